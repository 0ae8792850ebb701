import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { types } from './codecs.ts'

/** How long one act may hold the only session before it is rolled back and the next one is let in. */
const HOLD_LIMIT_MS = 60_000

export type Embedded = { readonly pool: pg.Pool; close(): Promise<void>; dump(): Promise<Blob> }

export type EmbeddedSource = { readonly dataDir?: string; readonly from?: Blob; readonly wasm?: WebAssembly.Module }

/** The embedded engine as a pool of one: acts take turns. It does not fsync, so production refuses it. */
export async function embeddedPool({ dataDir, from, wasm }: EmbeddedSource): Promise<Embedded> {
  const engine = await PGlite.create({
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
  pool.on('acquire', client => limitHold(client))
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
function limitHold(client: pg.PoolClient): void {
  const query = client.query
  const timer = setTimeout(() => {
    void Reflect.apply(query, client, ['rollback'])
    client.query = (() =>
      Promise.reject(new Error('This act held the database too long and was rolled back.'))) as never
  }, HOLD_LIMIT_MS)
  timer.unref()
  const release = client.release
  client.release = (error?: Error | boolean) => {
    clearTimeout(timer)
    client.query = query
    client.release = release
    release.call(client, error)
  }
}
