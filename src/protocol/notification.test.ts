import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, england, londonDay, londonTime } from '../kernel/calendar.ts'
import { defaultRules } from './area-rules.ts'
import { firstLetterBy, isLate, notifyBy, tellHomeAreaBy } from './notification.ts'

const at = (text: string) => Temporal.Instant.from(text)
const calendar = england()

test.each([
  ['2026-08-29T06:40+01:00', 24, '2026-08-30', '06:40', 'over a bank holiday weekend (7.5)'],
  ['2026-08-29T06:40+01:00', 48, '2026-08-31', '06:40', 'an area that sets 48 hours (7.5)'],
  ['2026-10-24T21:15+01:00', 24, '2026-10-25', '20:15', 'the clocks go back (7.14)'],
  ['2026-10-24T21:15+01:00', 72, '2026-10-27', '20:15', 'the clocks went back (7.14)'],
  ['2026-03-28T20:00+00:00', 24, '2026-03-29', '21:00', 'the clocks go forward (7.14)'],
  ['2024-02-28T12:00+00:00', 24, '2024-02-29', '12:00', 'into a leap day'],
])('a death at %s is told within %i hours: %s %s, %s', (death, notifyWithinHours, on, time) => {
  const by = notifyBy({ on: londonDay(at(death)), at: at(death) }, { notifyWithinHours })
  expect([londonDay(by).toString(), londonTime(by)]).toEqual([on, time])
})

test.each([
  ['2026-08-30T06:40+01:00', false],
  ['2026-08-30T06:40:01+01:00', true],
  ['2026-08-29T06:40+01:00', false],
  ['2026-08-28T06:40+01:00', false],
])('a death on 29 August at 06:40, told at %s, is late: %s', (notified, late) => {
  expect(isLate({ on: day('2026-08-29'), at: at('2026-08-29T06:40+01:00') }, at(notified), defaultRules)).toBe(late)
})

test.each([
  ['2026-08-31T00:00+01:00', false],
  ['2026-08-31T00:01+01:00', true],
])('a death on 29 August at an hour nobody knows, told at %s, is late: %s', (notified, late) => {
  expect(isLate({ on: day('2026-08-29'), at: null }, at(notified), defaultRules)).toBe(late)
})

test('without an hour, the hours run from the end of a day that is 25 hours long', () => {
  const by = notifyBy({ on: day('2026-10-25'), at: null }, defaultRules)
  expect(by).toEqual(at('2026-10-27T00:00+00:00'))
})

test.each([
  ['2026-11-24', '2026-12-08'],
  ['2025-12-19', '2026-01-07'],
])('accepted on %s, the first letter is due on %s', (accepted, due) => {
  expect(firstLetterBy(day(accepted), defaultRules, calendar)).toEqual({ known: true, on: day(due) })
})

test.each([
  ['2026-05-23', '2026-05-26', 'a Saturday before a bank holiday (7.12)'],
  ['2026-12-24', '2026-12-29', 'Christmas Eve'],
  ['2026-11-24', '2026-11-25', 'plain'],
])('known on %s, the home area is told by %s: %s', (known, due) => {
  expect(tellHomeAreaBy(day(known), defaultRules, calendar)).toEqual({ known: true, on: day(due) })
})

test('beyond the published holidays nobody guesses', () => {
  expect(firstLetterBy(day('2028-12-27'), defaultRules, calendar)).toEqual({ known: false, beyond: day('2028-12-31') })
})
