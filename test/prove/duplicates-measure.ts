import { duplicates } from '../../src/linkage/duplicates.ts'
import type { LinkRecord, Pair } from '../../src/linkage/notification.ts'
import { isNhsNumber } from '../../src/kernel/nhs-number.ts'
import { growWorld } from './duplicates-children.ts'
import { diceOf } from './duplicates-dice.ts'
import { share } from './duplicates-figures.ts'
import { type Notice, noticesOf } from './duplicates-notices.ts'

type Tally = { hits: number; of: number }
export type Measured = {
  readonly notices: readonly Notice[]
  readonly found: ReadonlyMap<string, Pair>
  readonly recall: Tally
  readonly withNumber: Tally
  readonly unrelated: number
  readonly falsely: number
  /** Pairs of different children of one kind, and how many of them were shown. */
  readonly kin: ReadonlyMap<string, Tally>
  readonly classes: ReadonlyMap<string, Tally>
  readonly missed: readonly (readonly [Notice, Notice])[]
  readonly wrong: readonly (readonly [Notice, Notice, Pair, string])[]
}

/** Lets the engine read what one world's sources say, and counts against the truth. */
export function measure(seed: number, children: number, most = 4): Measured {
  const dice = diceOf(seed)
  const world = growWorld(dice, children)
  const notices = shuffled(
    world.children.flatMap(child => noticesOf(child, dice, most)),
    dice,
  )
  const bare = notices.map(({ truth: _truth, class: _class, ...rest }) => rest) as unknown as readonly LinkRecord[]
  const found = new Map(duplicates(bare).map(pair => [[pair.a, pair.b].sort().join(' '), pair]))
  const byId = new Map(notices.map(notice => [notice.id, notice]))
  const counts = { recall: none(), withNumber: none() }
  const [kin, classes] = [new Map<string, Tally>(), new Map<string, Tally>()]
  const missed: [Notice, Notice][] = []
  const wrong: [Notice, Notice, Pair, string][] = []
  const byChild = new Map<number, Notice[]>()
  for (const notice of notices) byChild.set(notice.truth, [...(byChild.get(notice.truth) ?? []), notice])
  for (const own of byChild.values())
    for (const [a, b] of pairsOf(own)) {
      const hit = found.has([a.id, b.id].sort().join(' '))
      if (!hit) missed.push([a, b])
      count(counts.recall, hit)
      if (sameNumber(a, b)) count(counts.withNumber, hit)
      for (const what of new Set([a.class, b.class])) count(of(classes, what), hit)
    }
  for (const [pair, as] of world.kin) {
    const [one, other] = pair.split(' ').map(Number)
    for (const a of byChild.get(one!) ?? [])
      for (const b of byChild.get(other!) ?? []) count(of(kin, as), found.has([a.id, b.id].sort().join(' ')))
  }
  for (const pair of found.values()) {
    const [a, b] = [byId.get(pair.a)!, byId.get(pair.b)!]
    if (a.truth !== b.truth)
      wrong.push([a, b, pair, world.kin.get([a.truth, b.truth].sort((x, y) => x - y).join(' ')) ?? 'unrelated'])
  }
  return {
    notices,
    found,
    ...counts,
    kin,
    classes,
    missed,
    wrong,
    falsely: wrong.length,
    unrelated: wrong.filter(one => one[3] === 'unrelated').length,
  }
}

/** The figures in words, by class. */
export const told = (m: Measured, seed: number): string =>
  [
    `seed ${seed}: ${m.notices.length} notifications`,
    `  pairs of one child found: ${share(m.recall.hits, m.recall.of)}`,
    `  where a valid NHS number agrees: ${share(m.withNumber.hits, m.withNumber.of)}`,
    `  false suggestions: ${m.falsely}, ${((100 * m.falsely) / m.notices.length).toFixed(2)} for 100 notifications (${m.unrelated} of them between strangers)`,
    ...[...m.kin].map(([kind, tally]) => `  different children shown as one, ${kind}: ${share(tally.hits, tally.of)}`),
    ...[...m.classes]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([kind, tally]) => `  ${kind}: ${share(tally.hits, tally.of)}`),
  ].join('\n')

const none = (): Tally => ({ hits: 0, of: 0 })
const count = (tally: Tally, hit: boolean): void => {
  tally.of += 1
  if (hit) tally.hits += 1
}
function of(map: Map<string, Tally>, key: string): Tally {
  const there = map.get(key) ?? none()
  map.set(key, there)
  return there
}
const pairsOf = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const))
const digits = ({ nhsNumber }: Notice): string => String(nhsNumber ?? '').replace(/ /g, '')
const sameNumber = (a: Notice, b: Notice): boolean => digits(a) === digits(b) && isNhsNumber(digits(a))

function shuffled<T>(list: readonly T[], dice: { below(n: number): number }): T[] {
  const all = [...list]
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = dice.below(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}
