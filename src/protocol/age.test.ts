import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../kernel/calendar.ts'
import { ageBand, ageBandInWords, ageInWords, yearsBetween } from './age.ts'

test.each([
  // process.md 7.15
  ['2008-06-15', '2026-06-14', 17, '15-17'],
  ['2008-06-15', '2026-06-15', 18, 'out'],
  ['2008-02-29', '2026-02-28', 17, '15-17'],
  ['2008-02-29', '2026-03-01', 18, 'out'],
  ['2025-03-01', '2025-03-28', 0, '0-27d'],
  ['2025-03-01', '2025-03-29', 0, '28d-1y'],
  ['2025-03-01', '2026-02-28', 0, '28d-1y'],
  ['2025-03-01', '2026-03-01', 1, '1-4'],
  ['2024-02-29', '2025-02-28', 0, '28d-1y'],
  ['2024-02-29', '2025-03-01', 1, '1-4'],
  ['2024-02-29', '2028-02-28', 3, '1-4'],
  ['2024-02-29', '2028-02-29', 4, '1-4'],
  ['2020-11-24', '2025-11-23', 4, '1-4'],
  ['2020-11-24', '2025-11-24', 5, '5-9'],
  ['2016-11-24', '2026-11-23', 9, '5-9'],
  ['2016-11-24', '2026-11-24', 10, '10-14'],
  ['2011-11-24', '2026-11-23', 14, '10-14'],
  ['2011-11-24', '2026-11-24', 15, '15-17'],
  ['2026-11-24', '2026-11-24', 0, '0-27d'],
])('born %s, died %s: %i years, band %s', (born, died, years, band) => {
  expect(yearsBetween(day(born), day(died))).toBe(years)
  expect(ageBand(day(born), day(died))).toBe(band)
})

test('a death before the birth has no band', () => {
  expect(ageBand(day('2026-11-24'), day('2026-11-23'))).toBe('out')
})

test.each([
  ['2026-01-25', '2026-01-31', '6 days'],
  ['2026-01-25', '2026-01-26', '1 day'],
  ['2026-01-25', '2026-01-25', '0 days'],
  ['2025-03-01', '2025-03-28', '27 days'],
  ['2025-03-01', '2025-03-29', '4 weeks'],
  ['2025-03-01', '2025-05-31', '13 weeks'],
  ['2025-03-01', '2025-06-01', '3 months'],
  ['2024-02-29', '2025-02-28', '11 months'],
  ['2024-02-29', '2025-03-01', '1 year'],
  ['2022-09-12', '2026-11-21', '4 years 2 months'],
  ['2022-09-12', '2026-10-12', '4 years 1 month'],
  ['2022-09-12', '2026-09-12', '4 years'],
])('born %s, died %s: aged %s', (born, died, words) => {
  expect(ageInWords(day(born), day(died))).toBe(words)
})

test('the words and the count of years agree at any age', () => {
  fc.assert(
    fc.property(fc.nat(366 * 8), fc.nat(366 * 20), (after, lived) => {
      const born = addDays(day('2004-01-01'), after)
      const died = addDays(born, lived)
      const years = yearsBetween(born, died)
      const words = ageInWords(born, died)
      if (years >= 1) expect(words).toMatch(new RegExp(`^${years} years?( |$)`))
      else expect(words).not.toMatch(/year/)
    }),
  )
})

test('members are told a band in words', () => {
  expect(ageBandInWords(day('2022-09-12'), day('2026-11-21'))).toBe('1 to 4 years')
})
