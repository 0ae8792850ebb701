import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import type { Day } from '../kernel/calendar.ts'
import { isId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { papersFor } from '../protocol/panel.ts'
import { hasSigned } from './agreement.ts'
import type { PanelPaper } from './panel-paper.ts'

export type Copy = Row<'panel_copy'>
export type PaperRow = {
  readonly itemId: string
  readonly copyId: string | null
  readonly meetingId: string
  readonly meetingOn: Day
  readonly panelNumber: number
  readonly ageBand: string
  readonly openedOn: Day | null
  readonly conflict: Copy['conflict']
  readonly decision: Copy['conflict_decision']
  readonly readOn: Day | null
}

/** The papers of every meeting this person is invited to; nothing opens before the agreement is signed. */
export const listPapers = (
  app: App,
  person: Person,
): Promise<Outcome<{ signed: boolean; rows: readonly PaperRow[] }, CommonRefusal>> =>
  perform(
    app,
    person,
    'papers-listed',
    async (scene): Promise<Outcome<{ signed: boolean; rows: readonly PaperRow[] }, CommonRefusal>> => {
      const signed = await hasSigned(scene, person)
      scene.about.areaId = person.areaId
      if (!signed || person.meetings.length === 0) return done({ signed, rows: [] })
      const rows = await scene.tx
        .selectFrom('meeting_case')
        .innerJoin('meeting', 'meeting.id', 'meeting_case.meeting_id')
        .leftJoin('panel_copy', join =>
          join
            .onRef('panel_copy.meeting_case_id', '=', 'meeting_case.id')
            .on('panel_copy.account_id', '=', person.accountId)
            .on('panel_copy.deleted_on', 'is', null),
        )
        .select([
          'meeting_case.id',
          'meeting_case.meeting_id',
          'on_day',
          'panel_number',
          'age_band',
          'papers_opened_on',
          'panel_copy.id as copy_id',
          'conflict',
          'conflict_decision',
          'read_on',
        ])
        .where('meeting_case.meeting_id', 'in', [...person.meetings])
        .where('meeting_case.withdrawn_on', 'is', null)
        .where('meeting.state', '<>', 'cancelled')
        .orderBy('on_day')
        .orderBy('panel_number')
        .execute()
      scene.about.detail = { count: rows.length }
      return done({
        signed,
        rows: rows.map(row => ({
          itemId: row.id,
          copyId: row.copy_id,
          meetingId: row.meeting_id,
          meetingOn: row.on_day,
          panelNumber: row.panel_number,
          ageBand: row.age_band,
          openedOn: row.papers_opened_on,
          conflict: row.conflict,
          decision: row.conflict_decision,
          readOn: row.read_on,
        })),
      })
    },
  )

export type Paper = {
  readonly copy: Copy
  readonly paper: PanelPaper
  readonly meetingOn: Day
  readonly analysisId: string | null
  readonly hasBeenRead: boolean
}
type ReadRefusal = 'not-signed' | 'conflict-first' | 'conflict-open' | CommonRefusal

/** One paper, for its own reader: signed, and free of a conflict of interest or let in by the chair. */
export const readPaper = (app: App, person: Person, copyId: string): Promise<Outcome<Paper, ReadRefusal>> =>
  perform(app, person, 'papers-read', async scene => {
    const copy = await copyFor(scene, person, copyId)
    if (!copy || copy.body === null) return refused('not-found')
    if (!(await hasSigned(scene, person))) return refused('not-signed')
    const papers = papersFor(copy.conflict, copy.conflict_decision)
    if (papers === 'ask-first') return refused('conflict-first')
    if (papers !== 'open') return refused('conflict-open')
    if (copy.opened_first_on === null) {
      await scene.tx.updateTable('panel_copy').set({ opened_first_on: scene.today }).where('id', '=', copy.id).execute()
    }
    const meeting = await scene.tx
      .selectFrom('meeting')
      .select('on_day')
      .where('id', '=', copy.meeting_id)
      .executeTakeFirstOrThrow()
    const analysis = await scene.tx
      .selectFrom('analysis')
      .select('id')
      .where('meeting_case_id', '=', copy.meeting_case_id)
      .where('meeting_id', '=', copy.meeting_id)
      .executeTakeFirst()
    return done({
      copy,
      paper: copy.body as PanelPaper,
      meetingOn: meeting.on_day,
      analysisId: analysis?.id ?? null,
      hasBeenRead: copy.read_on !== null,
    })
  })

/** "I have read these papers" (R-D1). */
export const markRead = (
  app: App,
  person: Person,
  { copyId }: { copyId: string },
): Promise<Outcome<null, CommonRefusal>> =>
  perform(app, person, 'papers-marked-read', async scene => {
    const copy = await copyFor(scene, person, copyId)
    if (!copy || copy.opened_first_on === null) return refused('not-found')
    await scene.tx
      .updateTable('panel_copy')
      .set({ read_on: scene.today })
      .where('id', '=', copyId)
      .where('read_on', 'is', null)
      .execute()
    return done(null)
  })

/** Before the question about a conflict of interest: whether this person has a copy to be asked about. */
export const askConflict = (app: App, person: Person, copyId: string): Promise<Outcome<null, CommonRefusal>> =>
  perform(app, person, 'conflict-asked', async scene =>
    (await copyFor(scene, person, copyId)) === null ? refused('not-found') : done(null),
  )

/**
 * "Do you or your team know this child or family?" Yes and not sure shut the papers until the chair decides. Another
 * answer asks the chair anew, but for papers that the chair has shut already.
 */
export const declareConflict = (
  app: App,
  person: Person,
  { copyId, answer, note }: { copyId: string; answer: 'no' | 'yes' | 'not-sure'; note: string },
): Promise<Outcome<null, 'shut' | CommonRefusal>> =>
  perform(app, person, 'conflict-declared', async scene => {
    const copy = await copyFor(scene, person, copyId)
    if (!copy) return refused('not-found')
    if (papersFor(copy.conflict, copy.conflict_decision) === 'shut') return refused('shut')
    scene.about.detail = { answer }
    await scene.tx
      .updateTable('panel_copy')
      .set({ conflict: answer, conflict_note: note, conflict_decision: null })
      .where('id', '=', copyId)
      .execute()
    return done(null)
  })

/** The chair opens or shuts the papers to a member who declared a conflict. */
export const decideConflict = (
  app: App,
  chair: Person,
  { itemId, accountId, decision }: { itemId: string; accountId: string; decision: 'open' | 'shut' },
): Promise<Outcome<{ meetingId: string }, CommonRefusal>> =>
  perform(app, chair, 'conflict-decided', async scene => {
    if (!isId(accountId)) return refused('not-found')
    const copy = await scene.tx
      .updateTable('panel_copy')
      .set({ conflict_decision: decision })
      .where('area_id', '=', chair.areaId)
      .where('meeting_case_id', '=', itemId)
      .where('account_id', '=', accountId)
      .where('conflict', 'in', ['yes', 'not-sure'])
      .returning(['case_id', 'meeting_id'])
      .executeTakeFirst()
    if (!copy) return refused('not-found')
    scene.about.areaId = chair.areaId
    scene.about.caseId = copy.case_id
    scene.about.subject = itemId
    scene.about.detail = { decision }
    return done({ meetingId: copy.meeting_id })
  })

/** A person's own copy, while the invitation stands. */
async function copyFor(scene: Scene, person: Person, copyId: string): Promise<Copy | null> {
  if (person.meetings.length === 0) return null
  const copy = await scene.tx
    .selectFrom('panel_copy')
    .selectAll()
    .where('id', '=', copyId)
    .where('account_id', '=', person.accountId)
    .where('meeting_id', 'in', [...person.meetings])
    .where('deleted_on', 'is', null)
    .executeTakeFirst()
  if (!copy) return null
  scene.about.areaId = copy.area_id
  scene.about.caseId = copy.case_id
  scene.about.subject = copy.id
  return copy
}
