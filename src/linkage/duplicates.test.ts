import { describe, expect, test } from 'vitest'
import { compareTwo } from './compare-two.ts'
import { duplicates } from './duplicates.ts'
import type { LinkRecord } from './notification.ts'
import { settle } from './settle.ts'

const one: LinkRecord = {
  id: 'one',
  forenames: 'Robin Alex',
  surname: 'Testcase',
  sex: 'M',
  dob: '2026-03-04',
  dod: '2026-03-10',
  timeOfDeath: '14:05',
  nhsNumber: '9990000018',
  address: '4 Sample Road, Anytown',
  postcode: 'ZN1 1AA',
  placeOfDeath: 'Sample Hospital',
  motherForename: 'Mo',
  motherSurname: 'Mockley',
  multipleBirth: false,
}
const shown = (change: Partial<LinkRecord>, base: Partial<LinkRecord> = {}) =>
  compareTwo({ ...one, ...base }, { ...one, ...base, id: 'two', ...change })

describe('the same child, though', () => {
  test.each<{ what: string; change: Partial<LinkRecord>; says: string }>([
    { what: 'one has no number', change: { nhsNumber: null }, says: 'Forename the same' },
    {
      what: 'one digit of the number is wrong',
      change: { nhsNumber: '9990000019' },
      says: 'NHS number the same but for one digit, or two exchanged',
    },
    { what: 'the number has spaces', change: { nhsNumber: '999 000 0018' }, says: 'NHS number the same' },
    { what: 'one gives the mother’s number', change: { nhsNumber: '9990000026' }, says: 'But NHS number differs' },
    {
      what: 'the baby has no name yet',
      change: { forenames: 'Baby boy', nhsNumber: null },
      says: 'Surname the same',
    },
    {
      what: 'the name stands in one field',
      change: { forenames: 'B/O Mo', surname: 'Mockley', nhsNumber: null },
      says: 'Surname of a parent (Mockley) in one, of the child in the other',
    },
    {
      what: 'the surname is doubled',
      change: { surname: 'Testcase-Mockley' },
      says: 'Part of the surname the same (Testcase)',
    },
    {
      what: 'names are in each other’s place',
      change: { forenames: 'TESTCASE', surname: 'ROBIN', nhsNumber: null },
      says: 'Forename and surname exchanged',
    },
    {
      what: 'day and month are exchanged',
      change: { dob: '2026-04-03' },
      says: 'Date of birth the same with day and month exchanged',
    },
    {
      what: 'the death was by midnight',
      change: { dod: '2026-03-11', timeOfDeath: '0005', nhsNumber: null },
      says: 'Date of death on either side of midnight',
    },
    {
      what: 'the home is another',
      change: { address: '9 Other Lane', postcode: 'ZE2 9ZZ' },
      says: 'But home address differs',
    },
  ])('$what', ({ change, says }) => {
    const base = change.dod === '2026-03-11' ? { timeOfDeath: '23:50' } : {}
    const found = shown(change, base)
    expect(found).toMatchObject({ isShown: true })
    expect(found.reasons).toContain(says)
  })

  test.each(Object.keys(one).filter(key => key !== 'id'))('%s is missing', key => {
    expect(shown({ [key]: null })).toMatchObject({ isShown: true })
  })
})

describe('different children:', () => {
  const twins = { multipleBirth: true, nhsNumber: null }
  test.each<{ what: string; change: Partial<LinkRecord>; base?: Partial<LinkRecord> }>([
    {
      what: 'twins by their place in the birth',
      base: { ...twins, forenames: 'Twin 1' },
      change: { forenames: 'twin B', timeOfDeath: '19:40' },
    },
    { what: 'twins by name', base: twins, change: { forenames: 'Kit', timeOfDeath: '19:40' } },
    {
      what: 'twins under their mother’s number',
      base: { multipleBirth: 'yes', forenames: 'Baby', birthWeightG: 900 },
      change: { birthWeightG: 1_240, sex: 'F', timeOfDeath: '19:40' },
    },
    {
      what: 'a brother who died years later',
      change: { forenames: 'Kit', dob: '2028-06-01', dod: '2028-07-02', nhsNumber: '9990000026', timeOfDeath: null },
    },
    {
      what: 'a sister in one fire',
      change: { forenames: 'Kit', sex: 'F', dob: '2022-06-01', nhsNumber: '9990000026', timeOfDeath: '14:20' },
    },
    {
      what: 'another baby of that surname on that ward',
      base: { forenames: 'Baby', nhsNumber: null },
      change: {
        address: '9 Other Lane',
        postcode: 'ZE2 9ZZ',
        dob: '2026-03-06',
        dod: '2026-03-09',
        motherForename: 'Ida',
        motherSurname: 'Testcase',
        timeOfDeath: '02:00',
      },
    },
    {
      what: 'a child of that name elsewhere',
      change: {
        dob: '2019-01-30',
        dod: '2024-08-19',
        nhsNumber: '9990000026',
        address: '9 Other Lane',
        postcode: 'ZE2 9ZZ',
        motherForename: 'Ida',
        motherSurname: 'Other',
        timeOfDeath: '02:00',
      },
    },
  ])('$what', ({ change, base }) => {
    expect(shown(change, base)).toMatchObject({ isShown: false })
  })
})

test('a rare surname says more than a common one', () => {
  const named = (surname: string) =>
    compareTwo({ id: 'a', forenames: 'Robin', surname }, { id: 'b', forenames: 'Robin', surname }).weight
  expect(named('Quillfeather')).toBeGreaterThan(named('Smith') + 4)
})

test('what comes first changes nothing, and nothing is paired with itself or twice', () => {
  const list = [
    one,
    { ...one, id: 'two', nhsNumber: null },
    { ...one, id: 'three', forenames: 'Kit', dob: '2019-01-30', dod: null },
  ]
  const pairs = duplicates(list)
  expect(pairs.map(({ a, b }) => [a, b].sort())).toEqual([['one', 'two']])
  expect(duplicates([...list].reverse()).map(({ score }) => score)).toEqual(pairs.map(({ score }) => score))
})

test('a third notification decides between twins', () => {
  const twin = (change: Partial<LinkRecord>): LinkRecord =>
    ({ ...one, timeOfDeath: null, multipleBirth: true, ...change }) as LinkRecord
  const list = [
    twin({ id: 'first', forenames: 'Twin 1', nhsNumber: '9990000018' }),
    twin({ id: 'second', forenames: 'Twin 2', nhsNumber: '9990000026' }),
    twin({ id: 'baby', forenames: 'Baby', nhsNumber: '9990000018' }),
  ]
  expect(duplicates(list).map(({ a, b }) => [a, b].sort())).toEqual([['baby', 'first']])
})

test('the place in the birth sets twins apart when nothing else does', () => {
  const base = { multipleBirth: true, nhsNumber: null, forenames: 'Twin 1' }
  expect(shown({}, base).isShown).toBe(true)
  expect(shown({ forenames: 'Twin 2' }, base).isShown).toBe(false)
})

test('the thirds of a list part, join and compete', () => {
  const pair = (x: number, y: number, weight: number) => ({ x, y, weight, isKin: true, shownFrom: 0 })
  expect(settle([pair(0, 1, 8), pair(1, 2, -6), pair(0, 2, 3)])).toMatchObject([{ x: 0, y: 1 }])
  expect(settle([pair(0, 1, 8), pair(1, 2, 8), pair(0, 2, -3)])).toMatchObject([{}, {}, { x: 0, y: 2, joins: 1 }])
  const doubtful = settle([pair(0, 1, 8), pair(1, 2, -6), pair(0, 2, 10)]).find(({ x, y }) => x === 0 && y === 2)!
  expect(doubtful.weight).toBe(10 - 6)
  expect(settle([pair(0, 1, 5), pair(0, 2, 2), pair(1, 2, -6)])).toMatchObject([{ x: 0, y: 1 }])
})

test('nothing, nothing known, and odd signs are no trouble', () => {
  expect(duplicates([])).toEqual([])
  expect(duplicates([one])).toEqual([])
  expect(duplicates([{ id: 'a' }, { id: 'b' }])).toEqual([])
  const odd = {
    forenames: '👶🏽 \r\n',
    surname: '李',
    address: '\u0000',
    postcode: '?',
    timeOfDeath: '??',
    nhsNumber: 'x',
  }
  expect(
    duplicates([
      { ...odd, id: 'a' },
      { ...odd, id: 'b' },
    ]),
  ).toEqual([])
})
