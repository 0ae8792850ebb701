import { describe, expect, test } from 'vitest'
import { duplicates } from '../../src/linkage/duplicates.ts'
import { diceOf } from './duplicates-dice.ts'
import { type Febrl, febrl } from './duplicates-febrl.ts'
import { share } from './duplicates-figures.ts'
import { measure, told } from './duplicates-measure.ts'

const PROVE = process.env['PROVE'] === '1'
const SEED = Number(process.env['SEED'] ?? 1_000)
const CHILDREN = PROVE ? 4_000 : 500

// What npm test must not fall below is lower than the goals: a small share scatters. The figures are printed.
describe(`${CHILDREN} invented children, seed ${SEED}`, () => {
  test.each([2, 4])('up to %i notifications of each', most => {
    const m = measure(SEED, CHILDREN, most)
    console.info(`up to ${most} notifications of a child, ${told(m, SEED)}`)
    expect(m.recall.hits / m.recall.of).toBeGreaterThan(0.975)
    expect(m.withNumber.hits / m.withNumber.of).toBeGreaterThan(0.99)
    expect(m.falsely / m.notices.length).toBeLessThan(0.01)
    for (const { hits, of } of m.kin.values()) expect(hits / of).toBeLessThan(0.03)
  })
})

const SHAPES: readonly (Febrl & { readonly name: string })[] = [
  { name: 'as set 2', originals: 4_000, duplicates: 1_000, most: 5, perField: 2, perRecord: 4 },
  { name: 'as set 3', originals: 2_000, duplicates: 3_000, most: 5, perField: 2, perRecord: 10 },
  { name: 'as set 4', originals: 5_000, duplicates: 5_000, most: 1, perField: 2, perRecord: 4 },
]

test.each(PROVE ? SHAPES : SHAPES.slice(0, 1))('records as FEBRL makes them, no identifier, $name', shape => {
  const rows = febrl(diceOf(SEED), shape)
  const truth = new Map(rows.map(row => [row.id, row.truth]))
  const sizes = new Map<number, number>()
  for (const row of rows) sizes.set(row.truth, (sizes.get(row.truth) ?? 0) + 1)
  const true_ = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const found = duplicates(rows)
  const right = found.filter(({ a, b }) => truth.get(a) === truth.get(b)).length
  console.info(
    `FEBRL, ${shape.name}, ${rows.length} records: recall ${share(right, true_)}; precision ${share(right, found.length)}`,
  )
  expect(right / found.length).toBeGreaterThan(0.99)
  expect(right / true_).toBeGreaterThan(shape.perRecord > 4 ? 0.8 : 0.97)
})
