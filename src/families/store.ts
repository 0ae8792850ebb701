import type { Owed } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { obstacles } from '../protocol/closing.ts'
import { urls } from '../web/urls.ts'

export type Letter = Row<'letter'>
type Of = { readonly areaId: number; readonly caseId: string }

export const firstLetter = async (scene: Scene, { areaId, caseId }: Of): Promise<Letter | null> =>
  (await scene.tx
    .selectFrom('letter')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'first')
    .executeTakeFirst()) ?? null

/** What the due rows ask of the first letter (clock C5). */
export async function firstLetterState(scene: Scene, of: Of): Promise<'owed' | 'released' | 'withheld'> {
  const letter = await firstLetter(scene, of)
  return letter === null || letter.state === 'draft' ? 'owed' : letter.state
}

/** Closing waits for the first letter to be released, or withheld with a reason. */
export const owedLetter = async (scene: Scene, of: Of): Promise<Owed[]> =>
  obstacles.letter(await firstLetterState(scene, of)).map(owed => ({ ...owed, href: urls.family({ id: of.caseId }) }))

/** The area's own text, its newest version. */
export const newestTemplate = (
  scene: Scene,
  areaId: number,
): Promise<Pick<Row<'letter_template'>, 'version' | 'body'>> =>
  scene.tx
    .selectFrom('letter_template')
    .select(['version', 'body'])
    .where('area_id', '=', areaId)
    .where('kind', '=', 'first')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
