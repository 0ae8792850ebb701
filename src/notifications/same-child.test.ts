import { expect, test } from 'vitest'
import { aNotice } from '../../test/notices.ts'
import { day } from '../kernel/calendar.ts'
import { compareTwo } from '../linkage/compare-two.ts'
import { exchanged, recordOf } from './same-child.ts'

const of = (change: Readonly<Record<string, unknown>> = {}, other: Readonly<Record<string, unknown>> = {}) =>
  recordOf({ id: '1', answers: aNotice(change), other })

test('a notification gives everything that linkage compares', () => {
  expect(of({ childBirthweightGrams: 2340, multipleBirth: 'yes', childAliases: [{ value: 'Rob Mockley' }] })).toEqual({
    id: '1',
    forenames: 'Robin Alex',
    surname: 'Testcase',
    aliases: ['Rob Mockley'],
    sex: 'male',
    dob: '2021-09-12',
    dod: '2026-01-17',
    timeOfDeath: '19:44',
    nhsNumber: '9990000018',
    address: '4 Sample Road, Anytown',
    postcode: 'ZN1 1AA',
    placeOfDeath: 'Sample Hospital',
    motherForename: 'Mo',
    motherSurname: 'Testcase',
    motherDob: null,
    fatherForename: '',
    fatherSurname: '',
    gestationWeeks: null,
    birthWeightG: '2340',
    multipleBirth: 'yes',
  })
})

test('a number that does not check is held against the others as it came', () => {
  const wrong = of({ childNhsNumber: undefined }, { childNhsNumber: '999 000 0019' })
  expect(wrong.nhsNumber).toBe('999 000 0019')
  expect(compareTwo(of(), wrong).reasons).toContain('NHS number the same but for one digit, or two exchanged')
})

test('the child known by another name is that child', () => {
  const known = of({ childAliases: [{ value: 'Kit Mockley' }] })
  const other = of({ childFamilyName: 'Mockley', childGivenNames: 'Kit', childNhsNumber: undefined })
  expect(compareTwo(known, other)).toMatchObject({ isShown: true })
  expect(compareTwo(known, other).reasons).toContain('Surname as known otherwise (Mockley)')
})

test('day and month are exchanged only where that is a date', () => {
  expect(exchanged(day('2019-10-08'))?.toString()).toBe('2019-08-10')
  expect(exchanged(day('2019-10-13'))).toBeNull()
})
