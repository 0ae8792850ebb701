import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { caseFor } from '../cases/store.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { notificationFor } from './store.ts'

/**
 * Keeps a notification apart from a case or another notification: different children. It is not suggested again.
 */
export const keepApart = (
  app: App,
  manager: Person,
  { notificationId, otherId, reason }: { notificationId: string; otherId: string; reason: string },
  key?: string,
): Promise<Outcome<null, 'reason-missing' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'kept-apart',
    async scene => {
      const other = (await caseFor(scene, manager, otherId)) ?? (await notificationFor(scene, manager, otherId))
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification || !other || notification.id === other.id) return refused('not-found')
      if (reason.trim() === '') return refused('reason-missing')
      scene.about.detail = { apartFrom: other.id }
      await scene.tx
        .insertInto('kept_apart')
        .values({
          area_id: notification.area_id,
          notification_id: notification.id,
          other_id: other.id,
          reason: reason.trim(),
          decided_on: scene.today,
          decided_by: manager.accountId,
        })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      return done(null)
    },
    { key },
  )
