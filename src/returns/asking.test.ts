import { describe, expect, test } from 'vitest'
import type { AnyAnswers } from '../forms/form.ts'
import { day } from '../kernel/calendar.ts'
import { answeredIn, askingFrom, coded, formsOf, nothingSaid, type Said } from './asking.ts'
import { isRestrictedId, restrictedIn } from './restricted.ts'
import { notification } from '../statutory/notification/form.ts'
import { supplementaryForms } from '../statutory/supplementary/forms.ts'
import { builtIn, wholeReporting } from './whole-form.ts'

const { declared, sectionOf } = builtIn

/** What was said, each on the form of today. */
type Told = Partial<Omit<Said, 'notifications' | 'returns'>> & {
  readonly notifications?: readonly AnyAnswers[]
  readonly returns?: readonly AnyAnswers[]
}
const forms = [builtIn.reporting, ...supplementaryForms]
const asking = ({ notifications = [], returns = [], ...said }: Told) =>
  askingFrom({
    ...nothingSaid,
    forms,
    ...said,
    notifications: notifications.map(answers => ({ form: notification, answers })),
    returns: returns.map(answers => ({ form: wholeReporting, answers })),
  })
const request = (agency_kind: string, change: Partial<Said['requests'][number]> = {}): Said['requests'][number] => ({
  agency_kind,
  confirmed_known_on: day('2026-01-20'),
  not_known_on: null,
  return_kind: null,
  written_off_on: null,
  ...change,
})

describe('the supplementary forms of a case (dictionary 10.1)', () => {
  test.each<[string, Told, readonly string[]]>([
    ['nothing is said', {}, []],
    ['a notification names drowning', { notifications: [{ likelyCategory: 'drowning' }] }, ['S7']],
    ['the second of two notifications', { notifications: [{}, { infectionSuspected: 'yes' }] }, ['S10']],
    ['a return names events', { returns: [{ eventsKnown: ['epilepsy', 'cardiac'] }] }, ['S2', 'S8']],
    ['one return of two', { returns: [{ childLifeLimiting: 'no' }, { childLifeLimiting: 'yes' }] }, ['S11']],
    [
      'two that open one together',
      { returns: [{ eventsKnown: ['drowning'] }, { eventsKnown: ['oncology'] }] },
      ['S7', 'S12'],
    ],
    [
      'a row of a notification',
      { notifications: [{ involvedAgency: [{ agencyType: 'gp' }, { agencyType: 'ambulance' }] }] },
      ['S3'],
    ],
    ['an agency that was added', { requests: [request('ambulance')] }, ['S3']],
    [
      'an agency that did not know the child',
      { requests: [request('ambulance', { not_known_on: day('2026-01-20') })] },
      [],
    ],
    ['only that nobody knows', { notifications: [{ infectionSuspected: 'not-known' }] }, []],
    [
      'the manager adds one and leaves one out',
      {
        notifications: [{ likelyCategory: 'drowning' }],
        decisions: [
          { form: 'S7', decision: 'left-out' },
          { form: 'S19', decision: 'added' },
        ],
      },
      ['S19'],
    ],
  ])('%s', (_, said, forms) => {
    expect(asking(said).supplementary).toEqual(forms)
  })

  test('what the manager added stays one form when the answers open it too', () => {
    expect(formsOf({ likelyCategory: ['drowning'] }, [{ form: 'S7', decision: 'added' }])).toEqual(['S7'])
  })
})

describe('what is answered', () => {
  test.each<[string, AnyAnswers, readonly string[]]>([
    ['an answer', { poverty: 'no' }, ['poverty']],
    ['nobody knows', { poverty: 'not-known' }, []],
    ['one of several', { eventsKnown: ['none'] }, ['eventsKnown']],
    ['an answer with a detail', { hospLimitTreatment: { answer: 'not-known' } }, []],
    [
      'a row',
      { carer: [{ mentalHealth: 'yes', drugs: 'not-known' }, { alcohol: 'no' }] },
      ['carer', 'carer.mentalHealth', 'carer.alcohol'],
    ],
    ['what the form does not ask', { strange: 'x' }, []],
  ])('%s', (_, answers, ids) => {
    expect([...answeredIn(wholeReporting, answers)].sort()).toEqual([...ids].sort())
  })

  test('agencies that answer: those that knew the child, without nil returns and those written off', () => {
    const off = day('2026-04-01')
    const requests = [
      request('gp'),
      request('gp'),
      request('police', { return_kind: 'full' }),
      request('housing', { return_kind: 'nil' }),
      request('probation', { written_off_on: off }),
      request('ambulance', { written_off_on: off, return_kind: 'full' }),
      request('fire-and-rescue', { confirmed_known_on: null }),
      request('something-else'),
    ]
    expect(asking({ requests }).involved).toEqual(['ambulance', 'gp', 'other', 'police'])
  })
})

describe('what others may know of it', () => {
  const said = asking({
    notifications: [
      { placeOfDeathType: 'hospital', circumstancesSummary: 'Found in the pond.', childFamilyName: 'Testcase' },
      { placeOfDeathType: 'hospice' },
    ],
    returns: [{ eventsKnown: ['drowning'], repName: 'Gail', eventNarrative: 'A long story.', bGestationWeeks: 39 }],
  })

  test('of the notification what a question asks again, by the one that opened the case', () => {
    expect(said.told).toEqual({ placeOfDeathType: 'hospital' })
  })

  test('codes that decide, under each id of the fact; never a text', () => {
    expect(said.known['eventsKnown']).toEqual(['drowning'])
    expect(said.known['bPlaceOfDeathType']).toEqual(['hospice', 'hospital'])
    expect(said.known['childGestationAtBirthWeeks']).toEqual(['39'])
    expect(JSON.stringify(said)).not.toMatch(/pond|Testcase|Gail|story/)
  })
})

test.each<[string, AnyAnswers[string], readonly string[]]>([
  ['eventNarrative', 'A long story.', ['answered']],
  ['eventNarrative', undefined, []],
  ['eventsKnown', ['cardiac'], ['cardiac']],
  ['neGestation', { weeks: 30, days: 2 }, ['30']],
])('of %s only codes are told: %o', (id, answer, values) => {
  expect(coded(declared(id)!, answer)).toEqual(values)
})

test('the whole form has every question once, and knows where it stands', () => {
  expect(sectionOf.get('drPlace')).toBe('S7-place')
  expect(declared('poverty')?.label).toBeDefined()
  expect(declared('childFamilyName')).toBeUndefined()
  const names = Object.values(wholeReporting.sections).flatMap(({ fields }) => Object.keys(fields))
  expect(new Set(names).size).toBe(names.length)
})

test('answers for few are known by their id, also in a row', () => {
  expect(['siMethod', 'siMethodDetail', 'poverty', 'strange'].map(id => isRestrictedId(builtIn, id))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(restrictedIn(builtIn, { siMethodDetail: 'Words', poverty: 'no' })).toBe(1)
})
