import { byKey, groups } from './lines.ts'
import { type Grid, type Labels, linesOf, type Numbers } from './numbers.ts'
import { pairsOf, type Release } from './tables.ts'

/** `whole` is the sum of `parts`; a reader knows it. */
export type Sum = { readonly whole: number; readonly parts: readonly number[] }

/**
 * Every sum that a reader may know, as far as the counts bear it out: rows and columns, narrower and wider labels,
 * years and their sum. Where the parts named make up less than the whole, a number of its own stands for the rest.
 */
export type Sums = { readonly sums: readonly Sum[]; readonly rests: readonly number[] }

/** Finds the sums; counts that contradict one are a problem, with its place. */
export function sumsOf(
  releases: readonly Release[],
  numbers: Numbers,
): Sums | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const list = new SumList(numbers.values)
  for (const grid of numbers.grids) problems.push(...tableSums(grid, list))
  for (const { whole, parts, at } of [...labelSums(numbers), ...universeSums(releases, numbers)]) {
    const complaint = list.addParts(whole, parts)
    if (complaint !== null && at !== null) problems.push(`${at}: ${complaint}`)
  }
  return problems.length > 0 ? { problems } : { sums: list.sums, rests: list.rests }
}

class SumList {
  readonly sums: Sum[] = []
  readonly rests: number[] = []
  readonly #seen = new Set<string>()
  readonly #values: readonly number[]

  constructor(values: readonly number[]) {
    this.#values = values
  }

  addUp(parts: readonly number[]): number {
    return parts.reduce((sum, part) => sum + this.#values[part]!, 0)
  }

  add(whole: number, parts: readonly number[]): void {
    const key = `${whole}=${parts.toSorted((a, b) => a - b).join('+')}`
    if (this.#seen.has(key) || (parts.length === 1 && parts[0] === whole)) return
    this.#seen.add(key)
    this.sums.push({ whole, parts })
  }

  /** Parts that need not be all. Returns what is wrong, if they are more than their whole. */
  addParts(whole: number, parts: readonly number[]): string | null {
    const value = this.#values[whole]!
    const sum = this.addUp(parts)
    if (sum === value) this.add(whole, parts)
    else if (sum < value) this.#withRest(whole, parts, value - sum)
    else if (parts.length > 1 && parts.every(part => this.#values[part]! <= value))
      // They overlap, so all that is sure is that each is within the whole.
      for (const part of parts) this.addParts(whole, [part])
    else return `its parts make ${sum}, which is more than the ${value} they are a part of.`
    return null
  }

  #withRest(whole: number, parts: readonly number[], rest: number): void {
    const key = `${whole}>${parts.toSorted((a, b) => a - b).join('+')}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.rests.push(rest)
    this.sums.push({ whole, parts: [...parts, this.#values.length + this.rests.length - 1] })
  }
}

function tableSums(grid: Grid, list: SumList): string[] {
  const lines = linesOf(grid)
  return [grid.rows, grid.cols].flatMap(side => {
    const mine = lines.filter(line => line.side === side)
    const partsOf = (cells: readonly number[], way: readonly number[]): number[] => way.map(i => cells[i]!)
    const right = side.ways.filter(way =>
      mine.every(({ total, cells }) => list.addUp([total]) === list.addUp(partsOf(cells, way))),
    )
    for (const way of right) for (const { total, cells } of mine) list.add(total, partsOf(cells, way))
    if (right.length > 0) return []
    return mine.flatMap(({ total, cells, at }) => {
      const [stated, sum] = [list.addUp([total]), list.addUp(partsOf(cells, side.ways[0]!))]
      return stated === sum ? [] : [`${at}: is ${stated}, but what it sums up makes ${sum}.`]
    })
  })
}

type Claim = Sum & { readonly at: string | null }

/** Wider and narrower labels, as any table names them, in whatever table they are counted. */
function labelSums({ grids, keys, find }: Numbers): Claim[] {
  const byLabel = byKey(
    keys.flatMap(key => key.labels.map(({ dim, label }) => ({ key, name: JSON.stringify([dim, label]) }))),
    ({ name }) => name,
  )
  return grids.flatMap(({ table, rows, cols, place }) =>
    [
      { side: rows, dim: String(table.rowDim ?? 'rows'), at: `${place}.rowParents` },
      { side: cols, dim: String(table.colDim ?? 'columns'), at: `${place}.colParents` },
    ].flatMap(({ side, dim, at }) => {
      const narrower = groups([...side.wider].flatMap(([label, wider]) => wider.map(one => [one, label] as const)))
      return [...narrower.keys()].flatMap(label =>
        (byLabel.get(JSON.stringify([dim, label])) ?? []).flatMap(({ key }) => {
          const swap = (to: string): Labels => key.labels.map(one => (one.dim === dim ? { dim, label: to } : one))
          const parts = partsOf(label, narrower, to => find(key.universe, swap(to)))
          const mine = key.universe === String(table.universe)
          return parts.length === 0 ? [] : [{ whole: key.number, parts, at: mine ? `${at}: "${label}"` : null }]
        }),
      )
    }),
  )
}

function universeSums(releases: readonly Release[], { keys, find }: Numbers): Claim[] {
  const byUniverse = byKey(keys, key => key.universe)
  return releases.flatMap(({ universeParents }, r) => {
    const narrower = groups(pairsOf(universeParents).map(([part, whole]) => [whole, part] as const))
    return [...narrower.keys()].flatMap(universe =>
      (byUniverse.get(universe) ?? []).flatMap(({ labels, number }) => {
        const parts = partsOf(universe, narrower, part => find(part, labels))
        return parts.length === 0 ? [] : [{ whole: number, parts, at: `releases[${r}].universeParents: "${universe}"` }]
      }),
    )
  })
}

/** The numbers of the parts; for a part that nobody counts, those of its own parts. */
function partsOf(
  whole: string,
  narrower: ReadonlyMap<string, readonly string[]>,
  numberOf: (part: string) => number | undefined,
): number[] {
  const found = new Set<number>()
  const met = new Set([whole])
  const open = [...(narrower.get(whole) ?? [])].toReversed()
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (met.has(part)) continue
    met.add(part)
    const number = numberOf(part)
    if (number === undefined) open.push(...(narrower.get(part) ?? []).toReversed())
    else found.add(number)
  }
  return [...found]
}

/** whole − parts = 0, as how often each number counts. */
export function sumRow({ whole, parts }: Sum): (readonly [number: number, times: number])[] {
  const row = new Map([[whole, 1]])
  for (const part of parts) row.set(part, (row.get(part) ?? 0) - 1)
  return [...row].filter(([, times]) => times !== 0)
}
