import type { FC } from 'hono/jsx'
import { answerText, workedOut } from '../forms/answer-text.ts'
import { type Known, shown, valueIn } from '../forms/condition.ts'
import type { Answer, Answers, AnyAnswers, Field, Form, SectionKey } from '../forms/form.ts'
import { upperFirst } from '../forms/messages.ts'
import type { Register } from '../forms/registers.ts'
import { bothShown } from '../forms/read.ts'
import { SummaryList, type SummaryRow } from './summary-list.tsx'

export type CheckAnswersProps<F extends Form> = {
  readonly form: F
  readonly answers: Answers<F>
  /** Where a section is changed; without it the answers are only shown. */
  readonly changeUrl?: ((section: SectionKey<F>) => string) | undefined
  readonly known?: Known | undefined
  /** The sections that are shown; all unless given. */
  readonly sections?: readonly SectionKey<F>[] | undefined
  /** True where what has no answer is told elsewhere; then an answer is shown whatever its question depends on. */
  readonly onlyAnswered?: boolean | undefined
  /** Questions that this reader does not see. */
  readonly hides?: ((field: Field) => boolean) | undefined
  /** Beside a code stands its name, where a register has it. */
  readonly names?: CodeNames | undefined
}

/** By register and code: what the register calls it. */
export type CodeNames = ReadonlyMap<string, string>

export const registerCode = (register: Register, code: string): string => `${register} ${code}`

/** All answers in words, a card for each section. A question that was asked and not answered says so. */
export const CheckAnswers = <F extends Form>(props: CheckAnswersProps<F>) => {
  const { form, answers, changeUrl, known = {}, sections, onlyAnswered = false, hides = () => false } = props
  const { names = new Map() } = props
  const given = answers as AnyAnswers
  const valueOf = valueIn(form, given, known)
  const look: Look = { form, given, known, onlyAnswered, hides, names }
  return (
    <>
      {Object.entries(form.sections).map(([key, section]) => {
        if (sections && !sections.includes(key as SectionKey<F>)) return null
        const asked = Object.entries(section.fields).filter(
          ([name, field]) =>
            !hides(field) &&
            (onlyAnswered ? given[name] !== undefined : bothShown(section.when, field.when, valueOf) !== 'no'),
        )
        if (asked.length === 0) return null
        const change = changeUrl?.(key as SectionKey<F>)
        return (
          <SummaryList
            card={{
              title: { text: section.title },
              ...(change !== undefined && { actions: { items: [{ href: change, text: 'Change' }] } }),
            }}
            rows={asked.flatMap(([name, field]) => summaryRows(name, field, look))}
          />
        )
      })}
    </>
  )
}

/** Answers that the form does not know, exactly as they were received. */
export const OtherAnswers: FC<{ other: Readonly<Record<string, unknown>> }> = ({ other }) => {
  const rows = Object.entries(other).map(([id, value]) => ({
    key: { text: spacedOut(id) },
    value: { text: received(value) },
  }))
  return rows.length === 0 ? null : <SummaryList card={{ title: { text: 'Other answers, as received' } }} rows={rows} />
}

const NOT_ANSWERED = 'Not answered'
const DOCUMENTS = 'Documents are sent to the panel’s office'

type Look = {
  readonly form: Form
  readonly given: AnyAnswers
  readonly known: Known
  readonly onlyAnswered: boolean
  readonly hides: (field: Field) => boolean
  readonly names: CodeNames
}

function summaryRows(name: string, field: Field, look: Look): readonly SummaryRow[] {
  const { form, given, known, onlyAnswered, hides, names } = look
  const answer = given[name]
  if (answer === undefined || field.kind !== 'group' || field.repeats) {
    const text = inWords(field, answer, names, () => valueIn(form, given, known)(name))
    return [{ key: { text: field.label }, value: { children: <Lines text={text} /> } }]
  }
  return (answer as readonly AnyAnswers[]).map((answers, index) => {
    const group = field.row ?? name
    const valueOf = valueIn(form, given, known, { group, answers, place: index + 1 })
    const asked = Object.entries(field.fields).filter(
      ([member, question]) =>
        !hides(question) && (onlyAnswered ? answers[member] !== undefined : shown(question.when, valueOf) !== 'no'),
    )
    return {
      key: { text: `${upperFirst(field.each)} ${index + 1}` },
      value: {
        children: asked.map(([member, question]) => (
          <p class="govuk-body">
            {spoken(question.label)}{' '}
            <Lines text={inWords(question, answers[member], names, () => valueOf(`${group}.${member}`))} />
          </p>
        )),
      },
    }
  })
}

function inWords(field: Field, answer: Answer | undefined, names: CodeNames, worked: () => unknown): string {
  if (field.kind === 'derived') return workedOut(worked())
  if (field.kind === 'attachment') return DOCUMENTS
  return answer === undefined ? NOT_ANSWERED : answerText(field, named(field, answer, names))
}

/** The answer with `Sample Surgery (A81001)` in place of the code alone, wherever in it a code stands. */
function named(field: Field, answer: Answer, names: CodeNames): Answer {
  if (field.kind === 'coded') {
    const code = String(answer)
    const [name] = field.registers.flatMap(register => names.get(registerCode(register, code)) ?? [])
    return name === undefined || name === code ? answer : `${name} (${code})`
  }
  const within = (fields: Readonly<Record<string, Field>>, answers: AnyAnswers): AnyAnswers =>
    Object.fromEntries(
      Object.entries(answers).map(([id, one]) => {
        const of = fields[id]
        return [id, of === undefined || one === undefined ? one : named(of, one, names)]
      }),
    )
  if (field.kind === 'together') return within(field.parts, answer as AnyAnswers) as Answer
  return field.kind === 'group'
    ? ((answer as readonly AnyAnswers[]).map(row => within(field.fields, row)) as unknown as Answer)
    : answer
}

/** Text with its own line breaks. */
const Lines: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split('\n').map((line, i) => (
      <>
        {i > 0 && <br />}
        {line}
      </>
    ))}
  </>
)

/** `childRecentContacts48h` -> `Child recent contacts48h`; `carer.0.age` -> `Carer 1: age`. */
const spacedOut = (id: string): string =>
  upperFirst(
    id
      .replace(/\.(\d+)\./, (_, index: string) => ` ${Number(index) + 1}: `)
      .replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`),
  )

function received(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'Left blank'
  if (Array.isArray(value)) return value.length === 0 ? 'Left blank' : value.map(received).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${spacedOut(key)}: ${received(one)}`)
      .join(', ')
  return String(value)
}

/** `Job title:`, but a question ends in its own mark. */
const spoken = (label: string): string => (label.endsWith('?') ? label : `${label}:`)
