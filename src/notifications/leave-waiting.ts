import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { changeNotification, decided, notificationFor } from './store.ts'

/** Leaves a notification waiting until the death is confirmed: no clock starts, and nothing leaves. */
export const leaveWaiting = (
  app: App,
  manager: Person,
  { notificationId, reason }: { notificationId: string; reason: string },
  key?: string,
): Promise<Outcome<null, 'decided-already' | 'reason-missing' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'notification-waiting',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification) return refused('not-found')
      if (notification.state !== 'new') return refused('decided-already')
      if (reason.trim() === '') return refused('reason-missing')
      const changed = await changeNotification(scene, notification, {
        state: 'waiting',
        // If somebody had confirmed the death, this takes it back.
        death_confirmed_on: null,
        ...decided(scene, manager, reason.trim()),
      })
      return changed ? done(null) : refused('changed-meanwhile')
    },
    { key },
  )
