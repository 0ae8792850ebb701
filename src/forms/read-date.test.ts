import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, readPartialDate, readTime } from './read-date.ts'

const typed = (day: string, month: string, year: string) => ({ day, month, year })

test.each([
  [typed('4', '9', '2026'), '2026-09-04'],
  [typed('04', 'september', '2026'), '2026-09-04'],
  [typed('29', 'Feb.', '2024'), '2024-02-29'],
  [typed('29', '2', '2023'), 'unreal'],
  [typed('31', '4', '2023'), 'unreal'],
  [typed('1', 'ma', '2023'), 'unreal'],
  [typed('1', '13', '2023'), 'unreal'],
  [typed('1', '1', '1823'), 'unreal'],
  [typed('first', '1', '2023'), 'unreal'],
  [typed('1', '1', '23'), 'short-year'],
  [typed('', '', ''), 'blank'],
])('three boxes %o say %s', (boxes, says) => {
  const read = readDate(boxes)
  expect(read.is === 'date' ? read.date : read.is).toBe(says)
})

test.each([
  [typed('', '', '2026'), '2026'],
  [typed('', 'Nov', '2026'), '2026-11'],
  [typed('24', '11', '2026'), '2026-11-24'],
  [typed('', '13', '2026'), 'unreal'],
  [typed('30', '2', '2026'), 'unreal'],
  [typed('24', '', '2026'), 'without'],
  [typed('', '11', ''), 'without'],
])('a part of a date, %o, says %s', (boxes, says) => {
  const read = readPartialDate(boxes)
  expect(read.is === 'date' ? read.date : read.is).toBe(says)
})

test.each([
  ['14:05', '14:05'],
  ['1405', '14:05'],
  ['9.30', '09:30'],
  ['9:30 am', '09:30'],
  ['12am', '00:00'],
  ['12 p.m.', '12:00'],
  ['2pm', '14:00'],
  ['0:00', '00:00'],
  ['24:00', null],
  ['14:60', null],
  ['13pm', null],
  ['0am', null],
  ['14', null],
  ['14:05m', null],
  ['noon', null],
])('%s is the time %s', (words, time) => {
  expect(readTime(words)).toBe(time)
})

test('every real day survives its three boxes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const read = readDate(typed(String(day), String(month), String(year)))
        const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        const isReal = day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
        expect(read.is).toBe(isReal ? 'date' : 'unreal')
      },
    ),
  )
})
