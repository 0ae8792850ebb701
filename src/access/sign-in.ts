import { Temporal } from 'temporal-polyfill'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { keyedHash } from '../kernel/keys.ts'
import { signingIn } from './actor.ts'
import type { App } from './app.ts'
import { limits, withinLimit } from './limits.ts'
import { hashPassword, passwordFits } from './password.ts'
import { perform } from './perform.ts'
import { startSession } from './session.ts'

/**
 * Signs in with e-mail and password. One refusal for every cause, after the same work: an unknown address, a wrong
 * password and an account without one cannot be told apart. The value is the session's secret, for the cookie.
 */
export async function signIn(
  app: App,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<Outcome<string, 'does-not-fit' | 'too-often' | CommonRefusal>> {
  const tried = await perform(app, signingIn, 'sign-in-tried', async scene => {
    const mail = email.trim().toLowerCase()
    const byEmail = await withinLimit(scene, limits.signInByEmail, keyedHash(app.keys.search, `e-mail ${mail}`))
    const byAddress = await withinLimit(scene, limits.signInByAddress, keyedHash(app.keys.search, `address ${address}`))
    const account = await scene.tx
      .selectFrom('account')
      .select(['id', 'area_id', 'password_hash'])
      .where(eb => eb(eb.fn<string>('lower', ['email']), '=', mail))
      .executeTakeFirst()
    scene.about.areaId = account?.area_id ?? null
    scene.about.subject = account?.id ?? null
    return done({ within: byEmail && byAddress, account: account ?? null })
  })
  if (!tried.ok) return tried
  const { within, account } = tried.value
  const fits = await passwordFits(account?.password_hash ?? null, password)
  return perform(app, signingIn, 'signed-in', async scene => {
    if (account !== null) scene.about.areaId = account.area_id
    scene.about.subject = account?.id ?? null
    if (!within) return refused('too-often')
    if (!fits || account?.password_hash == null) return refused('does-not-fit')
    const { id: accountId, area_id: areaId, password_hash: passwordHash } = account
    return done(await startSession(scene, app.keys, { accountId, areaId, passwordHash }))
  })
}

/** Ends the session of this cookie. Never refused: who is signed out already is signed out. */
export const signOut = (app: App, token: string): Promise<Outcome<null, CommonRefusal>> =>
  perform(app, signingIn, 'signed-out', async scene => {
    const ended = await scene.tx
      .deleteFrom('session')
      .where('token_hash', '=', keyedHash(app.keys.token, token))
      .returning(['account_id', 'request_id', 'area_id'])
      .executeTakeFirst()
    scene.about.areaId = ended?.area_id ?? null
    scene.about.subject = ended?.account_id ?? ended?.request_id ?? null
    return done(null)
  })

/** Hides or shows children's names on lists, until this person signs out. */
export const hideNames = (app: App, token: string, hide: boolean): Promise<Outcome<null, CommonRefusal>> =>
  perform(app, signingIn, 'names-hidden', async scene => {
    const session = await scene.tx
      .updateTable('session')
      .set({ hide_names: hide })
      .where('token_hash', '=', keyedHash(app.keys.token, token))
      .returning(['account_id', 'area_id'])
      .executeTakeFirst()
    if (!session) return refused('not-found')
    scene.about.areaId = session.area_id
    scene.about.subject = session.account_id
    return done(null)
  })

/**
 * Sets the password of an account by its one-time link. Every such link of the account is used up with it, and the
 * sessions that another password opened end (session.ts).
 */
export async function setPassword(
  app: App,
  { token, password }: { token: string; password: string },
): Promise<Outcome<null, 'link-used' | CommonRefusal>> {
  const password_hash = await hashPassword(password)
  return perform(app, signingIn, 'password-set', async scene => {
    const tokenHash = keyedHash(app.keys.token, token)
    const links = await scene.tx
      .deleteFrom('sign_in_link')
      .where('account_id', '=', eb =>
        eb.selectFrom('sign_in_link').select('account_id').where('token_hash', '=', tokenHash),
      )
      .returning(['token_hash', 'account_id', 'area_id', 'expires_at'])
      .execute()
    const link = links.find(({ token_hash }) => token_hash.equals(tokenHash))
    if (!link || Temporal.Instant.compare(link.expires_at, scene.wall) < 0) return refused('link-used')
    scene.about.areaId = link.area_id
    scene.about.subject = link.account_id
    await scene.tx.updateTable('account').set({ password_hash }).where('id', '=', link.account_id).execute()
    return done(null)
  })
}

/** Opens a request by its personal link. Opening consumes nothing: the link works until it is replaced. */
export const openRequest = (
  app: App,
  token: string,
): Promise<Outcome<{ session: string; requestId: string }, CommonRefusal>> =>
  perform(app, signingIn, 'request-opened', async scene => {
    const link = await scene.tx
      .selectFrom('request_link')
      .select(['request_id', 'area_id', 'case_id', 'token_hash'])
      .where('token_hash', '=', keyedHash(app.keys.token, token))
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (!link) return refused('not-found')
    scene.about.areaId = link.area_id
    scene.about.caseId = link.case_id
    scene.about.subject = link.request_id
    const { request_id: requestId, area_id: areaId, token_hash: linkHash } = link
    return done({ session: await startSession(scene, app.keys, { requestId, areaId, linkHash }), requestId })
  })
