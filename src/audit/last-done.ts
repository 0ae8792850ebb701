import type { Scene } from '../db/acting.ts'
import type { ActName } from '../kernel/acts.ts'
import type { Instant } from '../kernel/calendar.ts'

export type DoneBy = { readonly accountId: string; readonly name: string; readonly at: Instant }

/** Who of the area's people last did an act, and when; null when none of them did. */
export async function lastDone(
  scene: Scene,
  of: { readonly areaId: number; readonly act: ActName; readonly caseId?: string; readonly subject?: string },
): Promise<DoneBy | null> {
  const { caseId, subject } = of
  const entry = await scene.tx
    .selectFrom('audit')
    .select(['actor', 'at'])
    .where('area_id', '=', of.areaId)
    .where('act', '=', of.act)
    .$if(caseId !== undefined, query => query.where('case_id', '=', caseId!))
    .$if(subject !== undefined, query => query.where('subject', '=', subject!))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const accountId = /^person:(.+)$/.exec(entry?.actor ?? '')?.[1]
  if (entry === undefined || accountId === undefined) return null
  const account = await scene.tx
    .selectFrom('account')
    .select('name')
    .where('id', '=', accountId)
    .where('area_id', '=', of.areaId)
    .executeTakeFirst()
  return account ? { accountId, name: account.name, at: entry.at } : null
}
