import type { Span } from './bounds.ts'
import { type Sum, sumRow } from './sums.ts'

/** How many moves are tried at each step. */
const CHOICES = 4

/**
 * Looks for another world by hand: one number moves, and every sum that this upsets is set right by moving another,
 * the one that upsets least. Quick where there is plenty of room; where it finds nothing, there may still be something.
 */
export class Finder {
  readonly #spans: readonly Span[]
  readonly #members: readonly (readonly (readonly [number: number, times: number])[])[]
  /** Of each number its sums, and how often it counts in each. */
  readonly #in: (readonly [sum: number, times: number])[][]
  readonly #moves: Int32Array
  readonly #off: Int32Array
  readonly #most: number
  readonly #price: (number: number) => number
  #upset = new Set<number>()
  #tries = 0

  /** `spans` and `price` may change between searches, of which each tries so many moves. */
  constructor(
    sums: readonly Sum[],
    spans: readonly Span[],
    tries: number,
    price: (number: number) => number = () => 0,
  ) {
    this.#spans = spans
    this.#most = tries
    this.#price = price
    this.#members = sums.map(sumRow)
    this.#in = spans.map(() => [])
    this.#members.forEach((row, sum) => {
      for (const [number, times] of row) this.#in[number]!.push([sum, times])
    })
    this.#moves = new Int32Array(spans.length)
    this.#off = new Int32Array(sums.length)
  }

  /** Moves that together are possible, with this number moved so far; or null. */
  find(number: number, by: number): Int32Array | null {
    const [down, up] = this.#spans[number]!
    if (by > up || by < down) return null
    this.#moves.fill(0)
    this.#off.fill(0)
    this.#upset = new Set()
    this.#tries = this.#most
    this.#move(number, by)
    return this.#settle(number) ? this.#moves.slice() : null
  }

  #settle(fixed: number): boolean {
    if (this.#upset.size === 0) return true
    const steps = this.#fewest(fixed)
    for (const [number, by] of steps) {
      if ((this.#tries -= 1) < 0) return false
      this.#move(number, by)
      if (this.#settle(fixed)) return true
      this.#move(number, -by)
    }
    return false
  }

  /** For the sum that leaves the least choice, the moves that help, best first. */
  #fewest(fixed: number): readonly (readonly [number: number, by: number])[] {
    let fewest: [number: number, by: number, score: number][] | null = null
    for (const sum of this.#upset) {
      const steps = this.#stepsFor(sum, fixed)
      if (fewest === null || steps.length < fewest.length) fewest = steps
      if (fewest.length === 0) return []
    }
    return fewest!
      .toSorted((a, b) => a[2] - b[2] || a[0] - b[0])
      .slice(0, CHOICES)
      .map(([number, by]) => [number, by])
  }

  #stepsFor(sum: number, fixed: number): [number: number, by: number, score: number][] {
    const steps: [number, number, number][] = []
    const off = this.#off[sum]!
    for (const [number, times] of this.#members[sum]!) {
      if (number === fixed) continue
      const wanted = Math.trunc(-off / times)
      const moved = this.#moves[number]!
      // What was moved one way is not moved back: that way lies running in circles.
      if (wanted === 0 || moved * wanted < 0) continue
      const [down, up] = this.#spans[number]!
      const by = wanted > 0 ? Math.min(wanted, up - moved) : Math.max(wanted, down - moved)
      if (by !== 0) steps.push([number, by, this.#scoreOf(number, by)])
    }
    return steps
  }

  /** How much more (or, if below nought, less) would be upset. */
  #scoreOf(number: number, by: number): number {
    let score = this.#price(number)
    for (const [sum, times] of this.#in[number]!) {
      const off = this.#off[sum]!
      score += Math.abs(off + times * by) - Math.abs(off)
    }
    return score
  }

  #move(number: number, by: number): void {
    this.#moves[number]! += by
    for (const [sum, times] of this.#in[number]!) {
      this.#off[sum]! += times * by
      if (this.#off[sum] === 0) this.#upset.delete(sum)
      else this.#upset.add(sum)
    }
  }
}
