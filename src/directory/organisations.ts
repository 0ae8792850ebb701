import { sql } from 'kysely'
import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { newId } from '../kernel/ids.ts'
import { areaNamed } from './areas.ts'

export type Organisation = Row<'organisation'>

export type NewOrganisation = {
  readonly name: string
  /** A code of statutory/codes/agencies.ts. */
  readonly kind: string
  /** The area in which it sits, where escalations go (R-G4), by its id or its name. */
  readonly sitsIn: number | string
  readonly contactName?: string
  readonly contactRole?: string
  readonly contactEmail?: string
  readonly contactPhone?: string
}

/** The organisation of this name in an area's directory; capitals and spaces around it do not matter. */
export const organisationNamed = async (scene: Scene, areaId: number, name: string): Promise<Organisation | null> =>
  (await scene.tx
    .selectFrom('organisation')
    .selectAll()
    .where('area_id', '=', areaId)
    .where(sql<boolean>`lower(name) = lower(${name.trim()})`)
    .orderBy('id')
    .executeTakeFirst()) ?? null

/** The organisation of this name, added to the directory when it is not there yet. What is there stays as it is. */
export async function findOrAddOrganisation(
  scene: Scene,
  areaId: number,
  organisation: NewOrganisation,
): Promise<Organisation> {
  const there = await organisationNamed(scene, areaId, organisation.name)
  if (there) return there
  await scene.tx
    .insertInto('organisation')
    .values({
      id: newId(),
      area_id: areaId,
      name: organisation.name.trim(),
      kind: organisation.kind,
      sits_in: await areaOf(scene, areaId, organisation.sitsIn),
      contact_name: organisation.contactName ?? '',
      contact_role: organisation.contactRole ?? '',
      contact_email: organisation.contactEmail ?? '',
      contact_phone: organisation.contactPhone ?? '',
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const added = await organisationNamed(scene, areaId, organisation.name)
  if (!added) throw new Error('The directory did not keep an organisation.')
  return added
}

/** As `findOrAddOrganisation`, and what a person now says of it takes the place of what was there. */
export async function keepOrganisation(
  scene: Scene,
  areaId: number,
  organisation: NewOrganisation,
): Promise<Organisation> {
  const there = await findOrAddOrganisation(scene, areaId, organisation)
  const kept = {
    kind: organisation.kind,
    sits_in: await areaOf(scene, areaId, organisation.sitsIn),
    contact_name: organisation.contactName ?? there.contact_name,
    contact_role: organisation.contactRole ?? there.contact_role,
    contact_email: organisation.contactEmail ?? there.contact_email,
    contact_phone: organisation.contactPhone ?? there.contact_phone,
  }
  await scene.tx
    .updateTable('organisation')
    .set(kept)
    .where('area_id', '=', areaId)
    .where('id', '=', there.id)
    .execute()
  return { ...there, ...kept }
}

/** An area that this service does not know is elsewhere in the country: escalations then stay at home. */
const areaOf = async (scene: Scene, areaId: number, sitsIn: number | string): Promise<number> =>
  typeof sitsIn === 'number' ? sitsIn : ((await areaNamed(scene, sitsIn)) ?? areaId)
