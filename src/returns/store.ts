import type { Person, Respondent } from '../access/actor.ts'
import type { Owed } from '../access/app.ts'
import { type CaseFile, caseFor, openCaseFor } from '../cases/store.ts'
import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { obstacles } from '../protocol/closing.ts'
import type { CaseFacts } from '../protocol/obligations.ts'
import { urls } from '../web/urls.ts'
import { factsOf } from './chase.ts'

export type Request = Row<'request'>
export type RequestStep = Row<'request_step'>
export type AgencyReturn = Row<'agency_return'>
export type ReturnEvent = Row<'return_event'>
export type Escalation = Row<'escalation'>

type Of = { readonly areaId: number; readonly caseId: string }

/** A request with its case, found within the own area, or not at all. Names it in the act's line of history. */
export async function requestFor(
  scene: Scene,
  person: Person,
  requestId: string,
): Promise<{ request: Request; file: CaseFile } | null> {
  const request = await scene.tx
    .selectFrom('request')
    .selectAll()
    .where('id', '=', requestId)
    .where('area_id', '=', person.areaId)
    .executeTakeFirst()
  const file = request ? await caseFor(scene, person, request.case_id) : null
  if (!request || file === null) return null
  scene.about.subject = request.id
  return { request, file }
}

/** As `requestFor`, for an act that changes something: in a closed case it is found, and no longer open to change. */
export async function openRequestFor(
  scene: Scene,
  person: Person,
  requestId: string,
): Promise<{ request: Request; file: CaseFile } | 'closed' | null> {
  const found = await requestFor(scene, person, requestId)
  return found !== null && found.file.closed_on !== null ? 'closed' : found
}

/** These requests of one case, if all of them are there; else null. */
export async function requestsFor(
  scene: Scene,
  person: Person,
  caseId: string,
  requestIds: readonly string[],
): Promise<{ file: CaseFile; requests: readonly Request[] } | 'closed' | null> {
  const file = await openCaseFor(scene, person, caseId)
  if (file === null || file === 'closed') return file
  const wanted = new Set(requestIds)
  const requests = (await requestsOf(scene, { areaId: file.area_id, caseId })).filter(request => wanted.has(request.id))
  return requests.length === wanted.size ? { file, requests } : null
}

/** The request whose personal link somebody holds: the policies let nobody reach another. */
export async function ownRequest(scene: Scene, respondent: Respondent): Promise<Request | null> {
  const request = await scene.tx
    .selectFrom('request')
    .selectAll()
    .where('id', '=', respondent.requestId)
    .where('area_id', '=', respondent.areaId)
    .executeTakeFirst()
  if (!request) return null
  scene.about.areaId = request.area_id
  scene.about.caseId = request.case_id
  scene.about.subject = request.id
  return request
}

/** Every agency of a case, in the order in which they were asked or proposed. */
export const requestsOf = (scene: Scene, { areaId, caseId }: Of): Promise<Request[]> =>
  scene.tx
    .selectFrom('request')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .orderBy('sent_on')
    .orderBy('proposed_on')
    .orderBy('agency')
    .orderBy('id')
    .execute()

/** Every step of every chase of a case, in one query. */
export const stepsOf = (scene: Scene, { areaId, caseId }: Of): Promise<RequestStep[]> =>
  scene.tx
    .selectFrom('request_step')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .orderBy('step')
    .execute()

export const stepsOfRequest = (scene: Scene, request: Pick<Request, 'id' | 'area_id'>): Promise<RequestStep[]> =>
  scene.tx
    .selectFrom('request_step')
    .selectAll()
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.id)
    .orderBy('step')
    .execute()

/** Every return of a case that stands or is being written. */
export const returnsOf = (scene: Scene, { areaId, caseId }: Of): Promise<AgencyReturn[]> =>
  scene.tx
    .selectFrom('agency_return')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('state', '<>', 'superseded')
    .orderBy('received_at')
    .orderBy('id')
    .execute()

/** The return of a request that stands or is being written; what was sent back before is kept beside it. */
export const returnOf = async (scene: Scene, request: Pick<Request, 'id' | 'area_id'>): Promise<AgencyReturn | null> =>
  (await scene.tx
    .selectFrom('agency_return')
    .selectAll()
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.id)
    .where('state', '<>', 'superseded')
    .executeTakeFirst()) ?? null

export const eventsOf = (scene: Scene, of: Pick<AgencyReturn, 'id' | 'area_id'>): Promise<ReturnEvent[]> =>
  scene.tx
    .selectFrom('return_event')
    .selectAll()
    .where('area_id', '=', of.area_id)
    .where('return_id', '=', of.id)
    .orderBy('position')
    .execute()

/** What the due rows ask of a case's agencies (clocks C10 to C12). */
export async function involvementFacts(scene: Scene, of: Of): Promise<CaseFacts['involvements']> {
  const requests = await requestsOf(scene, of)
  const steps = await stepsOf(scene, of)
  return requests
    .filter(request => request.not_known_on === null)
    .map(request => ({
      id: request.id,
      confirmedKnownOn: request.confirmed_known_on,
      request: factsOf(request, steps),
    }))
}

/** Changes a request if nobody else has since; says whether it did. */
export async function changeRequest(
  scene: Scene,
  of: Pick<Request, 'id' | 'area_id' | 'version'>,
  change: Partial<Omit<Request, 'id' | 'area_id' | 'case_id' | 'version'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await scene.tx
    .updateTable('request')
    .set({ ...change, version: of.version + 1 })
    .where('id', '=', of.id)
    .where('area_id', '=', of.area_id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Closing waits for every agency that knew the child (R-G1, R-G2). */
export async function owedRequests(scene: Scene, of: Of): Promise<Owed[]> {
  const steps = await stepsOf(scene, of)
  return (await requestsOf(scene, of)).flatMap(request =>
    obstacles
      .agency({
        name: request.agency,
        confirmedKnownOn: request.confirmed_known_on,
        request: factsOf(request, steps),
      })
      .map(owed => ({ ...owed, href: urls.request({ id: request.id }) })),
  )
}
