import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { types } from './codecs.ts'

/** How long one act may hold the only session before it is rolled back and the next one is let in. */
const HOLD_LIMIT_MS = 60_000

/** The engine clears all its buffers when it opens: the usual 128 MB would double the time and take 125 MB more. */
const BUFFERS = ['-c', 'shared_buffers=16MB']

export type Embedded = { readonly pool: pg.Pool; close(): Promise<void>; dump(): Promise<Blob> }

export type EmbeddedSource = {
  /** How long one act may hold the only session, in milliseconds; a minute unless given. */
  readonly holdLimit?: number
  readonly dataDir?: string
  readonly from?: Blob
  readonly wasm?: WebAssembly.Module
}

/** The embedded engine as a pool of one: acts take turns. It does not fsync, so production refuses it. */
export async function embeddedPool({
  dataDir,
  from,
  wasm,
  holdLimit = HOLD_LIMIT_MS,
}: EmbeddedSource): Promise<Embedded> {
  const engine = await PGlite.create({
    startParams: [...PGlite.defaultStartParams, ...BUFFERS],
    ...(dataDir !== undefined && { dataDir }),
    ...(from !== undefined && { loadDataDir: from }),
    ...(wasm !== undefined && { pgliteWasmModule: wasm }),
  })
  const pool = new pg.Pool({
    ...createPgConfig(engine),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    types,
  })
  limitHolds(pool, holdLimit)
  return {
    pool,
    dump: () => engine.dumpDataDir('gzip') as Promise<Blob>,
    async close() {
      await pool.end()
      await engine.close()
    },
  }
}

/** Past the limit the act is rolled back and its later queries are refused, so that it cannot go on in another's turn. */
function limitHolds(pool: pg.Pool, limit: number): void {
  const holds = new Map<pg.PoolClient, { readonly timer: NodeJS.Timeout; readonly query: pg.PoolClient['query'] }>()
  pool.on('acquire', client => {
    const query = client.query
    const timer = setTimeout(() => {
      void Promise.resolve(Reflect.apply(query, client, ['rollback'])).catch(() => {})
      client.query = (() =>
        Promise.reject(new Error('This act held the database too long and was rolled back.'))) as never
    }, limit)
    timer.unref()
    holds.set(client, { timer, query })
  })
  pool.on('release', (_error, client) => {
    const hold = holds.get(client)
    if (!hold) return
    clearTimeout(hold.timer)
    client.query = hold.query
    holds.delete(client)
  })
}
