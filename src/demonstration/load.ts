import type { Person } from '../access/actor.ts'
import type { Role } from '../access/roles.ts'
import { roles } from '../access/roles.ts'
import { addAccount } from '../admin/add-account.ts'
import { addArea } from '../admin/add-area.ts'
import type { Assembled } from '../app.ts'
import type { AnyAnswers } from '../forms/form.ts'
import { addDays, type Day } from '../kernel/calendar.ts'
import { today } from '../kernel/clock.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { inviteMembers, planMeeting } from '../meetings/plan-meeting.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { openCase } from '../notifications/open-case.ts'
import { confirmAgencies } from '../returns/confirm-agencies.ts'
import { enterReturn } from '../returns/enter-return.ts'
import { sendRequests } from '../returns/send-requests.ts'
import { addAgency } from '../returns/add-agency.ts'
import { areas, children, type DemonstrationArea, type DemonstrationChild } from './invented.ts'

/** Everybody in the demonstration has the same password. Production refuses to start with any of these accounts. */
export const DEMONSTRATION_PASSWORD = 'demonstration only'

const people = [
  ['cdop_manager', 'manager', 'Morgan Sample'],
  ['chair', 'chair', 'Charlie Sample'],
  ['vice_chair', 'vice-chair', 'Vic Sample'],
  ['designated_doctor', 'doctor', 'Dana Sample'],
  ['panel_member', 'member', 'Max Sample'],
  ['lay_member', 'lay-member', 'Lee Sample'],
  ['observer', 'observer', 'Olly Sample'],
] as const satisfies readonly (readonly [Role, string, string])[]

/** A sign-in for each role, for the first area. */
export const demonstrationSignIns = (): string[] =>
  people.map(
    ([role, login]) => `  ${roles[role].padEnd(36)} ${emailOf(login, areas[0])}   password: ${DEMONSTRATION_PASSWORD}`,
  )

const emailOf = (login: string, area: DemonstrationArea): string => `${login}@${area.host}.example`

/**
 * Loads two neighbouring areas with invented children, through the same acts that the pages use. Their calendar can be
 * moved on. Throws when one of its own acts is refused: then the demonstration itself is wrong.
 */
export async function loadDemonstration({ app }: Assembled, say: (sentence: string) => void): Promise<void> {
  say('Loading the demonstration: two areas with invented children.')
  for (const area of areas) {
    const { areaId } = must(await addArea(app, { ...area, demonstration: true }))
    const manager = await addPeople(app, area, areaId)
    const on = addDays(today(app.clock), 28)
    const { meetingId } = must(await planMeeting(app, manager.manager, { on, time: '10:00', place: 'By video' }))
    must(await inviteMembers(app, manager.manager, { meetingId, accountIds: manager.panel }))
    for (const child of children.filter(one => one.area === area.name))
      await addChild(app, manager.manager, child, today(app.clock))
  }
}

async function addPeople(
  app: Assembled['app'],
  area: DemonstrationArea,
  areaId: number,
): Promise<{ manager: Person; panel: string[] }> {
  const panel: string[] = []
  let manager: Person | null = null
  for (const [role, login, name] of people) {
    const seat = role === 'panel_member' ? area.seats[0]!.body : undefined
    const { accountId } = must(
      await addAccount(app, {
        areaId,
        role,
        name,
        jobTitle: roles[role],
        email: emailOf(login, area),
        password: DEMONSTRATION_PASSWORD,
        ...(seat !== undefined && { seat }),
      }),
    )
    if (role === 'cdop_manager')
      manager = {
        kind: 'person',
        accountId,
        role,
        areaId,
        areaName: area.name,
        name,
        jobTitle: roles[role],
        hideNames: false,
        meetings: [],
      }
    else panel.push(accountId)
  }
  for (const [i, { body }] of area.seats.entries()) {
    if (i === 0) continue
    const { accountId } = must(
      await addAccount(app, {
        areaId,
        role: 'panel_member',
        name: `Member ${i + 1} Sample`,
        email: emailOf(`member-${i + 1}`, area),
        password: DEMONSTRATION_PASSWORD,
        seat: body,
      }),
    )
    panel.push(accountId)
  }
  return { manager: manager!, panel }
}

/** One invented child, as far along as its story says: told of, asked about, or answered. */
async function addChild(app: Assembled['app'], manager: Person, child: DemonstrationChild, now: Day): Promise<void> {
  const { notificationId } = must(
    await enterNotification(app, manager, {
      answers: child.answers(now) as never,
      source: 'telephone',
      sourceNote: 'Told by telephone',
      beforeDeath: false,
    }),
  )
  if (child.stage === 'new') return
  const { caseId } = must(
    await openCase(app, manager, { notificationId, expected: child.expected, reason: 'Lived in the area' }),
  )
  const ids: string[] = []
  for (const agency of child.agencies) {
    const { requestId } = must(
      await addAgency(app, manager, { caseId, organisation: { ...agency.organisation, sitsIn: agency.sitsIn } }),
    )
    ids.push(requestId)
  }
  must(await confirmAgencies(app, manager, { caseId, requestIds: ids }))
  if (child.stage === 'opened') return
  must(await sendRequests(app, manager, { caseId, requestIds: ids }))
  for (const [i, agency] of child.agencies.entries()) {
    if (agency.returned === undefined) continue
    must(
      await enterReturn(app, manager, {
        requestId: ids[i]!,
        ...agency.returned(now),
        answers: {} as AnyAnswers as never,
      }),
    )
  }
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`The demonstration could not be loaded: ${outcome.reason}`)
}
