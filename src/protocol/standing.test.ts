import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, england, londonDay } from '../kernel/calendar.ts'
import { defaultRules } from './area-rules.ts'
import type { Start } from './due-by.ts'
import type { ClockKey } from './lengths.ts'
import { lateOn, type Running, standing } from './standing.ts'

const from = (text: string): Start => {
  const at = text.includes('T') ? Temporal.Instant.from(text) : null
  return { on: at === null ? day(text) : londonDay(at), at }
}
const running = (
  clock: ClockKey,
  start: string,
  ended: string | null = null,
  holds: readonly [string, string | null][] = [],
): Running => ({
  clock,
  subject: `${clock} of ${start}`,
  start: from(start),
  ended: ended === null ? null : from(ended),
  holds: holds.map(([begun, end]) => ({ start: day(begun), end: end === null ? null : day(end) })),
})
/** `late 2026-02-20 3` */
const stood = (of: Running, on: string): string => {
  const told = standing(of, day(on), defaultRules, england())
  if (!('due' in told)) return told.state
  return `${told.state} ${told.due.known ? told.due.on.toString() : 'not known'} ${told.daysLate}`
}

test.each([
  ['2026-12-22', 'not-started'],
  ['2026-12-23', 'running 2027-01-04 0'],
  ['2027-01-04', 'running 2027-01-04 0'],
  ['2027-01-05', 'late 2027-01-04 1'],
  ['2027-01-06', 'late 2027-01-04 2'],
  ['2027-01-07', 'ended-late 2027-01-04 3'],
  ['2027-05-03', 'ended-late 2027-01-04 3'],
])('a request of 7.3, sent on 7 January, on the evening of %s: %s', (on, expected) => {
  expect(stood(running('C10', '2026-12-23', '2027-01-07'), on)).toBe(expected)
})

test.each([
  ['2027-01-04', 'ended 2027-01-04 0'],
  ['2026-12-23', 'ended 2027-01-04 0'],
])('ended on %s: %s', (ended, expected) => {
  expect(stood(running('C10', '2026-12-23', ended), '2027-03-01')).toBe(expected)
})

test('hours run out within the day, and what ended without an hour ended in time on that day', () => {
  const death = '2026-08-29T06:40+01:00'
  expect(stood(running('C1', death), '2026-08-29')).toBe('running 2026-08-30 0')
  expect(stood(running('C1', death), '2026-08-30')).toBe('late 2026-08-30 0')
  expect(stood(running('C1', death, '2026-08-30T06:40+01:00'), '2026-08-30')).toBe('ended 2026-08-30 0')
  expect(stood(running('C1', death, '2026-08-30T06:41+01:00'), '2026-08-30')).toBe('ended-late 2026-08-30 0')
  expect(stood(running('C1', death, '2026-08-30'), '2026-08-30')).toBe('ended 2026-08-30 0')
  expect(stood(running('C1', death, '2026-08-31'), '2026-08-31')).toBe('ended-late 2026-08-30 1')
  expect(stood(running('C1', '2026-08-29T00:00+01:00'), '2026-08-29')).toBe('running 2026-08-29 0')
})

test.each([
  ['2026-02-28', 'running 2026-03-26 0', 'before the hold, which nobody knew of'],
  ['2026-03-27', 'late 2026-03-26 1', 'late before it was held'],
  ['2026-04-01', 'held', 'on the first day of the hold'],
  ['2026-05-31', 'held', 'on its last'],
  ['2026-06-01', 'running 2026-07-13 0', 'six weeks from its end'],
  ['2026-07-14', 'late 2026-07-13 1', 'late again'],
  ['2026-08-02', 'held', 'in the second hold, which lasts'],
])('the panel’s review with holds, on the evening of %s: %s (%s)', (on, expected) => {
  const holds: [string, string | null][] = [
    ['2026-04-01', '2026-06-01'],
    ['2026-08-01', null],
  ]
  expect(stood(running('C15', '2026-02-12', null, holds), on)).toBe(expected)
  expect(stood(running('C15', '2026-02-12', '2026-07-01', holds), '2026-09-01')).toBe('ended 2026-07-13 0')
})

test('the first day of the longest hold is told, a hold that ended before the start moves nothing, others run on', () => {
  const held = running('C15', '2026-02-12', null, [
    ['2026-04-05', null],
    ['2026-04-01', '2026-06-01'],
  ])
  expect(standing(held, day('2026-05-01'), defaultRules, england())).toEqual({
    state: 'held',
    since: day('2026-04-01'),
  })
  expect(stood(running('C15', '2026-02-12', null, [['2026-01-01', '2026-02-01']]), '2026-03-01')).toBe(
    'running 2026-03-26 0',
  )
  expect(stood(running('C10', '2026-12-23', null, [['2026-12-01', null]]), '2027-01-05')).toBe('late 2027-01-04 1')
})

test('what counts back from a day runs before it', () => {
  expect(stood(running('C16', '2026-12-10'), '2026-12-03')).toBe('running 2026-12-03 0')
  expect(stood(running('C16', '2026-12-10'), '2026-12-04')).toBe('late 2026-12-03 1')
})

test('beyond the published list nothing is late, for nobody knows the day', () => {
  expect(stood(running('C19', '2028-12-20'), '2030-01-01')).toBe('running not known 0')
})

test('what was late on 3 May, the longest first, each with its reason', () => {
  const all = [
    running('C10', '2026-04-24', '2026-05-06'),
    running('C4', '2026-04-24', '2026-05-03'),
    running('C26', '2026-04-10'),
    running('C3', '2026-05-01'),
    running('C18', '2026-05-04'),
    running('C4', '2026-04-29'),
  ]
  const told = (on: string) =>
    lateOn(all, day(on), defaultRules, england()).map(({ subject, daysLate, because }) => [subject, daysLate, because])
  expect(told('2026-05-03')).toEqual([
    [
      'C26 of 2026-04-10',
      20,
      'First working day after the day on which it was known that the child lived elsewhere (10 April 2026).',
    ],
    [
      'C10 of 2026-04-24',
      2,
      'Fifth working day after the confirmation that the agency knew the child (24 April 2026).',
    ],
    [
      'C4 of 2026-04-29',
      1,
      '3 days after the coroner’s decision to investigate or to have a post-mortem (29 April 2026); it is a Saturday, and the last working day before it is Friday 1 May 2026.',
    ],
  ])
})
