import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, england, londonDay, londonText, type WorkingCalendar } from '../kernel/calendar.ts'
import { englandInAnyYear } from '../kernel/usual-holidays.ts'
import { allClocks } from './all-clocks.ts'
import { type AreaRules, defaultRules } from './area-rules.ts'
import { dueBy, type Start } from './due-by.ts'
import { type ClockKey, partsInWords } from './lengths.ts'

const start = (text: string): Start => {
  const at = text.includes('T') ? Temporal.Instant.from(text) : null
  return { on: at === null ? day(text) : londonDay(at), at }
}
const ask = (key: ClockKey, from: string, rules: AreaRules = defaultRules, calendar: WorkingCalendar = england()) => {
  const due = dueBy(key, start(from), rules, calendar)
  return { by: !due.known ? null : due.exact ? londonText(due.at) : due.on.toString(), because: due.because }
}

test('all 33 clocks, in order, each with what starts and stops it, what a breach does, and its source', () => {
  expect(allClocks.map(({ id }) => id)).toEqual(Array.from({ length: 33 }, (_, i) => `C${i + 1}`))
  for (const clock of allClocks)
    for (const said of [clock.title, clock.starts, clock.stops, clock.missed, clock.source]) expect(said).toMatch(/\S/)
  expect(
    allClocks
      .filter(({ acts }) => acts)
      .map(({ id }) => id)
      .join(' '),
  ).toBe('C1 C5 C10 C11 C12 C16 C17 C26 C32 C33')
  expect(allClocks.filter(({ waitsForHolds }) => waitsForHolds).map(({ id }) => id)).toEqual(['C15'])
})

test('how long each of them is', () => {
  expect(allClocks.map(({ parts }) => partsInWords(parts))).toEqual([
    '24 hours',
    '48 hours',
    '7 days',
    '3 days',
    '10 working days',
    '2 hours from 09:00 to 17:00 on a working day, and otherwise by 11:00 on the next one',
    '24 hours (the aim) and 48 hours (the limit)',
    '48 hours',
    '5 to 7 days',
    '5 working days',
    '2, 4 and 8 weeks',
    '10 working days',
    '3 months',
    '10 working days',
    '6 weeks',
    '7 days before, or earlier',
    '92 days',
    '5 working days',
    '15 working days',
    '6 months',
    '56 days',
    '5 working days',
    '2 months (the start) and 6 months (the report)',
    '1 working day (the trust) and 5 working days (the family)',
    '5 working days',
    '1 working day',
    '1 working day',
    '10 working days',
    '20 working days',
    '6 months',
    '28 days',
    '12 months',
    'at once',
  ])
})

test.each<[ClockKey, string, string, string]>([
  ['C11a', '2025-12-12', '2025-12-26', '7.1'],
  ['C11b', '2025-12-12', '2026-01-09', '7.1'],
  ['C11c', '2025-12-12', '2026-02-06', '7.1'],
  ['C12', '2026-02-06', '2026-02-20', '7.1'],
  ['C10', '2026-12-23', '2027-01-04', '7.3'],
  ['C10', '2026-03-28', '2026-04-07', '7.3, from a Saturday'],
  ['C10', '2026-04-01', '2026-04-10', '7.3, Easter'],
  ['C10', '2027-12-22', '2027-12-31', '7.3, Christmas on a weekend'],
  ['C1', '2026-08-29T06:40+01:00', '2026-08-30T06:40+01:00', '7.5'],
  ['C7a', '2026-08-29T06:40+01:00', '2026-08-30T06:40+01:00', '7.5'],
  ['C7b', '2026-08-29T06:40+01:00', '2026-08-31T06:40+01:00', '7.5, a bank holiday'],
  ['C8', '2026-08-29T06:40+01:00', '2026-08-31T06:40+01:00', '7.5'],
  ['C4', '2026-09-01', '2026-09-04', '7.5'],
  ['C3', '2026-10-20', '2026-10-27', '7.5'],
  ['C13', '2026-08-29', '2026-11-29', '7.5'],
  ['C15', '2026-11-24', '2027-01-05', '7.6'],
  ['C16', '2026-12-10', '2026-12-03', '7.6'],
  ['C16', '2027-01-14', '2027-01-07', '7.6'],
  ['C18', '2026-12-21', '2026-12-30', '7.9'],
  ['C19', '2026-12-29', '2027-01-20', '7.9'],
  ['C20', '2027-01-20', '2027-07-20', '7.9'],
  ['C18', '2026-05-20', '2026-05-28', '7.9, May'],
  ['C19', '2026-05-22', '2026-06-15', '7.9, May'],
  ['C23a', '2026-01-31', '2026-03-31', '7.11'],
  ['C13', '2026-01-31', '2026-04-30', '7.11, cut'],
  ['C23b', '2026-01-31', '2026-07-31', '7.11'],
  ['C26', '2026-05-23', '2026-05-26', '7.12'],
  ['C13', '2026-07-18', '2026-10-18', '7.13'],
  ['C1', '2026-10-24T21:15+01:00', '2026-10-25T20:15+00:00', '7.14'],
  ['C1', '2026-03-28T20:00+00:00', '2026-03-29T21:00+01:00', '7.14, spring'],
  ['C13', '2026-10-24', '2027-01-24', '7.14'],
  ['C13', '2022-09-03', '2022-12-03', '7.17'],
  ['C15', '2023-03-07', '2023-04-18', '7.17'],
  ['C21', '2023-04-27', '2023-06-22', '7.17'],
  ['C2', '2026-10-24T21:15+01:00', '2026-10-26T20:15+00:00', '48 hours'],
])('%s from %s: %s (%s)', (key, from, expected) => {
  expect(ask(key, from).by).toBe(expected)
})

test.each<[ClockKey, string, string]>([
  ['C5', '2026-12-23', '2027-01-11'],
  ['C9', '2026-12-23', '2026-12-30'],
  ['C14', '2026-12-23', '2027-01-11'],
  ['C17', '2026-09-10', '2026-12-11'],
  ['C22', '2026-12-23', '2027-01-04'],
  ['C24a', '2026-12-24', '2026-12-29'],
  ['C24b', '2026-12-23', '2027-01-04'],
  ['C25', '2026-12-23', '2027-01-04'],
  ['C27', '2026-12-24', '2026-12-29'],
  ['C28', '2026-12-23', '2027-01-11'],
  ['C29', '2026-12-23', '2027-01-25'],
  ['C30', '2026-03-31', '2026-09-30'],
  ['C31', '2026-12-23', '2027-01-20'],
  ['C32', '2024-02-29', '2025-02-28'],
  ['C33', '2026-12-25', '2026-12-25'],
])('%s from %s: %s', (key, from, expected) => {
  expect(ask(key, from).by).toBe(expected)
})

test.each([
  ['2026-12-23T09:00Z', '2026-12-23T11:00+00:00'],
  ['2026-12-23T17:00Z', '2026-12-23T19:00+00:00'],
  ['2026-12-23T08:59Z', '2026-12-23T11:00+00:00'],
  ['2026-12-23T17:01Z', '2026-12-24T11:00+00:00'],
  ['2026-12-24T17:01Z', '2026-12-29T11:00+00:00'],
  ['2026-12-25T10:00Z', '2026-12-29T11:00+00:00'],
  ['2026-08-28T08:00Z', '2026-08-28T11:00+01:00'],
  ['2026-08-28T16:30Z', '2026-09-01T11:00+01:00'],
  ['2026-12-23T23:30Z', '2026-12-24T11:00+00:00'],
])('a notification of %s: whether to have a joint response is decided by %s', (from, expected) => {
  expect(ask('C6', from).by).toBe(expected)
})

test('an hour that nobody knows is the last of its day', () => {
  expect(ask('C1', '2026-08-29').by).toBe('2026-08-31T00:00+01:00')
  expect(dueBy('C1', start('2026-08-29'), defaultRules, england())).toMatchObject({ on: day('2026-08-30') })
})

test('an area may have decided on other lengths, and to put prompts off', () => {
  const own = { ...defaultRules, notifyWithinHours: 48, firstLetterWorkingDays: 3, rollToWorkingDay: true }
  expect(ask('C1', '2026-08-29T06:40+01:00', own).by).toBe('2026-08-31T06:40+01:00')
  expect(ask('C5', '2026-08-28', own).by).toBe('2026-09-03')
  expect(ask('C11a', '2025-12-12', own)).toEqual({
    by: '2025-12-29',
    because:
      '2 weeks after the request (12 December 2025), put off from 26 December 2025 to the next working day as this area has decided.',
  })
})

test('beyond the published list: not known by the service’s calendar, by rule in the other', () => {
  expect(ask('C19', '2028-12-20')).toEqual({
    by: null,
    because: 'Not known: the count goes beyond 31 December 2028, to which bank holidays are published.',
  })
  expect(ask('C6', '2028-12-30T12:00Z').by).toBeNull()
  expect(ask('C13', '2028-12-20').by).toBe('2029-03-20')
  expect(ask('C19', '2028-12-20', defaultRules, englandInAnyYear()).by).toBe('2029-01-15')
  expect(ask('C19', '2028-12-20', defaultRules, englandInAnyYear(['2029-01-15'])).by).toBe('2029-01-16')
})

test.each<[ClockKey, string, string]>([
  [
    'C12',
    '2026-03-30',
    'Tenth working day after prompt 3 as it was sent (30 March 2026), 3 April 2026 (Good Friday) and 6 April 2026 (Easter Monday) left out.',
  ],
  ['C10', '2026-11-02', 'Fifth working day after the confirmation that the agency knew the child (2 November 2026).'],
  [
    'C19',
    '2028-12-20',
    '15th working day after the notification to the national safeguarding panel, on the day it was sent (20 December 2028), 25 December 2028 (Christmas Day), 26 December 2028 (Boxing Day) and 1 January 2029 (New Year’s Day) left out; bank holidays after 31 December 2028 are not published yet and are taken by the usual rule.',
  ],
  [
    'C26',
    '2018-05-25',
    'First working day after the day on which it was known that the child lived elsewhere (25 May 2018), 28 May 2018 (Spring bank holiday) left out; bank holidays before 1 January 2019 are taken by the usual rule and the changes known.',
  ],
  [
    'C13',
    '2026-08-29',
    '3 months after the death (29 August 2026); it is a Sunday, and the last working day before it is Friday 27 November 2026.',
  ],
  ['C13', '2026-01-31', '3 months after the death (31 January 2026), at the end of the shorter month.'],
  [
    'C11a',
    '2025-12-12',
    '2 weeks after the request (12 December 2025); it is Boxing Day, and the prompt goes all the same.',
  ],
  ['C11b', '2025-12-12', '4 weeks after the request (12 December 2025).'],
  ['C16', '2026-12-10', '7 days before the date of the panel, counted back (10 December 2026).'],
  ['C33', '2026-12-25', 'On the day of the closing of the case (25 December 2026).'],
  [
    'C1',
    '2026-10-24T21:15+01:00',
    '24 hours after the death (24 Oct 2026, 21:15); on the way the clocks go back, and the hours run on.',
  ],
  [
    'C1',
    '2026-03-28T20:00+00:00',
    '24 hours after the death (28 Mar 2026, 20:00); on the way the clocks go forward, and the hours run on.',
  ],
  [
    'C1',
    '2026-10-25T01:30+01:00',
    '24 hours after the death (25 Oct 2026, 01:30 BST); on the way the clocks go back, and the hours run on.',
  ],
  ['C1', '2026-10-25T01:30+00:00', '24 hours after the death (25 Oct 2026, 01:30 GMT).'],
  [
    'C1',
    '2026-08-29',
    '24 hours after the death (29 August 2026, counted from the end of the day as the hour is not known).',
  ],
  [
    'C6',
    '2026-12-23T10:00Z',
    '2 hours after the notification as it was received (23 Dec 2026, 10:00), which is from 09:00 to 17:00 on a working day.',
  ],
  [
    'C6',
    '2026-12-24T18:00Z',
    'By 11:00 on the next working day after the notification as it was received (24 Dec 2026, 18:00), which is not from 09:00 to 17:00 on a working day.',
  ],
])('why %s from %s: %s', (key, from, expected) => {
  expect(ask(key, from, defaultRules, englandInAnyYear()).because).toBe(expected)
})
