import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, endOfDay } from './calendar.ts'
import {
  count,
  dueOn,
  folded,
  list,
  longDate,
  moment,
  namesFolded,
  plainDate,
  shortDate,
  shortDueDate,
} from './text.ts'

test('dates', () => {
  const on = day('2026-12-28')
  expect([plainDate(on), longDate(on), shortDate(on), shortDueDate(on)]).toEqual([
    '28 December 2026',
    'Monday 28 December 2026',
    '28 Dec 2026',
    'Mon 28 Dec 2026',
  ])
})

test.each([
  ['2026-12-28T14:05Z', '28 Dec 2026, 14:05'],
  ['2026-07-01T12:00Z', '1 Jul 2026, 13:00'],
  ['2026-10-25T00:30Z', '25 Oct 2026, 01:30 BST'],
  ['2026-10-25T01:30Z', '25 Oct 2026, 01:30 GMT'],
  ['2026-10-24T23:59Z', '25 Oct 2026, 00:59'],
  ['2026-10-25T02:00Z', '25 Oct 2026, 02:00'],
  ['2026-03-29T00:59Z', '29 Mar 2026, 00:59'],
  ['2026-03-29T01:00Z', '29 Mar 2026, 02:00'],
])('%s is written %s', (at, expected) => {
  expect(moment(Temporal.Instant.from(at))).toBe(expected)
})

test('what is due by the end of a day is due on it', () => {
  expect(dueOn(endOfDay(day('2026-10-25')))).toBe('Sunday 25 October 2026')
})

test('counting and listing', () => {
  expect([count(1, 'request'), count(3, 'request'), count(2, 'reply', 'replies'), count(0, 'day')]).toEqual([
    '1 request',
    '3 requests',
    '2 replies',
    '0 days',
  ])
  expect([list([]), list(['police']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
    '',
    'police',
    'a and b',
    'a, b and c',
  ])
})

test.each([
  ['Zoë  Testcase-O’Sample', 'zoe testcase o sample'],
  ['  ŁUKASZ ', 'łukasz'],
  ['', ''],
])('%j folds to %j', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

test('all names of a child, the own one first', () => {
  expect(namesFolded('Testcase', 'Robin', ['Bobbie', ''])).toBe('testcase robin | bobbie')
})
