import { expect, test } from 'vitest'
import { gaps } from './gaps.ts'

const silences = (dates: string[], diedOn: string, threshold: number): [string, string, number][] =>
  gaps(
    dates.map(date => ({ date })),
    diedOn,
    threshold,
  ).map(({ from, to, days }) => [from, to, days])

test.each([
  { why: 'longer than the threshold', dates: ['2025-01-01', '2025-04-12'], gaps: [['2025-01-01', '2025-04-12', 101]] },
  { why: 'exactly the threshold is none', dates: ['2025-01-01', '2025-04-11'], gaps: [] },
  {
    why: 'a month counts on its first day',
    dates: ['2024-12', '2025-04-11'],
    gaps: [['2024-12-01', '2025-04-11', 131]],
  },
  { why: 'a year alone is left out', dates: ['2024', '2025-01-01', '2025-04-11'], gaps: [] },
  { why: 'the order told does not matter', dates: ['2025-04-11', '2025-02-01', '2025-01-01'], gaps: [] },
])('$why', ({ dates, gaps }) => {
  expect(silences(dates, '2025-04-20', 100)).toEqual(gaps)
})

test('the death ends the last silence, and what comes after it is none', () => {
  expect(silences(['2025-01-01', '2026-06-01'], '2025-06-01', 100)).toEqual([['2025-01-01', '2025-06-01', 151]])
})

test('says that one end is known by its month only', () => {
  expect(gaps([{ date: '2024-12' }], '2025-06-01', 100)[0]!.why).toMatch(/182 days.*by its month only/)
})
