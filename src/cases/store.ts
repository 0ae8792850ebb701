import type { Person } from '../access/actor.ts'
import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'

export type CaseFile = Row<'case_file'>

/** This case, as this person: found within the own area, or not at all. Names it in the act's line of history. */
export async function caseFor(scene: Scene, person: Person, caseId: string): Promise<CaseFile | null> {
  const found = await scene.tx
    .selectFrom('case_file')
    .selectAll()
    .where('id', '=', caseId)
    .where('area_id', '=', person.areaId)
    .executeTakeFirst()
  if (!found) return null
  scene.about.areaId = found.area_id
  scene.about.caseId = found.id
  return found
}

/** As `caseFor`, for an act that changes something: a closed case is found, but is no longer open to change. */
export async function openCaseFor(scene: Scene, person: Person, caseId: string): Promise<CaseFile | 'closed' | null> {
  const found = await caseFor(scene, person, caseId)
  return found !== null && found.closed_on !== null ? 'closed' : found
}

/** Changes columns of a case if nobody else has since; says whether it did. */
export async function changeCase(
  scene: Scene,
  of: Pick<CaseFile, 'id' | 'area_id' | 'version'>,
  change: Partial<Omit<CaseFile, 'id' | 'area_id' | 'version' | 'reference' | 'stage'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await scene.tx
    .updateTable('case_file')
    .set({ ...change, version: of.version + 1 })
    .where('id', '=', of.id)
    .where('area_id', '=', of.area_id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
