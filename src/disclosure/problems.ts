import { misfits } from '../kernel/shape.ts'
import { ancestors, groups } from './lines.ts'
import { type Label, type Parents, pairsOf, policies, type Release, type Table } from './tables.ts'

/** What is wrong with an input as it is written, each with its place. What its counts contradict is found later. */
export function problemsOf(input: unknown): string[] {
  const wrong = misfits(
    input,
    { policy: { oneOf: Object.keys(policies) }, releases: { each: { tables: { each: 'object' } } } },
    'The input',
  )
  if (wrong.length > 0) return wrong
  const { releases } = input as { readonly releases: readonly Release[] }
  return [
    ...releases.flatMap((release, r) => ofRelease(release, `releases[${r}]`)),
    ...twice(
      releases.map(({ id }) => id),
      i => `releases[${i}].id`,
    ),
  ]
}

function ofRelease({ id, tables, universeParents }: Release, place: string): string[] {
  return [
    ...ofLabel(id, `${place}.id`),
    ...ofParents(universeParents, [], `${place}.universeParents`),
    ...tables.flatMap((table, t) => ofTable(table, `${place}.tables[${t}]`)),
    ...twice(
      tables.map(table => table.id),
      i => `${place}.tables[${i}].id`,
    ),
  ]
}

function ofTable(table: Table, place: string): string[] {
  const labels = [...ofLabels(table.rows, `${place}.rows`), ...ofLabels(table.cols, `${place}.cols`)]
  const named = [
    ...ofLabel(table.id, `${place}.id`),
    ...ofLabel(table.universe, `${place}.universe`),
    ...(table.rowDim == null ? [] : ofLabel(table.rowDim, `${place}.rowDim`)),
    ...(table.colDim == null ? [] : ofLabel(table.colDim, `${place}.colDim`)),
  ]
  if (labels.length > 0) return [...named, ...labels]
  const { rows, cols } = table
  return [
    ...named,
    ...(table.rowDim != null && table.rowDim === table.colDim
      ? [`${place}.colDim: is the same as rowDim; rows and columns tell different things.`]
      : []),
    ...ofList(table.cells, rows.length, `${place}.cells`, 'rows', (row, at) =>
      ofList(row, cols.length, at, 'columns', ofCount),
    ),
    ...(table.rowTotals == null ? [] : ofList(table.rowTotals, rows.length, `${place}.rowTotals`, 'rows', ofCount)),
    ...(table.colTotals == null ? [] : ofList(table.colTotals, cols.length, `${place}.colTotals`, 'columns', ofCount)),
    ...ofCount(table.total, `${place}.total`),
    ...ofParents(table.rowParents, rows, `${place}.rowParents`),
    ...ofParents(table.colParents, cols, `${place}.colParents`),
  ]
}

function ofList(
  list: unknown,
  length: number,
  place: string,
  each: string,
  ofOne: (one: unknown, place: string) => readonly string[],
): string[] {
  if (!Array.isArray(list)) return [`${place}: should be a list.`]
  if (list.length !== length) return [`${place}: has ${list.length} entries, but there are ${length} ${each}.`]
  return list.flatMap((one, i) => ofOne(one, `${place}[${i}]`))
}

function ofCount(count: unknown, place: string): string[] {
  if (count == null || (Number.isSafeInteger(count) && (count as number) >= 0)) return []
  return [`${place}: should be a count (a whole number, 0 or more) or null.`]
}

function ofLabels(labels: unknown, place: string): string[] {
  if (!Array.isArray(labels)) return [`${place}: should be a list of labels.`]
  return [
    ...labels.flatMap((label, i) => ofLabel(label, `${place}[${i}]`)),
    ...twice(labels as readonly Label[], i => `${place}[${i}]`),
  ]
}

const isLabel = (label: unknown): boolean => typeof label === 'string' || typeof label === 'number'
const ofLabel = (label: unknown, place: string): string[] =>
  isLabel(label) ? [] : [`${place}: ${label === undefined ? 'is missing; it ' : ''}should be text.`]

/** A label that is there twice would make two numbers one. */
function twice(labels: readonly Label[], place: (i: number) => string): string[] {
  const first = new Map<string, number>()
  return labels.flatMap((label, i) => {
    const earlier = first.get(String(label))
    if (earlier === undefined) first.set(String(label), i)
    return earlier === undefined ? [] : [`${place(i)}: "${label}" is there twice.`]
  })
}

function ofParents(parents: Parents | null | undefined, labels: readonly Label[], place: string): string[] {
  if (parents == null) return []
  if (typeof parents !== 'object') return [`${place}: should tell for a label which one it is a part of.`]
  if (Array.isArray(parents) && parents.length !== labels.length)
    return [`${place}: has ${parents.length} entries, but there are ${labels.length} labels.`]
  const isWrong = Object.entries(parents).flatMap(([label, wider]) =>
    [wider].flat().every(one => one === null || isLabel(one)) ? [] : [`${place}.${label}: should be a label or null.`],
  )
  if (isWrong.length > 0) return isWrong
  const wider = groups(pairsOf(parents, labels))
  return [...wider.keys()].flatMap(label =>
    ancestors(label, wider).has(label) ? [`${place}: "${label}" is a part of itself.`] : [],
  )
}
