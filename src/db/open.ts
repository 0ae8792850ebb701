import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { types } from './codecs.ts'
import { type EmbeddedSource, embeddedPool } from './embedded-pool.ts'
import type { Tables } from './tables.ts'
import { outsideTurns } from './turn.ts'

export type Db = Kysely<Tables>

export type Opened = {
  readonly db: Db
  readonly engine: 'postgres' | 'embedded'
  /** One statement or many, outside any act, as whoever the pool logs in as: migrations, checks at start, tests. */
  run(sql: string): Promise<readonly Record<string, unknown>[]>
  /** The embedded database as one file, to open it again from. Only on the embedded engine. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/** PostgreSQL 15 or later. A transaction left idle for 30 seconds is rolled back, so that it cannot stall the sealer. */
export function openPostgres(url: string, max = 10): Opened {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 60_000,
    application_name: 'opencdr',
  })
  return opened(
    pool,
    'postgres',
    () => pool.end(),
    () => Promise.reject(new Error('PostgreSQL has its own dump.')),
  )
}

export async function openEmbedded(source: EmbeddedSource): Promise<Opened> {
  const embedded = await embeddedPool(source)
  return opened(embedded.pool, 'embedded', embedded.close, embedded.dump)
}

function opened(pool: pg.Pool, engine: Opened['engine'], close: Opened['close'], dump: Opened['dump']): Opened {
  // A connection that breaks while idle is replaced; without a listener the process would end.
  pool.on('error', () => {})
  const connect = pool.connect.bind(pool)
  pool.connect = ((...given: unknown[]) => {
    outsideTurns()
    return (connect as (...args: unknown[]) => unknown)(...given)
  }) as typeof pool.connect
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    engine,
    async run(sql) {
      const result = (await pool.query(sql)) as pg.QueryResult | pg.QueryResult[]
      return (Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows) as Record<string, unknown>[]
    },
    dump,
    close,
  }
}
