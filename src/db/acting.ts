import { sql } from 'kysely'
import type { ActName } from '../kernel/acts.ts'
import { acts } from '../kernel/acts.ts'
import { type Day, type Instant, londonDay } from '../kernel/calendar.ts'
import type { Clock } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Db } from './open.ts'
import { json, type Tx } from './tables.ts'
import { duringTurn, outsideTurns } from './turn.ts'

/** As whom a transaction acts in the database: its role, and what the policies let it reach. */
export type Reach = {
  readonly role: 'signin' | 'public' | 'person' | 'respondent' | 'tick' | 'linkage' | 'sealer' | 'setup'
  /** How history writes the actor. */
  readonly who: string
  readonly accountId?: string
  readonly areas: readonly number[]
  readonly home?: number
  readonly meetings?: readonly string[]
  readonly requestId?: string
  readonly caseId?: string
  /** The hash under which this browser’s half-typed notification is kept, as hexadecimal digits. */
  readonly draft?: string
  /** Whether this actor may do the act at all: the first wall, the policy's table. */
  readonly allows: (act: ActName) => boolean
}

/** What an act was about, for its line of history. `detail` holds no name, number, address or free text of anybody. */
export type About = {
  areaId?: number | null
  caseId?: string | null
  subject?: string | null
  detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** What an act has in hand while its transaction is open. */
export type Scene = {
  readonly tx: Tx
  /** The review's own date and time. */
  readonly today: Day
  readonly now: Instant
  /** The machine's time: sessions, links, limits and mail. */
  readonly wall: Instant
  readonly about: About
  /** Names another case whose due rows must follow this act; the act's own case is always followed. */
  touch(caseId: string): void
  /**
   * What other features do at this act: in the same transaction, after the work, in the service's role for the area,
   * and for `alsoIn` where something passes to another area.
   */
  afterwards(work: (scene: Scene) => Promise<void>, alsoIn?: number): void
}

export type Entry = {
  readonly entry: string
  readonly areaId: number | null
  readonly actor: string
  readonly act: ActName | 'refused'
  readonly caseId: string | null
  readonly subject: string | null
  readonly calendarDay: Day
  readonly at: Instant
  readonly detail: NonNullable<About['detail']>
}

/** History, as acting needs it: written within the act's transaction, counted once that is committed. */
export type Ledger = {
  record(tx: Tx, entry: Entry): Promise<Buffer>
  committed(mac: Buffer): void
}

/** A database and the two clocks. */
export type Timed = {
  readonly db: Db
  readonly clock: Clock
  /** Only a demonstration has a calendar that runs ahead of the wall. */
  readonly demonstration: boolean
}

export type Ground = Timed & {
  readonly ledger: Ledger
  /** Brings the due rows of one case, or of an area's own matters, up to its facts. */
  readonly reschedule: (scene: Scene, of: { readonly caseId: string } | { readonly areaId: number }) => Promise<void>
}

/**
 * The reasons that every act may be refused for; its own come on top. `nothing-to-do` is for the service's own steps:
 * another process took the step meanwhile, and nobody was refused anything.
 */
export type CommonRefusal = 'not-found' | 'stale-form' | 'nothing-to-do'

/**
 * One act: one transaction, one line of history. Names the actor and the reach, does the work, brings the due rows up
 * to the facts, writes the line and commits; or rolls everything back and writes one line about the refusal.
 * With a `key` the act is done once: a second call answers what the first one did.
 */
export async function act<T, R extends string = never>(
  ground: Ground,
  reach: Reach,
  name: ActName,
  work: (scene: Scene) => Promise<Outcome<T, R | CommonRefusal>>,
  options: { readonly key?: string | undefined } = {},
): Promise<Outcome<T, R | CommonRefusal>> {
  outsideTurns()
  const about: About = {}
  const outcome: Outcome<T, R | CommonRefusal> = reach.allows(name)
    ? await attempt(ground, reach, name, work, about, options.key)
    : refused('not-found')
  if (!outcome.ok && outcome.reason !== 'nothing-to-do') await recordRefusal(ground, reach, name, about, outcome.reason)
  return outcome
}

/**
 * The service's own bookkeeping, which is nobody's act and leaves no line: a session looked up, a draft of the public
 * form kept for an hour, what is due looked for, a message handed to the mail server, history sealed.
 */
export async function bookkeeping<T>(ground: Timed, reach: Reach, work: (scene: Scene) => Promise<T>): Promise<T> {
  outsideTurns()
  return ground.db
    .transaction()
    .execute(tx =>
      duringTurn('bookkeeping', async () =>
        work(await setScene(ground, tx, reach, {}, { touched: new Set(), later: [] })),
      ),
    )
}

class Refusal<T, R extends string> extends Error {
  readonly outcome: Outcome<T, R>
  constructor(outcome: Outcome<T, R>) {
    super('refused')
    this.outcome = outcome
  }
}

async function attempt<T, R extends string>(
  ground: Ground,
  reach: Reach,
  name: ActName,
  work: (scene: Scene) => Promise<Outcome<T, R | CommonRefusal>>,
  about: About,
  key: string | undefined,
): Promise<Outcome<T, R | CommonRefusal>> {
  let mac: Buffer | null = null
  try {
    const outcome = await ground.db.transaction().execute(tx =>
      duringTurn(name, async () => {
        const follow: Follow = { touched: new Set(), later: [] }
        const scene = await setScene(ground, tx, reach, about, follow)
        const first = key === undefined ? null : await claimKey(tx, reach, name, key, scene.wall)
        if (first === 'stale-form') throw new Refusal<T, R | CommonRefusal>(refused('stale-form'))
        if (first !== null) return done(first.answer as T)
        const result = await work(scene)
        if (!result.ok) throw new Refusal(result)
        if (key !== undefined) {
          await tx
            .updateTable('form_key')
            .set({ answer: json(result.value ?? null) })
            .where('key', '=', key)
            .where('act', '=', name)
            .execute()
        }
        mac = await ground.ledger.record(tx, entry(scene, reach, name, about))
        if (acts[name].kind === 'change') await followFacts(ground, scene, reach, about, follow)
        return result
      }),
    )
    if (mac !== null) ground.ledger.committed(mac)
    return outcome
  } catch (error) {
    if (error instanceof Refusal) return error.outcome as Outcome<T, R | CommonRefusal>
    throw error
  }
}

/** What is left to do after the work, before the commit. */
type Follow = {
  readonly touched: Set<string>
  readonly later: { readonly work: (scene: Scene) => Promise<void>; readonly alsoIn: number | undefined }[]
}

/** The due rows belong to the service: it steps in within the same transaction, for the areas that the act was about. */
async function followFacts(ground: Ground, scene: Scene, reach: Reach, about: About, follow: Follow): Promise<void> {
  const areaId = about.areaId ?? null
  if (about.caseId) follow.touched.add(about.caseId)
  if (follow.touched.size === 0 && follow.later.length === 0 && areaId === null) return
  const also = follow.later.flatMap(({ alsoIn }) => alsoIn ?? [])
  const areas = new Set([...reach.areas, ...(areaId === null ? [] : [areaId]), ...also])
  await become(scene.tx, { role: 'tick', who: reach.who, areas: [...areas], allows: () => true })
  for (const { work } of follow.later) await work(scene)
  for (const caseId of [...follow.touched].sort()) await ground.reschedule(scene, { caseId })
  if (areaId !== null && about.caseId == null) await ground.reschedule(scene, { areaId })
}

async function recordRefusal(ground: Ground, reach: Reach, name: ActName, about: About, reason: string): Promise<void> {
  let mac: Buffer | null = null
  await ground.db.transaction().execute(tx =>
    duringTurn('refused', async () => {
      const scene = await setScene(ground, tx, reach, about, { touched: new Set(), later: [] })
      // What was not found is not named: the line would say that it exists.
      const known = reason === 'not-found' ? {} : about
      mac = await ground.ledger.record(tx, { ...entry(scene, reach, 'refused', known), detail: { act: name, reason } })
    }),
  )
  if (mac !== null) ground.ledger.committed(mac)
}

async function setScene(ground: Timed, tx: Tx, reach: Reach, about: About, follow: Follow): Promise<Scene> {
  await become(tx, reach)
  const now = ground.clock.calendar(ground.demonstration ? await daysAhead(tx) : 0)
  return {
    tx,
    now,
    today: londonDay(now),
    wall: ground.clock.wall(),
    about,
    touch: caseId => follow.touched.add(caseId),
    afterwards: (work, alsoIn) => follow.later.push({ work, alsoIn }),
  }
}

async function become(tx: Tx, reach: Reach): Promise<void> {
  await sql`select set_config('role', ${`opencdr_${reach.role}`}, true),
    set_config('app.who', ${reach.who}, true),
    set_config('app.actor', ${reach.accountId ?? ''}, true),
    set_config('app.areas', ${`{${reach.areas.join(',')}}`}, true),
    set_config('app.home', ${String(reach.home ?? '')}, true),
    set_config('app.meetings', ${`{${(reach.meetings ?? []).join(',')}}`}, true),
    set_config('app.request', ${reach.requestId ?? ''}, true),
    set_config('app.case', ${reach.caseId ?? ''}, true),
    set_config('app.draft', ${reach.draft ?? ''}, true)`.execute(tx)
}

async function daysAhead(tx: Tx): Promise<number> {
  const { days_ahead } = await tx.selectFrom('demonstration_calendar').select('days_ahead').executeTakeFirstOrThrow()
  return days_ahead
}

/** Null when the form is answered for the first time; the first answer when it was answered before. */
async function claimKey(
  tx: Tx,
  reach: Reach,
  act: ActName,
  key: string,
  at: Instant,
): Promise<null | 'stale-form' | { answer: unknown }> {
  const claimed = await tx
    .insertInto('form_key')
    .values({ key, act, actor: reach.who, at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return null
  const first = await tx
    .selectFrom('form_key')
    .select('answer')
    .where('key', '=', key)
    .where('act', '=', act)
    .executeTakeFirst()
  return first ?? 'stale-form'
}

const entry = (scene: Scene, reach: Reach, name: Entry['act'], about: About): Entry => ({
  entry: newId(),
  areaId: about.areaId ?? reach.home ?? reach.areas[0] ?? null,
  actor: reach.who,
  act: name,
  caseId: about.caseId ?? null,
  subject: about.subject ?? null,
  calendarDay: scene.today,
  at: scene.wall,
  detail: about.detail ?? {},
})
