import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { officers } from '../directory/areas.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { queue } from '../outbox/queue.ts'
import { placed } from './receive.ts'
import {
  areaNames,
  changeNotification,
  isBeforeDeath,
  isUndecided,
  type Notification,
  notificationFor,
} from './store.ts'

export type PassOn = { readonly notificationId: string; readonly toAreaId: number; readonly reason: string }

type Refusal = 'decided-already' | 'no-such-area' | 'reason-missing' | 'changed-meanwhile'

/**
 * Passes a notification to another area of this installation, whole and as received; it is there to be
 * decided, and no longer here. That area's manager is told, unless the notice waits for the death to be confirmed.
 */
export const passOn = (
  app: App,
  manager: Person,
  { notificationId, toAreaId, reason }: PassOn,
  key?: string,
): Promise<Outcome<{ areaName: string }, Refusal | CommonRefusal>> =>
  perform(
    app,
    manager,
    'notification-passed-on',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification) return refused('not-found')
      if (!isUndecided(notification)) return refused('decided-already')
      if (reason.trim() === '') return refused('reason-missing')
      const areas = await areaNames(scene)
      const areaName = areas.get(toAreaId)
      if (areaName === undefined || toAreaId === notification.area_id) return refused('no-such-area')
      if (!(await changeNotification(scene, notification, {}))) return refused('changed-meanwhile')

      // Nobody of this area reaches into another: the service moves it, in this transaction, for both.
      scene.about.detail = { to: toAreaId }
      const because = `Passed on by ${manager.areaName}: ${reason.trim()}`
      scene.afterwards(then => move(then, notification, { toAreaId, because }), toAreaId)
      return done({ areaName })
    },
    { key },
  )

async function move(
  scene: Scene,
  notification: Notification,
  { toAreaId, because }: { toAreaId: number; because: string },
): Promise<void> {
  const { areaId, inbound } = await placed(scene, notification)
  await scene.tx
    .updateTable('notification')
    .set({
      area_id: toAreaId,
      inbound: inbound && areaId === toAreaId,
      placed_because: because,
      decided_on: null,
      decided_by: null,
      decision_reason: '',
    })
    .where('id', '=', notification.id)
    .where('area_id', '=', notification.area_id)
    .execute()
  await scene.tx
    .updateTable('match_key')
    .set({ area_id: toAreaId })
    .where('notification_id', '=', notification.id)
    .where('area_id', '=', notification.area_id)
    .execute()
  if (isBeforeDeath(notification)) return
  const [manager] = await officers(scene, toAreaId, ['cdop_manager'])
  if (!manager) return
  await queue(scene, {
    areaId: toAreaId,
    kind: 'passed-on',
    once: `notification:${notification.id}:passed-on:${notification.version}`,
    to: { name: manager.name, role: manager.role, email: manager.email },
    subject: 'A notification was passed on to you',
    body: 'Another area has passed a notification on to you. It is under Notifications, with the reason. This message says nothing about the child on purpose.',
  })
}
