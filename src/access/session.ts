import { Temporal } from 'temporal-polyfill'
import { bookkeeping, type Ground, type Scene } from '../db/acting.ts'
import type { Instant } from '../kernel/calendar.ts'
import { newSecret } from '../kernel/ids.ts'
import { type Keys, keyedHash } from '../kernel/keys.ts'
import { type Person, type Respondent, signingIn } from './actor.ts'
import { reachOf } from './perform.ts'
import type { Role } from './roles.ts'

/** After so many quiet minutes a person is signed out (pages.md 3.14); nobody stays signed in beyond the hours. */
export const QUIET_MINUTES = 15
export const LONGEST_HOURS = 12

export type Session = {
  readonly actor: Person | Respondent
  readonly csrf: string
  readonly hideNames: boolean
}

/** `ended`: somebody was signed in with this cookie, and is known, but is no more. */
export type Visitor =
  | { readonly state: 'none' }
  | { readonly state: 'ended'; readonly author: string | null; readonly areaId: number; readonly csrf: string }
  | { readonly state: 'here'; readonly session: Session }

/** What opens a session: an account by its password, as it is stored; or a request by its personal link. */
export type Opening =
  | { readonly accountId: string; readonly areaId: number; readonly passwordHash: string }
  | { readonly requestId: string; readonly areaId: number; readonly linkHash: Buffer }

/**
 * Starts a session and gives its secret for the cookie. The database keeps only a keyed hash, and which password or
 * link it was: when that is replaced the session ends, also one that was being opened at that very moment.
 */
export async function startSession(scene: Scene, keys: Keys, of: Opening): Promise<string> {
  const token = newSecret()
  await scene.tx
    .insertInto('session')
    .values({
      token_hash: keyedHash(keys.token, token),
      account_id: 'accountId' in of ? of.accountId : null,
      request_id: 'requestId' in of ? of.requestId : null,
      area_id: of.areaId,
      opened_by: 'accountId' in of ? byPassword(keys, of.passwordHash) : of.linkHash,
      csrf: newSecret(),
      created_at: scene.wall,
      seen_at: scene.wall,
    })
    .execute()
  return token
}

const byPassword = (keys: Keys, passwordHash: string): Buffer => keyedHash(keys.token, `password ${passwordHash}`)

/** Who comes with this cookie. Being seen keeps the session alive; a minute's grain spares a write a page. */
export const visitor = (ground: Ground, keys: Keys, token: string | undefined): Promise<Visitor> =>
  arrival(ground, keys, token).then(({ who }) => who)

/** The same, and what the review's calendar says then: one look, for a demonstration keeps its calendar in the database. */
export async function arrival(
  ground: Ground,
  keys: Keys,
  token: string | undefined,
): Promise<{ readonly who: Visitor; readonly now: Instant }> {
  const known = token !== undefined && token.length <= 100
  if (!known && !ground.demonstration) return { who: { state: 'none' }, now: ground.clock.calendar(0) }
  return bookkeeping(ground, reachOf(signingIn), async scene => ({
    who: known ? await visitorOf(scene, keys, token) : { state: 'none' },
    now: scene.now,
  }))
}

async function visitorOf(scene: Scene, keys: Keys, token: string): Promise<Visitor> {
  const tokenHash = keyedHash(keys.token, token)
  const row = await scene.tx
    .selectFrom('session')
    .leftJoin('account', 'account.id', 'session.account_id')
    .leftJoin('request_link', join =>
      join.onRef('request_link.token_hash', '=', 'session.opened_by').on('request_link.withdrawn_at', 'is', null),
    )
    .innerJoin('area', 'area.id', 'session.area_id')
    .select(['session.account_id', 'session.request_id', 'session.area_id', 'csrf', 'hide_names'])
    .select(['session.created_at', 'seen_at', 'role', 'account.name', 'job_title', 'area.name as area_name'])
    .select(['opened_by', 'password_hash', 'request_link.case_id'])
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row || !standsStill(keys, row)) return { state: 'none' }
  if (hasEnded(row.created_at, row.seen_at, scene.wall)) {
    return { state: 'ended', author: row.account_id ?? row.request_id, areaId: row.area_id, csrf: row.csrf }
  }
  if (isAfter(scene.wall, row.seen_at.add({ minutes: 1 }))) {
    await scene.tx.updateTable('session').set({ seen_at: scene.wall }).where('token_hash', '=', tokenHash).execute()
  }
  const actor = await actorOf(scene, row)
  return actor === null
    ? { state: 'none' }
    : { state: 'here', session: { actor, csrf: row.csrf, hideNames: row.hide_names } }
}

/** What opened it still opens it: the account has that password, or the link was not withdrawn for a new contact. */
const standsStill = (
  keys: Keys,
  row: { opened_by: Buffer; account_id: string | null; password_hash: string | null; case_id: string | null },
): boolean =>
  row.account_id === null
    ? row.case_id !== null
    : row.password_hash !== null && row.opened_by.equals(byPassword(keys, row.password_hash))

type SessionRow = {
  account_id: string | null
  request_id: string | null
  area_id: number
  area_name: string
  role: Role | null
  name: string | null
  job_title: string | null
  hide_names: boolean
  case_id: string | null
}

async function actorOf(scene: Scene, row: SessionRow): Promise<Person | Respondent | null> {
  if (row.account_id !== null && row.role !== null) {
    const invited = await scene.tx
      .selectFrom('meeting_member')
      .select('meeting_id')
      .where('account_id', '=', row.account_id)
      .where('withdrawn_on', 'is', null)
      .execute()
    return {
      kind: 'person',
      accountId: row.account_id,
      role: row.role,
      areaId: row.area_id,
      areaName: row.area_name,
      name: row.name ?? '',
      jobTitle: row.job_title ?? '',
      hideNames: row.hide_names,
      meetings: invited.map(({ meeting_id }) => meeting_id),
    }
  }
  if (row.request_id !== null && row.case_id !== null) {
    return { kind: 'respondent', requestId: row.request_id, caseId: row.case_id, areaId: row.area_id }
  }
  return null
}

const hasEnded = (createdAt: Instant, seenAt: Instant, now: Instant): boolean =>
  isAfter(now, seenAt.add({ minutes: QUIET_MINUTES })) || isAfter(now, createdAt.add({ hours: LONGEST_HOURS }))

const isAfter = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) > 0
