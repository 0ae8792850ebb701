import type { Scene } from '../db/acting.ts'
import { allOf, stated } from '../notifications/stated.ts'
import { notificationsOf } from '../notifications/store.ts'
import type { ReferralFacts, Suspicion } from '../protocol/referral.ts'
import type { Analysis } from '../statutory/analysis/form.ts'

/** Who suspects abuse or neglect, and whether the case was referred: what the rule asks (R-D6). */
export async function referralFacts(
  scene: Scene,
  { areaId, caseId }: { readonly areaId: number; readonly caseId: string },
): Promise<ReferralFacts> {
  const referral = await scene.tx
    .selectFrom('referral')
    .select('made_on')
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .orderBy('made_on')
    .limit(1)
    .executeTakeFirst()
  return { suspicions: await suspicionsOf(scene, { areaId, caseId }), referredOn: referral?.made_on ?? null }
}

/** Every answer there is: the manager's on the case, each notification's, and a panel that finds harm to be the cause. */
async function suspicionsOf(
  scene: Scene,
  { areaId, caseId }: { readonly areaId: number; readonly caseId: string },
): Promise<readonly Suspicion[]> {
  const file = await scene.tx
    .selectFrom('case_file')
    .select('suspicion')
    .where('area_id', '=', areaId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  const notifications = await notificationsOf(scene, { areaId, caseId })
  const panels = await scene.tx
    .selectFrom('analysis')
    .select('answers')
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .execute()
  return [
    file?.suspicion ?? 'not-known',
    ...notifications.map(notification => stated(allOf(notification)).suspicion),
    ...panels.map(({ answers }) => ((answers as Analysis).cCategoryAll?.includes('deliberateHarm') ? 'yes' : 'no')),
  ]
}
