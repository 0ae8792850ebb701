import { expect, test } from 'vitest'
import { day, england } from '../kernel/calendar.ts'
import { sendBy, workingDaysLate } from './asking.ts'

const calendar = england()

// process.md 7.3
test.each([
  ['2026-12-23', '2027-01-04'],
  ['2026-03-28', '2026-04-07'],
  ['2026-04-01', '2026-04-10'],
  ['2027-12-22', '2027-12-31'],
  ['2021-03-27', '2021-04-06'],
])('confirmed known on %s: send by %s', (known, by) => {
  expect(sendBy(day(known), calendar)).toEqual({ known: true, on: day(by) })
})

test.each([
  ['2026-12-23', 0],
  ['2027-01-04', 0],
  ['2027-01-05', 1],
  ['2027-01-09', 4],
  ['2027-01-11', 5],
])('confirmed known on 2026-12-23 and sent on %s: %i working days late', (sent, late) => {
  expect(workingDaysLate(day('2026-12-23'), day(sent), calendar)).toBe(late)
})

test('beyond the published holidays neither is known', () => {
  expect(sendBy(day('2028-12-27'), calendar)).toEqual({ known: false, beyond: day('2028-12-31') })
  expect(workingDaysLate(day('2028-12-27'), day('2029-01-20'), calendar)).toBe(null)
})

test('an area’s one-off day off moves it', () => {
  expect(sendBy(day('2026-11-24'), england(['2026-11-26']))).toEqual({ known: true, on: day('2026-12-02') })
})
