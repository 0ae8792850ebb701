import { type Label, type Parents, pairsOf, type Table } from './tables.ts'

/** One side of a table: its labels, and which of them add up to its total. */
export type Side = {
  readonly labels: readonly string[]
  /** From each label to the wider ones that it is a part of directly. */
  readonly wider: ReadonlyMap<string, readonly string[]>
  /** Ways to add up to the total, the plain one first: the widest labels, the narrowest, or all of them. */
  readonly ways: readonly (readonly number[])[]
}

/** The rows of a table. */
export const rowsOf = (table: Table): Side => sideOf(table.rows, table.rowParents)
/** The columns of a table. */
export const colsOf = (table: Table): Side => sideOf(table.cols, table.colParents)

function sideOf(given: readonly Label[], parents: Parents | null | undefined): Side {
  const labels = given.map(String)
  const wider = groups(pairsOf(parents, given))
  const above = new Map(labels.map(label => [label, ancestors(label, wider)]))
  const isHere = new Set(labels)
  const hasParts = new Set(labels.flatMap(label => [...above.get(label)!]))
  const all = labels.map((_, i) => i)
  const widest = all.filter(i => ![...above.get(labels[i]!)!].some(label => isHere.has(label)))
  const narrowest = all.filter(i => !hasParts.has(labels[i]!))
  return { labels, wider, ways: different([widest, narrowest, all]) }
}

/** Every label that this one is a part of, at any remove. */
export function ancestors(label: string, wider: Side['wider']): Set<string> {
  const found = new Set<string>()
  const open = [label]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const one of wider.get(next) ?? [])
      if (!found.has(one)) {
        found.add(one)
        open.push(one)
      }
  return found
}

/** The second of each pair, by the first. */
export function groups(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const list = found.get(key) ?? []
    if (!list.includes(value)) list.push(value)
    found.set(key, list)
  }
  return found
}

/** The members of a list, by a key of theirs. */
export function byKey<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const same = found.get(key)
    if (same === undefined) found.set(key, [one])
    else same.push(one)
  }
  return found
}

function different(ways: readonly (readonly number[])[]): (readonly number[])[] {
  const seen = new Set<string>()
  return ways.filter(way => {
    const key = way.join()
    return !seen.has(key) && seen.add(key)
  })
}
