import { codeIn, hasCodes, registers, type Register } from '../forms/registers.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import { type CsvRecord, recordsIn } from './csv.ts'

/** One code of a register, as it came. Days are `2026-11-24`. */
export type Entry = {
  readonly code: string
  readonly name: string
  readonly validFrom: string | null
  readonly validTo: string | null
  /** The code that took its place. */
  readonly successor: string | null
}

export const isRegister = (name: string): name is Register => Object.hasOwn(registers, name)

const COLUMNS = ['code', 'name', 'valid_from', 'valid_to', 'successor'] as const

/** Everything wrong with a list, line by line, and how many entries it has. Nothing is kept but the codes. */
export function checkList(
  register: Register,
  pieces: Iterable<string>,
): { problems: readonly string[]; entries: number } {
  const problems: string[] = []
  const lineOf = new Map<string, number>()
  const successors: (readonly [line: number, code: string])[] = []
  for (const { line, ...read } of linesOf(register, pieces)) {
    if ('problems' in read) {
      problems.push(...read.problems.map(problem => `line ${line}: ${problem}`))
      continue
    }
    const before = lineOf.get(read.entry.code)
    if (before !== undefined)
      problems.push(`line ${line}: the code ${read.entry.code} stands on line ${before} already`)
    else lineOf.set(read.entry.code, line)
    if (read.entry.successor !== null) successors.push([line, read.entry.successor])
  }
  for (const [line, code] of successors)
    if (!lineOf.has(code)) problems.push(`line ${line}: its successor ${code} is not in the list`)
  if (problems.length === 0 && lineOf.size === 0) problems.push('line 1: there is no entry')
  return { problems: inLineOrder(problems), entries: lineOf.size }
}

/** The entries of a list that was checked. Throws on one that cannot be read. */
export function* entriesOf(register: Register, pieces: Iterable<string>): Generator<Entry> {
  for (const { line, ...read } of linesOf(register, pieces)) {
    if ('problems' in read) throw new Error(`The list changed while it was read: line ${line}.`)
    yield read.entry
  }
}

type Line = { readonly line: number } & ({ readonly entry: Entry } | { readonly problems: readonly string[] })

function* linesOf(register: Register, pieces: Iterable<string>): Generator<Line> {
  let columns: readonly string[] | null = null
  for (const record of recordsIn(pieces)) {
    if ('problem' in record) {
      yield { line: record.line, problems: [record.problem] }
      if (columns === null) return
    } else if (columns === null) {
      const problems = headProblems(record.cells)
      if (problems.length > 0) {
        yield { line: record.line, problems }
        return
      }
      columns = record.cells.map(named)
    } else if (record.cells.join('').trim() !== '') yield { line: record.line, ...entryIn(register, columns, record) }
  }
  if (columns === null) yield { line: 1, problems: ['the first line must name the columns: code,name'] }
}

const named = (cell: string): string => cell.trim().toLowerCase()

function headProblems(cells: readonly string[]): readonly string[] {
  const names = cells.map(named)
  return [
    ...['code', 'name'].filter(name => !names.includes(name)).map(name => `there is no column “${name}”`),
    ...names.filter(name => !COLUMNS.some(known => known === name)).map(name => `the column “${name}” is not known`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map(name => `the column “${name}” stands there twice`),
  ]
}

function entryIn(
  register: Register,
  columns: readonly string[],
  { cells }: Extract<CsvRecord, { cells: readonly string[] }>,
): { readonly entry: Entry } | { readonly problems: readonly string[] } {
  if (cells.length !== columns.length)
    return { problems: [`it has ${cells.length} values, and the first line names ${columns.length}`] }
  const given = (column: (typeof COLUMNS)[number]) => (cells[columns.indexOf(column)] ?? '').trim()
  const [code, successor] = [given('code'), given('successor')].map(typed => codeOf(register, typed))
  const [from, to] = [given('valid_from'), given('valid_to')]
  const name = given('name').replace(/\s+/g, ' ')
  const problems = [
    ...(given('code') === ''
      ? ['it has no code']
      : code === null
        ? [`${given('code')} is no code of this register`]
        : []),
    ...(name === ''
      ? ['it has no name']
      : name.length > NAME_MAX
        ? [`its name is longer than ${NAME_MAX} characters`]
        : []),
    ...[from, to]
      .filter(day => day !== '' && dayOrNull(day) === null)
      .map(day => `${day} is no day such as 2026-04-01`),
    ...(from !== '' && to !== '' && to < from ? ['it ends before it begins'] : []),
    ...(given('successor') !== '' && successor === null
      ? [`its successor ${given('successor')} is no code of this register`]
      : []),
  ]
  return problems.length > 0
    ? { problems }
    : { entry: { code: code!, name, validFrom: from || null, validTo: to || null, successor: successor ?? null } }
}

const NAME_MAX = 500

/** In its canonical form. Two registers have names and no codes: there the code is whatever stands there. */
function codeOf(register: Register, typed: string): string | null {
  if (typed === '') return null
  return hasCodes(register) ? codeIn(register, typed) : typed.replace(/\s+/g, ' ').slice(0, NAME_MAX)
}

const inLineOrder = (problems: readonly string[]): readonly string[] =>
  [...problems].sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
