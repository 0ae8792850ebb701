import { sql } from 'kysely'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { areaSettings } from '../directory/areas.ts'
import { isBefore } from '../kernel/calendar.ts'
import { isId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type Quorum, quorum } from '../protocol/panel.ts'
import { meetingFor, membersOf } from './store.ts'

/**
 * Records who attended, and from it whether the meeting was quorate by the area's rule set (R-M3). On the day itself
 * the meeting is held; attendance can be put right until Form C is signed.
 */
export const recordAttendance = (
  app: App,
  person: Person,
  { meetingId, present: wanted }: { meetingId: string; present: readonly string[] },
): Promise<Outcome<Quorum, 'too-early' | 'signed' | 'cancelled' | CommonRefusal>> =>
  perform(app, person, 'attendance-recorded', async scene => {
    const present = wanted.filter(isId)
    const meeting = await meetingFor(scene, person, meetingId)
    if (!meeting) return refused('not-found')
    if (meeting.state === 'cancelled') return refused('cancelled')
    if (isBefore(scene.today, meeting.on_day)) return refused('too-early')
    const within = { area: meeting.area_id, id: meeting.id }
    const signed = await scene.tx
      .selectFrom('analysis')
      .select('id')
      .where('area_id', '=', within.area)
      .where('meeting_id', '=', within.id)
      .where('state', '=', 'signed')
      .limit(1)
      .executeTakeFirst()
    if (signed) return refused('signed')
    await scene.tx
      .updateTable('meeting_member')
      .set({ attended: present.length === 0 ? false : sql<boolean>`account_id = any(${present}::uuid[])` })
      .where('area_id', '=', within.area)
      .where('meeting_id', '=', within.id)
      .where('withdrawn_on', 'is', null)
      .execute()
    const { rules } = await areaSettings(scene, within.area)
    const seats = await scene.tx
      .selectFrom('seat')
      .select(['body', 'kind'])
      .where('area_id', '=', within.area)
      .orderBy('body')
      .execute()
    const members = await membersOf(scene, meeting)
    const result = quorum(
      members.filter(member => member.attended === true).map(member => ({ role: member.role, body: member.body })),
      seats,
      rules,
    )
    await scene.tx
      .updateTable('meeting')
      .set({ state: 'held', quorate: result.quorate, quorum_because: result.because, version: meeting.version + 1 })
      .where('id', '=', within.id)
      .where('area_id', '=', within.area)
      .execute()
    for (const { case_id } of await scene.tx
      .selectFrom('meeting_case')
      .select('case_id')
      .where('area_id', '=', within.area)
      .where('meeting_id', '=', within.id)
      .execute())
      scene.touch(case_id)
    scene.about.detail = { present: present.length, quorate: result.quorate }
    return done(result)
  })
