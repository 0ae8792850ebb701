import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { itemFor } from './store.ts'

/** The panel could not conclude: more is needed, or it was not quorate (R-D3). The case is ready for another meeting. */
export const deferCase = (
  app: App,
  chair: Person,
  { itemId, reason }: { itemId: string; reason: string },
): Promise<Outcome<{ caseId: string }, 'discussed' | CommonRefusal>> =>
  perform(app, chair, 'case-deferred', async scene => {
    const found = await itemFor(scene, chair, itemId)
    if (!found || found.item.withdrawn_on !== null) return refused('not-found')
    if (found.item.outcome !== null) return refused('discussed')
    await scene.tx
      .updateTable('meeting_case')
      .set({ outcome: 'deferred', outcome_reason: reason })
      .where('id', '=', itemId)
      .where('area_id', '=', chair.areaId)
      .execute()
    return done({ caseId: found.item.case_id })
  })
