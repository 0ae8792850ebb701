import { cleaned } from './body.ts'
import { type Answer, type Answers, type AnyAnswers, byKind, type Field, type FieldReader, type Form } from './form.ts'
import { fieldsOf } from './condition.ts'
import { type ReadOptions, read } from './read.ts'
import { fromReceived } from './received.ts'
import { toBody } from './to-body.ts'

/** One thing to put right in answers that came as data. `path` is that of the answer, `carer.0.age`; '' for all. */
export type DataProblem = { readonly path: string; readonly message: string }

export type DataReading<F extends Form> =
  | { readonly ok: true; readonly answers: Answers<F> }
  | { readonly ok: false; readonly problems: readonly DataProblem[]; readonly answers: Answers<F> }

/**
 * Reads the answers of a form as they are stored, as JSON holds them: by the very rules of the page, and nothing is
 * mended but the writing of a register's code. What the page would have dropped, an answer to a question that is not
 * asked, is a problem here. Never throws on what was given.
 */
export function readAnswers<F extends Form>(form: F, given: unknown, options: ReadOptions<F>): DataReading<F> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return {
      ok: false,
      problems: [{ path: '', message: 'Answers are an object, each under its id' }],
      answers: {} as Answers<F>,
    }
  const received = fromReceived(form, given as Readonly<Record<string, unknown>>)
  const unlike = fieldsOf(form).flatMap(([name, field]) => {
    const answer = (received.answers as AnyAnswers)[name]
    return answer === undefined || isAsStored(name, field, (given as AnyAnswers)[name], answer) ? [] : [name]
  })
  return settled(form, received.answers, options, [
    ...Object.keys(received.other).map(path => notTaken(form, path)),
    ...unlike.map(path => ({ path, message: `The answer to “${labelAt(form, path)}” is not written as it is stored` })),
  ])
}

/**
 * Holds answers that could be read one by one against the form's conditions and limits and, unless they are a draft,
 * against what must be answered. `before` are problems that were found already.
 */
export function settled<F extends Form>(
  form: F,
  given: Answers<F>,
  options: ReadOptions<F>,
  before: readonly DataProblem[],
): DataReading<F> {
  const reading = read(form, toBody(form, given), options)
  const told = new Set(before.map(({ path }) => path))
  const found = (reading.ok ? [] : reading.problems)
    .map(({ field, message }) => ({ path: field, message }))
    // What could not be read is no blank: it is told of once.
    .filter(({ path }) => !told.has(path))
  const problems = [...before, ...found, ...notAsked(form, given as AnyAnswers, reading.answers as AnyAnswers, found)]
  return problems.length === 0
    ? { ok: true, answers: reading.answers }
    : { ok: false, problems, answers: reading.answers }
}

/** Answers that the form drops although nothing is wrong with them: their questions are not asked. */
function notAsked(
  form: Form,
  given: AnyAnswers,
  kept: AnyAnswers,
  problems: readonly DataProblem[],
): readonly DataProblem[] {
  const told = (path: string): boolean =>
    problems.some(one => one.path === path || one.path.startsWith(`${path}-`) || one.path.startsWith(`${path}.`))
  const dropped = (path: string): readonly DataProblem[] =>
    told(path) ? [] : [{ path, message: `“${labelAt(form, path)}” is not asked, as the other answers stand` }]
  return fieldsOf(form).flatMap(([name, field]) => {
    const answer = given[name]
    if (answer === undefined) return []
    const left = kept[name]
    if (left === undefined) return dropped(name)
    if (field.kind !== 'group') return []
    return (answer as readonly AnyAnswers[]).flatMap((row, index) =>
      Object.keys(row).flatMap(member =>
        (left as readonly AnyAnswers[])[index]?.[member] === undefined ? dropped(`${name}.${index}.${member}`) : [],
      ),
    )
  })
}

/** That a received answer was set aside: there is no such question, or it takes no such answer. */
export function notTaken(form: Form, path: string): DataProblem {
  const label = labelAt(form, path)
  return {
    path,
    message: label === undefined ? 'This form has no such question' : `“${label}” cannot have this answer`,
  }
}

function labelAt(form: Form, path: string): string | undefined {
  const [name, , member] = path.split('.')
  const field = fieldsOf(form).find(([key]) => key === name)?.[1]
  if (member === undefined) return name === path ? field?.label : undefined
  return field?.kind === 'group' ? field.fields[member]?.label : undefined
}

/** Whether an answer came as it is stored, rather than as a label, with spaces around it or as a number in words. */
const isAsStored = (name: string, field: Field, given: unknown, answer: Answer): boolean =>
  byKind(asStored, name, field)(given, answer)

const same = () => (given: unknown, answer: Answer) => given === answer

const asStored: FieldReader<(given: unknown, answer: Answer) => boolean> = {
  text: same,
  textarea: same,
  number: same,
  date: same,
  'partial-date': same,
  time: same,
  choice: same,
  // Their order says nothing.
  choices: () => (given, answer) =>
    Array.isArray(given) &&
    given.length === (answer as readonly string[]).length &&
    given.every(code => (answer as readonly unknown[]).includes(code)),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': same,
  postcode: same,
  // A code is written in many ways, words in one.
  coded: () => given => typeof given === 'string' && cleaned(given).replace(/\s+/g, ' ') === given,
  derived: same,
  attachment: same,
  reference: same,
  together:
    (_, { parts }) =>
    (given, answer) =>
      areAsStored(parts, given, answer as AnyAnswers),
  group:
    (_, { fields }) =>
    (given, answer) =>
      Array.isArray(given) &&
      given.every((row, index) => areAsStored(fields, row, (answer as readonly AnyAnswers[])[index] ?? {})),
}

function areAsStored(fields: Readonly<Record<string, Field>>, given: unknown, answers: AnyAnswers): boolean {
  if (typeof given !== 'object' || given === null) return false
  return Object.entries(answers).every(
    ([name, answer]) => answer === undefined || isAsStored(name, fields[name]!, (given as AnyAnswers)[name], answer),
  )
}

function yesNo(_: string, { detail }: { readonly detail?: unknown }): (given: unknown, answer: Answer) => boolean {
  return (given, answer) => {
    if (detail === undefined) return given === answer
    if (typeof given !== 'object' || given === null) return false
    const [came, kept] = [given as AnyAnswers, answer as AnyAnswers]
    return came['answer'] === kept['answer'] && came['detail'] === kept['detail']
  }
}
