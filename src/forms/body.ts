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
  for (const [name, value] of pairs(posted)) values.set(name, [...(values.get(name) ?? []), value])
  const read = new Set<string>()
  const all = (name: string): readonly string[] => {
    read.add(name)
    return (values.get(name) ?? []).map(cleaned)
  }
  return {
    all,
    one: name => all(name)[0] ?? '',
    rows: group => {
      const own = [...values.keys()].filter(name => name.startsWith(`${group}.`))
      const numbers = own.flatMap(name => ROW.exec(name.slice(group.length))?.[1] ?? [])
      return [...new Set(numbers.map(Number))].sort((a, b) => a - b)
    },
    isBlank: row =>
      [...values].every(([name, typed]) => !name.startsWith(`${row}.`) || typed.every(value => cleaned(value) === '')),
    unread: () => [...values.keys()].filter(name => !read.has(name)),
    typed: () => Object.fromEntries([...values].map(([name, typed]) => [name, typed.length === 1 ? typed[0]! : typed])),
  }
}

const ROW = /^\.(\d{1,3})\./

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
export const cleaned = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, character => (character === '\n' || character === '\t' ? character : ''))
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
