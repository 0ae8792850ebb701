import { expect, test } from 'vitest'
import { area, diceOf, smallTable } from '../../test/prove/disclosure-areas.ts'
import { attack, type Out } from '../../test/prove/disclosure-attacker.ts'
import { obstacles, type Publication, suppress } from './suppress.ts'

/** A small share of `npm run prove -- disclosure`. */
test.each([1, 2, 3, 4, 5, 6, 7, 8])('no star of small table %i is narrowed', async seed => {
  await notNarrowed(smallTable(diceOf(seed)))
})

test('no star of an area’s year is narrowed', () => notNarrowed(area(diceOf(5), 1)))

async function notNarrowed(input: Publication): Promise<void> {
  expect(obstacles(input)).toEqual([])
  const { stars, contradicts } = await attack({ releases: await suppress(input, () => {}) } as unknown as Out, 4)
  expect(contradicts).toBe(false)
  expect(stars.filter(({ least, most }) => least > 1 || most < 4)).toEqual([])
}
