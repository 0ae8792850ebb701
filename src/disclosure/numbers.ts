import { colsOf, rowsOf, type Side } from './lines.ts'
import type { Count, Label, Release, Table } from './tables.ts'

/** Every different number of a publication, and where each stands. */
export type Numbers = {
  readonly values: readonly number[]
  /** In how many places each is to be published; none is a number that only the sums tell. */
  readonly places: readonly number[]
  readonly grids: readonly Grid[]
  readonly keys: readonly Key[]
  /** The number that counts these labels of a universe, if any does. */
  find(universe: string, labels: Labels): number | undefined
}

/** A table with its margins: the last row and the last column are the totals. */
export type Grid = {
  readonly table: Table
  readonly rows: Side
  readonly cols: Side
  readonly at: readonly (readonly number[])[]
  /** Where it stands in the input. */
  readonly place: string
}

/** By dimension. No label: the total of the universe. */
export type Labels = readonly { readonly dim: string; readonly label: string }[]
export type Key = { readonly universe: string; readonly labels: Labels; readonly number: number }

/** A row or a column of a table, and the number that is its total. */
export type Line = {
  readonly total: number
  readonly cells: readonly number[]
  readonly side: Side
  readonly at: string
}

/** Finds the numbers. One that is null wherever it stands is worked out from its sums; what cannot be is a problem. */
export function numbersOf(releases: readonly Release[]): Numbers | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const book = openBook(problems)
  const grids = releases.flatMap((release, r) =>
    release.tables.map((table, t) => gridOf(table, `releases[${r}].tables[${t}]`, book)),
  )
  fillIn(grids, book.values)
  problems.push(...grids.flatMap(grid => unknowns(grid, book.values)))
  if (problems.length > 0) return { problems }
  return { values: book.values as number[], places: book.places, grids, keys: book.keys, find: book.find }
}

/** The rows and columns of a table, its totals' too. */
export function linesOf({ at, table, rows, cols, place }: Grid): Line[] {
  const height = table.rows.length
  const width = table.cols.length
  return [
    ...at.map((row, r) => ({
      total: row[width]!,
      cells: row.slice(0, -1),
      side: cols,
      at: placeOf(place, table, r, width),
    })),
    ...at[0]!.map((_, c) => ({
      total: at[height]![c]!,
      cells: at.slice(0, -1).map(row => row[c]!),
      side: rows,
      at: placeOf(place, table, height, c),
    })),
  ]
}

/** What the input says at a place of a table with its margins. */
export function countAt(table: Table, row: number, col: number): Count {
  const inRow = row < table.rows.length
  if (col < table.cols.length) return inRow ? table.cells[row]![col] : table.colTotals?.[col]
  return inRow ? table.rowTotals?.[row] : table.total
}

type Book = ReturnType<typeof openBook>

/**
 * The same labels under another name of their dimension are taken for the same number if they count the same: whoever
 * links them would then be right. If they differ, the dimension tells them apart.
 */
function openBook(problems: string[]) {
  const values: (number | null)[] = []
  const places: number[] = []
  const keys: Key[] = []
  const byLabels = new Map<string, { dims: string; number: number; place: string }[]>()

  function note(universe: string, labels: Labels, count: Count, place: string): number {
    const [name, dims] = nameOf(universe, labels)
    const same = byLabels.get(name) ?? byLabels.set(name, []).get(name)!
    const known = same.find(one => one.dims === dims)
    const twin = known ?? same.find(one => count != null && values[one.number] === count)
    const value = known === undefined ? null : values[known.number]
    if (known !== undefined && count != null && value != null && value !== count)
      problems.push(`${place}: is ${count}, but ${known.place} counts the same and is ${value}.`)
    const number = twin?.number ?? values.push(null) - 1
    if (known === undefined) {
      same.push({ dims, number, place })
      keys.push({ universe, labels, number })
    }
    if (count != null) values[number] ??= count
    places[number] = (places[number] ?? 0) + (count == null ? 0 : 1)
    return number
  }

  function find(universe: string, labels: Labels): number | undefined {
    const [name, dims] = nameOf(universe, labels)
    return byLabels.get(name)?.find(one => one.dims === dims)?.number
  }

  return { values, places, keys, note, find }
}

function nameOf(universe: string, labels: Labels): [name: string, dims: string] {
  const sorted = labels.toSorted((a, b) => order(a.label, b.label) || order(a.dim, b.dim))
  return [JSON.stringify([universe, ...sorted.map(({ label }) => label)]), JSON.stringify(sorted.map(({ dim }) => dim))]
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function gridOf(table: Table, place: string, book: Book): Grid {
  const rows = named(table.rows, table.rowDim ?? 'rows')
  const cols = named(table.cols, table.colDim ?? 'columns')
  const at = rows.map((row, r) =>
    cols.map((col, c) =>
      book.note(
        String(table.universe),
        [row, col].filter(label => label !== null),
        countAt(table, r, c),
        placeOf(place, table, r, c),
      ),
    ),
  )
  return { table, rows: rowsOf(table), cols: colsOf(table), at, place }
}

/** The labels of one side, and null for its total. */
const named = (labels: readonly Label[], dim: Label) => [
  ...labels.map(label => ({ dim: String(dim), label: String(label) })),
  null,
]

/** Works out what is null from the sums of rows and columns, until nothing more comes of it. */
function fillIn(grids: readonly Grid[], values: (number | null)[]): void {
  const sums = grids.flatMap(linesOf).map(({ total, cells, side }) => ({
    total,
    parts: side.ways[0]!.map(i => cells[i]!),
  }))
  for (let found = true; found; ) {
    found = false
    for (const { total, parts } of sums) {
      const missing = [total, ...parts].filter(number => values[number] === null)
      if (missing.length !== 1) continue
      const sum = parts.reduce((so, number) => so + (values[number] ?? 0), 0)
      const value = missing[0] === total ? sum : values[total]! - sum
      if (value < 0) continue
      values[missing[0]!] = value
      found = true
    }
  }
}

function unknowns({ at, table, place }: Grid, values: readonly (number | null)[]): string[] {
  return at.flatMap((row, r) =>
    row.flatMap((number, c) =>
      values[number] === null
        ? [`${placeOf(place, table, r, c)}: is null, and no sum tells what it is; a count is needed here.`]
        : [],
    ),
  )
}

/** Where a number stands in the input. */
function placeOf(place: string, table: Table, row: number, col: number): string {
  const inRow = row < table.rows.length
  if (col < table.cols.length) return inRow ? `${place}.cells[${row}][${col}]` : `${place}.colTotals[${col}]`
  return inRow ? `${place}.rowTotals[${row}]` : `${place}.total`
}
