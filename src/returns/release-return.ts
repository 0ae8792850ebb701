import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { openRequestFor, returnOf } from './store.ts'

/** Releases a report's free text to the panel's copy, after a person has read what the panel would see (R-V3). */
export const releaseReturn = (
  app: App,
  manager: Person,
  { requestId }: { readonly requestId: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'closed' | 'not-returned' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'return-released',
    async scene => {
      const found = await openRequestFor(scene, manager, requestId)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      const sent = await returnOf(scene, found.request)
      if (sent?.state !== 'sent' || sent.kind !== 'full') return refused('not-returned')
      await scene.tx
        .updateTable('agency_return')
        .set({ released_on: scene.today, released_by: manager.accountId })
        .where('area_id', '=', sent.area_id)
        .where('id', '=', sent.id)
        .where('released_on', 'is', null)
        .execute()
      return done({ caseId: found.request.case_id })
    },
    { key },
  )
