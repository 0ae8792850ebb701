import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, londonDay, londonInstant, londonTime } from './calendar.ts'
import { movableClock, realClock, today } from './clock.ts'

test('a calendar set by hand stands still, goes on when it is told to, and never back', () => {
  const clock = movableClock(londonInstant(day('2026-11-24'), '09:00'))
  expect(today(clock)).toEqual(day('2026-11-24'))
  clock.moveTo(londonInstant(day('2026-11-25'), '00:30'))
  expect(today(clock)).toEqual(day('2026-11-25'))
  expect(() => clock.moveTo(londonInstant(day('2026-11-24'), '23:59'))).toThrow(RangeError)
  expect(today(clock)).toEqual(day('2026-11-25'))
})

test('its wall is the machine’s', () => {
  const clock = movableClock(londonInstant(day('2000-01-01'), '00:00'))
  expect(Math.abs(clock.wall().epochMilliseconds - realClock.wall().epochMilliseconds)).toBeLessThan(60_000)
})

test('days ahead keep the time of day, across a change of the clocks too', () => {
  const before = realClock.wall()
  for (const days of [0, 1, 100, 200, 365]) {
    const ahead = realClock.calendar(days)
    const expected = before.toZonedDateTimeISO('Europe/London').add({ days })
    const apart = ahead.since(expected.toInstant()).total('seconds')
    expect(Math.abs(apart)).toBeLessThan(60)
  }
})

test('today is a London day', () => {
  const clock = movableClock(Temporal.Instant.from('2026-06-30T23:30Z'))
  expect(today(clock)).toEqual(day('2026-07-01'))
  expect(londonTime(clock.calendar(0))).toBe('00:30')
  expect(londonDay(clock.calendar(0))).toEqual(day('2026-07-01'))
})
