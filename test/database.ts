import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import { openEmbedded, openPostgres, type Opened } from '../src/db/open.ts'
import { clusterAt } from './cluster.ts'
import { TEMPLATE } from './global-setup.ts'

export type TestDatabase = {
  /** As the program opens it: on PostgreSQL under the login that owns nothing. */
  readonly opened: Opened
  readonly engine: Opened['engine']
  /** On PostgreSQL, for tests with several processes: where the program's login finds it. */
  readonly url: string | null
  /** Behind every wall: what is really stored. */
  look(sql: string): Promise<readonly Record<string, unknown>[]>
  close(): Promise<void>
}

/** A migrated database of this test's own, on whichever engine the run is for. */
export async function freshDatabase(): Promise<TestDatabase> {
  const port = inject('clusterPort')
  return port === null ? embedded() : onServer(port)
}

async function onServer(port: number): Promise<TestDatabase> {
  const cluster = clusterAt(port)
  const name = `test_${randomBytes(6).toString('hex')}`
  await cluster.admin(`create database ${name} template ${TEMPLATE} owner opencdr_owner strategy wal_log`)
  const opened = openPostgres(cluster.appUrl(name))
  return {
    opened,
    engine: 'postgres',
    url: cluster.appUrl(name),
    look: sql => cluster.admin(sql, name),
    async close() {
      await opened.close()
      await cluster.admin(`drop database ${name} with (force)`)
    },
  }
}

async function embedded(): Promise<TestDatabase> {
  const dump = inject('embeddedDump')
  if (dump === null) throw new Error('The run prepared no embedded database.')
  wasm ??= WebAssembly.compile(readFileSync(new URL(import.meta.resolve('@electric-sql/pglite/pglite.wasm'))))
  const opened = await openEmbedded({ from: new Blob([readFileSync(dump)]), wasm: await wasm })
  return { opened, engine: 'embedded', url: null, look: sql => opened.run(sql), close: () => opened.close() }
}

// Compiled once a worker: it takes longer than opening.
let wasm: Promise<WebAssembly.Module> | undefined
