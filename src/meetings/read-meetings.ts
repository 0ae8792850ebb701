import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type Analysis, type Item, type Meeting, meetingFor, type Member, membersOf } from './store.ts'

const MEETINGS_A_PAGE = 50

/** The area's meetings, the newest first. */
export const listMeetings = (app: App, person: Person): Promise<Outcome<readonly Meeting[], CommonRefusal>> =>
  perform(app, person, 'meetings-listed', async scene => {
    const rows = await scene.tx
      .selectFrom('meeting')
      .selectAll()
      .where('area_id', '=', person.areaId)
      .orderBy('on_day', 'desc')
      .orderBy('id')
      .limit(MEETINGS_A_PAGE)
      .execute()
    scene.about.areaId = person.areaId
    scene.about.detail = { count: rows.length }
    return done(rows)
  })

export type ItemRow = Item & { readonly reference: string; readonly analysis: Pick<Analysis, 'id' | 'state'> | null }
export type Invitable = Pick<Row<'account'>, 'id' | 'name' | 'role'> & { readonly body: string | null }
export type OpenMeeting = {
  readonly meeting: Meeting
  readonly members: readonly Member[]
  readonly items: readonly ItemRow[]
  readonly invitable: readonly Invitable[]
  /** Cases that could be put on it: ready, and on no other meeting. */
  readonly ready: readonly Pick<CaseFile, 'id' | 'reference'>[]
  readonly conflicts: readonly {
    readonly itemId: string
    readonly accountId: string
    readonly name: string
    readonly answer: string
    readonly note: string
    readonly decision: string | null
  }[]
}

/** One meeting with everybody invited and every case on it. */
export const readMeeting = (
  app: App,
  person: Person,
  meetingId: string,
): Promise<Outcome<OpenMeeting, CommonRefusal>> =>
  perform(app, person, 'meeting-read', async scene => {
    const meeting = await meetingFor(scene, person, meetingId)
    if (!meeting) return refused('not-found')
    const area = meeting.area_id
    const members = await membersOf(scene, meeting)
    const items = await scene.tx
      .selectFrom('meeting_case')
      .innerJoin('case_file', 'case_file.id', 'meeting_case.case_id')
      .leftJoin('analysis', 'analysis.meeting_case_id', 'meeting_case.id')
      .selectAll('meeting_case')
      .select(['reference', 'analysis.id as analysis_id', 'analysis.state as analysis_state'])
      .where('meeting_case.area_id', '=', area)
      .where('meeting_case.meeting_id', '=', meeting.id)
      .where('withdrawn_on', 'is', null)
      .orderBy('panel_number')
      .execute()
    const accounts = await scene.tx
      .selectFrom('account')
      .leftJoin('seat', 'seat.id', 'account.seat_id')
      .select(['account.id', 'account.name', 'account.role', 'seat.body'])
      .where('account.area_id', '=', area)
      .where('account.role', '<>', 'cdop_manager')
      .orderBy('account.role')
      .orderBy('account.name')
      .execute()
    const ready = await scene.tx
      .selectFrom('case_file')
      .select(['id', 'reference'])
      .where('area_id', '=', area)
      .where('stage', '=', 'ready')
      .orderBy('opened_on')
      .limit(50)
      .execute()
    const conflicts = await scene.tx
      .selectFrom('panel_copy')
      .innerJoin('account', 'account.id', 'panel_copy.account_id')
      .select(['meeting_case_id', 'account_id', 'account.name', 'conflict', 'conflict_note', 'conflict_decision'])
      .where('panel_copy.area_id', '=', area)
      .where('meeting_id', '=', meeting.id)
      .where('conflict', 'in', ['yes', 'not-sure'])
      .orderBy('account.name')
      .execute()
    const invited = new Set(members.map(member => member.account_id))
    scene.about.detail = { cases: items.length }
    return done({
      meeting,
      members,
      items: items.map(({ analysis_id, analysis_state, ...item }) => ({
        ...item,
        analysis: analysis_id !== null && analysis_state !== null ? { id: analysis_id, state: analysis_state } : null,
      })),
      invitable: accounts.filter(account => !invited.has(account.id)),
      ready,
      conflicts: conflicts.map(row => ({
        itemId: row.meeting_case_id,
        accountId: row.account_id,
        name: row.name,
        answer: row.conflict ?? '',
        note: row.conflict_note,
        decision: row.conflict_decision,
      })),
    })
  })

export type CasePanel = {
  readonly file: CaseFile
  readonly items: readonly (ItemRow & { readonly meeting: Meeting })[]
  readonly planned: readonly Meeting[]
}

/** The panel side of one case: the meetings it was or is on, and those it could go to. */
export const readCasePanel = (app: App, person: Person, caseId: string): Promise<Outcome<CasePanel, CommonRefusal>> =>
  perform(app, person, 'meeting-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    const items = await scene.tx
      .selectFrom('meeting_case')
      .leftJoin('analysis', 'analysis.meeting_case_id', 'meeting_case.id')
      .selectAll('meeting_case')
      .select(['analysis.id as analysis_id', 'analysis.state as analysis_state'])
      .where('meeting_case.area_id', '=', file.area_id)
      .where('meeting_case.case_id', '=', file.id)
      .where('withdrawn_on', 'is', null)
      .execute()
    const meetings = await scene.tx
      .selectFrom('meeting')
      .selectAll()
      .where('area_id', '=', file.area_id)
      .where(eb =>
        eb.or([
          eb(
            'id',
            'in',
            items.length > 0 ? items.map(item => item.meeting_id) : ['00000000-0000-4000-8000-000000000000'],
          ),
          eb.and([eb('state', '=', 'planned'), eb('on_day', '>=', scene.today)]),
        ]),
      )
      .orderBy('on_day')
      .execute()
    return done({
      file,
      items: items.map(({ analysis_id, analysis_state, ...item }) => ({
        ...item,
        reference: file.reference,
        analysis: analysis_id !== null && analysis_state !== null ? { id: analysis_id, state: analysis_state } : null,
        meeting: meetings.find(meeting => meeting.id === item.meeting_id)!,
      })),
      planned: meetings.filter(
        meeting => meeting.state === 'planned' && meeting.on_day.toString() >= scene.today.toString(),
      ),
    })
  })
