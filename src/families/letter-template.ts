import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { newestTemplate } from './store.ts'

/** The area's own text of the first letter. */
export const readLetterTemplate = (
  app: App,
  manager: Person,
): Promise<Outcome<{ version: number; body: string }, CommonRefusal>> =>
  perform(app, manager, 'letter-template-read', async scene => done(await newestTemplate(scene, manager.areaId)))

/** Saves the text as a new version; earlier versions stay for the letters that were drafted from them. */
export const changeLetterTemplate = (
  app: App,
  manager: Person,
  { body, version }: { body: string; version: number },
): Promise<Outcome<null, 'changed-meanwhile' | CommonRefusal>> =>
  perform(app, manager, 'letter-template-changed', async scene => {
    const newest = await newestTemplate(scene, manager.areaId)
    if (newest.version !== version) return refused('changed-meanwhile')
    scene.about.areaId = manager.areaId
    scene.about.detail = { version: version + 1 }
    await scene.tx
      .insertInto('letter_template')
      .values({ area_id: manager.areaId, kind: 'first', version: version + 1, body, decided_on: scene.today })
      .execute()
    return done(null)
  })
