import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Histories, openHistories, type Run, startRun } from '../../test/prove/history.ts'
import { done, refused } from '../kernel/outcome.ts'
import { inShortTurns } from './lines.ts'
import { startSealer } from './seal.ts'
import { verify } from './verify.ts'

let histories: Histories

beforeAll(async () => {
  histories = await openHistories()
})
afterAll(() => histories.close())

const WRITERS = 16
// Until so many entries are committed, or so long on a slow machine.
const ENTRIES = 600
const LONGEST_MS = 5_000
const log = { warn: () => {}, error: () => {} }

// The embedded engine has one session: nothing can come late there, and the same test is a plain one.
test('sixteen writers with stalls and roll-backs, two processes: every committed entry is sealed, none is skipped', async () => {
  const runs = [startRun(histories), startRun(histories)]
  const sealers = runs.map(run => startSealer({ ...run.ground, log }, histories.keys, run.ledger))
  const watermark = watchById(histories)
  const committed = { entries: 0 }
  let over = false
  const writers = Array.from({ length: WRITERS }, async (_, number) => {
    for (let n = 0; !over; n += 1) {
      const entries = await write(runs[number % 2]!, number + n)
      committed.entries += entries
    }
  })
  const checked = (async () => {
    for (let rounds = 0; ; rounds += 1) {
      const report = await verify(inShortTurns(runs[0]!.ground), histories.keys)
      if (!report.ok) return report
      if (over) return { ok: true, rounds: rounds + 1 }
      await pause(100)
    }
  })()
  for (let waited = 0; waited < LONGEST_MS && committed.entries < ENTRIES; waited += 50) await pause(50)
  over = true
  await Promise.all(writers)
  expect(await checked).toMatchObject({ ok: true })
  for (const sealer of sealers) await sealer.stop()
  const skipped = await watermark.stop()

  const report = await verify(inShortTurns(runs[0]!.ground), histories.keys)
  expect(report).toMatchObject({
    ok: true,
    entries: committed.entries,
    sealed: committed.entries,
    unsealed: 0,
    uncounted: 0,
  })
  console.info(
    `${histories.opened.engine}: ${committed.entries} entries committed by ${WRITERS} writers, ${report.sealed} sealed; a watermark "id > last" would have skipped ${skipped}.`,
  )
  if (histories.opened.engine === 'postgres') expect(skipped).toBeGreaterThan(0)
})

/** One act with some kind of mishap: how many entries are committed in the end. */
async function write(run: Run, n: number): Promise<number> {
  switch (n % 5) {
    case 0:
      // Its transaction number comes early, its entry and its end late.
      await run.does('facts-changed', async scene => {
        await sql`select pg_current_xact_id()`.execute(scene.tx)
        await stall(n)
        scene.afterwards(() => stall(n + 3))
        return done(null)
      })
      return 1
    case 1:
      await run.does('facts-changed', async scene => {
        scene.afterwards(() => stall(n))
        return done(null)
      })
      return 1
    case 2:
      await run
        .does('facts-changed', async scene => {
          scene.afterwards(() => Promise.reject(new Error('after its entry')))
          return done(null)
        })
        .catch(() => {})
      return 0
    case 3:
      await run.does('facts-changed', async () => refused('not-now'))
      return 1
    default:
      await run.does('case-read')
      return 1
  }
}

const stall = (n: number): Promise<void> => pause(((n * 7) % 13) * 5)

/** What a sealer would do that goes on from the highest number it has seen: counts what it never gets to see. */
function watchById({ superuser, opened }: Histories): { stop(): Promise<number> } {
  let last = 0
  let seen = 0
  let over = false
  const look = async () => {
    const found = await superuser.run(`select id from audit where id > ${last} order by id`)
    seen += found.length
    last = Number(found.at(-1)?.['id'] ?? last)
  }
  const watching = (async () => {
    while (!over) {
      await look()
      await pause(opened.engine === 'postgres' ? 5 : 100)
    }
  })()
  return {
    async stop() {
      over = true
      await watching
      await look()
      const [all] = await superuser.run('select count(*) as n from audit')
      return Number(all!['n']) - seen
    },
  }
}
