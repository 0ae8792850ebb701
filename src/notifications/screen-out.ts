import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { changeNotification, decided, isUndecided, notificationFor, standing } from './store.ts'

/** Decides that a death is outside the review (R-T1). The reason is kept with the notification, which stays. */
export const screenOut = (
  app: App,
  manager: Person,
  { notificationId, reason }: { notificationId: string; reason: string },
  key?: string,
): Promise<Outcome<null, 'decided-already' | 'reason-missing' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'notification-screened-out',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification) return refused('not-found')
      if (!isUndecided(notification)) return refused('decided-already')
      if (reason.trim() === '') return refused('reason-missing')
      const changed = await changeNotification(scene, notification, {
        state: 'outside',
        undo: standing(notification),
        ...decided(scene, manager, reason.trim()),
      })
      return changed ? done(null) : refused('changed-meanwhile')
    },
    { key },
  )
