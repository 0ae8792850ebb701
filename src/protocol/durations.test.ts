import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { duration, spread } from './durations.ts'

test.each<[string, readonly [string, string][], number]>([
  ['no hold', [], 0],
  ['within', [['2026-01-10', '2026-01-20']], 10],
  ['begun before the death', [['2025-12-01', '2026-01-11']], 10],
  ['beyond the panel', [['2026-01-25', '2026-03-01']], 6],
  ['around all of it', [['2025-12-01', '2026-03-01']], 30],
  ['before', [['2025-11-01', '2025-12-01']], 0],
  ['after', [['2026-02-01', '2026-03-01']], 0],
  ['up to the death', [['2025-11-01', '2026-01-01']], 0],
  ['of no day', [['2026-01-10', '2026-01-10']], 0],
  [
    'one after the other',
    [
      ['2026-01-10', '2026-01-15'],
      ['2026-01-15', '2026-01-20'],
    ],
    10,
  ],
  [
    'in no order',
    [
      ['2026-01-15', '2026-01-20'],
      ['2026-01-02', '2026-01-05'],
    ],
    8,
  ],
  [
    'over one another',
    [
      ['2026-01-10', '2026-01-20'],
      ['2026-01-15', '2026-01-22'],
      ['2026-01-11', '2026-01-12'],
    ],
    12,
  ],
])('a hold %s', (_, holds, holdDays) => {
  expect(
    duration(
      day('2026-01-01'),
      day('2026-01-31'),
      holds.map(([start, end]) => ({ start: day(start), end: day(end) })),
    ),
  ).toEqual({ totalDays: 30, holdDays, netDays: 30 - holdDays })
})

test.each<[number[], object]>([
  [[], { days: [], median: null, mean1dp: null, le183: 0, le365: 0, over365: 0 }],
  [[5], { days: [5], median: 5, mean1dp: 5, le183: 1, le365: 0, over365: 0 }],
  [[184, 183], { days: [183, 184], median: 183.5, mean1dp: 183.5, le183: 1, le365: 1, over365: 0 }],
  [[366, 365, 184], { days: [184, 365, 366], median: 365, mean1dp: 305, le183: 0, le365: 2, over365: 1 }],
  [[1, 1, 1, 2], { mean1dp: 1.3, median: 1 }],
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], { mean1dp: 0.1 }],
  [[10, 9, 100], { days: [9, 10, 100] }],
])('the spread of %j', (days, expected) => {
  expect(spread(days)).toMatchObject(expected)
})

test('every length is in one share, and the mean is within a twentieth', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000), { minLength: 1 }), days => {
      const { le183, le365, over365, mean1dp } = spread(days)
      expect(le183 + le365 + over365).toBe(days.length)
      expect(Math.abs(mean1dp! - days.reduce((a, b) => a + b) / days.length)).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})
