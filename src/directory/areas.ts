import { sql } from 'kysely'
import type { AreaSettings } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { postcodeDistrict } from '../kernel/postcode.ts'
import { folded } from '../kernel/text.ts'
import { type AreaRules, defaultRules } from '../protocol/area-rules.ts'

/** The area with the rules it decided: the protocol's defaults, and over them what it recorded otherwise. */
export async function areaSettings(scene: Scene, areaId: number): Promise<AreaSettings> {
  const row = await scene.tx
    .selectFrom('area')
    .select(['id', 'name', 'rules', 'rules_version'])
    .where('id', '=', areaId)
    .executeTakeFirstOrThrow()
  return {
    areaId: row.id,
    name: row.name,
    rules: { ...defaultRules, ...(row.rules as Partial<AreaRules>) },
    rulesVersion: row.rules_version,
  }
}

export type Placement = { readonly areaId: number; readonly inbound: boolean; readonly because: string }

/**
 * Which area a notification goes to (R-N1, R-B3): the one whose districts or local authorities hold the child's home;
 * else, as inbound, the one that holds the place of death; else the area that receives what fits none, where a person
 * decides.
 */
export async function placeNotification(
  scene: Scene,
  { homePostcode, homeAuthority, deathPostcode, deathArea }: Place,
): Promise<Placement> {
  const home = (await byDistrict(scene, homePostcode)) ?? (await byName(scene, homeAuthority))
  if (home !== null) return { ...home, inbound: false }
  const death = (await byDistrict(scene, deathPostcode)) ?? (await byName(scene, deathArea))
  if (death !== null) return { areaId: death.areaId, inbound: true, because: `The child died here; ${HOME_ELSEWHERE}` }
  const fallback = await scene.tx
    .selectFrom('area')
    .select('id')
    .orderBy('receives_unplaced', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return {
    areaId: fallback.id,
    inbound: false,
    because: 'Neither the home nor the place of death fits an area of this service: a person decides',
  }
}

export type Place = {
  readonly homePostcode: string
  readonly homeAuthority: string
  readonly deathPostcode: string
  readonly deathArea: string
}

const HOME_ELSEWHERE = 'the home is in no area of this service'

async function byDistrict(scene: Scene, postcode: string): Promise<{ areaId: number; because: string } | null> {
  const district = postcodeDistrict(postcode)
  if (district === null) return null
  const row = await scene.tx
    .selectFrom('area')
    .select('id')
    .where(sql<boolean>`${district} = any(districts)`)
    .orderBy('id')
    .executeTakeFirst()
  return row ? { areaId: row.id, because: `The postcode district ${district} belongs to this area` } : null
}

/** An area by its own name, one of its local authorities or its coroner's area. */
async function byName(scene: Scene, name: string): Promise<{ areaId: number; because: string } | null> {
  const wanted = folded(name)
  if (wanted === '') return null
  const rows = await scene.tx
    .selectFrom('area')
    .select(['id', 'name', 'local_authorities', 'coroner_areas'])
    .orderBy('id')
    .execute()
  const found = rows.find(area =>
    [area.name, ...area.local_authorities, ...area.coroner_areas].some(known => folded(known) === wanted),
  )
  return found ? { areaId: found.id, because: `${name} belongs to this area` } : null
}

/** The area of this installation that goes by this name, if any. */
export const areaNamed = async (scene: Scene, name: string): Promise<number | null> =>
  (await byName(scene, name))?.areaId ?? null

export type Officer = { readonly id: string; readonly name: string; readonly email: string; readonly role: string }

/** Those of an area who hold one of these roles: whom a message to "the chair" reaches. */
export const officers = (
  scene: Scene,
  areaId: number,
  roles: readonly ('cdop_manager' | 'designated_doctor' | 'chair')[],
): Promise<Officer[]> =>
  scene.tx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'role'])
    .where('area_id', '=', areaId)
    .where('role', 'in', roles)
    .orderBy('role')
    .orderBy('id')
    .execute()
