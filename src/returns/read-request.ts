import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CaseFile } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import type { Day } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { EarlierAnswer } from '../form-versions/pages/earlier-answers.tsx'
import type { Asking } from './asking.ts'
import { areaDates, type Chase, chaseOf } from './chase.ts'
import { askingOf } from './follow-asking.ts'
import { dayOfReturn, earlierIn, wholeOn } from './forms-of-return.ts'
import { type EscalationView, escalationsOf } from './read-agencies.ts'
import {
  type AgencyReturn,
  eventsOf,
  type Request,
  requestFor,
  type ReturnEvent,
  returnOf,
  stepsOfRequest,
} from './store.ts'
import type { Whole } from './whole-form.ts'

export type RequestView = {
  readonly file: CaseFile
  readonly today: Day
  readonly request: Request
  readonly chase: Chase | null
  /** The return that stands, or is being written. */
  readonly answer: AgencyReturn | null
  readonly events: readonly ReturnEvent[]
  /** Returns that were sent back before, as they were sent. */
  readonly sentBack: readonly AgencyReturn[]
  readonly messages: readonly Pick<Row<'outbox'>, 'id' | 'kind' | 'made_on' | 'state' | 'to_name'>[]
  readonly escalation: EscalationView | null
  readonly asking: Asking
  /** The forms that its return was given on, or will be. */
  readonly whole: Whole
  /** What was answered on an earlier version and has no place in this one. */
  readonly earlier: readonly EarlierAnswer[]
}

/** One request with all that went out and came back. */
export const readRequest = (
  app: App,
  person: Person,
  requestId: string,
): Promise<Outcome<RequestView, CommonRefusal>> =>
  perform(app, person, 'request-read', async scene => {
    const found = await requestFor(scene, person, requestId)
    if (found === null) return refused('not-found')
    const { request, file } = found
    const answer = await returnOf(scene, request)
    const dates = await areaDates(scene, request.area_id)
    const escalations = await escalationsOf(scene, { areaId: request.area_id, caseId: request.case_id })
    return done({
      file,
      today: scene.today,
      request,
      chase: chaseOf(request, await stepsOfRequest(scene, request), dates),
      answer,
      events: answer === null ? [] : await eventsOf(scene, answer),
      sentBack: await scene.tx
        .selectFrom('agency_return')
        .selectAll()
        .where('area_id', '=', request.area_id)
        .where('request_id', '=', request.id)
        .where('state', '=', 'superseded')
        .where('sent_back_on', 'is not', null)
        .orderBy('received_at')
        .execute(),
      messages: await scene.tx
        .selectFrom('outbox')
        .select(['id', 'kind', 'made_on', 'state', 'to_name'])
        .where('area_id', '=', request.area_id)
        .where('case_id', '=', request.case_id)
        .where('request_id', '=', request.id)
        .orderBy('made_at')
        .orderBy('id')
        .execute(),
      escalation: escalations.find(one => one.requestId === request.id) ?? null,
      asking: await askingOf(scene, { areaId: request.area_id, caseId: request.case_id }),
      whole: await wholeOn(scene, request.area_id, await dayOfReturn(scene, request, answer)),
      earlier: await earlierIn(scene, answer?.other ?? {}),
    })
  })
