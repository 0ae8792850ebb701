import type { Label, Rule, Table } from './tables.ts'

/** A coarser table that would hide nothing: which neighbouring rows and columns to count as one. */
export type Offer = { readonly rows: readonly (readonly Label[])[]; readonly cols: readonly (readonly Label[])[] }

/**
 * Counts neighbours as one, where it takes the most small counts away, until none is left. Offered if that table shows
 * more cells than this one does now; whether it then needs any protection beside others, asking again tells.
 */
export function offerFor(table: Table, shown: number, rule: Rule): Offer | null {
  if (table.rowParents != null || table.colParents != null) return null
  let coarse: Coarse = {
    cells: table.cells.map(row => row.map(count => count ?? 0)),
    rows: table.rows.map(label => [label]),
    cols: table.cols.map(label => [label]),
  }
  for (let open = openIn(coarse.cells, rule); open > 0; ) {
    const next = steps(coarse)
      .map(one => ({ one, left: openIn(one.cells, rule) }))
      .toSorted((a, b) => a.left / sizeOf(a.one) - b.left / sizeOf(b.one))[0]
    if (next === undefined || sizeOf(next.one) <= shown) return null
    coarse = next.one
    open = next.left
  }
  return coarse.rows.length * coarse.cols.length > shown ? { rows: coarse.rows, cols: coarse.cols } : null
}

type Coarse = Offer & { readonly cells: readonly (readonly number[])[] }

const sizeOf = ({ rows, cols }: Coarse): number => rows.length * cols.length

/** Small counts, and lines of which all are in one cell. */
function openIn(cells: readonly (readonly number[])[], { small }: Rule): number {
  const lines = [...cells, ...turned(cells)]
  const grouped = lines.filter(line => line.length > 1 && line.filter(count => count > 0).length === 1).length
  return grouped + cells.flat().filter(count => count >= 1 && count <= small).length
}

function steps(from: Coarse): Coarse[] {
  const down = pairs(from.rows).map(i => ({
    rows: joined(from.rows, i, (a, b) => [...a, ...b]),
    cols: from.cols,
    cells: joined(from.cells, i, add),
  }))
  const across = pairs(from.cols).map(i => ({
    rows: from.rows,
    cols: joined(from.cols, i, (a, b) => [...a, ...b]),
    cells: from.cells.map(row => joined(row, i, (a, b) => a + b)),
  }))
  return [...down, ...across]
}

/** Never down to a single row or column. */
const pairs = (list: readonly unknown[]): number[] => (list.length > 2 ? [...list.keys()].slice(0, -1) : [])
const add = (a: readonly number[], b: readonly number[]): number[] => a.map((count, i) => count + b[i]!)
const joined = <T>(list: readonly T[], i: number, join: (a: T, b: T) => T): T[] => [
  ...list.slice(0, i),
  join(list[i]!, list[i + 1]!),
  ...list.slice(i + 2),
]
const turned = (cells: readonly (readonly number[])[]): number[][] =>
  (cells[0] ?? []).map((_, c) => cells.map(row => row[c]!))
