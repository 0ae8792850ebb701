import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { day, england, type Instant, londonDay, londonInstant, londonTime } from '../kernel/calendar.ts'
import { allClocks } from './all-clocks.ts'
import { defaultRules } from './area-rules.ts'
import {
  areaObligations,
  areaSubject,
  type AreaFacts,
  type CaseFacts,
  caseObligations,
  type Obligation,
} from './obligations.ts'

const calendar = england()
const at = (text: string): Instant => Temporal.Instant.from(text)

const settled: CaseFacts = {
  caseId: 'case',
  areaId: 1,
  confirmedDead: true,
  death: { on: day('2026-01-12'), at: at('2026-01-12T14:05Z') },
  firstNotifiedAt: at('2026-01-12T16:00Z'),
  lateReason: null,
  acceptedOn: day('2026-01-13'),
  inbound: null,
  firstLetter: 'released',
  involvements: [],
  meetings: [],
  timelineFinishedOn: null,
  analysisSigned: false,
  closedOn: null,
  copiesLeft: 0,
}
const request = { sentOn: day('2026-01-19'), steps: [], returnedOn: null, writtenOffOn: null }
const involved = (change: Partial<typeof request> | null, confirmedKnownOn = day('2026-01-19')) => ({
  involvements: [{ id: 'police', confirmedKnownOn, request: change && { ...request, ...change } }],
})
const sent = (...steps: [string, string][]) => ({
  steps: steps.map(([step, on]) => ({ step, on: day(on), state: 'sent' })) as never,
})
const meeting = { id: 'item', on: day('2026-12-10'), papersOpenedOn: null, held: false, outcome: null } as const

/** `C10 send-request police manager 2026-01-26 24:00` */
const told = ({ clock, kind, subject, whose, due }: Obligation): string => {
  const when = due.known ? wall(due.at) : `beyond ${due.beyond.toString()}`
  return [clock, kind, subject, whose, when].join(' ')
}
const wall = (instant: Instant): string =>
  londonTime(instant) === '00:00'
    ? `${londonDay(instant.subtract({ seconds: 1 })).toString()} 24:00`
    : `${londonDay(instant).toString()} ${londonTime(instant)}`

test.each<[string, Partial<CaseFacts>, string[]]>([
  ['nothing', {}, []],
  [
    'a late notice without a reason (7.5)',
    { firstNotifiedAt: at('2026-01-13T14:06Z') },
    ['C1 late-notice case manager 2026-01-13 14:05'],
  ],
  ['a late notice with its reason', { firstNotifiedAt: at('2026-01-13T14:06Z'), lateReason: 'The line was down' }, []],
  ['a notice on the last minute', { firstNotifiedAt: at('2026-01-13T14:05Z') }, []],
  ['a notice from before the death', { firstNotifiedAt: at('2026-01-11T09:00Z') }, []],
  ['a death whose day is not known yet', { death: null, firstNotifiedAt: at('2026-02-01T09:00Z') }, []],
  ['the first letter', { firstLetter: 'owed' }, ['C5 first-letter case manager 2026-01-27 24:00']],
  ['the first letter withheld', { firstLetter: 'withheld' }, []],
  [
    'a child of elsewhere who died here (7.12)',
    { acceptedOn: day('2026-05-23'), inbound: { knownOn: day('2026-05-23'), toldOn: null } },
    ['C26 tell-home-area case manager 2026-05-26 24:00'],
  ],
  [
    'known before the death was confirmed: from the confirmation',
    { acceptedOn: day('2026-05-26'), inbound: { knownOn: day('2026-05-01'), toldOn: null } },
    ['C26 tell-home-area case manager 2026-05-27 24:00'],
  ],
  ['the home area told', { inbound: { knownOn: day('2026-05-23'), toldOn: day('2026-05-26') } }, []],
  ['an agency to ask', involved(null), ['C10 send-request police manager 2026-01-26 24:00']],
  [
    'an agency confirmed while the child was dying: from the confirmation',
    { ...involved(null, day('2026-01-05')), acceptedOn: day('2026-01-13') },
    ['C10 send-request police manager 2026-01-20 24:00'],
  ],
  [
    'an agency proposed and not confirmed',
    { involvements: [{ id: 'police', confirmedKnownOn: null, request: null }] },
    [],
  ],
  ['a request: its next step only', involved({}), ['C11 prompt-1 police system 2026-02-02 10:00']],
  ['after prompt 1', involved(sent(['prompt-1', '2026-02-02'])), ['C11 prompt-2 police system 2026-02-16 10:00']],
  [
    'after prompt 3',
    involved(sent(['prompt-1', '2026-02-02'], ['prompt-2', '2026-02-16'], ['prompt-3', '2026-03-16'])),
    ['C12 escalation police system 2026-03-31 10:00'],
  ],
  [
    'after escalation',
    involved(
      sent(
        ['prompt-1', '2026-02-02'],
        ['prompt-2', '2026-02-16'],
        ['prompt-3', '2026-03-16'],
        ['escalation', '2026-03-31'],
      ),
    ),
    [],
  ],
  ['a return', involved({ returnedOn: day('2026-01-30') as never }), []],
  ['written off', involved({ writtenOffOn: day('2026-04-30') as never }), []],
  [
    'beyond the published holidays',
    involved({
      sentOn: day('2028-10-23'),
      ...sent(['prompt-3', '2028-12-18'], ['prompt-1', '2028-11-06'], ['prompt-2', '2028-11-20']),
    }),
    ['C12 escalation police system beyond 2028-12-31'],
  ],
  ['papers (7.6)', { meetings: [meeting] }, ['C16 papers item manager 2026-12-03 24:00']],
  ['papers open', { meetings: [{ ...meeting, papersOpenedOn: day('2026-12-01') }] }, []],
  ['a meeting that was held without them', { meetings: [{ ...meeting, held: true }] }, []],
  ['deferred', { meetings: [{ ...meeting, outcome: 'deferred' }] }, []],
])('%s', (_, facts, expected) => {
  expect(caseObligations({ ...settled, ...facts }, defaultRules, calendar).map(told)).toEqual(expected)
})

const everything: CaseFacts = {
  ...settled,
  ...involved({}),
  firstNotifiedAt: at('2026-02-01T09:00Z'),
  firstLetter: 'owed',
  inbound: { knownOn: day('2026-01-13'), toldOn: null },
  meetings: [meeting],
  copiesLeft: 12,
}

test('while the child is dying no clock runs', () => {
  expect(caseObligations({ ...everything, confirmedDead: false }, defaultRules, calendar)).toEqual([])
})

test('a closed case owes nothing but the deletion of its copies, from the first moment of that day', () => {
  const closed = { ...everything, closedOn: day('2026-12-20') }
  const owed = caseObligations(closed, defaultRules, calendar)
  expect(owed.map(told)).toEqual(['C33 delete-copies case system 2026-12-20 00:01'])
  expect(caseObligations({ ...closed, copiesLeft: 0 }, defaultRules, calendar)).toEqual([])
})

test('an area’s own settings move its dates', () => {
  const own = {
    ...defaultRules,
    stepHour: 8,
    notifyWithinHours: 48,
    firstLetterWorkingDays: 3,
    homeAreaWorkingDays: 2,
    rollToWorkingDay: true,
  }
  const facts = { ...everything, ...involved({ sentOn: day('2025-12-12') }) }
  expect(caseObligations(facts, own, england(['2026-01-15'])).map(told)).toEqual([
    'C1 late-notice case manager 2026-01-14 14:05',
    'C5 first-letter case manager 2026-01-19 24:00',
    'C26 tell-home-area case manager 2026-01-16 24:00',
    'C11 prompt-1 police system 2025-12-29 08:00',
    'C16 papers item manager 2026-12-03 24:00',
  ])
})

test('a step goes at the same hour in London in summer and in winter', () => {
  for (const [sentOn, due] of [
    ['2026-10-12', '2026-10-26'],
    ['2026-10-05', '2026-10-19'],
  ] as const) {
    const [step] = caseObligations({ ...settled, ...involved({ sentOn: day(sentOn) }) }, defaultRules, calendar)
    expect(step!.due).toEqual({ known: true, at: londonInstant(day(due), '10:00') })
  }
})

test('each kind of row under its own clock, each subject once', () => {
  const rows = [
    ...caseObligations(everything, defaultRules, calendar),
    ...areaObligations({ ...area, lastPanelOn: day('2026-09-10') }, defaultRules, calendar),
  ]
  expect(new Set(rows.map(({ subject, kind }) => `${subject} ${kind}`)).size).toBe(rows.length)
  for (const { clock } of rows) expect(allClocks.some(({ id }) => id === clock)).toBe(true)
})

const area: AreaFacts = { areaId: 7, lastPanelOn: null, plannedPanelOn: null, agreements: [] }

test.each<[string, Partial<AreaFacts>, string[]]>([
  ['a new area', {}, []],
  [
    'no panel planned',
    { lastPanelOn: day('2026-09-10') },
    [`C17 next-panel ${areaSubject(7)} manager 2026-12-11 24:00`],
  ],
  ['one planned in time', { lastPanelOn: day('2026-09-10'), plannedPanelOn: day('2026-12-11') }, []],
  [
    'one planned too late',
    { lastPanelOn: day('2026-09-10'), plannedPanelOn: day('2026-12-12') },
    [`C17 next-panel ${areaSubject(7)} manager 2026-12-11 24:00`],
  ],
  [
    'an agreement',
    { agreements: [{ accountId: 'member', signedOn: day('2024-02-29') }] },
    ['C32 renew-agreement member member 2025-02-28 24:00'],
  ],
])('an area: %s', (_, facts, expected) => {
  expect(areaObligations({ ...area, ...facts }, defaultRules, calendar).map(told)).toEqual(expected)
})
