import type { Day } from '../kernel/calendar.ts'
import { type Body, type Controls, controls as controlsOf, type Posted } from './body.ts'
import { type Known, type Shown, shown, valueIn } from './condition.ts'
import type { Answer, Answers, AnyAnswers, Condition, Field, Form, Group, SectionKey } from './form.ts'
import { isAnswered } from './is-answered.ts'
import { lowerFirst, missing, NOT_ASKED, sentences, upperFirst } from './messages.ts'
import { isAlwaysRequired, lacking, type Problem, type Read, readAnswer } from './read-answer.ts'

export type Reading<F extends Form> =
  | { readonly ok: true; readonly answers: Answers<F> }
  | {
      readonly ok: false
      /** In page order. */
      readonly problems: readonly Problem[]
      /** Those answers that could be read. */
      readonly answers: Answers<F>
      /** Everything as it was typed, to show again. */
      readonly typed: Body
    }

export type ReadOptions<F extends Form> = {
  readonly today: Day
  /** False for a draft: what is missing is no problem then, only what is malformed. True unless given. */
  readonly complete?: boolean
  /** The sections that were on the page; all unless given. */
  readonly sections?: readonly SectionKey<F>[]
  /** What conditions may name and this page does not ask: facts of the case, answers of other sections. */
  readonly known?: Known
}

/**
 * Reads a posted form. A question whose condition does not hold is left out; a row with nothing in it too; a name that
 * the page does not have is refused. Never throws on what was typed.
 */
export function read<F extends Form>(form: F, posted: Posted, options: ReadOptions<F>): Reading<F> {
  const controls = controlsOf(posted)
  const answers: Record<string, Answer> = {}
  const problems: Problem[] = []
  const context: Context = {
    form,
    controls,
    known: options.known ?? {},
    today: options.today,
    complete: options.complete ?? true,
  }
  // It sees each answer as soon as it is read.
  const valueOf = valueIn(form, answers, context.known)
  for (const [key, section] of Object.entries(form.sections)) {
    if (options.sections && !options.sections.includes(key as SectionKey<F>)) continue
    for (const [name, field] of Object.entries(section.fields)) {
      const is = bothShown(section.when, field.when, valueOf)
      const result = readField(name, field, is, context, answers, valueOf)
      if (result.answer !== undefined) answers[name] = result.answer
      problems.push(...result.problems)
    }
  }
  problems.push(...controls.unread().map(name => ({ field: name, message: NOT_ASKED, marks: [name] })))
  const given = answers as Answers<F>
  const left = withoutExcused(form, problems, { ...context.known, ...answers })
  return left.length === 0
    ? { ok: true, answers: given }
    : { ok: false, problems: left, answers: given, typed: controls.typed() }
}

/** A question that must be answered and is not: a problem that knows its section and its label. */
export type Gap = Problem & { readonly section: string; readonly label: string }

/** Mandatory questions without an answer, in order: what a draft still lacks before it can be sent. */
export function completeness<F extends Form>(
  form: F,
  answers: Answers<F>,
  { known = {}, sections }: Pick<ReadOptions<F>, 'known' | 'sections'> = {},
): readonly Gap[] {
  const all = answers as AnyAnswers
  const valueOf = valueIn(form, all, known)
  const gaps = Object.entries(form.sections)
    .filter(([key]) => !sections || sections.includes(key as SectionKey<F>))
    .flatMap(([section, { when, fields }]) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const is = bothShown(when, field.when, valueOf)
        return is === 'no' ? [] : gapsIn(form, name, field, is, all, known).map(gap => ({ section, ...gap }))
      }),
    )
  return withoutExcused(form, gaps, { ...known, ...all })
}

/** Answers saved before, with those of some sections taken from a new reading: what was cleared there is gone. */
export function withSections<F extends Form>(
  form: F,
  saved: Answers<F>,
  sections: readonly SectionKey<F>[],
  read: Answers<F>,
): Answers<F> {
  const asked = new Set(sections.flatMap(key => Object.keys(form.sections[key]?.fields ?? {})))
  return { ...Object.fromEntries(Object.entries(saved).filter(([name]) => !asked.has(name))), ...read } as Answers<F>
}

type Context = {
  readonly form: Form
  readonly controls: Controls
  readonly known: Known
  readonly today: Day
  readonly complete: boolean
}

function readField(
  name: string,
  field: Field,
  is: Shown,
  context: Context,
  answers: AnyAnswers,
  valueOf: (id: string) => unknown,
): Read {
  const { controls, today, complete } = context
  const result: Read =
    field.kind === 'group'
      ? readRows(name, field, context, answers)
      : readAnswer(name, field, { controls, today, complete, valueOf })
  // A hidden question is read all the same, so that its controls count as known to the form.
  if (is === 'no') return { problems: [] }
  const isMissing = result.answer === undefined && result.problems.length === 0
  return isMissing && complete && mustBeAnswered(field, is) ? { problems: [lacking(name, field)] } : result
}

function readRows(name: string, field: Group, context: Context, answers: AnyAnswers): Read {
  const { controls, form, known, today, complete } = context
  const rows: AnyAnswers[] = []
  const problems: Problem[] = []
  for (const [place, index] of controls.rows(name).entries()) {
    const at = `${name}.${index}`
    const row: Record<string, Answer> = {}
    const isBlank = controls.isBlank(at)
    const valueOf = valueIn(form, answers, known, { group: field.row ?? name, answers: row, place: place + 1 })
    for (const [member, question] of Object.entries(field.fields)) {
      const is = shown(question.when, valueOf)
      const result = readAnswer(`${at}.${member}`, question, { controls, today, complete, valueOf })
      if (isBlank || is === 'no') continue
      if (result.answer !== undefined) row[member] = result.answer
      else if (complete && result.problems.length === 0 && mustBeAnswered(question, is))
        problems.push(inRow(lacking(`${at}.${member}`, question), field, place + 1))
      problems.push(...result.problems.map(problem => inRow(problem, field, place + 1)))
    }
    if (!isBlank) rows.push(row)
  }
  if (rows.length > field.maxRows) problems.push({ field: name, message: sentences.tooMany(field), marks: [name] })
  return rows.length === 0 ? { problems } : { answer: rows, problems }
}

const inRow = (problem: Problem, { each }: Group, number: number): Problem => ({
  ...problem,
  message: rowMessage(problem.message, each, number),
})

const rowMessage = (message: string, each: string, number: number): string =>
  `${upperFirst(each)} ${number}: ${lowerFirst(message)}`

function gapsIn(
  form: Form,
  name: string,
  field: Field,
  is: Shown,
  all: AnyAnswers,
  known: Known,
): readonly Omit<Gap, 'section'>[] {
  const answer = all[name]
  if (answer === undefined) return mustBeAnswered(field, is) ? [gap(name, field)] : []
  if (field.kind !== 'group') return gapsInParts(name, field, answer)
  return (answer as readonly AnyAnswers[]).flatMap((row, index) => {
    const valueOf = valueIn(form, all, known, { group: field.row ?? name, answers: row, place: index + 1 })
    return Object.entries(field.fields).flatMap(([member, question]) => {
      const at = `${name}.${index}.${member}`
      const isMissing = row[member] === undefined && mustBeAnswered(question, shown(question.when, valueOf))
      const found = isMissing ? [gap(at, question)] : gapsInParts(at, question, row[member])
      return found.map(one => ({ ...one, message: rowMessage(one.message, field.each, index + 1) }))
    })
  })
}

const gapsInParts = (name: string, field: Field, answer: Answer | undefined): readonly Omit<Gap, 'section'>[] =>
  field.kind !== 'together' || answer === undefined
    ? []
    : Object.entries(field.parts).flatMap(([key, part]) =>
        (answer as AnyAnswers)[key] === undefined && isAlwaysRequired(part) ? [gap(`${name}-${key}`, part)] : [],
      )

const gap = (name: string, field: Field) => ({ ...lacking(name, field), label: field.label })

/** Whether somebody waits for an answer. Where only a person can judge that it is asked, nobody does. */
const mustBeAnswered = (field: Field, is: Shown): boolean =>
  is === 'yes' && isAnswered(field) && (isAlwaysRequired(field) || field.required === 'when-shown')

export function bothShown(a: Condition | undefined, b: Condition | undefined, valueOf: (id: string) => unknown): Shown {
  const first = shown(a, valueOf)
  if (first === 'no') return 'no'
  const second = shown(b, valueOf)
  return second === 'yes' ? first : second
}

/** Two questions of which one answer is enough are one thing to put right, not two. */
function withoutExcused<T extends { readonly field: string; readonly message: string }>(
  form: Form,
  found: readonly T[],
  answers: Known,
): readonly T[] {
  const pairs = Object.values(form.sections).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.unless === undefined ? [] : [{ name, field, other: field.unless }],
    ),
  )
  return found.filter(one =>
    pairs.every(({ name, field, other }) => {
      if (one.field === name && one.message === missing(field)) return answers[other] === undefined
      return one.field !== other || !found.some(first => first.field === name)
    }),
  )
}
