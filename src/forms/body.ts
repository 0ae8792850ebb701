/** A posted form: each name with its value or values, as typed. */
export type Body = Readonly<Record<string, string | readonly string[]>>
export type Posted = FormData | URLSearchParams | Body

/** The controls of a posted form. It remembers which of them somebody asked for. */
export type Controls = {
  /** The value of one control, cleaned of what cannot be stored; '' when it was not posted. */
  one(name: string): string
  all(name: string): readonly string[]
  /** The numbers of a group's rows, in order: `householdMember.0.name` is row 0 of `householdMember`. */
  rows(group: string): readonly number[]
  /** Whether anything was typed into a row. */
  isBlank(row: string): boolean
  /** Names that were posted and that nobody asked for. */
  unread(): readonly string[]
  typed(): Body
}

export function controls(posted: Posted): Controls {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs(posted)) {
    const before = values.get(name)
    if (before) before.push(value)
    else values.set(name, [value])
  }
  const rows = rowsIn(values)
  const read = new Set<string>()
  const all = (name: string): readonly string[] => {
    read.add(name)
    return values.get(name)?.map(cleaned) ?? []
  }
  return {
    all,
    one: name => all(name)[0] ?? '',
    rows: group => [...(rows.get(group)?.keys() ?? [])].sort((a, b) => a - b),
    isBlank: row => {
      const [group = '', index] = row.split('.')
      const names = rows.get(group)?.get(Number(index)) ?? []
      return names.every(name => values.get(name)!.every(value => cleaned(value) === ''))
    },
    unread: () => [...values.keys()].filter(name => !read.has(name)),
    typed: () => Object.fromEntries([...values].map(([name, typed]) => [name, typed.length === 1 ? typed[0]! : typed])),
  }
}

/** The names of the controls in each row of each group, gathered once: a long form has many rows. */
function rowsIn(values: ReadonlyMap<string, unknown>): ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> {
  const rows = new Map<string, Map<number, string[]>>()
  for (const name of values.keys()) {
    const [, group, number] = ROW.exec(name) ?? []
    if (group === undefined) continue
    const own = rows.get(group) ?? new Map<number, string[]>()
    rows.set(group, own.set(Number(number), [...(own.get(Number(number)) ?? []), name]))
  }
  return rows
}

const ROW = /^([^.]+)\.(\d{1,3})\./

function* pairs(posted: Posted): Generator<readonly [string, string]> {
  if (posted instanceof FormData || posted instanceof URLSearchParams) {
    // A file is never an answer of a form: its control counts as posted and blank.
    for (const [name, value] of posted as FormData) yield [name, typeof value === 'string' ? value : '']
    return
  }
  for (const [name, value] of Object.entries(posted)) {
    for (const one of typeof value === 'string' ? [value] : value) yield [name, one]
  }
}

/** Without spaces at either end, and without what a database or a page could not hold. */
export const cleaned = (typed: string): string => (UNCLEAN.test(typed) ? mended(typed) : typed.trim())

const UNCLEAN = /[\p{Cc}\p{Cs}]/u

const mended = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, character => (character === '\n' || character === '\t' ? character : ''))
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
