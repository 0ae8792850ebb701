import { expect, test } from 'vitest'
import { aNotice } from '../../test/notices.ts'
import { allOf, peopleIn, postcodeIn, stated } from './stated.ts'

test.each([
  ['Sample Hospital, Anytown, ZE1 4AA', 'ZE1 4AA'],
  ['Sample Hospital ZE14AA', 'ZE1 4AA'],
  ['ze1 4aa', 'ZE1 4AA'],
  ['Sample Hospital, Ward 4', ''],
  ['', ''],
])('the postcode in "%s" is "%s"', (text, found) => {
  expect(postcodeIn(text)).toBe(found)
})

test('a death has an instant only when both day and time are known, in London', () => {
  expect(stated(aNotice({ dateOfDeath: '2026-07-01', timeOfDeath: '00:30' })).diedAt?.toString()).toBe(
    '2026-06-30T23:30:00Z',
  )
  expect(stated(aNotice({ timeOfDeath: undefined })).diedAt).toBeNull()
  expect(stated(aNotice({ dateOfDeath: undefined })).diedAt).toBeNull()
})

test('nothing is guessed from what does not fit', () => {
  const facts = stated(allOf({ answers: {}, other: { childNhsNumber: '999 000 0019', childDateOfBirth: '31/2/2024' } }))
  expect(facts).toMatchObject({ nhsNumber: null, bornOn: null, sex: 'not-known', expected: 'not-known', aliases: [] })
})

test('an answer of the form wins over what came beside it', () => {
  expect(
    stated(allOf({ answers: { childFamilyName: 'Testcase' }, other: { childFamilyName: 'Other' } })).familyName,
  ).toBe('Testcase')
})

test('people are those named, where they are named; a row that names nobody is none', () => {
  const people = peopleIn(
    aNotice({
      householdMember: [
        { name: 'Mo Testcase', relationship: 'mother', sameAddress: 'yes', dateOfBirth: '1990' },
        { relationship: 'father' },
      ],
      involvedAgency: [],
      gpPracticeCode: undefined,
    }),
  )
  expect(people.map(({ kind, name, address, born_on }) => ({ kind, name, address, born_on }))).toEqual([
    { kind: 'family', name: 'Mo Testcase', address: '4 Sample Road, Anytown', born_on: null },
    { kind: 'professional', name: 'Pat Notifier', address: '', born_on: null },
  ])
})
