import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { changeNotification, notificationFor, stoodBefore } from './store.ts'

/** Takes back the decision that a death is outside the review: the notification stands as it did before. */
export const undoScreening = (
  app: App,
  manager: Person,
  { notificationId }: { notificationId: string },
  key?: string,
): Promise<Outcome<null, 'not-outside' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'screening-undone',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification) return refused('not-found')
      if (notification.state !== 'outside') return refused('not-outside')
      const changed = await changeNotification(scene, notification, { ...stoodBefore(notification), undo: null })
      return changed ? done(null) : refused('changed-meanwhile')
    },
    { key },
  )
