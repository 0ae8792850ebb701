import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inject, expect, test } from 'vitest'
import { londonInstant, day } from '../src/kernel/calendar.ts'
import { aCase } from './a-case.ts'
import { bundledForTest } from './bundled.ts'
import { openWorld, type World } from './world.ts'

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

/** Fifty cases by the acts that make them; their five hundred requests at once, as they stand after being sent. */
async function ask(world: World): Promise<void> {
  const { north } = world
  for (let n = 0; n < CASES; n += 1) await aCase(world)
  await world.database.look(`
    insert into organisation (id, area_id, name, kind, sits_in, contact_email)
    select gen_random_uuid(), ${north.id}, 'Sample Surgery ' || n, 'gp', ${north.id}, 'contact@sample.example' from generate_series(1, ${AGENCIES}) n;
    insert into request (id, area_id, case_id, organisation_id, agency, agency_kind, sits_in, contact_name, contact_email, proposed_on, confirmed_known_on, sent_on, sent_at)
    select gen_random_uuid(), c.area_id, c.id, o.id, o.name, o.kind, o.sits_in, 'Connie Contact', o.contact_email, date '2026-01-19', date '2026-01-19', date '2026-01-19', timestamptz '2026-01-19 12:00+00'
    from case_file c, organisation o where o.name like 'Sample Surgery %';
    insert into due (area_id, case_id, subject, kind, clock, whose, due_at, calendar_version, rules_version)
    select area_id, case_id, id, 'prompt-1', 'C11', 'system', timestamptz '2026-02-02 10:00+00', 'made for the test', 1 from request where sent_on is not null;`)
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
