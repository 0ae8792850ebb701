import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { firstLetter, type Letter } from './store.ts'

type Family = { readonly file: CaseFile; readonly letter: Letter | null }

/** What a case has of letters: the first one, or none yet. */
export const readFamily = (app: App, reader: Person, caseId: string): Promise<Outcome<Family, CommonRefusal>> =>
  perform(app, reader, 'letter-read', async scene => {
    const file = await caseFor(scene, reader, caseId)
    return file === null
      ? refused('not-found')
      : done({ file, letter: await firstLetter(scene, { areaId: file.area_id, caseId: file.id }) })
  })

export const readLetter = (
  app: App,
  reader: Person,
  letterId: string,
): Promise<Outcome<{ file: CaseFile; letter: Letter }, CommonRefusal>> =>
  perform(app, reader, 'letter-read', async scene => {
    const letter = await scene.tx
      .selectFrom('letter')
      .selectAll()
      .where('id', '=', letterId)
      .where('area_id', '=', reader.areaId)
      .executeTakeFirst()
    const file = letter ? await caseFor(scene, reader, letter.case_id) : null
    if (!letter || file === null) return refused('not-found')
    scene.about.subject = letter.id
    return done({ file, letter })
  })
