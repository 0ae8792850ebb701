import type { App } from './access/app.ts'
import { tickFor } from './access/actor.ts'
import { reachOf } from './access/perform.ts'
import { bookkeeping } from './db/acting.ts'

/** One step that the service takes by itself when its due row comes: in one act, once, whoever else tries. */
export type Step = (app: App, row: DueStep) => Promise<void>
export type DueStep = {
  readonly areaId: number
  readonly caseId: string | null
  readonly subject: string
  readonly kind: string
}

const AT_ONCE = 200

/**
 * Takes every step that is due, the oldest first, each in a transaction of its own. Running twice, or in two processes,
 * takes none twice. A step that fails is logged and left due; the others go on. Returns how many were tried.
 */
export async function tick(app: App, steps: Readonly<Record<string, Step>>): Promise<number> {
  const seen = new Set<string>()
  for (;;) {
    const rows = (await due(app)).filter(row => !seen.has(`${row.subject} ${row.kind}`))
    if (rows.length === 0) return seen.size
    for (const row of rows) {
      seen.add(`${row.subject} ${row.kind}`)
      try {
        await steps[row.kind]?.(app, row)
      } catch (error) {
        app.log.error(
          { step: row.kind, error: error instanceof Error ? error.message : 'unknown' },
          'a due step could not be taken',
        )
      }
    }
  }
}

const due = (app: App): Promise<DueStep[]> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx, now }) => {
    const rows = await tx
      .selectFrom('due')
      .select(['area_id', 'case_id', 'subject', 'kind'])
      .where('whose', '=', 'system')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(AT_ONCE)
      .execute()
    return rows.map(row => ({ areaId: row.area_id, caseId: row.case_id, subject: row.subject, kind: row.kind }))
  })
