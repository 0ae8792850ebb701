import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { type CopyToRelease, copyToRelease, hindersRelease } from '../cases/copy-to-release.ts'
import { type CaseFile, caseFor, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Document } from './documents.ts'

export type DocumentToRelease = CopyToRelease & { readonly file: CaseFile; readonly document: Document }

/** A document's text beside the panel's copy of it, while it is not released. */
export const readDocumentToRelease = (
  app: App,
  manager: Person,
  documentId: string,
): Promise<Outcome<DocumentToRelease, 'released' | CommonRefusal>> =>
  perform(app, manager, 'documents-read', async scene => {
    const document = await documentFor(scene, manager, documentId)
    const file = document ? await caseFor(scene, manager, document.case_id) : null
    if (!document || file === null) return refused('not-found')
    scene.about.subject = document.id
    if (document.released_on !== null) return refused('released')
    return done({ file, document, ...(await copyToRelease(app, scene, file, document.id)) })
  })

/**
 * Releases a document's text to the panel's copy, after a person has read what the panel would see (R-V3). `shown` is
 * the mark of the copy that this person looked at.
 */
export const releaseDocument = (
  app: App,
  manager: Person,
  { documentId, shown }: { documentId: string; shown?: string },
): Promise<Outcome<{ caseId: string }, 'closed' | 'changed-meanwhile' | 'names-found' | CommonRefusal>> =>
  perform(app, manager, 'document-released', async scene => {
    const document = await documentFor(scene, manager, documentId)
    const file = document ? await openCaseFor(scene, manager, document.case_id) : null
    if (file === null) return refused('not-found')
    if (file === 'closed') return refused('closed')
    scene.about.subject = documentId
    const hinders = await hindersRelease(app, scene, file, { id: documentId, shown })
    if (hinders !== null) return refused(hinders)
    await scene.tx
      .updateTable('document')
      .set({ released_on: scene.today, released_by: manager.accountId })
      .where('id', '=', documentId)
      .where('area_id', '=', manager.areaId)
      .where('released_on', 'is', null)
      .execute()
    return done({ caseId: file.id })
  })

const documentFor = (scene: Scene, { areaId }: Person, documentId: string): Promise<Document | undefined> =>
  scene.tx
    .selectFrom('document')
    .selectAll()
    .where('id', '=', documentId)
    .where('area_id', '=', areaId)
    .executeTakeFirst()
