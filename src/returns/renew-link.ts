import { signingIn } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { type Limit, withinLimit } from '../access/limits.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { keyedHash } from '../kernel/keys.ts'
import { done, type Outcome } from '../kernel/outcome.ts'
import { queueNewLink } from './queue-new-link.ts'

/** A mailbox must not be filled by whoever holds an old link. */
const limit: Limit = { name: 'new-link', tries: 3, minutes: 60 }

/**
 * Sends a new link to the mailbox to which the request now belongs. The answer is the same for every token, so that
 * nobody learns whether it was ever one of ours.
 */
export const renewLink = (app: App, token: string): Promise<Outcome<null, CommonRefusal>> =>
  perform(app, signingIn, 'link-renewed', async scene => {
    const link = await scene.tx
      .selectFrom('request_link')
      .select(['request_id', 'area_id', 'case_id'])
      .where('token_hash', '=', keyedHash(app.keys.token, token))
      .executeTakeFirst()
    const counted = link?.request_id ?? token
    const within = await withinLimit(scene, limit, keyedHash(app.keys.search, `${limit.name} ${counted}`))
    if (!link) return done(null)
    scene.about.areaId = link.area_id
    scene.about.caseId = link.case_id
    scene.about.subject = link.request_id
    scene.about.detail = { sent: within }
    if (within) scene.afterwards(then => sendNewLink(app, then, link))
    return done(null)
  })

async function sendNewLink(
  app: App,
  scene: Scene,
  link: { readonly request_id: string; readonly area_id: number; readonly case_id: string },
): Promise<void> {
  const request = await scene.tx
    .selectFrom('request')
    .selectAll()
    .where('area_id', '=', link.area_id)
    .where('id', '=', link.request_id)
    .executeTakeFirstOrThrow()
  const file = await scene.tx
    .selectFrom('case_file')
    .select('reference')
    .where('area_id', '=', link.area_id)
    .where('id', '=', link.case_id)
    .executeTakeFirstOrThrow()
  await queueNewLink(app, scene, request, file.reference, newId())
}
