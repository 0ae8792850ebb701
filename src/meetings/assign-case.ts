import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { isId, newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { ageBandInWords } from '../protocol/age.ts'
import { papersInTime } from '../protocol/panel.ts'
import { itemFor, type Meeting, meetingFor } from './store.ts'

export type AssignRefusal =
  | 'closed'
  | 'timeline-not-finished'
  | 'not-planned'
  | 'too-late'
  | 'already-there'
  | CommonRefusal

/** Puts a case whose timeline is finished on a meeting (R-V2); refused when its papers could not open a week before. */
export const assignCase = (
  app: App,
  manager: Person,
  { meetingId, caseId }: { meetingId: string; caseId: string },
  key?: string,
): Promise<Outcome<{ itemId: string }, AssignRefusal>> =>
  perform(app, manager, 'case-assigned', async scene => assign(scene, manager, meetingId, caseId, null), { key })

/** The chair's own decision: on a meeting that is less than a week away, with the reason (clock C16). */
export const assignCaseLate = (
  app: App,
  chair: Person,
  { meetingId, caseId, reason }: { meetingId: string; caseId: string; reason: string },
  key?: string,
): Promise<Outcome<{ itemId: string }, AssignRefusal>> =>
  perform(app, chair, 'papers-opened-late', async scene => assign(scene, chair, meetingId, caseId, reason), { key })

async function assign(
  scene: Scene,
  person: Person,
  meetingId: string,
  caseId: string,
  overrideReason: string | null,
): Promise<Outcome<{ itemId: string }, AssignRefusal>> {
  const meeting = await meetingFor(scene, person, meetingId)
  const file = meeting && isId(caseId) ? await openCaseFor(scene, person, caseId) : null
  if (!meeting || file === null) return refused('not-found')
  if (file === 'closed') return refused('closed')
  if (file.timeline_finished_on === null) return refused('timeline-not-finished')
  if (meeting.state !== 'planned') return refused('not-planned')
  if (overrideReason === null && !papersInTime(scene.today, meeting.on_day)) return refused('too-late')
  if (await standsElsewhere(scene, file)) return refused('already-there')
  const itemId = newId()
  await scene.tx
    .insertInto('meeting_case')
    .values({
      id: itemId,
      meeting_id: meeting.id,
      case_id: file.id,
      area_id: file.area_id,
      panel_number: await nextPanelNumber(scene, meeting),
      age_band:
        file.born_on !== null && file.died_on !== null ? ageBandInWords(file.born_on, file.died_on) : 'Age not known',
      assigned_on: scene.today,
      ...(overrideReason !== null && { override_by: person.accountId, override_reason: overrideReason }),
    })
    .onConflict(conflict =>
      conflict.columns(['meeting_id', 'case_id']).doUpdateSet({ withdrawn_on: null, assigned_on: scene.today }),
    )
    .execute()
  const item = await scene.tx
    .selectFrom('meeting_case')
    .select('id')
    .where('area_id', '=', file.area_id)
    .where('meeting_id', '=', meeting.id)
    .where('case_id', '=', file.id)
    .executeTakeFirstOrThrow()
  scene.about.subject = item.id
  return done({ itemId: item.id })
}

async function standsElsewhere(scene: Scene, file: CaseFile): Promise<boolean> {
  const item = await scene.tx
    .selectFrom('meeting_case')
    .innerJoin('meeting', 'meeting.id', 'meeting_case.meeting_id')
    .select('meeting_case.id')
    .where('meeting_case.area_id', '=', file.area_id)
    .where('case_id', '=', file.id)
    .where('withdrawn_on', 'is', null)
    .where('outcome', 'is', null)
    .where('state', '<>', 'cancelled')
    .limit(1)
    .executeTakeFirst()
  return item !== undefined
}

/** The area's own count of cases brought to its panels: it tells the order of meetings, not of deaths. */
async function nextPanelNumber(scene: Scene, meeting: Meeting): Promise<number> {
  const row = await scene.tx
    .selectFrom('meeting_case')
    .select(eb => eb.fn.max('panel_number').as('last'))
    .where('area_id', '=', meeting.area_id)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Takes a case off a meeting before it was discussed: every reader's copy goes at once. The undo of assigning. */
export const withdrawCase = (
  app: App,
  manager: Person,
  { itemId }: { itemId: string },
): Promise<Outcome<{ caseId: string }, 'discussed' | CommonRefusal>> =>
  perform(app, manager, 'case-withdrawn', async scene => {
    const found = await itemFor(scene, manager, itemId)
    const file = found ? await caseFor(scene, manager, found.item.case_id) : null
    if (!found || file === null) return refused('not-found')
    if (found.item.outcome !== null) return refused('discussed')
    await scene.tx
      .updateTable('meeting_case')
      .set({ withdrawn_on: scene.today, papers_opened_on: null })
      .where('id', '=', itemId)
      .where('area_id', '=', manager.areaId)
      .execute()
    await scene.tx
      .updateTable('panel_copy')
      .set({ body: null, deleted_on: scene.today })
      .where('meeting_case_id', '=', itemId)
      .where('area_id', '=', manager.areaId)
      .where('deleted_on', 'is', null)
      .execute()
    return done({ caseId: file.id })
  })
