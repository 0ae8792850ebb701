import { expect, test } from 'vitest'
import { percentage } from './percentage.ts'

test.each([
  [9, 16, 56.3],
  [0, 7, 0],
  [55, 55, 100],
  ['*', 55, null],
  [9, 'c', null],
  ['c', null, null],
  [{ lo: 8, hi: 12 }, { lo: 48, hi: 52 }, null],
  [0, 0, null],
] as const)('%j of %j: %j', (part, whole, share) => {
  expect(percentage(part, whole)).toBe(share)
})
