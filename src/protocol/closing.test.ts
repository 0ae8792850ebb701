import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { deleteCopiesOn, obstacles, type Owed } from './closing.ts'

const said = (owed: readonly Owed[]): string[] => owed.map(({ what, whose }) => `${what}: ${whose}`)

const sent = { sentOn: day('2026-01-19'), steps: [], returnedOn: null, writtenOffOn: null }
const escalated = { ...sent, steps: [{ step: 'escalation', on: day('2026-03-31'), state: 'sent' }] } as const
const knew = day('2026-01-19')

test.each([
  ['proposed only', null, null, []],
  ['not asked', knew, null, ['Anytown School knew the child and has not been asked: CDOP manager']],
  ['not answered', knew, sent, ['Anytown School has not answered: The agency']],
  ['escalated', knew, escalated, ['Anytown School has not answered, and the request has not been written off: Chair']],
  ['written off after escalation', knew, { ...escalated, writtenOffOn: day('2026-04-10') }, []],
  [
    'written off before escalation',
    knew,
    { ...sent, writtenOffOn: day('2026-02-10') },
    ['Anytown School has not answered: The agency'],
  ],
  ['answered', knew, { ...sent, returnedOn: day('2026-01-26') }, []],
  ['answered late', knew, { ...escalated, returnedOn: day('2026-04-10') }, []],
])('an agency, %s', (_, confirmedKnownOn, request, expected) => {
  expect(said(obstacles.agency({ name: 'Anytown School', confirmedKnownOn, request }))).toEqual(expected)
})

test.each([
  ['owed', ['The first letter to the family is neither released nor withheld: CDOP manager']],
  ['released', []],
  ['withheld', []],
] as const)('a first letter that is %s', (state, expected) => {
  expect(said(obstacles.letter(state))).toEqual(expected)
})

test('the timeline and Form C', () => {
  expect(said(obstacles.timeline(null))).toEqual(['The timeline is not finished: CDOP manager'])
  expect(obstacles.timeline(day('2026-05-01'))).toEqual([])
  expect(said(obstacles.analysis(false))).toEqual(['Form C is not signed off: Chair'])
  expect(obstacles.analysis(true)).toEqual([])
})

test('a suspicion, until the case is referred', () => {
  expect(said(obstacles.referral({ suspicions: ['no', 'yes'], referredOn: null }))).toEqual([
    'Abuse or neglect is suspected, and the case has not been referred to the safeguarding partnership board: CDOP manager or chair',
  ])
  expect(obstacles.referral({ suspicions: ['yes'], referredOn: day('2026-02-01') })).toEqual([])
  expect(obstacles.referral({ suspicions: ['no'], referredOn: null })).toEqual([])
})

test('copies go on the day of closing', () => {
  expect(deleteCopiesOn(day('2026-06-30'))).toEqual(day('2026-06-30'))
})
