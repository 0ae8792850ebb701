import { createHash } from 'node:crypto'
import type { CaseFile } from '../cases/store.ts'
import type { Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'

/** Keeps one copy of exactly what the panel saw in the record (R-C4). Once: a copy that is sealed stays as it was. */
export async function sealPanelCopy(scene: Scene, file: CaseFile): Promise<void> {
  const seen = await scene.tx
    .selectFrom('panel_copy')
    .innerJoin('meeting_case', 'meeting_case.id', 'panel_copy.meeting_case_id')
    .select(['body', 'panel_copy.meeting_id'])
    .where('panel_copy.area_id', '=', file.area_id)
    .where('panel_copy.case_id', '=', file.id)
    .where('outcome', '=', 'reviewed')
    .where('deleted_on', 'is', null)
    .orderBy('panel_copy.id')
    .limit(1)
    .executeTakeFirst()
  if (!seen) return
  const body = json(seen.body)
  await scene.tx
    .insertInto('sealed_copy')
    .values({
      case_id: file.id,
      area_id: file.area_id,
      meeting_id: seen.meeting_id,
      body,
      sha256: createHash('sha256').update(body).digest('hex'),
      sealed_on: scene.today,
    })
    .onConflict(conflict => conflict.column('case_id').doNothing())
    .execute()
}
