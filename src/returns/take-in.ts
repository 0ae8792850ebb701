import type { App } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { newId, newReceipt } from '../kernel/ids.ts'
import { keepEvents, type WrittenEvent } from './events.ts'
import { formsToBegin } from './forms-of-return.ts'
import type { Report } from './own-form.ts'
import { type AgencyReturn, changeRequest, type Request } from './store.ts'

export type Content = {
  readonly kind: 'full' | 'nil'
  readonly answers: Report
  /** By id: what the form does not ask, as received. */
  readonly other?: Readonly<Record<string, unknown>>
  readonly events: readonly WrittenEvent[]
  readonly narrative: string
}

/**
 * Takes a return in: it stands from now on, ends the chase (R-G2, R-G3), and its events go to the timeline. Into the
 * draft it was written in, or as a return of its own beside what it supersedes. Null: somebody else was quicker.
 */
export async function takeIn(
  app: App,
  scene: Scene,
  request: Request,
  content: Content,
  draft: Pick<AgencyReturn, 'id' | 'version'> | null,
  enteredBy: string | null = null,
): Promise<{ receipt: string } | null> {
  const of = { areaId: request.area_id, caseId: request.case_id, requestId: request.id }
  const returnId = draft?.id ?? newId()
  const receipt = newReceipt()
  const row = {
    state: 'sent' as const,
    kind: content.kind,
    answers: json(content.answers),
    other: json(content.other ?? {}),
    written_events: json(content.events),
    narrative: content.narrative,
    saved_at: scene.now,
    received_at: scene.now,
    receipt,
    entered_by: enteredBy,
  }
  if (draft === null) {
    await supersede(scene, request)
    await scene.tx
      .insertInto('agency_return')
      .values({
        id: returnId,
        request_id: request.id,
        case_id: request.case_id,
        area_id: request.area_id,
        ...(await formsToBegin(scene, request)),
        ...row,
      })
      .execute()
  } else {
    const { numUpdatedRows } = await scene.tx
      .updateTable('agency_return')
      .set({ ...row, version: draft.version + 1 })
      .where('area_id', '=', request.area_id)
      .where('id', '=', draft.id)
      .where('version', '=', draft.version)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return null
  }
  await keepEvents(
    scene,
    { id: returnId, request_id: request.id, case_id: request.case_id, area_id: request.area_id },
    content.events,
  )
  if (!(await changeRequest(scene, request, { returned_on: scene.today, return_kind: content.kind }))) return null
  scene.about.detail = { kind: content.kind, events: content.events.length }
  scene.afterwards(then => app.announce.returnReceived(app, then, { ...of, returnId }))
  return { receipt }
}

/** What was being written for this request is kept, but no longer stands in the way of what takes its place. */
export const supersede = async (scene: Scene, request: Pick<Request, 'id' | 'area_id'>): Promise<void> => {
  await scene.tx
    .updateTable('agency_return')
    .set({ state: 'superseded' })
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.id)
    .where('state', '<>', 'superseded')
    .execute()
}
