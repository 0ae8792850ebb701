import type { App } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { newSecret } from '../kernel/ids.ts'
import { keyedHash } from '../kernel/keys.ts'
import type { Request } from './store.ts'

type Of = Pick<Request, 'id' | 'area_id' | 'case_id'>

/**
 * A further personal link to a request: its secret, for the message that carries it. The database keeps only the
 * keyed hash. Links made before go on working, so that no message that somebody holds becomes useless.
 */
export async function newLink(app: App, scene: Scene, request: Of): Promise<string> {
  const secret = newSecret()
  await scene.tx
    .insertInto('request_link')
    .values({
      token_hash: keyedHash(app.keys.token, secret),
      request_id: request.id,
      case_id: request.case_id,
      area_id: request.area_id,
      made_at: scene.wall,
    })
    .execute()
  return secret
}

/**
 * The contact has changed: no link of the old one works any more, nor a session that a link opened (access/session.ts),
 * nor waiting mail.
 */
export async function withdrawLinks(scene: Scene, request: Of): Promise<void> {
  await scene.tx
    .updateTable('request_link')
    .set({ withdrawn_at: scene.wall })
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  await scene.tx
    .updateTable('outbox')
    .set({ state: 'withdrawn', secret: null, trouble: 'Withdrawn: the request has a new contact.' })
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.id)
    .where('state', 'in', ['waiting', 'not-delivered'])
    .where('kind', '<>', 'escalation')
    .execute()
}
