import { panelCopies } from '../anonymise/panel-copy.ts'
import type { Known } from '../anonymise/known.ts'
import { answerText } from '../forms/answer-text.ts'
import type { Answer, Field } from '../forms/form.ts'
import { count } from '../kernel/text.ts'
import { type Analysis, analysis as form } from '../statutory/analysis/v1.ts'
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

/** Form C as far as it has got, in words, with nobody's name in what was typed into it. */
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

export function roomForm(answers: Analysis, known: Known): RoomForm {
  const { category, modifiability, recommendations, outcome } = form.sections
  const copy = copier(answers, known)
  const primary = answers.cCategoryPrimary
  const { text: toDo, addressee, dueDate } = recommendations.fields.cRecommendations.fields
  return {
    category: said(category.fields.cCategoryPrimary, primary),
    otherCategories: (answers.cCategoryAll ?? [])
      .filter(code => code !== primary)
      .map(code => answerText(category.fields.cCategoryAll, [code])),
    factors: domains.flatMap(({ key, title, fields: { code, level, modifiable } }) =>
      (answers[key] ?? []).map(row => ({
        domain: title,
        // The list's "other" says nothing: what it is was typed.
        factor: row.otherText === undefined ? (said(code, row.code) ?? 'not named yet') : copy(row.otherText),
        level: said(level, row.level) ?? 'influence not agreed',
        canChange: said(modifiable, row.modifiable),
      })),
    ),
    modifiable: said(modifiability.fields.cModifiable, answers.cModifiable),
    learning: (answers.cLearning ?? []).flatMap(({ text }) => (text === undefined ? [] : [copy(text)])),
    actions: (answers.cRecommendations ?? []).map(row => ({
      text: row.text === undefined ? `${toDo.label}: not agreed` : copy(row.text),
      to: row.addressee === undefined ? `${addressee.label}: not agreed` : copy(row.addressee),
      by: said(dueDate, row.dueDate),
    })),
    agreed: said(outcome.fields.cConsensus, answers.cConsensus),
    outcome: said(outcome.fields.cCaseOutcome, answers.cCaseOutcome),
  }
}

const { factorsA, factorsB, factorsC, factorsD } = form.sections
const domains = [
  { key: 'cFactorsA', title: factorsA.title, fields: factorsA.fields.cFactorsA.fields },
  { key: 'cFactorsB', title: factorsB.title, fields: factorsB.fields.cFactorsB.fields },
  { key: 'cFactorsC', title: factorsC.title, fields: factorsC.fields.cFactorsC.fields },
  { key: 'cFactorsD', title: factorsD.title, fields: factorsD.fields.cFactorsD.fields },
] as const

const said = (field: Field, answer: Answer | undefined): string | null =>
  answer === undefined ? null : answerText(field, answer)

/** What is typed in the meeting may name somebody: the room reads it as it reads the papers (R-V3). */
function copier(answers: Analysis, known: Known): (text: string) => string {
  const texts = [
    ...domains.flatMap(({ key }) => (answers[key] ?? []).map(row => row.otherText)),
    ...(answers.cLearning ?? []).map(row => row.text),
    ...(answers.cRecommendations ?? []).flatMap(row => [row.text, row.addressee]),
  ].filter(text => text !== undefined)
  const copies = panelCopies(texts, known)
  return text => copies[texts.indexOf(text)]?.text ?? ''
}
