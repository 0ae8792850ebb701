import type { App, Owed } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

export type Closure = {
  readonly file: CaseFile
  readonly owed: readonly Owed[]
  /** Copies outside the record that closing deletes. */
  readonly copies: number
  readonly sealed: { readonly on: CaseFile['opened_on']; readonly sha256: string } | null
}

/** What closing would do, and what is still owed before it can be done. */
export const readClosure = (app: App, person: Person, caseId: string): Promise<Outcome<Closure, CommonRefusal>> =>
  perform(app, person, 'closure-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    const copies = await scene.tx
      .selectFrom('panel_copy')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('area_id', '=', file.area_id)
      .where('case_id', '=', file.id)
      .where('deleted_on', 'is', null)
      .executeTakeFirstOrThrow()
    const sealed = await scene.tx
      .selectFrom('sealed_copy')
      .select(['sealed_on', 'sha256'])
      .where('area_id', '=', file.area_id)
      .where('case_id', '=', file.id)
      .executeTakeFirst()
    return done({
      file,
      owed: file.closed_on === null ? await owedOf(app, scene, file) : [],
      copies: copies.count,
      sealed: sealed ? { on: sealed.sealed_on, sha256: sealed.sha256 } : null,
    })
  })

/** Every feature's obstacles, in the order in which app.ts names them. */
export async function owedOf(app: App, scene: Scene, file: Pick<CaseFile, 'id' | 'area_id'>): Promise<Owed[]> {
  const all: Owed[] = []
  for (const read of app.owedBeforeClosing) all.push(...(await read(scene, { areaId: file.area_id, caseId: file.id })))
  return all
}
