import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inject, expect, test } from 'vitest'
import { londonInstant, day } from '../src/kernel/calendar.ts'
import { addAgency } from '../src/returns/add-agency.ts'
import { confirmAgencies } from '../src/returns/confirm-agencies.ts'
import { sendRequests } from '../src/returns/send-requests.ts'
import { aCase } from '../src/returns/a-case.testing.ts'
import { bundledForTest } from './bundled.ts'
import { must, openWorld, type World } from './world.ts'

const CASES = 50
const AGENCIES = 10

// Concurrency is PostgreSQL's: the embedded engine has one session.
test.skipIf(inject('clusterPort') === null)(
  'two processes run the tick at once on a day of 500 due steps, and each step is taken once',
  { timeout: 300_000 },
  async () => {
    const world = await openWorld({ at: '2026-01-19T09:00' })
    try {
      await ask(world)
      const runner = await bundledForTest('tick-runner')
      const given = JSON.stringify({
        url: world.database.url,
        secret: world.secret,
        at: londonInstant(day('2026-02-02'), '11:00').toString(),
      })
      await Promise.all([runTick(runner, given), runTick(runner, given)])

      const [steps] = await world.database.look(
        `select count(*)::int as all, count(distinct request_id)::int as requests from request_step where step = 'prompt-1' and on_day = '2026-02-02'`,
      )
      expect(steps).toEqual({ all: CASES * AGENCIES, requests: CASES * AGENCIES })
      const [messages] = await world.database.look(
        `select count(*)::int as all, count(distinct request_id)::int as requests from outbox where kind = 'prompt-1'`,
      )
      expect(messages).toEqual({ all: CASES * AGENCIES, requests: CASES * AGENCIES })
      const [lines] = await world.database.look(`select count(*)::int as all from audit where act = 'prompt-sent'`)
      expect(lines).toEqual({ all: CASES * AGENCIES })
      const [refused] = await world.database.look(`select count(*)::int as all from audit where act = 'refused'`)
      expect(refused).toEqual({ all: 0 })
    } finally {
      await world.close()
    }
  },
)

async function ask(world: World): Promise<void> {
  const { app, north } = world
  for (let n = 0; n < CASES; n += 1) {
    const caseId = await aCase(world)
    const requestIds: string[] = []
    for (let i = 0; i < AGENCIES; i += 1) {
      const organisation = {
        name: `Sample Surgery ${i}`,
        kind: 'gp',
        sitsIn: north.name,
        contactName: 'Connie Contact',
        contactRole: 'Manager',
        contactEmail: 'contact@sample.example',
        contactPhone: '',
      }
      requestIds.push(must(await addAgency(app, north.manager, { caseId, organisation })).requestId)
    }
    must(await confirmAgencies(app, north.manager, { caseId, requestIds }))
    must(await sendRequests(app, north.manager, { caseId, requestIds }))
  }
}

/** Both processes are ready before either begins. */
async function runTick(runner: string, given: string): Promise<void> {
  const child = spawn(process.execPath, [runner, given], { stdio: ['pipe', 'pipe', 'inherit'] })
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended by itself (${code}).`))),
  ])
  waiting.push(() => void child.stdin.end('go\n'))
  if (waiting.length === 2) for (const go of waiting) go()
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(0)
}

const waiting: (() => void)[] = []
