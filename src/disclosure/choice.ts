import type { Highs, Model } from 'highs'

/** `terms` of what is hidden must weigh at least `least`. */
export type Demand = { readonly terms: ReadonlyMap<number, number>; readonly least: number }

/** Which numbers to hide at the least cost, given what is demanded so far: a small integer programme that grows. */
export class Choice {
  readonly #highs: Highs
  readonly #model: Model
  readonly #column = new Map<number, number>()
  readonly #numbers: number[] = []
  readonly #costs: (number: number) => number
  readonly #seen = new Set<string>()

  constructor(highs: Highs, costs: (number: number) => number) {
    this.#highs = highs
    this.#costs = costs
    this.#model = highs.createModel()
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0.005, mip_max_nodes: 3000 })
  }

  /** Adds a demand. False if it was there already. */
  add({ terms, least }: Demand): boolean {
    const key = `${least}:${[...terms].map(([number, weight]) => `${number}*${weight}`).join()}`
    if (this.#seen.has(key)) return false
    this.#seen.add(key)
    const indices = [...terms.keys()].map(number => this.#columnOf(number))
    this.#model.addRow(least, this.#highs.infinity, { indices, values: [...terms.values()] })
    return true
  }

  /** What to hide now, and a cost below which nothing can be had. Null when the demands cannot all be met. */
  best(): { readonly hide: ReadonlySet<number>; readonly atLeast: number } | null {
    if (this.#numbers.length === 0) return { hide: new Set(), atLeast: 0 }
    this.#model.run()
    const { optimal, solutionLimit, iterationLimit } = this.#highs.constants.modelStatus
    const status = this.#model.getModelStatus()
    if (status !== optimal && status !== solutionLimit && status !== iterationLimit) return null
    const { colValue } = this.#model.getSolution()
    const hide = new Set(this.#numbers.filter((_, i) => colValue[i]! > 0.5))
    return { hide, atLeast: Number(this.#model.info.get('mip_dual_bound')) }
  }

  dispose(): void {
    this.#model.dispose()
  }

  #columnOf(number: number): number {
    const known = this.#column.get(number)
    if (known !== undefined) return known
    const column = this.#numbers.push(number) - 1
    this.#column.set(number, column)
    this.#model.addCol(this.#costs(number), 0, 1, { indices: [], values: [] })
    this.#model.changeColIntegrality(column, this.#highs.constants.variableType.integer)
    return column
  }
}
