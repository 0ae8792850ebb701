import { expect, test } from 'vitest'
import { offerFor } from './offer.ts'
import { policies, type Table } from './tables.ts'

const given = (cells: readonly (readonly number[])[]): Table => ({
  id: 't',
  universe: 'u',
  rows: cells.map((_, r) => `r${r}`),
  cols: cells[0]!.map((_, c) => `c${c}`),
  cells,
})
const rule = policies.local_lt5_secondary

test('neighbours whose sum hides nothing', () => {
  const cells = [
    [30, 20, 9],
    [2, 3, 1],
    [4, 5, 6],
  ]
  expect(offerFor(given(cells), 3, rule)).toEqual({ rows: [['r0'], ['r1', 'r2']], cols: [['c0'], ['c1'], ['c2']] })
})

test('nothing where the finer table shows as much', () => {
  const cells = [
    [30, 20, 9],
    [2, 3, 1],
    [4, 5, 6],
  ]
  expect(offerFor(given(cells), 6, rule)).toBeNull()
})

test('nothing where it would take a single row or column', () => {
  expect(
    offerFor(
      given([
        [1, 1],
        [1, 1],
      ]),
      0,
      rule,
    ),
  ).toBeNull()
})
