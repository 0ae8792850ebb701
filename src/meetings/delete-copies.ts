import { tickFor } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { holdCase } from '../cases/reschedule.ts'
import { done, refused } from '../kernel/outcome.ts'
import type { Step } from '../tick.ts'

/**
 * Deletes every copy outside the record of a case that has closed (R-C4, clock C33): each reader's papers. The row that
 * says who had one stays, without its content.
 */
export const deleteCopiesStep: Step = async (app, { areaId, caseId }) => {
  if (caseId === null) return
  await perform(app, tickFor(areaId), 'copies-deleted', async scene => {
    await holdCase(scene, caseId)
    const due = await scene.tx
      .selectFrom('due')
      .select('kind')
      .where('subject', '=', caseId)
      .where('kind', '=', 'delete-copies')
      .where('due_at', '<=', scene.now)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!due) return refused('nothing-to-do')
    const { numUpdatedRows } = await scene.tx
      .updateTable('panel_copy')
      .set({ body: null, deleted_on: scene.today })
      .where('area_id', '=', areaId)
      .where('case_id', '=', caseId)
      .where('deleted_on', 'is', null)
      .executeTakeFirst()
    scene.about.areaId = areaId
    scene.about.caseId = caseId
    scene.about.detail = { copies: Number(numUpdatedRows) }
    return done(null)
  })
}
