import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { daysLate, reviewBy } from './reviewing.ts'

test.each<[string | null, string | null, string | null, string | null, string]>([
  ['2026-11-24', null, null, '2027-01-05', '7.6'],
  [null, '2023-03-07', null, '2023-04-18', '7.17'],
  ['2019-10-07', '2026-10-12', null, '2026-11-23', 'the inquest ended later'],
  ['2025-06-17', '2025-01-01', '2024-11-30', '2025-07-29', 'the inquest and the hold ended before'],
  ['2025-06-17', '2025-01-01', '2025-08-01', '2025-09-12', 'the hold ended last'],
  [null, null, null, null, 'nothing has come'],
])('from %s, %s, %s: %s, %s', (product, inquest, hold, expected) => {
  const on = (text: string | null) => (text === null ? null : day(text))
  const by = reviewBy({ productOn: on(product), inquestConcludedOn: on(inquest), holdEndedOn: on(hold) })
  expect(by?.toString() ?? null).toBe(expected)
})

test('the panel of 14 January in 7.6 is nine days over; one before the day is not late', () => {
  expect(daysLate(day('2027-01-05'), day('2027-01-14'))).toBe(9)
  expect(daysLate(day('2027-01-05'), day('2027-01-05'))).toBe(0)
  expect(daysLate(day('2027-01-05'), day('2026-12-10'))).toBe(0)
})
