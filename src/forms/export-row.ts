import { csvLine } from '../kernel/csv.ts'
import { fieldsOf, type Known } from './condition.ts'
import {
  type Answer,
  type Answers,
  type AnyAnswers,
  byKind,
  type Field,
  type FieldReader,
  type Form,
  type Member,
  type Option,
} from './form.ts'

/** A column's name, which is the id of its question, with a part after a point, and its cell. */
export type Cell = readonly [column: string, value: string | number]

export type RowOptions = {
  /** Whether a question has columns at all: a national export leaves our own out. All have, unless given. */
  readonly keep?: (field: Field) => boolean
  /** What the service worked out, by id. */
  readonly known?: Known
}

/**
 * The answers of one form version as one flat row: a column for each id, in the form's order, blank or not. Several
 * answers to a question stand in one cell with a bar between them, and so do those of a group's rows: the nth of each of
 * its columns is the nth row's. An option is its national code where it has one.
 */
export function exportRow<F extends Form>(form: F, answers: Answers<F>, options: RowOptions = {}): readonly Cell[] {
  const { keep = () => true, known = {} } = options
  return fieldsOf(form).flatMap(([name, field]) =>
    keep(field) ? cellsOf(name, field, (answers as AnyAnswers)[name], { keep, known }) : [],
  )
}

/** The names of the columns of a form version. */
export const exportColumns = (form: Form, options: RowOptions = {}): readonly string[] =>
  exportRow(form, {}, options).map(([column]) => column)

/** Forms of one version as comma-separated lines, the names of the columns first. */
export function* exportCsv<F extends Form>(
  form: F,
  all: Iterable<{ readonly answers: Answers<F>; readonly known?: Known }>,
  options: Pick<RowOptions, 'keep'> = {},
): Generator<string> {
  yield csvLine(exportColumns(form, options))
  for (const { answers, known } of all)
    yield csvLine(exportRow(form, answers, { ...options, ...(known && { known }) }).map(([, value]) => value))
}

type Place = Required<RowOptions>

const cellsOf = (column: string, field: Field, answer: Answer | undefined, place: Place): readonly Cell[] =>
  byKind(cells, column, field)(answer, place)

type Write = (answer: Answer | undefined, place: Place) => readonly Cell[]

const cells: FieldReader<Write> = {
  text: asItIs,
  textarea: asItIs,
  number: asItIs,
  date: asItIs,
  'partial-date': asItIs,
  time: asItIs,
  choice:
    (column, { options }) =>
    answer => [[column, answer === undefined ? '' : codeOf(options, String(answer))]],
  choices:
    (column, { options }) =>
    answer => [[column, joined(((answer ?? []) as readonly string[]).map(code => codeOf(options, code)))]],
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': asItIs,
  postcode: asItIs,
  coded: asItIs,
  derived:
    column =>
    (_, { known }) => [[column, workedOut(known[column])]],
  attachment: () => () => [],
  reference: asItIs,
  together:
    (column, { parts }) =>
    (answer, place) =>
      membersOf(column, parts, (answer ?? {}) as AnyAnswers, place),
  group:
    (name, { fields, row = name, repeats }) =>
    (answer, place) => {
      const rows = (answer ?? []) as readonly AnyAnswers[]
      // Where groups share the ids of their rows, a column says which group it is of.
      const prefix = row === name ? name : `${name}.${row}`
      const of = (each: AnyAnswers): readonly Cell[] =>
        repeats ? cellsOf(name, fields['value']!, each['value'], place) : membersOf(prefix, fields, each, place)
      const columns = of({}).map(([column]) => column)
      const values = rows.map(each => of(each).map(([, value]) => value))
      return columns.map((column, i) => [column, joined(values.map(each => each[i] ?? ''))])
    },
}

const membersOf = (
  prefix: string,
  fields: Readonly<Record<string, Member>>,
  answers: AnyAnswers,
  place: Place,
): readonly Cell[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    place.keep(field) ? cellsOf(`${prefix}.${key}`, field, answers[key], place) : [],
  )

function asItIs(column: string): Write {
  return answer => [[column, typeof answer === 'number' ? answer : String(answer ?? '')]]
}

function yesNo(column: string, { detail }: { readonly detail?: unknown }): Write {
  return answer => {
    if (detail === undefined) return [[column, String(answer ?? '')]]
    const given = (answer ?? {}) as AnyAnswers
    const said = given['detail']
    return [
      [column, String(given['answer'] ?? '')],
      [`${column}.detail`, typeof said === 'number' ? said : String(said ?? '')],
    ]
  }
}

const codeOf = (options: readonly Option[], code: string): string =>
  options.find(option => option.code === code)?.national ?? code

function workedOut(value: unknown): string | number {
  if (typeof value === 'number') return value
  return Array.isArray(value) ? joined(value.map(String)) : String(value ?? '')
}

/** `a|b`; a bar or a backslash within a value has a backslash before it. None is a blank cell. */
const joined = (values: readonly (string | number)[]): string =>
  values.map(value => String(value).replace(/[\\|]/g, '\\$&')).join('|')
