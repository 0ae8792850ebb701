import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type CountingLedger, makeLedger, readEra } from '../../src/audit/ledger.ts'
import { sealOnce } from '../../src/audit/seal.ts'
import { act, type Ground, type Reach, type Scene } from '../../src/db/acting.ts'
import { type Opened, openPostgres } from '../../src/db/open.ts'
import type { Tx } from '../../src/db/tables.ts'
import type { ActName } from '../../src/kernel/acts.ts'
import { realClock } from '../../src/kernel/clock.ts'
import { type Keys, keysFrom } from '../../src/kernel/keys.ts'
import { done, type Outcome } from '../../src/kernel/outcome.ts'
import { freshDatabase } from '../database.ts'

/** A database with nothing in it but history, and somebody who can do anything to it. */
export type Histories = {
  readonly opened: Opened
  /** The database's superuser. */
  readonly superuser: Opened
  readonly keys: Keys
  readonly era: string
  close(): Promise<void>
}

export async function openHistories(): Promise<Histories> {
  const database = await freshDatabase()
  const secret = { keys: keysFrom(randomBytes(32)), era: await readEra(database.opened) }
  if (database.url === null)
    return { ...secret, opened: database.opened, superuser: database.opened, close: database.close }
  // Sixteen writers at once, and the sealers.
  const opened = openPostgres(database.url, 24)
  const superuser = openPostgres(database.url.replace('opencdr_app', 'postgres'), 2)
  return {
    ...secret,
    opened,
    superuser,
    async close() {
      await opened.close()
      await superuser.close()
      await database.close()
    },
  }
}

/** One run of the program, as far as history is concerned. */
export type Run = {
  readonly ground: Ground
  readonly ledger: CountingLedger
  does(name: ActName, work?: Work): Promise<Outcome<unknown, string>>
  seals(options?: { last?: boolean }): ReturnType<typeof sealOnce>
}
type Work = (scene: Scene) => Promise<Outcome<unknown, 'not-now'>>

export const person: Reach = {
  role: 'person',
  who: 'person:00000000-0000-4000-8000-000000000001',
  accountId: '00000000-0000-4000-8000-000000000001',
  areas: [1],
  home: 1,
  allows: () => true,
}

export function startRun(
  { opened, superuser, keys, era }: Histories,
  { reach = person, as = era, listening = true }: { reach?: Reach; as?: string; listening?: boolean } = {},
): Run {
  const ledger = makeLedger({ era: as, keys, process: randomUUID() })
  const heard = listening ? ledger : { ...ledger, committed: () => {} }
  const ground: Ground = {
    db: opened.db,
    clock: realClock,
    demonstration: false,
    ledger: heard,
    reschedule: async () => {},
  }
  return {
    ground,
    ledger,
    does: (name, work = async () => done(null)) => act(ground, reach, name, work),
    async seals(options) {
      await allSettled(superuser)
      return sealOnce(ground, keys, ledger, options)
    },
  }
}

/** Transaction numbers belong to the whole server: another test's open transaction would hold the sealer back. */
export async function allSettled({ run }: Opened): Promise<void> {
  const [now] = await run('select pg_current_xact_id()::text as txid')
  for (;;) {
    const [settled] = await run(`select pg_snapshot_xmin(pg_current_snapshot()) > '${String(now!['txid'])}' as all`)
    if (settled!['all'] === true) return
    await pause(10)
  }
}

class TakenBack extends Error {}

/** Does something to the database as its superuser, looks at what came of it, and takes it all back. */
export async function passing<T>({ superuser }: Histories, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { value: T } | null = null
  try {
    await superuser.db.transaction().execute(async tx => {
      result = { value: await work(tx) }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return result!.value
}

export const asSealer = (tx: Tx): Promise<unknown> => sql`select set_config('role', 'opencdr_sealer', true)`.execute(tx)
