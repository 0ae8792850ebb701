import { afterEach, expect, test } from 'vitest'
import type { Person } from '../../src/access/actor.ts'
import { day } from '../../src/kernel/calendar.ts'
import { signAgreement } from '../../src/meetings/agreement.ts'
import { assignCase, assignCaseLate } from '../../src/meetings/assign-case.ts'
import { recordAttendance } from '../../src/meetings/attendance.ts'
import { openPapers } from '../../src/meetings/open-papers.ts'
import { inviteMembers, planMeeting } from '../../src/meetings/plan-meeting.ts'
import { declareConflict, listPapers, markRead, readPaper } from '../../src/meetings/read-papers.ts'
import { addAgency } from '../../src/returns/add-agency.ts'
import { confirmAgencies } from '../../src/returns/confirm-agencies.ts'
import { enterReturn } from '../../src/returns/enter-return.ts'
import { precisionOf } from '../../src/returns/events.ts'
import { sendNilReturn } from '../../src/returns/send-return.ts'
import { finishTimeline } from '../../src/timeline/timeline.ts'
import { aCase, anAgency, linkOf, respondentOf, stepsTaken } from '../a-case.ts'
import type { Seen } from '../browserless.ts'
import { type Area, must, openWorld, type World } from '../world.ts'

/** A story: the real service, on a calendar that begins on a day, told in the review's own words. */
export function story(name: string, { on }: { on: string }, tell: (cast: Cast) => Promise<void>): void {
  test(name, { timeout: 120_000 }, async () => {
    world = await openWorld({ at: `${on}T09:00` })
    await tell(castOf(world))
  })
}

let world: World | null = null

afterEach(async () => {
  await world?.close()
  world = null
})

export type Cast = {
  readonly world: World
  readonly north: Area
  readonly east: Area
  /** A death is notified and its case is opened. What the notification says may be changed; it may be before the death. */
  aCaseIsOpened(notified?: Readonly<Record<string, unknown>>, beforeDeath?: boolean): Promise<Case>
}

export type Agency = {
  readonly name: string
  readonly requestId: string
  sendsANilReturn(): Promise<void>
  /** What this agency has been sent, by day: `2026-01-09 prompt-2`. */
  received(): Promise<string[]>
  steps(): Promise<string[]>
}

export type Case = {
  readonly id: string
  /** An agency confirmed to have known the child, asked on the same day. */
  asks(name: string, sitsIn?: string): Promise<Agency>
  /** An agency confirmed to have known the child, and not asked yet. */
  knows(name: string): Promise<Agency>
  answers(agency: Agency): Promise<void>
  /** A whole report in the agency's own words. */
  reports(agency: Agency, narrative: string, events?: readonly Told[]): Promise<void>
  finishesItsTimeline(): Promise<void>
  isPutOn(meeting: Meeting): Promise<string>
  isPutOnLate(meeting: Meeting, reason: string): Promise<string>
  papersOpenOn(meeting: Meeting): Promise<string>
  /** Its place on that meeting. */
  itemOn(meeting: Meeting): string
  /** Its papers open, everybody invited reads them, and all of them come. Gives the id of the Form C that they fill. */
  isDiscussedAt(meeting: Meeting): Promise<string>
  /** The last day on which something that is owed is in time, or null when it is not owed. */
  owes(kind: string): Promise<string | null>
}

/** One event as an agency tells it: `2025-11-03 14:05`, or a day, or a year, and what happened. */
export type Told = readonly [when: string, what: string]

export type Meeting = { readonly id: string; readonly on: string }

function castOf(world: World): Cast {
  const { north, east } = world
  return {
    world,
    north,
    east,
    async aCaseIsOpened(notified = {}, beforeDeath = false) {
      const id = await aCase(world, notified, beforeDeath)
      const items = new Map<string, string>()
      return {
        id,
        async asks(name, sitsIn = north.name) {
          const requestId = await anAgency(world, id, { name, sitsIn })
          return agencyOf(world, name, requestId)
        },
        async knows(name) {
          const organisation = { name, kind: 'gp', sitsIn: north.name, contactEmail: 'contact@sample.example' }
          const { requestId } = must(await addAgency(world.app, north.manager, { caseId: id, organisation }))
          must(await confirmAgencies(world.app, north.manager, { caseId: id, requestIds: [requestId] }))
          return agencyOf(world, name, requestId)
        },
        async answers({ requestId }) {
          const nothing = { answers: {}, events: [], narrative: '' }
          must(await enterReturn(world.app, north.manager, { requestId, kind: 'nil', ...nothing }))
        },
        async reports({ requestId }, narrative, events = []) {
          const report = { answers: {}, events: events.map(told), narrative }
          must(await enterReturn(world.app, north.manager, { requestId, kind: 'full', ...report }))
        },
        async finishesItsTimeline() {
          must(await finishTimeline(world.app, north.manager, { caseId: id }))
        },
        async isPutOn(meeting) {
          const outcome = await assignCase(world.app, north.manager, { meetingId: meeting.id, caseId: id })
          if (outcome.ok) items.set(meeting.id, outcome.value.itemId)
          return outcome.ok ? 'scheduled' : outcome.reason
        },
        async isPutOnLate(meeting, reason) {
          const outcome = await assignCaseLate(world.app, north.chair, { meetingId: meeting.id, caseId: id, reason })
          if (outcome.ok) items.set(meeting.id, outcome.value.itemId)
          return outcome.ok ? 'scheduled' : outcome.reason
        },
        async papersOpenOn(meeting) {
          const outcome = await openPapers(world.app, north.manager, { itemId: items.get(meeting.id)! })
          return outcome.ok ? 'open' : outcome.reason
        },
        itemOn: meeting => items.get(meeting.id)!,
        async isDiscussedAt(meeting) {
          const { itemId } = must(await assignCase(world.app, north.manager, { meetingId: meeting.id, caseId: id }))
          must(await openPapers(world.app, north.manager, { itemId }))
          const readers = [north.chair, ...north.members]
          for (const reader of readers) await prepares(world, reader, itemId)
          await world.becomes(`${meeting.on}T13:00`)
          const present = readers.map(reader => reader.accountId)
          must(await recordAttendance(world.app, north.manager, { meetingId: meeting.id, present }))
          const [analysis] = await world.database.look(`select id from analysis where meeting_case_id = '${itemId}'`)
          return String(analysis!['id'])
        },
        async owes(kind) {
          const rows = await world.database.look(
            `select ((due_at - interval '1 millisecond') at time zone 'Europe/London')::date::text as on_day from due where case_id = '${id}' and kind = '${kind}'`,
          )
          return rows[0] === undefined ? null : String(rows[0]['on_day'])
        },
      }
    },
  }
}

const told = ([when, text]: Told) => {
  const [date = '', time = null] = when.split(' ')
  return { date, time, precision: precisionOf(date, time), category: '', text }
}

/** Signs the agreement, says that there is no conflict, and reads. */
async function prepares(world: World, reader: Person, itemId: string): Promise<void> {
  const person = await world.asInvited(reader)
  const signature = { version: 1, name: reader.name, organisation: reader.areaName }
  must(await signAgreement(world.app, person, signature))
  const { rows } = must(await listPapers(world.app, person))
  const copyId = rows.find(row => row.itemId === itemId)!.copyId!
  must(await declareConflict(world.app, person, { copyId, answer: 'no', note: '' }))
  must(await readPaper(world.app, person, copyId))
  must(await markRead(world.app, person, { copyId }))
}

const agencyOf = (world: World, name: string, requestId: string): Agency => ({
  name,
  requestId,
  async sendsANilReturn() {
    expect(await linkOf(world, requestId)).toMatch(/^[\w-]{43}$/)
    must(
      await sendNilReturn(world.app, await respondentOf(world, requestId), {
        searched: 'The practice list',
        name: 'Connie Contact',
        role: 'Practice manager',
      }),
    )
  },
  async received() {
    const messages = await world.outbox(`request_id = '${requestId}' and kind <> 'escalation'`)
    return messages.map(message => `${message.made_on} ${message.kind}`)
  },
  steps: () => stepsTaken(world, requestId),
})

/** A panel meeting of Northmarsh, with everybody invited. */
export async function aMeeting({ world, north }: Cast, on: string): Promise<Meeting> {
  const { meetingId } = must(await planMeeting(world.app, north.manager, { on: day(on), time: '10:00', place: '' }))
  must(
    await inviteMembers(world.app, north.manager, {
      meetingId,
      accountIds: [north.chair, ...north.members].map(person => person.accountId),
    }),
  )
  return { id: meetingId, on }
}

/** Whom an escalation reached: `Eastholm chair`. */
export async function escalatedTo({ world, north, east }: Cast): Promise<string[]> {
  const areas = new Map([
    [north.id, north.name],
    [east.id, east.name],
  ])
  const messages = await world.outbox(`kind = 'escalation'`)
  const accounts = await world.database.look('select email, area_id, role from account')
  return messages
    .map(message => accounts.find(account => account['email'] === message.to_email)!)
    .map(account => `${areas.get(Number(account['area_id']))} ${String(account['role'])}`)
    .sort()
}

/** The token against forged posts, from any form of a page: to post what the page itself does not offer. */
export const tokenOf = ({ forms }: Seen): (readonly [string, string])[] =>
  forms.flatMap(({ fields }) => fields).filter(([name]) => name === '_csrf')
