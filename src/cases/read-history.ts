import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import type { Instant } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { actsOf, type HistoryRow, named } from './read-case.ts'
import { type CaseFile, caseFor } from './store.ts'

export type HistoryKind = 'changes' | 'reads' | 'refused'
export type History = {
  readonly file: CaseFile
  readonly rows: readonly HistoryRow[]
  readonly next: number | null
  readonly sealedTo: Instant | null
  /** Of the rows shown, those that came after the newest seal. */
  readonly unsealed: number
}

const LINES = 50

/** The history of one case, fifty entries at a time. Reading it is itself an entry. */
export const readHistory = (
  app: App,
  person: Person,
  { caseId, kind, before }: { caseId: string; kind: HistoryKind | null; before: number | null },
): Promise<Outcome<History, CommonRefusal>> =>
  perform(app, person, 'history-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    scene.about.detail = { kind }
    const found = await scene.tx
      .selectFrom('audit')
      .select(['id', 'act', 'actor', 'at', 'calendar_day', 'detail', 'subject'])
      .where('area_id', '=', file.area_id)
      .where('case_id', '=', file.id)
      .$if(before !== null, query => query.where('id', '<', before!))
      .$if(kind !== null, query =>
        query.where('act', 'in', kind === 'refused' ? ['refused'] : actsOf(kind === 'reads' ? 'read' : 'change')),
      )
      .orderBy('id', 'desc')
      .limit(LINES + 1)
      .execute()
    const rows = found.slice(0, LINES)
    const seal = await scene.tx.selectFrom('audit_seal').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst()
    return done({
      file,
      rows: await named(scene, file, rows),
      next: found.length > LINES ? rows.at(-1)!.id : null,
      sealedTo: seal?.at ?? null,
      unsealed: rows.filter(row => !seal || row.at.epochMilliseconds > seal.at.epochMilliseconds).length,
    })
  })
