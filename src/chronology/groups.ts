import { echo } from './echo.ts'
import { isOutOfReach, likeness, type Standing } from './likeness.ts'
import type { Told } from './told.ts'

/** Two tellings by their places in the list, and how likely they are of one event. */
export type Pair = { readonly a: number; readonly b: number; readonly score: number }

// Fixed before measuring: above 0 two tellings are taken for one event; a rival within MARGIN makes it a guess.
const ENOUGH = 0
const MARGIN = 0.4
// One weak link does not hold a group together.
const WEAKEST = -1
// Of a very long list, each telling keeps its likeliest partners only.
const PARTNERS = 24

/** Joins the likeliest pair first, then the next; a group has one telling of an agency, and all of it fits together. */
export function groupsOf(told: readonly Told[]): number[][] {
  const partners = partnersOf(told)
  const scores = new Map<number, number>()
  for (const { a, b, score } of partners.flat()) scores.set(a * told.length + b, score)
  const scoreOf = (a: number, b: number): number =>
    scores.get(Math.min(a, b) * told.length + Math.max(a, b)) ?? WEAKEST - 1
  const pairs = [...scores].map(
    ([key, score]): Pair => ({ a: Math.floor(key / told.length), b: key % told.length, score }),
  )
  const group = told.map((_, i) => [i])
  const agencyOf = (i: number): string => told[i]!.event.agency
  const fits = (first: readonly number[], second: readonly number[]): boolean => {
    if (first.some(i => second.some(j => agencyOf(i) === agencyOf(j)))) return false
    const cross = first.flatMap(i => second.map(j => scoreOf(i, j)))
    return Math.min(...cross) > WEAKEST && cross.reduce((sum, score) => sum + score, 0) / cross.length > ENOUGH
  }
  // Another telling of b's agency that is still free for a and fits it nearly as well.
  const hasRival = ({ score }: Pair, a: number, b: number): boolean =>
    partners[a]!.some(pair => {
      const other = pair.a === a ? pair.b : pair.a
      return (
        other !== b &&
        pair.score > score - MARGIN &&
        agencyOf(other) === agencyOf(b) &&
        !group[other]!.some(i => agencyOf(i) === agencyOf(a))
      )
    })
  for (const pair of pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    if (pair.score <= ENOUGH) break
    const [first, second] = [group[pair.a]!, group[pair.b]!]
    if (first === second || !fits(first, second)) continue
    if (hasRival(pair, pair.a, pair.b) || hasRival(pair, pair.b, pair.a)) continue
    const joined = [...first, ...second]
    for (const i of joined) group[i] = joined
  }
  return [...new Set(group)]
}

// Each telling of a list so long is weighed against its neighbours in time only.
const LONG = 800
const NEIGHBOURS = 120
// Two tellings stand alone where neither agency tells anything else so near the other's date.
const LONELY_DAYS = 14

/** For each telling the pairs that could matter, the likeliest first where there are too many. */
function partnersOf(told: readonly Told[]): Pair[][] {
  const crowds = new Map<string, number>()
  for (const { event } of told) crowds.set(event.date, (crowds.get(event.date) ?? 0) + 1)
  const partners = told.map((): Pair[] => [])
  const near = told.map((_, i) => i)
  if (told.length > LONG) near.sort((a, b) => told[a]!.when.at - told[b]!.when.at || a - b)
  const reach = told.length > LONG ? NEIGHBOURS : told.length
  const others = (at: number): number[] =>
    near.slice(at + 1, at + 1 + reach).filter(b => told[b]!.event.agency !== told[near[at]!]!.event.agency)
  const standing = standingOf(told, near, others)
  for (const [at, one] of near.entries()) {
    for (const other of others(at)) {
      const [a, b] = one < other ? [one, other] : [other, one]
      const [first, second] = [told[a]!, told[b]!]
      if (isOutOfReach(first, second)) continue
      const score = likeness(first, second, crowds.get(first.event.date)!, standing(a, b))
      if (score <= WEAKEST) continue
      const pair = { a, b, score }
      keep(partners[a]!, pair)
      keep(partners[b]!, pair)
    }
  }
  return partners
}

/** What else the agencies of two tellings tell that could be meant. */
function standingOf(
  told: readonly Told[],
  near: readonly number[],
  others: (at: number) => number[],
): (a: number, b: number) => Standing {
  const best = told.map(() => new Map<string, [number, number]>())
  const note = (a: number, agency: string, same: number): void => {
    const two = best[a]!.get(agency)
    if (two === undefined) best[a]!.set(agency, [same, 0])
    else if (same > two[0]) best[a]!.set(agency, [same, two[0]])
    else if (same > two[1]) two[1] = same
  }
  const company = told.map(() => new Map<string, number>())
  const count = (a: number, agency: string): unknown => company[a]!.set(agency, (company[a]!.get(agency) ?? 0) + 1)
  for (const [at, a] of near.entries()) {
    for (const b of others(at)) {
      const { same } = echo(told[a]!.sounds, told[b]!.sounds)
      if (Math.abs(told[a]!.when.at - told[b]!.when.at) <= LONELY_DAYS) {
        count(a, told[b]!.event.agency)
        count(b, told[a]!.event.agency)
      }
      if (same === 0) continue
      note(a, told[b]!.event.agency, same)
      note(b, told[a]!.event.agency, same)
    }
  }
  const next = (a: number, agency: string, same: number): number => {
    const [first, second] = best[a]!.get(agency) ?? [0, 0]
    return first > same ? first : second
  }
  return (a, b) => {
    const [agency, other] = [told[a]!.event.agency, told[b]!.event.agency]
    const heard = echo(told[a]!.sounds, told[b]!.sounds)
    return {
      heard,
      rival: Math.max(next(a, other, heard.same), next(b, agency, heard.same)),
      isLonely: company[a]!.get(other) === 1 && company[b]!.get(agency) === 1,
    }
  }
}

function keep(pairs: Pair[], pair: Pair): void {
  pairs.push(pair)
  if (pairs.length < PARTNERS * 4) return
  pairs.sort((x, y) => y.score - x.score)
  pairs.length = PARTNERS
}
