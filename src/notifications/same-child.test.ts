import { describe, expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { exchanged, type Identity, maybeTwins, whySame } from './same-child.ts'

const robin: Identity = {
  familyName: 'Testcase-Sample',
  givenNames: 'Robin Alex',
  aliases: ['Rob Mockley'],
  nhsNumber: '9990000018',
  bornOn: day('2019-10-08'),
  diedOn: day('2026-11-20'),
}
const other = (change: Partial<Identity>): Identity => ({
  familyName: 'Fictional',
  givenNames: 'Kit',
  aliases: [],
  nhsNumber: null,
  bornOn: null,
  diedOn: null,
  ...change,
})

describe('why two sources may mean the same child', () => {
  test.each<{ what: string; change: Partial<Identity>; why: readonly string[] }>([
    { what: 'the NHS number alone', change: { nhsNumber: '9990000018' }, why: ['NHS number'] },
    {
      what: 'a surname shortened',
      change: { familyName: 'Testcase', bornOn: day('2019-10-08') },
      why: ['surname', 'birth date'],
    },
    {
      what: 'accents and case',
      change: { familyName: 'TÉSTCASE', bornOn: day('2019-10-08') },
      why: ['surname', 'birth date'],
    },
    {
      what: 'day and month exchanged',
      change: { familyName: 'Sample', bornOn: day('2019-08-10') },
      why: ['surname', 'birth date with day and month exchanged'],
    },
    {
      what: 'a surname misspelt',
      change: { givenNames: 'Robin', bornOn: day('2019-10-08') },
      why: ['given name', 'birth date'],
    },
    {
      what: 'names in the other order',
      change: { familyName: 'Robin', givenNames: 'Testcase', bornOn: day('2019-10-08') },
      why: ['names in another order, or as known otherwise', 'birth date'],
    },
    {
      what: 'the name known otherwise',
      change: { familyName: 'Mockley', diedOn: day('2026-11-20') },
      why: ['names in another order, or as known otherwise', 'date of death'],
    },
    { what: 'a name without a date', change: { familyName: 'Testcase', givenNames: 'Robin' }, why: [] },
    { what: 'a date without a name', change: { bornOn: day('2019-10-08'), diedOn: day('2026-11-20') }, why: [] },
    { what: 'another NHS number', change: { nhsNumber: '9990000026' }, why: [] },
    { what: 'another birth date', change: { familyName: 'Testcase', bornOn: day('2019-10-09') }, why: [] },
  ])('$what: $why', ({ change, why }) => {
    expect(whySame(robin, other(change))).toEqual(why)
    expect(whySame(other(change), robin)).toEqual(why)
  })

  test('what stands for a name is none', () => {
    const born = { bornOn: day('2026-11-20') }
    expect(
      whySame(other({ ...born, givenNames: 'Baby' }), other({ ...born, familyName: 'Sample', givenNames: 'Baby' })),
    ).toEqual([])
  })
})

test('two numbers, or two given names, at one birth are two children until a person says otherwise', () => {
  const twin = other({ familyName: 'Testcase', givenNames: 'Ash', bornOn: robin.bornOn, nhsNumber: '9990000026' })
  expect(maybeTwins(robin, twin)).toBe(true)
  expect(maybeTwins(robin, { ...twin, nhsNumber: null })).toBe(true)
  expect(maybeTwins(robin, { ...twin, nhsNumber: null, givenNames: 'Robin' })).toBe(false)
  expect(maybeTwins(robin, { ...robin, givenNames: 'Ash' })).toBe(false)
  expect(maybeTwins(robin, { ...twin, bornOn: day('2019-10-09') })).toBe(false)
})

test('day and month are exchanged only where that is a date', () => {
  expect(exchanged(day('2019-10-08'))?.toString()).toBe('2019-08-10')
  expect(exchanged(day('2019-10-13'))).toBeNull()
})
