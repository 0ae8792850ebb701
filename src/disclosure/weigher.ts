import type { Highs, Model } from 'highs'
import type { Span } from './bounds.ts'
import type { Worth } from './demands.ts'
import { type Sum, sumRow } from './sums.ts'

/**
 * Weighs the sums so that they say as shortly as they can why numbers cannot move far: a linear programme that moves
 * them as far as the spans allow. Where a span is opened by a hair, the solver prefers reasons that name few numbers.
 */
export class Weigher {
  readonly #model: Model
  #asked: readonly number[] = []

  constructor(highs: Highs, spans: readonly Span[], sums: readonly Sum[]) {
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (const sum of sums) {
      for (const [number, times] of sumRow(sum)) {
        indices.push(number)
        values.push(times)
      }
      starts.push(indices.length)
    }
    this.#model = highs.createModel({
      numCols: spans.length,
      numRows: sums.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: new Float64Array(spans.length),
      colLower: spans.map(([down]) => down),
      colUpper: spans.map(([, up]) => up),
      rowLower: new Float64Array(sums.length),
      rowUpper: new Float64Array(sums.length),
      matrix: { format: 'csr', numRows: sums.length, numCols: spans.length, starts, indices, values },
    })
    this.#model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 })
  }

  setSpan(number: number, [down, up]: Span): void {
    this.#model.changeColBounds(number, down, up)
  }

  weigh(numbers: readonly number[], up: boolean): Worth {
    const sign = up ? 1 : -1
    for (const number of this.#asked) this.#model.changeColCost(number, 0)
    for (const number of numbers) this.#model.changeColCost(number, sign)
    this.#asked = numbers
    this.#model.run()
    return { worth: this.#model.getSolution().colDual.map(dual => -sign * Math.round(dual * 1e6) * 1e-6), own: 1 }
  }

  dispose(): void {
    this.#model.dispose()
  }
}
