import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import type { Day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

export type Document = Row<'document'>

/** The kinds of paper that the panel's evidence has beside the returns (R-G5). */
export const documentKinds = {
  'jar-minutes': 'Joint agency response minutes',
  'post-mortem': 'Post-mortem report',
  inquest: 'Inquest or coroner’s papers',
  pmrt: 'Perinatal mortality review report',
  cspr: 'Child safeguarding practice review report',
  imr: 'Individual management report',
  'review-meeting': 'Child death review meeting record',
  other: 'Other',
} as const
export type DocumentKind = keyof typeof documentKinds

export type NewDocument = {
  readonly caseId: string
  readonly kind: DocumentKind
  readonly on: Day
  readonly source: string
  readonly body: string
}

/** Adds a dated text with its kind and source. The panel does not see it until it is released. */
export const addDocument = (
  app: App,
  manager: Person,
  { caseId, kind, on, source, body }: NewDocument,
  key?: string,
): Promise<Outcome<{ documentId: string }, 'closed' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'document-added',
    async scene => {
      const file = await openCaseFor(scene, manager, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      const documentId = newId()
      scene.about.subject = documentId
      scene.about.detail = { kind }
      await scene.tx
        .insertInto('document')
        .values({
          id: documentId,
          area_id: file.area_id,
          case_id: file.id,
          kind,
          on_day: on,
          source,
          body,
          entered_on: scene.today,
          entered_by: manager.accountId,
        })
        .execute()
      return done({ documentId })
    },
    { key },
  )

export const readDocuments = (
  app: App,
  person: Person,
  caseId: string,
): Promise<Outcome<{ file: CaseFile; documents: readonly Document[] }, CommonRefusal>> =>
  perform(app, person, 'documents-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    const documents = await documentsOf(scene, { areaId: file.area_id, caseId: file.id })
    scene.about.detail = { count: documents.length }
    return done({ file, documents })
  })

export const readDocument = (
  app: App,
  person: Person,
  documentId: string,
): Promise<Outcome<{ file: CaseFile; document: Document }, CommonRefusal>> =>
  perform(app, person, 'documents-read', async scene => {
    const document = await scene.tx
      .selectFrom('document')
      .selectAll()
      .where('id', '=', documentId)
      .where('area_id', '=', person.areaId)
      .executeTakeFirst()
    const file = document ? await caseFor(scene, person, document.case_id) : null
    if (!document || file === null) return refused('not-found')
    scene.about.subject = document.id
    return done({ file, document })
  })

/** The papers of a case in order of their dates. */
export const documentsOf = (
  scene: Scene,
  { areaId, caseId }: { areaId: number; caseId: string },
): Promise<Document[]> =>
  scene.tx
    .selectFrom('document')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
