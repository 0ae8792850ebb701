import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { requestsFor } from './store.ts'
import { followAsking } from './follow-asking.ts'

export type OfCase = { readonly caseId: string; readonly requestIds: readonly string[] }

/** Records that these agencies knew the child: from today they are asked within five working days (R-G1, clock C10). */
export const confirmAgencies = (
  app: App,
  manager: Person,
  { caseId, requestIds }: OfCase,
  key?: string,
): Promise<Outcome<{ confirmed: number }, 'closed' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'agencies-confirmed',
    async scene => {
      const found = await requestsFor(scene, manager, caseId, requestIds)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      // The first confirmation counts: confirming again must not give more time.
      const open = found.requests.filter(request => request.confirmed_known_on === null)
      if (open.length > 0) {
        await scene.tx
          .updateTable('request')
          .set(eb => ({ confirmed_known_on: scene.today, not_known_on: null, version: eb('version', '+', 1) }))
          .where('area_id', '=', found.file.area_id)
          .where(
            'id',
            'in',
            open.map(request => request.id),
          )
          .execute()
      }
      scene.afterwards(then => followAsking(app, then, { areaId: found.file.area_id, caseId }))
      scene.about.detail = { confirmed: open.length }
      return done({ confirmed: open.length })
    },
    { key },
  )

/** Records that an agency did not know the child, as long as it has not been asked. Confirming it takes this back. */
export const setAgencyAside = (
  app: App,
  manager: Person,
  { caseId, requestIds }: OfCase,
  key?: string,
): Promise<Outcome<{ setAside: number }, 'closed' | 'already-sent' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'agency-set-aside',
    async scene => {
      const found = await requestsFor(scene, manager, caseId, requestIds)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      if (found.requests.some(request => request.sent_on !== null)) return refused('already-sent')
      const open = found.requests.filter(request => request.not_known_on === null)
      if (open.length > 0) {
        await scene.tx
          .updateTable('request')
          .set(eb => ({ not_known_on: scene.today, confirmed_known_on: null, version: eb('version', '+', 1) }))
          .where('area_id', '=', found.file.area_id)
          .where(
            'id',
            'in',
            open.map(request => request.id),
          )
          .execute()
      }
      scene.afterwards(then => followAsking(app, then, { areaId: found.file.area_id, caseId }))
      scene.about.detail = { setAside: open.length }
      return done({ setAside: open.length })
    },
    { key },
  )
