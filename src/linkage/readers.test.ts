import { expect, test } from 'vitest'
import { readBirth } from './birth.ts'
import { readDate, readTime } from './moments.ts'
import { readHome, readPlace } from './places.ts'
import { edits, likeness, plain } from './spelling.ts'
import { readNames } from './unnamed.ts'

test.each([
  ['Robin Alex', 'Testcase', { forenames: ['robin', 'alex'], surnames: ['testcase'], order: null }],
  ['Baby girl', 'Testcase', { forenames: [], surnames: ['testcase'], sex: 'female' }],
  ['BG Testcase', null, { forenames: [], surnames: ['testcase'], sex: 'female' }],
  ['Baby Testcase', 'Testcase', { forenames: [], surnames: ['testcase'], perhaps: [] }],
  ['Baby Robin', 'Testcase', { forenames: [], perhaps: ['robin'] }],
  ['Twin II', 'Testcase', { forenames: [], order: 2, isMultiple: true }],
  ['T1', 'Testcase', { forenames: [], order: 1 }],
  ['B/O Mo', 'Testcase', { forenames: [], motherForenames: ['mo'], surnames: ['testcase'] }],
  [null, 'Testcase, Robin', { forenames: ['robin'], surnames: ['testcase'] }],
  ['Robin Testcase', null, { forenames: ['robin'], surnames: ['testcase'] }],
  ['NK', 'O’Testcase', { forenames: [], surnames: ['otestcase'] }],
])('names %s %s', (forenames, surname, expected) => {
  expect(readNames(forenames, surname)).toMatchObject(expected)
})

test.each([
  [true, { isMultiple: true, order: null }],
  ['Twin 2', { isMultiple: true, order: 2 }],
  ['2 of 3', { isMultiple: true, order: 2 }],
  [
    { order: 1, of: 2 },
    { isMultiple: true, order: 1 },
  ],
  ['singleton', { isMultiple: false, order: null }],
  [1, { isMultiple: false, order: null }],
  ['not-known', { isMultiple: null, order: null }],
  [null, { isMultiple: null, order: null }],
])('birth %j', (given, expected) => {
  expect(readBirth(given)).toEqual(expected)
})

test.each([
  ['14:05', 845],
  ['1405', 845],
  ['2.05 pm', 845],
  ['14:05:30', 845],
  ['2026-03-04T14:05', 845],
  ['12.10 am', 10],
  ['midnight', 0],
  ['25:00', null],
  ['unknown', null],
])('time %s', (given, expected) => {
  expect(readTime(given)).toBe(expected)
})

test('a date with its parts exchanged is read; one that stands for nothing is not', () => {
  expect(readDate('2024-25-03')).toMatchObject({ y: 2024, m: 3, d: 25 })
  expect(readDate('2024-03-25T10:00')).toMatchObject({ m: 3, d: 25 })
  expect(readDate('1900-01-01')).toBeNull()
  expect(readDate('2024-02-30')).toBeNull()
})

test('homes and places', () => {
  expect(readHome('Flat 2, 14 Sample Road, Anytown zn1 1aa', null)).toEqual({
    number: '14',
    words: ['sample', 'anytown'],
    postcode: 'ZN11AA',
  })
  expect(readPlace('NICU, Sample General Hospital')).toEqual(['sample'])
  expect(readPlace('Home')).toEqual(['home'])
})

test.each([
  ['kowalska', 'kowalski', 'variant'],
  ['testcase', 'testcaes', 'close'],
  ['rob', 'robin', 'close'],
  ['r', 'robin', 'initial'],
  ['kit', 'robin', 'different'],
])('%s and %s: %s', (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected)
  expect(likeness(b, a)).toBe(expected)
})

test('edits and plain letters', () => {
  expect(edits('ab', 'ba', 2)).toBe(1)
  expect(edits('abc', 'abcd', 2)).toBe(1)
  expect(edits('abcdef', 'uvwxyz', 2)).toBe(3)
  expect(plain('Łucja O’Nuñez-Ørsted')).toBe('lucja onunez orsted')
})
