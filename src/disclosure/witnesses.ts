import type { Span } from './bounds.ts'
import type { Want } from './secrets.ts'

type Witness = { readonly moves: ReadonlyMap<number, number>; readonly needs: readonly number[] }

/** Other worlds that a reader must think possible, in whole numbers: found once, they serve every later question. */
export class Witnesses {
  readonly #open: readonly Span[]
  readonly #byNumber = new Map<number, Witness[]>()

  /** `open` is what may move when nothing is hidden that need not be. */
  constructor(open: readonly Span[]) {
    this.#open = open
  }

  add(found: ArrayLike<number>): void {
    const moves = new Map<number, number>()
    const needs: number[] = []
    for (let number = 0; number < found.length; number += 1) {
      const move = Math.round(found[number]!)
      if (move === 0) continue
      moves.set(number, move)
      const [down, up] = this.#open[number]!
      if (move < down || move > up) needs.push(number)
    }
    const witness = { moves, needs }
    for (const number of moves.keys()) {
      const list = this.#byNumber.get(number)
      if (list === undefined) this.#byNumber.set(number, [witness])
      else list.push(witness)
    }
  }

  /** Whether one of them shows that a want is met when these numbers are hidden. */
  has({ numbers, up, by }: Want, hidden: ReadonlySet<number>): boolean {
    return numbers.some(first =>
      this.#byNumber.get(first)?.some(({ moves, needs }) => {
        let moved = 0
        for (const number of numbers) moved += moves.get(number) ?? 0
        return (up ? moved : -moved) >= by && needs.every(number => hidden.has(number))
      }),
    )
  }
}
