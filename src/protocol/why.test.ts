import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, england } from '../kernel/calendar.ts'
import { defaultRules } from './area-rules.ts'
import { areaObligations, areaSubject, type CaseFacts, caseObligations } from './obligations.ts'
import { whyOfArea, whyOfCase } from './why.ts'

const calendar = england()

const facts: CaseFacts = {
  caseId: 'case',
  areaId: 1,
  confirmedDead: true,
  death: { on: day('2026-08-29'), at: Temporal.Instant.from('2026-08-29T06:40+01:00') },
  firstNotifiedAt: Temporal.Instant.from('2026-08-31T09:15+01:00'),
  lateReason: null,
  acceptedOn: day('2026-09-01'),
  inbound: { knownOn: day('2026-09-04'), toldOn: null },
  firstLetter: 'owed',
  involvements: [
    { id: 'surgery', confirmedKnownOn: day('2026-12-23'), request: null },
    {
      id: 'police',
      confirmedKnownOn: day('2026-11-02'),
      request: { sentOn: day('2026-11-02'), steps: [], returnedOn: null, writtenOffOn: null },
    },
    {
      id: 'school',
      confirmedKnownOn: day('2026-11-02'),
      request: {
        sentOn: day('2026-11-02'),
        steps: [
          { step: 'prompt-1', on: day('2026-11-16'), state: 'sent' },
          { step: 'prompt-2', on: day('2026-11-30'), state: 'sent' },
          { step: 'prompt-3', on: day('2026-12-28'), state: 'sent' },
        ],
        returnedOn: null,
        writtenOffOn: null,
      },
    },
  ],
  meetings: [{ id: 'item', on: day('2026-12-10'), papersOpenedOn: null, held: false, outcome: null }],
  timelineFinishedOn: null,
  analysisSigned: false,
  closedOn: null,
  copiesLeft: 3,
}
const ask = (subject: string, kind: string, change: Partial<CaseFacts> = {}, rules = defaultRules) =>
  whyOfCase({ ...facts, ...change }, { subject, kind }, rules, calendar)

test('an escalation: the prompt as it was sent, the days left out, the tenth day', () => {
  expect(ask('school', 'escalation')).toEqual({
    title: 'Escalate the request',
    due: 'Wednesday 13 January 2027, 10:00',
    rule: 'First working day after the tenth working day after prompt 3',
    count: [
      'Prompt 3: Monday 28 December 2026, sent although that is not a working day (Boxing Day, substitute day).',
      'Saturdays and Sundays do not count, nor does 1 January 2027 (New Year’s Day).',
      'Tenth working day: Tuesday 12 January 2027.',
      'The tenth day is still the agency’s: the request is escalated on the next working day.',
    ],
    stops: 'A full or nil return before it is raised, or the chair’s decision to write the request off.',
    missed: 'It goes by itself, to the designated doctor and the chair of the area in which the agency sits.',
    source: 'Local protocol, information gathering (R-G4).',
  })
})

test('the limit for asking an agency, over Christmas', () => {
  expect(ask('surgery', 'send-request')).toMatchObject({
    due: 'Monday 4 January 2027',
    rule: 'Fifth working day after it was confirmed that the agency knew the child',
    count: [
      'Day 0 is Wednesday 23 December 2026, when it was confirmed that the agency knew the child.',
      'Saturdays and Sundays do not count, nor do 25 December 2026 (Christmas Day), 28 December 2026 (Boxing Day, substitute day) and 1 January 2027 (New Year’s Day).',
      'Fifth working day: Monday 4 January 2027.',
    ],
  })
})

test('an agency confirmed before the death was: the count starts with the confirmation of the death', () => {
  const involvements = [{ id: 'surgery', confirmedKnownOn: day('2026-08-20'), request: null }]
  expect(ask('surgery', 'send-request', { involvements })).toMatchObject({
    due: 'Tuesday 8 September 2026',
    count: [
      'Day 0 is Tuesday 1 September 2026, when the death was confirmed, before which no clock runs.',
      'Saturdays and Sundays do not count.',
      'Fifth working day: Tuesday 8 September 2026.',
    ],
  })
})

test('prompts go by calendar days, a day off too, unless the area rolls them', () => {
  expect(ask('police', 'prompt-1')).toMatchObject({
    due: 'Monday 16 November 2026, 10:00',
    rule: '2 weeks after the request was sent',
    count: ['The request was sent on Monday 2 November 2026.'],
  })
  const request = { sentOn: day('2025-12-12'), steps: [], returnedOn: null, writtenOffOn: null }
  const involvements = [{ id: 'police', confirmedKnownOn: day('2025-12-12'), request }]
  expect(ask('police', 'prompt-1', { involvements })).toMatchObject({
    due: 'Friday 26 December 2025, 10:00',
    count: [
      'The request was sent on Friday 12 December 2025.',
      'Friday 26 December 2025 is not a working day (Boxing Day); prompts go by calendar days, so it goes all the same.',
    ],
  })
  expect(ask('police', 'prompt-1', { involvements }, { ...defaultRules, rollToWorkingDay: true })).toMatchObject({
    due: 'Monday 29 December 2025, 10:00',
    count: [
      'The request was sent on Friday 12 December 2025.',
      'This area sends prompts on working days: one that falls on a day off goes on the next working day.',
    ],
  })
})

test('a late notification: elapsed hours, to the minute', () => {
  expect(ask('case', 'late-notice')).toMatchObject({
    due: 'Sunday 30 August 2026, 06:40',
    rule: '24 hours after the death',
    count: [
      'The child died on 29 Aug 2026, 06:40.',
      'Hours run on through nights, weekends, bank holidays and a change of the clocks.',
      'The first notification came on 31 Aug 2026, 09:15.',
    ],
  })
  expect(ask('case', 'late-notice', { death: { on: day('2026-08-29'), at: null } })).toMatchObject({
    due: 'Monday 31 August 2026, 00:00',
  })
})

test('the other dates of a case', () => {
  expect(ask('case', 'first-letter')).toMatchObject({
    due: 'Tuesday 15 September 2026',
    rule: 'Tenth working day after the case was open and the death confirmed',
  })
  expect(ask('case', 'tell-home-area')).toMatchObject({
    due: 'Monday 7 September 2026',
    rule: 'First working day after it was known that the child lived elsewhere',
  })
  expect(ask('item', 'papers')).toMatchObject({
    due: 'Thursday 3 December 2026',
    rule: '7 days before the panel',
    count: ['The panel meets on Thursday 10 December 2026.'],
  })
  expect(ask('case', 'delete-copies', { closedOn: day('2026-12-20') })).toMatchObject({
    due: 'Sunday 20 December 2026',
    count: ['The case was closed on Sunday 20 December 2026.'],
  })
})

test('beyond the published holidays it says so', () => {
  const involvements = [{ id: 'surgery', confirmedKnownOn: day('2028-12-27'), request: null }]
  expect(ask('surgery', 'send-request', { involvements })).toMatchObject({
    due: 'Not known: bank holidays are published to 31 December 2028',
    count: [
      'Day 0 is Wednesday 27 December 2028, when it was confirmed that the agency knew the child.',
      'The count goes beyond 31 December 2028, to which bank holidays are published; nobody guesses it.',
    ],
  })
})

test('an area’s own setting is named as such', () => {
  const own = { ...defaultRules, firstLetterWorkingDays: 15, notifyWithinHours: 48 }
  expect(ask('case', 'first-letter', {}, own)).toMatchObject({
    rule: '15th working day after the case was open and the death confirmed',
    source: expect.stringContaining(
      'This area has decided on 15 working days; where nobody decides it is 10 working days.',
    ),
  })
  expect(ask('case', 'late-notice', {}, own)?.source).toContain('48 hours; where nobody decides it is 24 hours.')
})

test('an area’s own dates', () => {
  const area = {
    areaId: 7,
    lastPanelOn: day('2026-09-10'),
    plannedPanelOn: null,
    agreements: [{ accountId: 'member', signedOn: day('2026-08-31') }],
  }
  const why = (subject: string, kind: string) =>
    whyOfArea(area, { subject, kind }, { ...defaultRules, agreementMonths: 6 }, calendar)
  expect(why(areaSubject(7), 'next-panel')).toMatchObject({
    due: 'Friday 11 December 2026',
    rule: '92 days after the panel last met',
    count: ['The panel last met on Thursday 10 September 2026.'],
  })
  expect(why('member', 'renew-agreement')).toMatchObject({
    due: 'Sunday 28 February 2027',
    rule: '6 months after the agreement was signed',
    count: ['It was signed on Monday 31 August 2026.'],
  })
  expect(why('nobody', 'renew-agreement')).toBe(null)
})

test('what is not owed has no date to explain', () => {
  expect(ask('case', 'first-letter', { firstLetter: 'released' })).toBe(null)
  expect(ask('elsewhere', 'prompt-1')).toBe(null)
})

test('every open obligation has its reasons', () => {
  const area = { areaId: 1, lastPanelOn: day('2026-09-10'), plannedPanelOn: null, agreements: [] }
  const all = [
    ...caseObligations(facts, defaultRules, calendar).map(row => whyOfCase(facts, row, defaultRules, calendar)),
    ...areaObligations(area, defaultRules, calendar).map(row => whyOfArea(area, row, defaultRules, calendar)),
  ]
  expect(all).toHaveLength(8)
  for (const why of all) {
    expect(why!.count.length).toBeGreaterThan(0)
    for (const said of [why!.title, why!.rule, why!.stops, why!.missed, why!.source]) expect(said).not.toBe('')
    expect(JSON.stringify(why)).not.toMatch(/deadline|failed|invalid|undefined/)
  }
})
