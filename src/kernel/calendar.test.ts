import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  day,
  dayOrNull,
  daysBetween,
  dueDay,
  endOfDay,
  england,
  holidaysBetween,
  isBefore,
  isWorkingDay,
  latest,
  londonDay,
  londonInstant,
  londonTime,
  workingDaysBetween,
} from './calendar.ts'

const calendar = england()
const anyDay = fc
  .integer({ min: 0, max: daysBetween(day('2019-01-01'), day('2028-11-30')) })
  .map(n => addDays(day('2019-01-01'), n))

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', null],
  ['2024-2-9', null],
  ['2024-13-01', null],
  ['20240229', null],
  ['', null],
])('%j as a day: %s', (text, expected) => {
  expect(dayOrNull(text)?.toString() ?? null).toBe(expected)
})

test.each([
  ['2026-11-24', true, 'a Tuesday'],
  ['2026-11-28', false, 'a Saturday'],
  ['2026-11-29', false, 'a Sunday'],
  ['2026-04-03', false, 'Good Friday'],
  ['2026-04-06', false, 'Easter Monday'],
  ['2026-12-24', true, 'Christmas Eve'],
  ['2026-12-28', false, 'in place of Boxing Day, a Saturday'],
  ['2020-05-04', true, 'its holiday moved to the 8th'],
  ['2020-05-08', false, 'VE Day'],
  ['2022-05-30', true, 'its holiday moved to June'],
  ['2022-06-02', false, 'the moved spring holiday'],
  ['2022-06-03', false, 'the Platinum Jubilee'],
  ['2022-09-19', false, 'the State Funeral'],
  ['2023-05-08', false, 'the Coronation'],
  ['2026-01-02', true, 'a holiday in Scotland only'],
  ['2026-06-15', true, 'a holiday in Scotland only'],
  ['2026-11-30', true, 'a holiday in Scotland only'],
])('%s is a working day: %s, %s', (on, expected) => {
  expect(isWorkingDay(day(on), calendar)).toBe(expected)
})

test.each([
  ['2019', 8],
  ['2020', 8],
  ['2021', 8],
  ['2022', 10],
  ['2023', 9],
  ['2024', 8],
  ['2025', 8],
  ['2026', 8],
  ['2027', 8],
  ['2028', 8],
])('%s has %i holidays, none at a weekend', (year, expected) => {
  const days = [...calendar.holidays.keys()].filter(on => on.startsWith(year))
  expect(days).toHaveLength(expected)
  expect(days.filter(on => day(on).dayOfWeek > 5)).toEqual([])
})

test.each([
  ['2026-03-28', 5, '2026-04-07', 'Easter, from a Saturday'],
  ['2026-04-01', 5, '2026-04-10', 'Easter, from a Wednesday'],
  ['2026-12-23', 5, '2027-01-04', 'Christmas and New Year'],
  ['2027-12-22', 5, '2027-12-31', 'Christmas at a weekend'],
  ['2024-02-28', 1, '2024-02-29', 'a leap day is a day'],
  ['2024-02-29', 1, '2024-03-01', 'after a leap day'],
  ['2026-11-27', 1, '2026-11-30', 'over a weekend'],
  ['2026-05-23', 1, '2026-05-26', 'over a holiday weekend'],
  ['2026-11-24', 0, '2026-11-24', 'none at all'],
  ['2028-12-28', 1, '2028-12-29', 'the last that is known'],
])('%s and %i working days: %s, %s', (from, n, expected) => {
  expect(addWorkingDays(day(from), n, calendar)).toEqual({ known: true, on: day(expected) })
})

test('beyond the published holidays a day is not known, and says from when', () => {
  expect(addWorkingDays(day('2028-12-28'), 2, calendar)).toEqual({ known: false, beyond: day('2028-12-31') })
  expect(addWorkingDays(day('2040-01-01'), 1, calendar)).toEqual({ known: false, beyond: day('2028-12-31') })
})

test('an area’s one-off day off counts, and is seen in the version', () => {
  const area = england(['2026-11-25'])
  expect(addWorkingDays(day('2026-11-24'), 1, area)).toEqual({ known: true, on: day('2026-11-26') })
  expect(area.version).not.toBe(calendar.version)
  expect(england(['2026-11-26', '2026-11-25']).version).toBe(england(['2026-11-25', '2026-11-26']).version)
  expect(england(['2026-12-25']).holidays.get('2026-12-25')).toBe('Christmas Day')
})

test('counting forward and counting between agree, for any day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (from, n) => {
      const due = addWorkingDays(from, n, calendar)
      if (!due.known) return
      expect(isWorkingDay(due.on, calendar)).toBe(true)
      expect(workingDaysBetween(from, due.on, calendar)).toBe(n)
      expect(workingDaysBetween(from, addDays(due.on, -1), calendar)).toBe(n - 1)
    }),
  )
})

test('nothing lies between a day and one that is not after it', () => {
  expect(workingDaysBetween(day('2026-11-24'), day('2026-11-24'), calendar)).toBe(0)
  expect(workingDaysBetween(day('2026-11-24'), day('2026-11-02'), calendar)).toBe(0)
})

test('the weekdays that were holidays, by name', () => {
  const found = holidaysBetween(day('2026-12-23'), day('2027-01-04'), calendar)
  expect(found.map(({ on, name }) => `${on.toString()} ${name}`)).toEqual([
    '2026-12-25 Christmas Day',
    '2026-12-28 Boxing Day (substitute day)',
    '2027-01-01 New Year’s Day',
  ])
  expect(holidaysBetween(day('2026-12-25'), day('2026-12-26'), england(['2026-12-26']))).toEqual([])
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
])('%s and %i months: %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toEqual(day(expected))
})

test('the latest of some days', () => {
  expect(latest(day('2026-01-02'), day('2026-03-01'), day('2025-12-31'))).toEqual(day('2026-03-01'))
  expect(isBefore(day('2026-01-01'), day('2026-01-01'))).toBe(false)
})

test.each([
  ['2026-06-30T22:30Z', '2026-06-30', '23:30'],
  ['2026-06-30T23:30Z', '2026-07-01', '00:30'],
  ['2026-12-31T23:59Z', '2026-12-31', '23:59'],
  ['2026-10-25T00:30Z', '2026-10-25', '01:30'],
  ['2026-10-25T01:30Z', '2026-10-25', '01:30'],
])('%s is in London %s at %s', (at, on, time) => {
  const instant = londonInstant(day('2026-01-01'), '00:00').add({ seconds: 0 })
  const moment = instant.add({ milliseconds: Date.parse(at) - instant.epochMilliseconds })
  expect(londonDay(moment)).toEqual(day(on))
  expect(londonTime(moment)).toBe(time)
})

test('the day on which the clocks go back has 25 hours, and the one on which they go forward 23', () => {
  const hours = (on: string): number =>
    (endOfDay(day(on)).epochMilliseconds - londonInstant(day(on), '00:00').epochMilliseconds) / 3_600_000
  expect([hours('2026-10-25'), hours('2026-03-29'), hours('2026-11-24')]).toEqual([25, 23, 24])
})

test('the end of a day still belongs to it', () => {
  fc.assert(fc.property(anyDay, on => dueDay(endOfDay(on)).equals(on)))
})
