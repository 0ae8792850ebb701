import { Temporal } from 'temporal-polyfill'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { changeCase, openCaseFor } from '../cases/store.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { folded, namesFolded } from '../kernel/text.ts'
import { takePeopleAway } from './people.ts'
import { changeNotification, notificationFor, notificationsOf, stoodBefore } from './store.ts'

/**
 * Undoes a joining: notification and case stand as they did, but for what others have changed since. Agencies that were
 * proposed because of it go too, unless they have been asked (App.announce).
 */
export const partNotification = (
  app: App,
  manager: Person,
  { notificationId }: { notificationId: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'not-joined' | 'case-closed' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'notification-parted',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification) return refused('not-found')
      const { case_id: caseId } = notification
      if (notification.state !== 'joined' || caseId === null) return refused('not-joined')
      const file = await openCaseFor(scene, manager, caseId)
      if (!file) return refused('not-found')
      if (file === 'closed') return refused('case-closed')

      const others = (await notificationsOf(scene, { areaId: file.area_id, caseId })).filter(
        ({ id }) => id !== notificationId,
      )
      const stillGiven = new Set(others.flatMap(other => other.joined_aliases).map(folded))
      const taken = new Set(notification.joined_aliases.map(folded).filter(name => !stillGiven.has(name)))
      const aliases = file.aliases.filter(name => !taken.has(folded(name)))
      const parted =
        (await changeNotification(scene, notification, {
          ...stoodBefore(notification),
          case_id: null,
          joined_aliases: [],
          undo: null,
        })) &&
        (await changeCase(scene, file, {
          aliases,
          names_folded: namesFolded(file.family_name, file.given_names, aliases),
          first_notified_at: others
            .map(other => other.received_at)
            .reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b)),
        }))
      if (!parted) return refused('changed-meanwhile')
      const of = { areaId: file.area_id, caseId }
      await takePeopleAway(scene, of, notificationId, others)
      scene.afterwards(then => app.announce.notificationParted(app, then, { ...of, notificationId }))
      return done({ caseId })
    },
    { key },
  )
