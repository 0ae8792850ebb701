import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { day } from '../kernel/calendar.ts'
import type { CaseFacts } from './obligations.ts'
import { stageOf } from './stage.ts'

const opened: CaseFacts = {
  caseId: 'case',
  areaId: 1,
  confirmedDead: true,
  death: { on: day('2026-01-12'), at: null },
  firstNotifiedAt: Temporal.Instant.from('2026-01-13T09:00Z'),
  lateReason: null,
  acceptedOn: day('2026-01-13'),
  inbound: null,
  firstLetter: 'owed',
  involvements: [{ id: 'a', confirmedKnownOn: day('2026-01-13'), request: null }],
  meetings: [],
  timelineFinishedOn: null,
  analysisSigned: false,
  closedOn: null,
  copiesLeft: 0,
}
const asked = {
  involvements: [
    {
      id: 'a',
      confirmedKnownOn: day('2026-01-13'),
      request: { sentOn: day('2026-01-13'), steps: [], returnedOn: null, writtenOffOn: null },
    },
  ],
}
const meeting = { id: 'm', on: day('2026-06-11'), papersOpenedOn: null, held: false, outcome: null } as const
const finished = { ...asked, timelineFinishedOn: day('2026-05-01') }

test.each<[string, Partial<CaseFacts>, string]>([
  ['the child is dying', { confirmedDead: false }, 'waiting'],
  ['nobody asked yet', {}, 'open'],
  ['an agency asked', asked, 'gathering'],
  ['the timeline finished', finished, 'ready'],
  ['on a meeting', { ...finished, meetings: [meeting] }, 'scheduled'],
  ['deferred', { ...finished, meetings: [{ ...meeting, held: true, outcome: 'deferred' }] }, 'ready'],
  ['Form C signed', { ...finished, meetings: [{ ...meeting, outcome: 'reviewed' }], analysisSigned: true }, 'reviewed'],
  ['closed', { ...finished, analysisSigned: true, closedOn: day('2026-06-30') }, 'closed'],
])('the stage of a case: %s', (_, facts, stage) => {
  expect(stageOf({ ...opened, ...facts })).toBe(stage)
})
