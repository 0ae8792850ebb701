/** A judged pair by places in the list. */
export type Weighed = {
  readonly x: number
  readonly y: number
  readonly weight: number
  /** If not one child, then one of the family or the ward; else a stranger, of whom too little agrees to say more. */
  readonly isKin: boolean
  /** From which weight on it is shown. */
  readonly shownFrom: number
}

/** What the other notifications of the list add to a pair. */
export type Settled = Weighed & {
  readonly own: number
  /** A third that is surely the child of both. */
  readonly joins: number | null
  /** A third that is surely the child of one, and surely not of the other. */
  readonly parts: number | null
}

/** From here on a third notification is surely of the same child; below the second, surely of another. */
const SURELY = 6
const SURELY_NOT = -4
const MOST = 8

/**
 * Weighs each pair again with the third notifications of the list: what is surely the child of one and not of the other
 * parts them ("Baby" is Twin 1 by number, so it is not Twin 2); what is surely the child of both joins them; and what
 * may as well be another child, surely not this one, takes its share. A third counts by the weaker of its two links.
 */
export function settle(pairs: readonly Weighed[]): readonly Settled[] {
  const links = linksOf(pairs.filter(isTelling))
  const joined = pairs.map(pair => byThirds(pair, links))
  const again = linksOf(joined.filter(isTelling))
  return joined.flatMap((pair): readonly Settled[] => {
    const weight = pair.weight - Math.max(rivals(pair.x, pair.y, again), rivals(pair.y, pair.x, again))
    return weight < pair.shownFrom ? [] : [{ ...pair, weight }]
  })
}

const isTelling = ({ weight, isKin }: Weighed): boolean => weight > 0 || (isKin && weight <= SURELY_NOT)

function byThirds(pair: Weighed, links: Links): Settled {
  const { x, y, weight: own } = pair
  let [weight, joins, parts] = [own, null as number | null, null as number | null]
  for (const [one, other] of [
    [x, y],
    [y, x],
  ] as const)
    for (const [third, link] of links.get(one)?.same ?? []) {
      if (link < SURELY) continue
      const not = links.get(other)?.other.get(third)
      const too = links.get(other)?.same.get(third) ?? 0
      if (not !== undefined) {
        weight -= Math.min(link, -not, MOST)
        parts ??= third
      } else if (one === x && too >= SURELY) {
        weight += Math.min(link, too, MOST)
        joins ??= third
      }
    }
  return { ...pair, weight, own, joins, parts }
}

/** The likeliest third that is `one`'s child as well, and surely not `other`'s: in bits, what it takes away. */
function rivals(one: number, other: number, links: Links): number {
  const not = links.get(other)?.other
  if (not === undefined) return 0
  const best = Math.max(0, ...[...(links.get(one)?.same ?? [])].map(([third, weight]) => (not.has(third) ? weight : 0)))
  return best === 0 ? 0 : Math.log2(1 + 2 ** best)
}

/** By place in the list: who may be the same child, and who is surely another. */
type Links = ReadonlyMap<
  number,
  { readonly same: ReadonlyMap<number, number>; readonly other: ReadonlyMap<number, number> }
>

function linksOf(pairs: readonly Weighed[]): Links {
  const links = new Map<number, { same: Map<number, number>; other: Map<number, number> }>()
  const link = (from: number, to: number, weight: number) => {
    const there = links.get(from) ?? { same: new Map(), other: new Map() }
    links.set(from, there)
    there[weight > 0 ? 'same' : 'other'].set(to, weight)
  }
  for (const { x, y, weight } of pairs) {
    link(x, y, weight)
    link(y, x, weight)
  }
  return links
}
