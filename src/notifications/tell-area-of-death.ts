import type { Scene } from '../db/acting.ts'
import type { CaseFile } from '../cases/store.ts'
import { areaNamed, officers } from '../directory/areas.ts'
import { queue } from '../outbox/queue.ts'

type Case = Pick<CaseFile, 'id' | 'area_id' | 'reference' | 'area_of_death' | 'inbound'>

/**
 * The area of residence owns and reviews the case; where the child died in another area of this installation, that
 * area's manager is told once (R-B3, R-B4), without a detail of the child. Only called when the death is confirmed.
 */
export async function tellAreaOfDeath(scene: Scene, file: Case): Promise<void> {
  const toAreaId = await areaNamed(scene, file.area_of_death)
  if (file.inbound || toAreaId === null || toAreaId === file.area_id) return
  scene.afterwards(then => tell(then, file, toAreaId), toAreaId)
}

async function tell(scene: Scene, file: Case, toAreaId: number): Promise<void> {
  const areas = await scene.tx
    .selectFrom('area')
    .select(['id', 'name', 'phone', 'email'])
    .where('id', 'in', [file.area_id, toAreaId])
    .execute()
  const from = areas.find(area => area.id === file.area_id)!
  const to = areas.find(area => area.id === toAreaId)!
  const [manager] = await officers(scene, toAreaId, ['cdop_manager'])
  await queue(scene, {
    areaId: file.area_id,
    caseId: file.id,
    kind: 'area-of-death-told',
    once: `case:${file.id}:area-of-death-told`,
    to: {
      name: manager?.name ?? `${to.name} child death overview panel`,
      role: 'cdop_manager',
      email: manager?.email ?? to.email,
    },
    subject: `A death in your area that ${from.name} reviews: ${file.reference}`,
    body: `A child who lived in the area of ${from.name} has died in yours. ${from.name} reviews the death, under the reference ${file.reference}.

Please tell us what you know of it, and agree with us who does what: a joint agency response and any visit to the scene are yours to consider. If you were notified of this death, pass the notification on to us.${from.phone === '' ? '' : `\n\nTelephone: ${from.phone}.`}

This message says nothing about the child on purpose.`,
  })
}
