import type { Highs } from 'highs'
import { type Span, spanOf } from './bounds.ts'
import type { Demand } from './choice.ts'
import { obviousDemands, type Worth } from './demands.ts'
import { Finder } from './finder.ts'
import { type Move, Mover } from './mover.ts'
import { eitherWay, type Mark, type Secrets, type Want } from './secrets.ts'
import type { Sum } from './sums.ts'
import type { Rule } from './tables.ts'
import { Weigher } from './weigher.ts'
import { Witnesses } from './witnesses.ts'

/** A reader who tries to learn what must stay open, and what is hidden from them. */
export class Attack {
  readonly #secrets: Secrets
  readonly #sums: readonly Sum[]
  readonly #rule: Rule
  readonly #marks: Mark[]
  readonly #wants: Want[]
  /** What each number leaves open as it is marked; when hidden; and as things stand. */
  readonly #open: Span[]
  readonly #closed: Span[]
  readonly #now: Span[]
  readonly #mover: Mover
  readonly #weigher: Weigher
  readonly #finder: Finder
  /** Finds ways for which more would have to be hidden; only where there are too many numbers for the solver. */
  readonly #wide: Finder | null
  readonly #witnesses: Witnesses
  readonly #hidden = new Set<number>()

  constructor(highs: Highs, secrets: Secrets, sums: readonly Sum[], rule: Rule) {
    this.#secrets = secrets
    this.#sums = sums
    this.#rule = rule
    this.#marks = [...secrets.marks]
    this.#wants = [...secrets.wants]
    this.#open = this.#marks.map((mark, number) => spanOf(mark, secrets.values[number]!, rule))
    this.#closed = this.#marks.map((mark, number) =>
      spanOf(mark === 'shown' ? 'c' : mark, secrets.values[number]!, rule),
    )
    this.#now = [...this.#open]
    this.#mover = new Mover(
      highs,
      this.#closed,
      sums,
      this.#wants.map(({ numbers }) => numbers).filter(numbers => numbers.length > 1),
    )
    for (const number of this.#candidates()) this.#mover.setPrice(number, secrets.cost[number]!)
    this.#weigher = new Weigher(
      highs,
      this.#open.map((_, number) => this.#ajar(number)),
      sums,
    )
    this.#finder = new Finder(sums, this.#now, TRIES)
    const price = (number: number): number => (this.#now[number] === this.#closed[number] ? 0 : secrets.cost[number]!)
    this.#wide = secrets.values.length > MANY ? new Finder(sums, this.#closed, 5 * TRIES, price) : null
    this.#witnesses = new Witnesses(this.#open)
  }

  /**
   * With everything hidden, what still cannot be had: a star that others hem in stays hidden, but nothing is said about
   * its size; of those that hem each other in, the largest.
   */
  settle(): void {
    this.#hideOnly(new Set(this.#candidates()))
    for (const want of this.#wants) if (this.#applies(want) && !this.#isKnown(want)) this.#wayFor(want, [])
    this.#hideOnly(new Set())
  }

  /** What has to be hidden, as far as that is plain without an attack. */
  demands(): Demand[] {
    const wants = this.#wants.filter(this.#applies)
    return [...this.#company(), ...obviousDemands(wants, this.#sums, (want, worth) => this.#demandOf(want, worth))]
  }

  /** Attacks what is hidden, and hides more until nothing is given away. Tells what was found wanting. */
  close(hide: ReadonlySet<number>): { readonly hidden: ReadonlySet<number>; readonly demands: readonly Demand[] } {
    this.#hideOnly(hide)
    for (const { terms } of this.#company())
      if (![...terms.keys()].some(number => this.#hidden.has(number))) this.#hide(terms.keys().next().value!)
    const demands: Demand[] = []
    for (const want of this.#wants)
      if (this.#applies(want) && !this.#isKnown(want)) {
        const way = this.#wayFor(want, demands)
        if (way === null) continue
        if (want.or === null && this.#wide === null)
          demands.push(
            ...[this.#demandOf(want, this.#weigher.weigh(want.numbers, want.up))].filter(one => one !== null),
          )
        this.#take(way)
      }
    return { hidden: new Set(this.#hidden), demands }
  }

  /** How many stars were taken back. */
  get takenBack(): number {
    return this.#wants.length - this.#secrets.wants.length
  }

  marksWith(hide: ReadonlySet<number>): Mark[] {
    return this.#marks.map((mark, number) => (hide.has(number) ? 'c' : mark))
  }

  dispose(): void {
    this.#mover.dispose()
    this.#weigher.dispose()
  }

  #applies = ({ about }: Want): boolean => about === null || this.#marks[about] === '*'

  #candidates(): number[] {
    return this.#marks.flatMap((mark, number) => (mark === 'shown' ? [number] : []))
  }

  #company(): Demand[] {
    return this.#secrets.company.map(numbers => ({ terms: new Map(numbers.map(number => [number, 1])), least: 1 }))
  }

  #isKnown(want: Want): boolean {
    for (let one: Want | null = want; one !== null; one = one.or)
      if (this.#witnesses.has(one, this.#hidden) || this.#isFound(one)) return true
    return false
  }

  #isFound({ numbers, up, by }: Want): boolean {
    return numbers.some(number => {
      const moves = this.#finder.find(number, up ? by : -by)
      if (moves !== null) this.#witnesses.add(moves)
      return moves !== null
    })
  }

  /** The cheapest way; where there is none whatever is hidden, stars are taken back until there is. */
  #wayFor(want: Want, demands: Demand[]): ArrayLike<number> | null {
    while (this.#applies(want)) {
      const way = this.#wide === null ? this.#cheapest(want, demands) : this.#near(want, this.#wide)
      if (way !== null) {
        this.#witnesses.add(way)
        return way
      }
      const star = this.#wide === null ? this.#hemmedIn(want) : want.about
      if (star === null) return null
      this.#unstar(star)
    }
    return null
  }

  /** A way that need not be cheap. */
  #near(want: Want, wide: Finder): ArrayLike<number> | null {
    for (let one: Want | null = want; one !== null; one = one.or)
      for (const number of one.numbers) {
        const way = wide.find(number, one.up ? one.by : -one.by)
        if (way !== null) return way
      }
    return null
  }

  /** The cheapest way in whole numbers to have what is wanted, and what has to be hidden for it or for another way. */
  #cheapest(want: Want, demands: Demand[]): ArrayLike<number> | null {
    let best: { readonly moves: ArrayLike<number>; readonly cost: number } | null = null
    for (let one: Want | null = want; one !== null; one = one.or) {
      const move = this.#move(one, false)
      if (move === null) continue
      const demand = this.#demandOf(one, move)
      if (want.or === null && demand !== null) demands.push(demand)
      const moves = isWhole(move.moves) ? move.moves : this.#move(one, true)?.moves
      if (moves === undefined) continue
      const cost = this.#toHide(moves).reduce((sum, number) => sum + this.#secrets.cost[number]!, 0)
      if (best === null || cost < best.cost) best = { moves, cost }
    }
    return best?.moves ?? null
  }

  #move({ numbers, up, by }: Want, wholes: boolean): Move {
    const [first] = numbers as [number]
    if (numbers.length > 1) return this.#mover.raise(numbers, wholes)
    return this.#mover.move(first, up ? by : -by, this.#closed[first]!, wholes)
  }

  /** What must be hidden for these moves to be possible, and is not. */
  #toHide(moves: ArrayLike<number>): number[] {
    const numbers: number[] = []
    for (let number = 0; number < moves.length; number += 1) {
      const [down, up] = this.#now[number]!
      const move = Math.round(moves[number]!)
      if (move < down || move > up) numbers.push(number)
    }
    return numbers
  }

  #take(way: ArrayLike<number>): void {
    for (const number of this.#toHide(way)) this.#hide(number)
  }

  /** By duality: however the sums are weighed, what the spans allow must reach what is wanted. */
  #demandOf({ by, up }: Pick<Want, 'by' | 'up'>, { worth, own }: Worth): Demand | null {
    if (Math.abs(own) < 1e-9) return null
    let least: number = by
    const more: [number, number][] = []
    const scale = (up ? -1 : 1) / own
    for (let number = 0; number < worth.length; number += 1) {
      const price = worth[number]! * scale
      if (price === 0) continue
      const end = price > 0 ? 1 : 0
      const open = price * this.#open[number]![end]
      least -= open
      const extra = price * this.#closed[number]![end] - open
      if (extra > 1e-3) more.push([number, extra])
    }
    if (least < 1e-2 || more.length === 0) return null
    return { terms: new Map(more.map(([number, extra]) => [number, tidy(Math.min(1, extra / least))])), least: 1 }
  }

  #hide(number: number): void {
    this.#hidden.add(number)
    this.#now[number] = this.#closed[number]!
    this.#mover.setPrice(number, null)
    this.#weigher.setSpan(number, this.#closed[number]!)
  }

  #hideOnly(hide: ReadonlySet<number>): void {
    for (const number of this.#hidden)
      if (!hide.has(number)) {
        this.#hidden.delete(number)
        this.#now[number] = this.#open[number]!
        this.#mover.setPrice(number, this.#secrets.cost[number]!)
        this.#weigher.setSpan(number, this.#ajar(number))
      }
    for (const number of hide) if (!this.#hidden.has(number)) this.#hide(number)
  }

  #hemmedIn({ about }: Want): number | null {
    let star = about
    for (const number of this.#mover.inTheWay())
      if (this.#marks[number] === '*')
        if (star === null || this.#secrets.values[number]! > this.#secrets.values[star]!) star = number
    return star
  }

  #unstar(star: number): void {
    this.#marks[star] = 'c'
    this.#wants.push(eitherWay(star, null))
    const span = spanOf('c', this.#secrets.values[star]!, this.#rule)
    this.#open[star] = span
    this.#closed[star] = span
    this.#now[star] = span
    this.#mover.setSpan(star, span)
    this.#weigher.setSpan(star, span)
  }

  /** A hair more than a shown number leaves open. */
  #ajar(number: number): Span {
    const [down, up] = this.#open[number]!
    const [most, far] = this.#closed[number]!
    return [down + (most - down) * HAIR, up + (far - up) * HAIR]
  }
}

const HAIR = 1e-4
/** How many moves the search by hand tries before the solver is asked. */
const TRIES = 60
/** More numbers than this are not left to the solver. */
export const MANY = 2400

/** Rounded up, so that what the solver left inexact never makes a demand harder than it is. */
const tidy = (weight: number): number => Math.min(1, Math.ceil(weight * 1000 - 1e-3) / 1000)

const isWhole = (moves: Float64Array): boolean => moves.every(move => Math.abs(move - Math.round(move)) < 1e-6)
