import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { type Day, isBefore } from '../kernel/calendar.ts'
import { isId, newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { longDate } from '../kernel/text.ts'
import { queue } from '../outbox/queue.ts'
import { giveCopies } from './give-copies.ts'
import { type Meeting, meetingFor } from './store.ts'

/** Plans a meeting of the area's panel (R-M1). */
export const planMeeting = (
  app: App,
  manager: Person,
  { on, time, place }: { on: Day; time: string; place: string },
  key?: string,
): Promise<Outcome<{ meetingId: string }, 'in-the-past' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'meeting-planned',
    async scene => {
      if (isBefore(on, scene.today)) return refused('in-the-past')
      const meetingId = newId()
      scene.about.areaId = manager.areaId
      scene.about.subject = meetingId
      await scene.tx
        .insertInto('meeting')
        .values({ id: meetingId, area_id: manager.areaId, on_day: on, at_time: time, place, state: 'planned' })
        .execute()
      return done({ meetingId })
    },
    { key },
  )

/** Invites people of the area; those invited already stay as they are. Papers that are open open to them too. */
export const inviteMembers = (
  app: App,
  person: Person,
  { meetingId, accountIds }: { meetingId: string; accountIds: readonly string[] },
  key?: string,
): Promise<Outcome<{ invited: number }, 'not-planned' | CommonRefusal>> =>
  perform(
    app,
    person,
    'member-invited',
    async scene => {
      const meeting = await meetingFor(scene, person, meetingId)
      if (!meeting) return refused('not-found')
      if (meeting.state !== 'planned') return refused('not-planned')
      const invited = await addMembers(scene, meeting, accountIds)
      scene.about.detail = { invited }
      for (const item of await openItems(scene, meeting)) await giveCopies(scene, item)
      return done({ invited })
    },
    { key },
  )

async function addMembers(scene: Scene, meeting: Meeting, wanted: readonly string[]): Promise<number> {
  const accountIds = wanted.filter(isId)
  if (accountIds.length === 0) return 0
  const accounts = await scene.tx
    .selectFrom('account')
    .leftJoin('seat', 'seat.id', 'account.seat_id')
    .select(['account.id', 'account.name', 'account.role', 'account.email', 'seat.body', 'seat.kind'])
    .where('account.area_id', '=', meeting.area_id)
    .where('account.id', 'in', accountIds)
    .where('account.role', '<>', 'cdop_manager')
    .execute()
  let invited = 0
  for (const account of accounts) {
    const { numInsertedOrUpdatedRows } = await scene.tx
      .insertInto('meeting_member')
      .values({
        meeting_id: meeting.id,
        account_id: account.id,
        area_id: meeting.area_id,
        name: account.name,
        role: account.role,
        body: account.body ?? '',
        body_kind: account.kind ?? 'other',
        invited_on: scene.today,
      })
      .onConflict(conflict =>
        conflict
          .columns(['meeting_id', 'account_id'])
          .doUpdateSet({ withdrawn_on: null })
          .where('meeting_member.withdrawn_on', 'is not', null),
      )
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) continue
    invited += 1
    await queue(scene, {
      areaId: meeting.area_id,
      kind: 'invitation',
      once: `meeting:${meeting.id}:invitation:${account.id}:${newId()}`,
      to: { name: account.name, role: account.role, email: account.email },
      subject: `Child death overview panel on ${longDate(meeting.on_day)}`,
      body: `You are invited to the child death overview panel on ${longDate(meeting.on_day)} at ${meeting.at_time}${meeting.place === '' ? '' : `, ${meeting.place}`}.\n\nThe papers open to you in OpenCDR at least seven days before, when you are signed in and have signed the confidentiality agreement. We will write when they are open.\n`,
    })
  }
  return invited
}

const openItems = (scene: Scene, meeting: Meeting) =>
  scene.tx
    .selectFrom('meeting_case')
    .selectAll()
    .where('area_id', '=', meeting.area_id)
    .where('meeting_id', '=', meeting.id)
    .where('papers_opened_on', 'is not', null)
    .where('withdrawn_on', 'is', null)
    .execute()

/** Takes an invitation back: that person's copies go at once. */
export const withdrawMember = (
  app: App,
  person: Person,
  { meetingId, accountId }: { meetingId: string; accountId: string },
): Promise<Outcome<{ meetingId: string }, CommonRefusal>> =>
  perform(app, person, 'member-withdrawn', async scene => {
    const meeting = await meetingFor(scene, person, meetingId)
    if (!meeting || !isId(accountId)) return refused('not-found')
    const { numUpdatedRows } = await scene.tx
      .updateTable('meeting_member')
      .set({ withdrawn_on: scene.today })
      .where('meeting_id', '=', meetingId)
      .where('account_id', '=', accountId)
      .where('area_id', '=', person.areaId)
      .where('withdrawn_on', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refused('not-found')
    await scene.tx
      .updateTable('panel_copy')
      .set({ body: null, deleted_on: scene.today })
      .where('meeting_id', '=', meetingId)
      .where('account_id', '=', accountId)
      .where('area_id', '=', person.areaId)
      .where('deleted_on', 'is', null)
      .execute()
    return done({ meetingId })
  })
