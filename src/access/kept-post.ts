import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { bookkeeping, type Ground } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { type Keys, keyedHash } from '../kernel/keys.ts'
import { type Actor, signingIn } from './actor.ts'
import { reachOf } from './perform.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>
export type KeptPost = { readonly id: string; readonly path: string; readonly body: Typed }

/** Whose a post is: a person's account, or the request whose personal link somebody holds. */
export const authorOf = (actor: Actor): string | null =>
  actor.kind === 'person' ? actor.accountId : actor.kind === 'respondent' ? actor.requestId : null

/** How long what was typed waits for its author to sign in again. */
const KEPT_HOURS = 12

/**
 * Keeps what was posted after a session had ended, sealed so that only its author's next sign-in opens it.
 * The newest one of an author replaces the one before.
 */
export const keepPost = (
  app: Ground & { keys: Keys },
  { author, areaId, path, body }: { author: string; areaId: number; path: string; body: Typed },
): Promise<void> =>
  bookkeeping(app, reachOf(signingIn), async ({ tx, wall }) => {
    await tx.deleteFrom('kept_post').where('author', '=', author).execute()
    await tx
      .insertInto('kept_post')
      .values({
        id: newId(),
        author,
        area_id: areaId,
        path,
        sealed: seal(app.keys, author, body),
        kept_at: wall,
      })
      .execute()
  })

/** What an author had typed, to be sent to its own page again. */
export const keptPost = (app: Ground & { keys: Keys }, author: string): Promise<KeptPost | null> =>
  bookkeeping(app, reachOf(signingIn), async ({ tx, wall }) => {
    const row = await tx.selectFrom('kept_post').selectAll().where('author', '=', author).executeTakeFirst()
    if (!row || row.kept_at.add({ hours: KEPT_HOURS }).epochMilliseconds < wall.epochMilliseconds) return null
    return { id: row.id, path: row.path, body: open(app.keys, author, row.sealed) }
  })

/** It is back on its own page. */
export const forgetKeptPost = (app: Ground & { keys: Keys }, author: string): Promise<void> =>
  bookkeeping(app, reachOf(signingIn), async ({ tx }) => {
    await tx.deleteFrom('kept_post').where('author', '=', author).execute()
  })

/** Whether something waits for this author. */
export const hasKeptPost = (app: Ground & { keys: Keys }, author: string): Promise<boolean> =>
  bookkeeping(app, reachOf(signingIn), async ({ tx }) => {
    const row = await tx.selectFrom('kept_post').select('id').where('author', '=', author).executeTakeFirst()
    return row !== undefined
  })

// AES-256-GCM, under a key of that author's own: nonce, tag, text.
function seal(keys: Keys, author: string, body: Typed): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyedHash(keys.kept, author), nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

function open(keys: Keys, author: string, sealed: Buffer): Typed {
  const decipher = createDecipheriv('aes-256-gcm', keyedHash(keys.kept, author), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')) as Typed
}
