import type { Owed } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { obstacles } from '../protocol/closing.ts'
import type { AreaFacts, CaseFacts } from '../protocol/obligations.ts'
import { urls } from '../web/urls.ts'
import { referralFacts } from './referral-facts.ts'

export type Meeting = Row<'meeting'>
export type Item = Row<'meeting_case'>
export type Member = Row<'meeting_member'>
export type Analysis = Row<'analysis'>
type Of = { readonly areaId: number; readonly caseId: string }

/** What the due rows ask of a case's meetings. */
export async function meetingFacts(scene: Scene, { areaId, caseId }: Of): Promise<CaseFacts['meetings']> {
  const rows = await scene.tx
    .selectFrom('meeting_case')
    .innerJoin('meeting', 'meeting.id', 'meeting_case.meeting_id')
    .select(['meeting_case.id', 'on_day', 'papers_opened_on', 'state', 'outcome'])
    .where('meeting_case.area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('withdrawn_on', 'is', null)
    .where('state', '<>', 'cancelled')
    .orderBy('on_day')
    .execute()
  return rows.map(row => ({
    id: row.id,
    on: row.on_day,
    papersOpenedOn: row.papers_opened_on,
    held: row.state === 'held',
    outcome: row.outcome,
  }))
}

export async function copiesLeft(scene: Scene, { areaId, caseId }: Of): Promise<number> {
  const row = await scene.tx
    .selectFrom('panel_copy')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('deleted_on', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export const analysisSigned = async (scene: Scene, { areaId, caseId }: Of): Promise<boolean> =>
  (await signedAnalysis(scene, { areaId, caseId })) !== null

const signedAnalysis = async (scene: Scene, { areaId, caseId }: Of): Promise<Analysis | null> =>
  (await scene.tx
    .selectFrom('analysis')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('state', '=', 'signed')
    .orderBy('signed_on', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Closing waits for a signed Form C. */
export const owedAnalysis = async (scene: Scene, of: Of): Promise<Owed[]> =>
  obstacles
    .analysis(await analysisSigned(scene, of))
    .map(owed => ({ ...owed, href: urls.casePanel({ id: of.caseId }) }))

/** Sign-off and closing wait for the referral where abuse or neglect is suspected (R-D6). */
export const owedReferral = async (scene: Scene, of: Of): Promise<Owed[]> =>
  obstacles.referral(await referralFacts(scene, of)).map(owed => ({ ...owed, href: urls.referral({ id: of.caseId }) }))

/** When the area's panel last met and next meets (clock C17). */
export async function panelFacts(
  scene: Scene,
  areaId: number,
): Promise<Pick<AreaFacts, 'lastPanelOn' | 'plannedPanelOn'>> {
  const last = await scene.tx
    .selectFrom('meeting')
    .select('on_day')
    .where('area_id', '=', areaId)
    .where('state', '=', 'held')
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  const next = await scene.tx
    .selectFrom('meeting')
    .select('on_day')
    .where('area_id', '=', areaId)
    .where('state', '=', 'planned')
    .where('on_day', '>=', scene.today)
    .orderBy('on_day')
    .limit(1)
    .executeTakeFirst()
  return { lastPanelOn: last?.on_day ?? null, plannedPanelOn: next?.on_day ?? null }
}

/** Everybody's newest signature (clock C32). */
export async function agreementFacts(scene: Scene, areaId: number): Promise<AreaFacts['agreements']> {
  const rows = await scene.tx
    .selectFrom('agreement_signature')
    .select(['account_id', eb => eb.fn.max('signed_on').as('signed_on')])
    .where('area_id', '=', areaId)
    .groupBy('account_id')
    .orderBy('account_id')
    .execute()
  return rows.map(row => ({ accountId: row.account_id, signedOn: row.signed_on }))
}

/** A meeting, found within the own area; names it in the act's line of history. */
export async function meetingFor(scene: Scene, person: Person, meetingId: string): Promise<Meeting | null> {
  const meeting = await scene.tx
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .where('area_id', '=', person.areaId)
    .executeTakeFirst()
  if (!meeting) return null
  scene.about.areaId = meeting.area_id
  scene.about.subject = meeting.id
  return meeting
}

/** One case on one meeting, found within the own area. */
export async function itemFor(
  scene: Scene,
  person: Person,
  itemId: string,
): Promise<{ item: Item; meeting: Meeting } | null> {
  const item = await scene.tx
    .selectFrom('meeting_case')
    .selectAll()
    .where('id', '=', itemId)
    .where('area_id', '=', person.areaId)
    .executeTakeFirst()
  const meeting = item ? await meetingFor(scene, person, item.meeting_id) : null
  if (!item || !meeting) return null
  scene.about.caseId = item.case_id
  scene.about.subject = item.id
  return { item, meeting }
}

export const membersOf = (scene: Scene, { id, area_id }: Pick<Meeting, 'id' | 'area_id'>): Promise<Member[]> =>
  scene.tx
    .selectFrom('meeting_member')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('meeting_id', '=', id)
    .where('withdrawn_on', 'is', null)
    .orderBy('body')
    .orderBy('name')
    .execute()
