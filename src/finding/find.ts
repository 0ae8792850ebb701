import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { may } from '../access/policy.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { keyedHash } from '../kernel/keys.ts'
import { done, type Outcome } from '../kernel/outcome.ts'
import { folded } from '../kernel/text.ts'
import { asked } from './asked.ts'
import { FIND_LIMIT, type Found, findCases, findNotifications } from './store.ts'

export type FindResult = { readonly found: readonly Found[]; readonly more: boolean }

/**
 * Finds by reference, name or NHS number, within the own area and what this person may read. History keeps a keyed
 * hash of what was typed and the count, never the words.
 */
export const find = (app: App, person: Person, typed: string): Promise<Outcome<FindResult, CommonRefusal>> =>
  perform(app, person, 'searched', async scene => {
    const wanted = asked(typed)
    const all =
      wanted === null
        ? []
        : [
            ...(await findCases(scene, person.areaId, wanted)),
            ...(may(person, 'notification-read') ? await findNotifications(scene, person.areaId, wanted) : []),
          ]
    const found = all.slice(0, FIND_LIMIT)
    scene.about.areaId = person.areaId
    scene.about.detail = {
      typed: keyedHash(app.keys.search, `find ${folded(typed)}`).toString('hex'),
      found: found.length,
    }
    return done({ found, more: all.length > found.length })
  })
