import { Temporal } from 'temporal-polyfill'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { changeCase, openCaseFor } from '../cases/store.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { folded, namesFolded } from '../kernel/text.ts'
import { addPeople } from './people.ts'
import {
  changeNotification,
  decided,
  identity,
  isUndecided,
  type Notification,
  notificationFor,
  notificationsOf,
  standing,
} from './store.ts'

export type JoinNotification = { readonly notificationId: string; readonly caseId: string; readonly reason: string }

type Refusal = 'decided-already' | 'case-closed' | 'reason-missing' | 'changed-meanwhile'

/**
 * Joins a notification to a case: the same child, a person says. The facts of the case stay; what the notice says
 * otherwise stays readable as its source, its names become known ones, those whom it names are added. Reversible.
 * A later notice may be the ground to confirm the death, but a person confirms it (confirm-death.ts).
 */
export const joinNotification = (
  app: App,
  manager: Person,
  { notificationId, caseId, reason }: JoinNotification,
  key?: string,
): Promise<Outcome<{ caseId: string; reference: string }, Refusal | CommonRefusal>> =>
  perform(
    app,
    manager,
    'notification-joined',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      const file = await openCaseFor(scene, manager, caseId)
      if (!notification || !file) return refused('not-found')
      if (file === 'closed') return refused('case-closed')
      if (!isUndecided(notification)) return refused('decided-already')
      if (reason.trim() === '') return refused('reason-missing')

      const areaId = file.area_id
      const names = ownNames(notification, file, await notificationsOf(scene, { areaId, caseId }))
      const there = new Set(file.aliases.map(folded))
      const aliases = [...file.aliases, ...names.filter(name => !there.has(folded(name)))]
      const joined =
        (await changeNotification(scene, notification, {
          state: 'joined',
          case_id: caseId,
          joined_aliases: [...names],
          undo: standing(notification),
          ...decided(scene, manager, reason.trim()),
        })) &&
        (await changeCase(scene, file, {
          aliases,
          names_folded: namesFolded(file.family_name, file.given_names, aliases),
          first_notified_at: earlier(file.first_notified_at, notification.received_at),
        }))
      if (!joined) return refused('changed-meanwhile')
      await addPeople(scene, { areaId, caseId }, notification)
      scene.afterwards(then => app.announce.notificationJoined(app, then, { areaId, caseId, notificationId }))
      return done({ caseId, reference: file.reference })
    },
    { key },
  )

/**
 * The names of the notice that the case knows from nowhere but from joined notices. Each notice keeps its own, so that
 * parting one takes nothing away that another still gives.
 */
function ownNames(
  notice: Notification,
  file: { family_name: string; given_names: string; aliases: readonly string[] },
  sources: readonly Notification[],
): readonly string[] {
  const byJoining = new Set(sources.flatMap(source => source.joined_aliases).map(folded))
  const known = new Set(
    [`${file.given_names} ${file.family_name}`, ...file.aliases.filter(name => !byJoining.has(folded(name)))].map(
      folded,
    ),
  )
  const { givenNames, familyName, aliases } = identity(notice)
  return [`${givenNames} ${familyName}`.trim(), ...aliases].filter(name => {
    const isNew = name !== '' && !known.has(folded(name))
    known.add(folded(name))
    return isNew
  })
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b
