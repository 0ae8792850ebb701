import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type Notification, notificationsOf } from './store.ts'

/** A waiting case with what each of its sources says of the death. */
export const readDeath = (
  app: App,
  person: Person,
  caseId: string,
): Promise<Outcome<{ file: CaseFile; sources: readonly Notification[] }, CommonRefusal>> =>
  perform(app, person, 'case-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    return done({ file, sources: await notificationsOf(scene, { areaId: file.area_id, caseId }) })
  })
