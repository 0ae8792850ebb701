import type { Respondent } from '../src/access/actor.ts'
import { enterNotification } from '../src/notifications/enter-notification.ts'
import { openCase } from '../src/notifications/open-case.ts'
import { addAgency } from '../src/returns/add-agency.ts'
import { confirmAgencies } from '../src/returns/confirm-agencies.ts'
import { sendRequests } from '../src/returns/send-requests.ts'
import { aNotice } from './notices.ts'
import { must, type World } from './world.ts'

let children = 0

/** A case of Northmarsh, of a child like no other; its notification names no agency unless told otherwise. */
export async function aCase(
  world: World,
  change: Readonly<Record<string, unknown>> = {},
  beforeDeath = false,
): Promise<string> {
  children += 1
  const name = `Invented${String.fromCharCode(65 + (children % 26))}${children}`
  const died = world.today.subtract({ days: 2 }).toString()
  const { notificationId } = must(
    await enterNotification(world.app, world.north.manager, {
      answers: aNotice({
        childGivenNames: `${name}child`,
        childFamilyName: `${name}family`,
        childNhsNumber: undefined,
        childNhsNumberAbsentReason: 'nhs-number-not-currently-available',
        childDateOfBirth: world.today.subtract({ days: 900 + children * 17 }).toString(),
        dateOfDeath: beforeDeath ? undefined : died,
        timeOfDeath: undefined,
        involvedAgency: undefined,
        gpPracticeCode: undefined,
        ...change,
      }),
      source: 'telephone',
      sourceNote: 'Rang the office',
      beforeDeath,
    }),
  )
  const { caseId } = must(
    await openCase(world.app, world.north.manager, { notificationId, expected: 'unexpected', reason: 'Lived here' }),
  )
  return caseId
}

/** An agency of that case, confirmed and asked today. `sitsIn` is Northmarsh unless told otherwise. */
export async function anAgency(
  world: World,
  caseId: string,
  { name = 'Sample Surgery', kind = 'gp', sitsIn = 'Northmarsh', email = `contact@sample.example` } = {},
): Promise<string> {
  const { requestId } = must(
    await addAgency(world.app, world.north.manager, {
      caseId,
      organisation: {
        name,
        kind,
        sitsIn,
        contactName: 'Connie Contact',
        contactRole: 'Practice manager',
        contactEmail: email,
        contactPhone: '01632 960020',
      },
    }),
  )
  must(await confirmAgencies(world.app, world.north.manager, { caseId, requestIds: [requestId] }))
  must(await sendRequests(world.app, world.north.manager, { caseId, requestIds: [requestId] }))
  return requestId
}

/** Whoever holds the link of a request. */
export async function respondentOf(world: World, requestId: string): Promise<Respondent> {
  const [row] = await world.database.look(`select case_id, area_id from request where id = '${requestId}'`)
  return { kind: 'respondent', requestId, caseId: String(row!['case_id']), areaId: Number(row!['area_id']) }
}

/** The token in the newest message of a request. */
export async function linkOf(world: World, requestId: string): Promise<string> {
  const messages = await world.outbox(`request_id = '${requestId}' and secret is not null`)
  return messages.at(-1)!.secret!
}

export const stepsTaken = async (world: World, requestId: string): Promise<string[]> =>
  (
    await world.database.look(
      `select step, on_day::text as on_day, state from request_step where request_id = '${requestId}' order by step`,
    )
  ).map(row => `${String(row['step'])} ${String(row['on_day'])} ${String(row['state'])}`)
