import { Temporal } from 'temporal-polyfill'
import type { App } from '../access/app.ts'
import { publicActor, tickFor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping, type Reach } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { keyedHash } from '../kernel/keys.ts'
import type { Notification as Answers } from '../statutory/notification/form.ts'

/** What somebody has typed into the public form so far; or, once it was sent, only the number of its receipt. */
export type Draft = Unsent | { readonly sent: true; readonly receipt: string }

export type Unsent = {
  readonly sent: false
  /** Whether a professional has confirmed the death; null before it was asked. */
  readonly confirmed: boolean | null
  /** The pages that were answered. */
  readonly done: readonly string[]
  readonly answers: Answers
  /** The version of the form on which it was begun, and is finished. */
  readonly formVersion?: string
}

/** For how long a draft is kept, in this browser only, after it was last saved. */
export const KEPT_MINUTES = 60

export const noDraft: Unsent = { sent: false, confirmed: null, done: [], answers: {} }

/** The draft of whoever holds this secret; an empty one when there is none, or none any more. */
export const draftOf = (app: App, secret: string | undefined): Promise<Draft> =>
  secret === undefined
    ? Promise.resolve(noDraft)
    : bookkeeping(app, holderOf(app, secret), async ({ tx, wall }) => {
        const row = await tx
          .selectFrom('notify_draft')
          .select(['answers', 'kept_until'])
          .where('token_hash', '=', hashOf(app, secret))
          .executeTakeFirst()
        return row && Temporal.Instant.compare(row.kept_until, wall) > 0 ? (row.answers as Draft) : noDraft
      })

/** Keeps a draft for another hour. */
export const keepDraft = (app: App, secret: string, draft: Draft): Promise<void> =>
  bookkeeping(app, holderOf(app, secret), async ({ tx, wall }) => {
    const kept = { answers: json(draft), kept_until: wall.add({ minutes: KEPT_MINUTES }) }
    await tx
      .insertInto('notify_draft')
      .values({ token_hash: hashOf(app, secret), ...kept })
      .onConflict(conflict => conflict.column('token_hash').doUpdateSet(kept))
      .execute()
  })

export const forgetDraft = (app: App, secret: string): Promise<void> =>
  bookkeeping(app, holderOf(app, secret), async ({ tx }) => {
    await tx.deleteFrom('notify_draft').where('token_hash', '=', hashOf(app, secret)).execute()
  })

/** Forgets every draft whose hour has passed. */
export const forgetOldDrafts = (app: App): Promise<void> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx, wall }) => {
    await tx.deleteFrom('notify_draft').where('kept_until', '<', wall).execute()
  })

/** The public, reaching the draft of this secret and no other. */
const holderOf = (app: App, secret: string): Reach => ({
  ...reachOf(publicActor),
  draft: hashOf(app, secret).toString('hex'),
})

const hashOf = (app: App, secret: string): Buffer => keyedHash(app.keys.token, `notify ${secret}`)
