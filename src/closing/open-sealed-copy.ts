import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import type { Day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { PanelPaper } from '../meetings/panel-paper.ts'

export type SealedCopy = {
  readonly file: CaseFile
  readonly paper: PanelPaper
  readonly sealedOn: Day
  readonly sha256: string
}

/** Opens the sealed copy, for the manager or the chair, with a reason that is kept (R-C4). */
export const openSealedCopy = (
  app: App,
  person: Person,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<Outcome<SealedCopy, CommonRefusal>> =>
  perform(app, person, 'sealed-copy-opened', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    const sealed = await scene.tx
      .selectFrom('sealed_copy')
      .selectAll()
      .where('area_id', '=', file.area_id)
      .where('case_id', '=', file.id)
      .executeTakeFirst()
    if (!sealed) return refused('not-found')
    await scene.tx
      .insertInto('sealed_copy_opening')
      .values({
        id: newId(),
        case_id: file.id,
        area_id: file.area_id,
        opened_by: person.accountId,
        opened_on: scene.today,
        reason,
      })
      .execute()
    return done({ file, paper: sealed.body as PanelPaper, sealedOn: sealed.sealed_on, sha256: sealed.sha256 })
  })
