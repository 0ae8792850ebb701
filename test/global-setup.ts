import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/db/migrate.ts'
import { openEmbedded, openPostgres } from '../src/db/open.ts'
import { type Cluster, startCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the throw-away PostgreSQL listens; null on the embedded engine. */
    clusterPort: number | null
    /** A migrated embedded database as one file, to open each test file's own from; null on PostgreSQL. */
    embeddedDump: string | null
  }
}

/** The database from which each test file's own is copied. */
export const TEMPLATE = 'opencdr_template'

/** Migrates once for the whole run: a template on a throw-away PostgreSQL, or a file for the embedded engine. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = process.env['OPENCDR_ENGINE'] === 'embedded' ? null : await startCluster()
  if (cluster === null && process.env['OPENCDR_ENGINE'] === 'postgres')
    throw new Error('OPENCDR_ENGINE=postgres, and PostgreSQL’s programs are not on this machine.')
  const folder = mkdtempSync(join(tmpdir(), 'opencdr-test-'))
  if (cluster === null) writeFileSync(join(folder, 'migrated'), await migratedFile())
  else await makeTemplate(cluster)
  project.provide('clusterPort', cluster?.port ?? null)
  project.provide('embeddedDump', cluster === null ? join(folder, 'migrated') : null)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await cluster?.stop()
  }
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  await cluster.admin(`create database ${TEMPLATE} owner opencdr_owner`)
  const owner = openPostgres(cluster.ownerUrl(TEMPLATE), 1)
  try {
    await migrate(owner, 'opencdr_app')
  } finally {
    await owner.close()
  }
}

async function migratedFile(): Promise<Buffer> {
  const opened = await openEmbedded({})
  try {
    await migrate(opened, 'postgres')
    return Buffer.from(await (await opened.dump()).arrayBuffer())
  } finally {
    await opened.close()
  }
}
