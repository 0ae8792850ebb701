import { afterEach, expect, test } from 'vitest'
import { day } from '../../src/kernel/calendar.ts'
import { assignCase, assignCaseLate } from '../../src/meetings/assign-case.ts'
import { openPapers } from '../../src/meetings/open-papers.ts'
import { inviteMembers, planMeeting } from '../../src/meetings/plan-meeting.ts'
import { enterReturn } from '../../src/returns/enter-return.ts'
import { sendNilReturn } from '../../src/returns/send-return.ts'
import { aCase, anAgency, linkOf, respondentOf, stepsTaken } from '../../src/returns/a-case.testing.ts'
import { finishTimeline } from '../../src/timeline/timeline.ts'
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
  /** A death is notified and its case is opened. */
  aCaseIsOpened(): Promise<Case>
}

export type Agency = {
  readonly name: string
  sendsANilReturn(): Promise<void>
  /** What this agency has been sent, by day: `2026-01-09 prompt-2`. */
  received(): Promise<string[]>
  steps(): Promise<string[]>
}

export type Case = {
  readonly id: string
  /** An agency confirmed to have known the child, asked on the same day. */
  asks(name: string, sitsIn?: string): Promise<Agency>
  answers(agency: Agency): Promise<void>
  finishesItsTimeline(): Promise<void>
  isPutOn(meeting: Meeting): Promise<string>
  isPutOnLate(meeting: Meeting, reason: string): Promise<string>
  papersOpenOn(meeting: Meeting): Promise<string>
  owes(kind: string): Promise<string | null>
}

export type Meeting = { readonly id: string }

function castOf(world: World): Cast {
  const { north, east } = world
  return {
    world,
    north,
    east,
    async aCaseIsOpened() {
      const id = await aCase(world)
      const requests = new Map<string, string>()
      const items = new Map<string, string>()
      return {
        id,
        async asks(name, sitsIn = north.name) {
          const requestId = await anAgency(world, id, { name, sitsIn })
          requests.set(name, requestId)
          return agencyOf(world, name, requestId)
        },
        async answers({ name }) {
          must(
            await enterReturn(world.app, north.manager, {
              requestId: requests.get(name)!,
              kind: 'nil',
              answers: {},
              events: [],
              narrative: '',
            }),
          )
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

const agencyOf = (world: World, name: string, requestId: string): Agency => ({
  name,
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
  return { id: meetingId }
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
