import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { type ClosingFacts, deleteCopiesOn, owed } from './closing.ts'

const sent = { sentOn: day('2026-01-19'), steps: [], returnedOn: null, writtenOffOn: null }
const escalated = { ...sent, steps: [{ step: 'escalation', on: day('2026-03-31'), state: 'sent' }] } as const
const done: ClosingFacts = {
  agencies: [
    {
      name: 'Anytown Police',
      confirmedKnownOn: day('2026-01-19'),
      request: { ...sent, returnedOn: day('2026-01-26') },
    },
    { name: 'Sample Surgery', confirmedKnownOn: null, request: null },
  ],
  firstLetter: 'released',
  timelineFinishedOn: day('2026-05-01'),
  analysisSignedOn: day('2026-06-11'),
  referral: { suspicions: ['no'], referredOn: null },
}
const school = (request: ClosingFacts['agencies'][number]['request']): Partial<ClosingFacts> => ({
  agencies: [...done.agencies, { name: 'Anytown School', confirmedKnownOn: day('2026-01-19'), request }],
})

test.each<[string, Partial<ClosingFacts>, string[]]>([
  ['everything done', {}, []],
  ['not asked', school(null), ['Anytown School knew the child and has not been asked: CDOP manager']],
  ['not answered', school(sent), ['Anytown School has not answered: The agency']],
  [
    'escalated',
    school(escalated),
    ['Anytown School has not answered, and the request has not been written off: Chair'],
  ],
  ['written off after escalation', school({ ...escalated, writtenOffOn: day('2026-04-10') }), []],
  [
    'written off before escalation',
    school({ ...sent, writtenOffOn: day('2026-02-10') }),
    ['Anytown School has not answered: The agency'],
  ],
  ['answered late', school({ ...escalated, returnedOn: day('2026-04-10') }), []],
  [
    'letter owed',
    { firstLetter: 'owed' },
    ['The first letter to the family is neither released nor withheld: CDOP manager'],
  ],
  ['letter withheld', { firstLetter: 'withheld' }, []],
  ['timeline', { timelineFinishedOn: null }, ['The timeline is not finished: CDOP manager']],
  ['Form C', { analysisSignedOn: null }, ['Form C is not signed off: Chair']],
  [
    'suspicion',
    { referral: { suspicions: ['no', 'yes'], referredOn: null } },
    [
      'Abuse or neglect is suspected, and the case has not been referred to the safeguarding partnership board: CDOP manager or chair',
    ],
  ],
  ['suspicion referred', { referral: { suspicions: ['yes'], referredOn: day('2026-02-01') } }, []],
])('%s', (_, facts, expected) => {
  expect(owed({ ...done, ...facts }).map(({ what, whose }) => `${what}: ${whose}`)).toEqual(expected)
})

test('everything owed is said at once', () => {
  const nothing = { firstLetter: 'owed', timelineFinishedOn: null, analysisSignedOn: null } as const
  expect(owed({ ...done, ...school(null), ...nothing })).toHaveLength(4)
})

test('copies go on the day of closing', () => {
  expect(deleteCopiesOn(day('2026-06-30'))).toEqual(day('2026-06-30'))
})
