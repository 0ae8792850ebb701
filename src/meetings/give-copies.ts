import type { Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { newId, newReceipt } from '../kernel/ids.ts'
import type { PanelPaper } from './panel-paper.ts'
import type { Item } from './store.ts'

/**
 * Gives each invited reader a copy with that reader's own mark. A copy that is there stays; one that was withdrawn is
 * given anew. Without `paper`, the copy that another reader has. Returns how many were given.
 */
export async function giveCopies(scene: Scene, item: Item, paper?: PanelPaper): Promise<number> {
  const body = paper ?? (await anyCopy(scene, item))
  if (body === null) return 0
  const readers = await scene.tx
    .selectFrom('meeting_member')
    .select('account_id')
    .where('area_id', '=', item.area_id)
    .where('meeting_id', '=', item.meeting_id)
    .where('withdrawn_on', 'is', null)
    .execute()
  let given = 0
  for (const { account_id } of readers) {
    const { numInsertedOrUpdatedRows } = await scene.tx
      .insertInto('panel_copy')
      .values({
        id: newId(),
        meeting_case_id: item.id,
        meeting_id: item.meeting_id,
        account_id,
        area_id: item.area_id,
        case_id: item.case_id,
        body: json(body),
        mark: newReceipt(),
      })
      .onConflict(conflict =>
        conflict
          .columns(['meeting_case_id', 'account_id'])
          .doUpdateSet({ body: json(body), deleted_on: null })
          .where('panel_copy.deleted_on', 'is not', null),
      )
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) given += 1
  }
  return given
}

/** What every reader's copy says, or null when nobody has one. */
export async function anyCopy(scene: Scene, item: Item): Promise<PanelPaper | null> {
  const copy = await scene.tx
    .selectFrom('panel_copy')
    .select('body')
    .where('area_id', '=', item.area_id)
    .where('meeting_case_id', '=', item.id)
    .where('deleted_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return (copy?.body as PanelPaper | undefined) ?? null
}
