import type { Publication } from '../../src/disclosure/suppress.ts'

/** Invented areas: so many deaths a year, each with a few traits drawn unevenly, counted in tables that hang together. */
export type Dice = () => number

/** Marsaglia's xorshift; the same seed, the same areas. */
export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}

type Trait = { readonly name: string; readonly labels: readonly string[]; readonly weights: readonly number[] }

/** One area's years, and a release of all years together. */
export function area(dice: Dice, years: number): Publication {
  const traits = [
    trait(dice, 'stage', ['newborn', 'infant', 'small', 'school', 'teen'], 0.9),
    trait(dice, 'cause', ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'], 0.7),
    trait(dice, 'half', ['north', 'south'], 0.2),
    trait(dice, 'fifth', ['q1', 'q2', 'q3', 'q4', 'q5'], 0.4),
  ]
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 0],
  ].slice(0, 2 + Math.floor(dice() * 3)) as [number, number][]
  const mean = 15 + Math.floor(dice() * 90)
  const grouped = dice() < 0.4
  const all: number[][] = []
  const releases = Array.from({ length: years }, (_, year) => {
    const deaths = Array.from({ length: poisson(dice, mean) }, () => traits.map(({ weights }) => draw(dice, weights)))
    all.push(...deaths)
    return { id: `edition ${year + 1}`, tables: tablesOf(`year ${year + 1}`, deaths, traits, pairs, grouped) }
  })
  if (years === 1) return { policy: 'local_lt5_secondary', releases }
  const universeParents = Object.fromEntries(releases.map((__, year) => [`year ${year + 1}`, 'all years']))
  return {
    policy: 'local_lt5_secondary',
    releases: [
      ...releases,
      { id: 'together', tables: tablesOf('all years', all, traits, pairs, grouped), universeParents },
    ],
  }
}

function tablesOf(
  universe: string,
  deaths: readonly (readonly number[])[],
  traits: readonly Trait[],
  pairs: readonly [number, number][],
  grouped: boolean,
) {
  return pairs.map(([a, b], i) => {
    const [down, across] = [traits[a]!, traits[b]!]
    const plain = down.labels.map((_, r) =>
      across.labels.map((__, c) => deaths.filter(one => one[a] === r && one[b] === c).length),
    )
    // The first two rows also as one, where the area groups them.
    const isGrouped = grouped && a === 0
    const cells = isGrouped ? [...plain, across.labels.map((_, c) => plain[0]![c]! + plain[1]![c]!)] : plain
    return {
      id: `${universe} ${i}`,
      universe,
      rowDim: down.name,
      colDim: across.name,
      rows: isGrouped ? [...down.labels, 'under one'] : down.labels,
      cols: across.labels,
      cells,
      rowTotals: cells.map(row => row.reduce((sum, count) => sum + count, 0)),
      colTotals: across.labels.map((_, c) => plain.reduce((sum, row) => sum + row[c]!, 0)),
      total: deaths.length,
      ...(isGrouped ? { rowParents: { newborn: 'under one', infant: 'under one' } } : {}),
    }
  })
}

const trait = (dice: Dice, name: string, labels: readonly string[], uneven: number): Trait => ({
  name,
  labels,
  weights: labels.map(() => Math.exp(3 * uneven * (dice() - 0.5))),
})

function draw(dice: Dice, weights: readonly number[]): number {
  let left = dice() * weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(
    0,
    weights.findIndex(weight => (left -= weight) < 0),
  )
}

function poisson(dice: Dice, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = dice(); product > limit; product *= dice()) count += 1
  return count
}

/** A small table of its own, for which every way of hiding can be tried. */
export function smallTable(dice: Dice): Publication {
  const [height, width] = [2 + Math.floor(dice() * 2), 2 + Math.floor(dice() * 3)]
  const rows = Array.from({ length: height }, (_, r) => `r${r}`)
  const cols = Array.from({ length: width }, (_, c) => `c${c}`)
  const cells = rows.map(() => cols.map(() => poisson(dice, dice() < 0.5 ? 1.5 : 9)))
  const colTotals = cols.map((_, c) => cells.reduce((sum, row) => sum + row[c]!, 0))
  const table = {
    id: 'small',
    universe: 'u',
    rowDim: 'a',
    colDim: 'b',
    rows,
    cols,
    cells,
    rowTotals: cells.map(row => row.reduce((sum, count) => sum + count, 0)),
    colTotals,
    total: colTotals.reduce((sum, count) => sum + count, 0),
  }
  return { policy: 'local_lt5_secondary', releases: [{ id: 'one', tables: [table] }] }
}
