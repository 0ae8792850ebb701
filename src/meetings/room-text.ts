import { panelCopies } from '../anonymise/panel-copy.ts'
import type { Known } from '../anonymise/known.ts'
import { answerText } from '../forms/answer-text.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { Answer, Field, Form } from '../forms/form.ts'
import { count } from '../kernel/text.ts'
import type { Analysis } from '../statutory/analysis/form.ts'
import type { PanelPaper } from './panel-paper.ts'

/** One event as the room sees it: four sentences at most. */
export type RoomEvent = {
  readonly when: string
  readonly text: string
  readonly isShortened: boolean
  readonly sources: string
  /** How long nothing is known to have happened after it. */
  readonly next: string | null
}

const SENTENCES = 4

export function roomEvent({ timeline }: PanelPaper, at: number): RoomEvent | null {
  const event = timeline[at]
  if (event === undefined) return null
  const sentences = event.text.match(/[^.!?\n]+(?:[.!?\n]+|$)/g) ?? [event.text]
  return {
    when: event.when,
    text: sentences.slice(0, SENTENCES).join('').trim(),
    isShortened: sentences.length > SENTENCES,
    sources: event.sources,
    next: gapAfter(event.daysBefore, timeline[at + 1]?.daysBefore),
  }
}

function gapAfter(before: number | null | undefined, after: number | null | undefined): string | null {
  if (before == null || after == null || before - after < 2) return null
  return `Then ${count(before - after, 'day')} until the next event`
}

/** Form C as far as it has got, in the words of its version, with nobody's name in what was typed into it. */
export type RoomForm = {
  readonly category: string | null
  /** All that were ticked, the primary one left out. */
  readonly otherCategories: readonly string[]
  readonly factors: readonly {
    readonly domain: string
    readonly factor: string
    readonly level: string
    readonly canChange: string | null
  }[]
  readonly modifiable: string | null
  readonly learning: readonly string[]
  readonly actions: readonly { readonly text: string; readonly to: string; readonly by: string | null }[]
  readonly agreed: string | null
  readonly outcome: string | null
}

export function roomForm(form: Form, answers: Analysis, known: Known): RoomForm {
  const copy = copier(answers, known)
  const fields = new Map<string, Field>(fieldsOf(form))
  const membersOf = (name: string): Readonly<Record<string, Field>> => {
    const field = fields.get(name)
    return field?.kind === 'group' ? field.fields : {}
  }
  const primary = answers.cCategoryPrimary
  const { text: toDo, addressee, dueDate } = membersOf('cRecommendations')
  return {
    category: said(fields.get('cCategoryPrimary'), primary),
    otherCategories: (answers.cCategoryAll ?? [])
      .filter(code => code !== primary)
      .flatMap(code => said(fields.get('cCategoryAll'), [code]) ?? []),
    factors: DOMAINS.flatMap(key => {
      const { code, level, modifiable } = membersOf(key)
      return (answers[key] ?? []).map(row => ({
        domain: titleOver(form, key),
        // The list's "other" says nothing: what it is was typed.
        factor: row.otherText === undefined ? (said(code, row.code) ?? 'not named yet') : copy(row.otherText),
        level: said(level, row.level) ?? 'influence not agreed',
        canChange: said(modifiable, row.modifiable),
      }))
    }),
    modifiable: said(fields.get('cModifiable'), answers.cModifiable),
    learning: (answers.cLearning ?? []).flatMap(({ text }) => (text === undefined ? [] : [copy(text)])),
    actions: (answers.cRecommendations ?? []).map(row => ({
      text: row.text === undefined ? notAgreed(toDo) : copy(row.text),
      to: row.addressee === undefined ? notAgreed(addressee) : copy(row.addressee),
      by: said(dueDate, row.dueDate),
    })),
    agreed: said(fields.get('cConsensus'), answers.cConsensus),
    outcome: said(fields.get('cCaseOutcome'), answers.cCaseOutcome),
  }
}

const DOMAINS = ['cFactorsA', 'cFactorsB', 'cFactorsC', 'cFactorsD'] as const

const titleOver = ({ sections }: Form, name: string): string =>
  Object.values(sections).find(({ fields }) => name in fields)?.title ?? ''

const said = (field: Field | undefined, answer: Answer | undefined): string | null =>
  field === undefined || answer === undefined ? null : answerText(field, answer)

const notAgreed = (field: Field | undefined): string => [field?.label, 'not agreed'].filter(Boolean).join(': ')

/** What is typed in the meeting may name somebody: the room reads it as it reads the papers (R-V3). */
function copier(answers: Analysis, known: Known): (text: string) => string {
  const texts = [
    ...DOMAINS.flatMap(key => (answers[key] ?? []).map(row => row.otherText)),
    ...(answers.cLearning ?? []).map(row => row.text),
    ...(answers.cRecommendations ?? []).flatMap(row => [row.text, row.addressee]),
  ].filter(text => text !== undefined)
  const copies = panelCopies(texts, known)
  return text => copies[texts.indexOf(text)]?.text ?? ''
}
