import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { bookkeeping, type Timed } from '../db/acting.ts'
import type { Tx } from '../db/tables.ts'
import type { Instant } from '../kernel/calendar.ts'
import type { Keys } from '../kernel/keys.ts'
import { chained, isGenuine, newestSeal, noSeal, type Seal, talliesAfter, writeSeal, writeTally } from './heads.ts'
import type { CountingLedger } from './ledger.ts'
import { erasOf, leafOf, linesFrom, sealer } from './lines.ts'
import { append, type Tree } from './merkle.ts'

/** One round's result. `oldestUnsealed` is when the oldest entry was written that this round could not seal yet. */
export type Round = {
  readonly size: number
  readonly more: boolean
  readonly tallied: boolean
  readonly oldestUnsealed: Instant | null
}

export type Log = { warn(facts: object, sentence: string): void; error(facts: object, sentence: string): void }

const EVERY_MS = 500
/** How often the entries are looked for that another run of the program left unsealed. */
const IDLE_ROUNDS = 10
const LAST_ROUNDS = 20
const LAST_ROUND_MS = 100
const LAG_SECONDS = 60
const LOG_EVERY_SECONDS = 60

/**
 * Seals history every half second while there is something to seal. Every process of the service may do this: whoever
 * has the lock seals for all, and each hands in its own tally. `stop` seals once more and waits for it.
 */
export function startSealer(
  ground: Timed & { readonly log: Log },
  keys: Keys,
  ledger: CountingLedger,
): { stop(): Promise<void> } {
  const watch = watcher(ground)
  let idle = IDLE_ROUNDS
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const next = (delay: number): void => {
    timer = setTimeout(() => {
      running = round().then(end => {
        if (!stopped) next(end === 'more' ? 0 : EVERY_MS)
      })
    }, delay)
    timer.unref()
  }
  const round = async (): Promise<End> => {
    idle += 1
    if (ledger.waiting() === 0 && idle < IDLE_ROUNDS) return 'done'
    const end = await watch(() => sealOnce(ground, keys, ledger))
    idle = end === 'more' ? IDLE_ROUNDS : 0
    return end
  }
  next(EVERY_MS)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      // Another's transaction may hold the seal back for a moment.
      for (let rounds = 0; rounds < LAST_ROUNDS && ledger.waiting() > 0; rounds += 1) {
        const end = await watch(() => sealOnce(ground, keys, ledger))
        if (end === 'trouble') return
        if (end === 'done' && ledger.waiting() > 0) await pause(LAST_ROUND_MS)
      }
      await watch(() => sealOnce(ground, keys, ledger, { last: true }))
    },
  }
}

/**
 * Seals what is committed and not sealed, at most some thousands of entries, and hands in this process' tally; null when
 * another process is sealing. With `last` it waits for that one, and hands in a tally even if it counts nothing new.
 */
export async function sealOnce(
  ground: Timed,
  keys: Keys,
  ledger: CountingLedger,
  { last = false } = {},
): Promise<Round | null> {
  const round = await bookkeeping(ground, sealer, ({ tx, wall }) => sealRound(tx, wall, keys, ledger, last))
  if (round !== null) ledger.settle(round.tallied)
  return round
}

/** One round within a transaction in the sealer's role. Once that is committed, the ledger must be told. */
export async function sealRound(
  tx: Tx,
  at: Instant,
  keys: Keys,
  ledger: CountingLedger,
  last: boolean,
): Promise<Round | null> {
  if (!(await takeLock(tx, last))) return null
  await settleLastRound(tx, ledger)
  const newest = await newestSeal(tx)
  if (newest !== null && !isGenuine(newest, keys.sealPublic))
    throw new Error(`Seal ${newest.id} is not as it was signed. Nothing is sealed until it is restored.`)

  const head = await finishEarlierEras(tx, at, keys, newest, ledger.era)
  const mark = await markOf(tx, head, ledger.era)
  const below = await settledBelow(tx)
  if (below < mark)
    throw new Error(
      'This server’s transaction numbers are behind those of its history: it was restored from elsewhere.',
    )
  const grown = await grow(tx, head.tree, ledger.era, mark, below)
  const tally = await ledger.count(grown.to, txids => committedAmong(tx, txids))
  const tallied = tally.rows > 0 || (last && tally.number > 1)
  if (tallied) {
    const content = {
      ...tally,
      id: (await lastTallyId(tx)) + 1,
      process: ledger.process,
      era: ledger.era,
      to: grown.to,
    }
    await writeTally(tx, keys.audit, content, at)
  }
  if (tallied || grown.tree.size > head.tree.size) {
    const seal = { ...(await withTallies(tx, head)), ...grown, id: head.id + 1, era: ledger.era }
    await writeSeal(tx, keys.seal, seal, at)
  }
  return {
    size: grown.tree.size,
    more: grown.more,
    tallied,
    oldestUnsealed: await oldestFrom(tx, ledger.era, grown.to),
  }
}

/** Held until the transaction ends, and then only after its seal can be seen. */
async function takeLock(tx: Tx, wait: boolean): Promise<boolean> {
  if (wait) {
    await sql`select set_config('lock_timeout', '10s', true)`.execute(tx)
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx)
    return true
  }
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}::bigint) as mine`.execute(tx)
  return rows[0]!.mine
}

// 'OpenCDR' in ASCII, and which of its locks it is.
const LOCK = String((BigInt(`0x${Buffer.from('OpenCDR').toString('hex')}`) << 8n) + 1n)

/** A round whose commit was never answered may have been committed: its tally is there, or it is not. */
async function settleLastRound(tx: Tx, ledger: CountingLedger): Promise<void> {
  const number = ledger.unsettled()
  if (number === null) return
  const there = await tx
    .selectFrom('audit_tally')
    .select('id')
    .where('process', '=', ledger.process)
    .where('number', '=', number)
    .executeTakeFirst()
  ledger.settle(there !== undefined)
}

type Head = Pick<Seal, 'id' | 'tree' | 'tallyId' | 'tallyHash'> & Partial<Seal>

/** After a dump was restored on another server: nothing of the eras before is under way, so all of it can be sealed. */
async function finishEarlierEras(tx: Tx, at: Instant, keys: Keys, newest: Seal | null, era: string): Promise<Head> {
  let head: Head = newest ?? noSeal
  if (head.era === era) return head
  for (const earlier of (await erasOf(tx)).filter(each => each !== era)) {
    for (let more = true; more; ) {
      const grown = await grow(tx, head.tree, earlier, await markOf(tx, head, earlier), null)
      more = grown.more
      if (grown.tree.size === head.tree.size) continue
      const seal = { ...head, ...grown, id: head.id + 1, era: earlier }
      await writeSeal(tx, keys.seal, seal, at)
      head = seal
    }
  }
  return head
}

/** Up to which transaction, and without it, an era is sealed. */
async function markOf(tx: Tx, head: Head, era: string): Promise<bigint> {
  if (head.era === era && head.to !== undefined) return head.to
  return (await newestSeal(tx, era))?.to ?? 0n
}

/**
 * Every transaction below this one is over, and whatever of them was committed can be seen by the next statement. So
 * nothing can come late beneath a seal: numbers given in `id` come late all the time.
 */
async function settledBelow(tx: Tx): Promise<bigint> {
  const { rows } = await sql<{ below: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as below`.execute(
    tx,
  )
  return BigInt(rows[0]!.below)
}

/** So that one round holds the embedded engine for a fraction of a second only. */
const MOST_ROWS = 2_000

type Grown = { readonly tree: Tree; readonly from: bigint; readonly to: bigint; readonly more: boolean }

/** Adds the entries of the transactions from `from` and below `below`, or of as many whole ones as one round takes. */
async function grow(tx: Tx, before: Tree, era: string, from: bigint, below: bigint | null): Promise<Grown> {
  let tree = before
  let last = ''
  for await (const line of linesFrom(work => work(tx), era, from, below)) {
    if (tree.size - before.size >= MOST_ROWS && line.txid !== last)
      return { tree, from, to: BigInt(line.txid), more: true }
    tree = append(tree, leafOf(line))
    last = line.txid
  }
  return { tree, from, to: below ?? (last === '' ? from : BigInt(last) + 1n), more: false }
}

async function committedAmong(tx: Tx, txids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ txid: string }>`
    select txid from unnest(${[...txids]}::text[]) as txid where pg_xact_status(txid::xid8) = 'committed'`.execute(tx)
  return new Set(rows.map(({ txid }) => txid))
}

async function lastTallyId(tx: Tx): Promise<number> {
  const last = await tx.selectFrom('audit_tally').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return last?.id ?? 0
}

/** The hash of all tallies, from where the head left off. */
async function withTallies(tx: Tx, head: Head): Promise<Pick<Seal, 'tallyId' | 'tallyHash'>> {
  let { tallyId, tallyHash } = head
  for (const tally of await talliesAfter(tx, tallyId, Number.MAX_SAFE_INTEGER, 1_000)) {
    tallyId = tally.id
    tallyHash = chained(tallyHash, tally)
  }
  return { tallyId, tallyHash }
}

async function oldestFrom(tx: Tx, era: string, from: bigint): Promise<Instant | null> {
  const oldest = await tx
    .selectFrom('audit')
    .select('at')
    .where('era', '=', era)
    .where('txid', '>=', String(from))
    .orderBy('txid')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return oldest?.at ?? null
}

type End = 'more' | 'done' | 'trouble'

/** Runs one round and tells the log of trouble, once a minute at most. */
function watcher({ clock, log }: Timed & { readonly log: Log }): (work: () => Promise<Round | null>) => Promise<End> {
  let size = 0
  let quietUntil = clock.wall()
  const say = (level: 'warn' | 'error', facts: object, sentence: string): void => {
    const now = clock.wall()
    if (now.epochMilliseconds < quietUntil.epochMilliseconds) return
    quietUntil = now.add({ seconds: LOG_EVERY_SECONDS })
    log[level](facts, sentence)
  }
  return async work => {
    try {
      const round = await work()
      if (round === null) return 'done'
      const lag = round.oldestUnsealed === null ? 0 : clock.wall().since(round.oldestUnsealed).total('seconds')
      if (round.size < size)
        say('error', { size: round.size, before: size }, 'history is shorter than it was: run "opencdr audit verify"')
      else if (lag > LAG_SECONDS && !round.more)
        say('warn', { seconds: Math.round(lag) }, 'history is not being sealed: a transaction has been open for long')
      size = round.size
      return round.more ? 'more' : 'done'
    } catch (error) {
      say('error', { error: error instanceof Error ? error.message : 'unknown' }, 'history could not be sealed')
      return 'trouble'
    }
  }
}
