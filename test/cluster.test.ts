import pg from 'pg'
import { expect, test } from 'vitest'
import { findPostgres } from '../scripts/programs.mjs'
import { startCluster } from './cluster.ts'

test.skipIf(findPostgres() === null)(
  'a throw-away server has the two logins of a deployment, and ends when told',
  async () => {
    const cluster = (await startCluster())!
    await cluster.admin('create database ours owner opencdr_owner')
    const owner = await connected(cluster.ownerUrl('ours'))
    const app = await connected(cluster.appUrl('ours'))
    await owner.query('create table kept (id int); create role a_role')
    await owner.query('create database copy template template0 strategy wal_log')
    await expect(owner.query('alter system set work_mem to default')).rejects.toThrow(/permission denied/)
    await expect(app.query('select from kept')).rejects.toThrow(/permission denied/)
    await expect(app.query('create role another')).rejects.toThrow(/permission denied/)
    await Promise.all([owner.end(), app.end()])

    await cluster.stop()
    await expect(connected(cluster.ownerUrl('ours'))).rejects.toThrow(/ECONNREFUSED/)
  },
  120_000,
)

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
