import type { Highs, Model } from 'highs'
import type { Span } from './bounds.ts'
import type { Worth } from './demands.ts'
import { type Sum, sumRow } from './sums.ts'

/** Where all numbers go, and how the sums were weighed to find nothing cheaper; null if there is no way. */
export type Move = (Worth & { readonly moves: Float64Array }) | null

/** What moving a number by one costs: next to nothing if it is hidden, else a thousand times what hiding it costs. */
const HIDDEN = 0.01
const SHOWN = 1000

/**
 * Moves one number and finds the cheapest way to keep every sum true, each number within its span. A linear programme in
 * which each number has two columns, for the way up and the way down; each group of numbers has a column for its sum.
 */
export class Mover {
  readonly #highs: Highs
  readonly #model: Model
  readonly #count: number
  readonly #groups = new Map<string, number>()
  readonly #prices: Float64Array
  readonly #matrix: {
    readonly starts: readonly number[]
    readonly indices: readonly number[]
    readonly values: readonly number[]
  }

  constructor(highs: Highs, spans: readonly Span[], sums: readonly Sum[], groups: readonly (readonly number[])[]) {
    const count = spans.length
    this.#highs = highs
    this.#count = count
    this.#prices = new Float64Array(count).fill(HIDDEN)
    for (const key of new Set(groups.map(numbers => numbers.join())))
      this.#groups.set(key, 2 * count + this.#groups.size)
    this.#matrix = matrixOf(sums, this.#groups, count)
    const rows = this.#matrix.starts.length - 1
    const each = [...this.#groups.values()]
    this.#model = highs.createModel({
      numCols: 2 * count + each.length,
      numRows: rows,
      sense: highs.constants.objectiveSense.minimize,
      colCost: [...this.#prices, ...this.#prices, ...each.map(() => 0)],
      colLower: [...this.#prices, ...this.#prices].map(() => 0).concat(each.map(() => -highs.infinity)),
      colUpper: [...spans.map(([, up]) => up), ...spans.map(([down]) => -down), ...each.map(() => highs.infinity)],
      rowLower: new Float64Array(rows),
      rowUpper: new Float64Array(rows),
      matrix: { format: 'csr', numRows: rows, numCols: 2 * count + each.length, ...this.#matrix },
    })
    this.#model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 1, mip_max_nodes: 200 })
  }

  /** What hiding a number costs; null if it is hidden. */
  setPrice(number: number, cost: number | null): void {
    const price = cost === null ? HIDDEN : SHOWN * cost
    this.#prices[number] = price
    this.#model.changeColCost(number, price)
    this.#model.changeColCost(this.#count + number, price)
  }

  setSpan(number: number, [down, up]: Span): void {
    this.#model.changeColBounds(number, 0, up)
    this.#model.changeColBounds(this.#count + number, 0, -down)
  }

  /** Moves a number so far; in whole numbers if asked. */
  move(number: number, by: number, span: Span, wholes: boolean): Move {
    const column = by > 0 ? number : this.#count + number
    const room = by > 0 ? span[1] : -span[0]
    if (Math.abs(by) > room) return null
    const back = by > 0 ? this.#count + number : number
    this.#model.changeColBounds(column, Math.abs(by), Math.abs(by))
    this.#model.changeColBounds(back, 0, 0)
    const found = this.#solve(wholes)
    this.setSpan(number, span)
    if (found === null) return null
    const own = found.worth[number]!
    found.worth[number] = 0
    return { ...found, own }
  }

  /** Raises the numbers of a group by one together. */
  raise(numbers: readonly number[], wholes: boolean): Move {
    const column = this.#groups.get(numbers.join())!
    this.#model.changeColBounds(column, 1, this.#highs.infinity)
    const found = this.#solve(wholes)
    this.#model.changeColBounds(column, -this.#highs.infinity, this.#highs.infinity)
    return found === null ? null : { ...found, own: -found.duals[column]! }
  }

  /** The numbers that stood in the way of the last move, if it could not be made. */
  inTheWay(): number[] {
    const ray = this.#model.getDualRay()
    if (ray === undefined) return []
    const { starts, indices, values } = this.#matrix
    const weight = new Float64Array(this.#count)
    ray.values.forEach((price, row) => {
      if (Math.abs(price) > 1e-9)
        for (let k = starts[row]!; k < starts[row + 1]!; k += 1)
          if (indices[k]! < this.#count) weight[indices[k]!]! += price * values[k]!
    })
    return [...weight.keys()].filter(number => Math.abs(weight[number]!) > 1e-6)
  }

  dispose(): void {
    this.#model.dispose()
  }

  #solve(wholes: boolean) {
    if (wholes) this.#setWholes(true)
    this.#model.run()
    const isBest = this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal
    const { colValue, colDual } = this.#model.getSolution()
    if (wholes) this.#setWholes(false)
    if (!isBest) return null
    const count = this.#count
    const moves = new Float64Array(count)
    const worth = new Float64Array(count)
    for (let number = 0; number < count; number += 1) {
      moves[number] = colValue[number]! - colValue[count + number]!
      worth[number] = this.#prices[number]! - colDual[number]!
    }
    return { moves, worth, duals: colDual }
  }

  #setWholes(wholes: boolean): void {
    const columns = 2 * this.#count + this.#groups.size
    const all = { kind: 'range', from: 0, to: columns - 1 } as const
    this.#model.changeColsIntegrality(all, new Int32Array(columns).fill(wholes ? 1 : 0))
    this.#model.options.set({ presolve: wholes ? 'on' : 'off' })
  }
}

/** Each number's two columns, and a group's one. */
function matrixOf(sums: readonly Sum[], groups: ReadonlyMap<string, number>, count: number) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  const add = (row: readonly (readonly [number: number, times: number])[]): void => {
    for (const [number, times] of row) {
      indices.push(number, count + number)
      values.push(times, -times)
    }
  }
  for (const sum of sums) {
    add(sumRow(sum))
    starts.push(indices.length)
  }
  for (const [key, column] of groups) {
    add(key.split(',').map(number => [Number(number), -1]))
    indices.push(column)
    values.push(1)
    starts.push(indices.length)
  }
  return { starts, indices, values }
}
