import { migrate } from '../src/db/migrate.ts'
import { openPostgres } from '../src/db/open.ts'
import { type Cluster, startCluster } from '../test/cluster.ts'
import { serviceOn } from '../test/service-on.ts'
import { stageOn } from '../test/stage.ts'

/** A whole service on a throw-away PostgreSQL, with one area and its manager. Figures need its programs. */
export async function aStand() {
  const cluster = await startCluster()
  if (cluster === null)
    throw new Error('The figures are measured on PostgreSQL, whose programs are not on this machine.')
  await cluster.admin('create database bench owner opencdr_owner')
  const owner = openPostgres(cluster.ownerUrl('bench'), 1)
  await migrate(owner, 'opencdr_app')
  await owner.close()
  const opened = openPostgres(cluster.appUrl('bench'), 16)
  const { manager, areaId, secret } = await stageOn(opened)
  return {
    ...(await serviceOn(opened, Buffer.from(secret, 'hex'))),
    manager,
    areaId,
    cluster: cluster as Cluster,
    async close() {
      await opened.close()
      await cluster.stop()
    },
  }
}

/** Runs `work` from `clients` at once for `seconds`, and gives each run's milliseconds, in order. */
export async function under(clients: number, seconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + seconds * 1_000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const begun = performance.now()
        await work()
        times.push(performance.now() - begun)
      }
    }),
  )
  return times.sort((a, b) => a - b)
}

export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
