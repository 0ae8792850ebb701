import type { App } from '../access/app.ts'
import { setupFor } from '../access/actor.ts'
import { hashPassword } from '../access/password.ts'
import { perform } from '../access/perform.ts'
import type { Role } from '../access/roles.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { keyedHash } from '../kernel/keys.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

export type NewAccount = {
  readonly areaId: number
  readonly role: Role
  readonly name: string
  readonly jobTitle?: string
  readonly email: string
  /** The body of the area's seats for which this person sits on the panel. */
  readonly seat?: string
  /** Only a demonstration sets one; everybody else chooses it by the one-time link. */
  readonly password?: string
}

/** For how long the one-time link to choose a password works. */
const LINK_DAYS = 7

/** Adds an account. The value holds the secret of the one-time link with which its owner chooses a password. */
export async function addAccount(
  app: App,
  account: NewAccount,
): Promise<Outcome<{ accountId: string; linkSecret: string }, 'email-taken' | 'no-such-seat' | CommonRefusal>> {
  const password_hash = account.password === undefined ? null : await hashPassword(account.password)
  return perform(app, setupFor(account.areaId), 'account-added', async scene => {
    const accountId = newId()
    scene.about.areaId = account.areaId
    scene.about.subject = accountId
    scene.about.detail = { role: account.role }
    const email = account.email.trim().toLowerCase()
    const taken = await scene.tx
      .selectFrom('account')
      .select('id')
      .where(eb => eb(eb.fn<string>('lower', ['email']), '=', email))
      .executeTakeFirst()
    if (taken) return refused('email-taken')
    const seat =
      account.seat === undefined
        ? null
        : await scene.tx
            .selectFrom('seat')
            .select('id')
            .where('area_id', '=', account.areaId)
            .where('body', '=', account.seat)
            .executeTakeFirst()
    if (seat === undefined) return refused('no-such-seat')
    await scene.tx
      .insertInto('account')
      .values({
        id: accountId,
        area_id: account.areaId,
        role: account.role,
        name: account.name,
        job_title: account.jobTitle ?? '',
        email,
        seat_id: seat?.id ?? null,
        password_hash,
        demonstration: account.password !== undefined,
        created_at: scene.wall,
      })
      .execute()
    const linkSecret = newSecret()
    if (password_hash === null) {
      await scene.tx
        .insertInto('sign_in_link')
        .values({
          token_hash: keyedHash(app.keys.token, linkSecret),
          account_id: accountId,
          area_id: account.areaId,
          expires_at: scene.wall.add({ hours: LINK_DAYS * 24 }),
        })
        .execute()
    }
    return done({ accountId, linkSecret })
  })
}
