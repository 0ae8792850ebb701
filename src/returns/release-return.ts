import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { type CopyToRelease, copyToRelease, hindersRelease } from '../cases/copy-to-release.ts'
import type { CaseFile } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { openRequestFor, type Request, requestFor, returnOf } from './store.ts'

export type ReportToRelease = CopyToRelease & { readonly file: CaseFile; readonly request: Request }

/** A report's free text beside the panel's copy of it, while it is not released. */
export const readReportToRelease = (
  app: App,
  manager: Person,
  requestId: string,
): Promise<Outcome<ReportToRelease, 'not-returned' | 'released' | CommonRefusal>> =>
  perform(app, manager, 'request-read', async scene => {
    const found = await requestFor(scene, manager, requestId)
    if (found === null) return refused('not-found')
    const sent = await returnOf(scene, found.request)
    if (sent?.state !== 'sent' || sent.kind !== 'full') return refused('not-returned')
    if (sent.released_on !== null) return refused('released')
    return done({ ...found, ...(await copyToRelease(app, scene, found.file, sent.id)) })
  })

/**
 * Releases a report's free text to the panel's copy, after a person has read what the panel would see (R-V3). `shown`
 * is the mark of the copy that this person looked at.
 */
export const releaseReturn = (
  app: App,
  manager: Person,
  { requestId, shown }: { readonly requestId: string; readonly shown?: string },
  key?: string,
): Promise<
  Outcome<{ caseId: string }, 'closed' | 'not-returned' | 'changed-meanwhile' | 'names-found' | CommonRefusal>
> =>
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
      const hinders = await hindersRelease(app, scene, found.file, { id: sent.id, shown })
      if (hinders !== null) return refused(hinders)
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
