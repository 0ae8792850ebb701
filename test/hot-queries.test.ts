import { createTransport } from 'nodemailer'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { idOf, makeManyCases } from '../bench/many-cases.ts'
import type { App } from '../src/access/app.ts'
import { openRequest, signIn } from '../src/access/sign-in.ts'
import { visitor } from '../src/access/session.ts'
import { steps } from '../src/app.ts'
import { listCases } from '../src/cases/list-cases.ts'
import { readCase } from '../src/cases/read-case.ts'
import { readHistory } from '../src/cases/read-history.ts'
import { readWorkList } from '../src/cases/work-list.ts'
import { types } from '../src/db/codecs.ts'
import type { Tables } from '../src/db/tables.ts'
import { find } from '../src/finding/find.ts'
import { keyedHash } from '../src/kernel/keys.ts'
import { listMeetings, readMeeting } from '../src/meetings/read-meetings.ts'
import { enterNotification } from '../src/notifications/enter-notification.ts'
import { listNotifications } from '../src/notifications/list-notifications.ts'
import { openCase } from '../src/notifications/open-case.ts'
import { deliver } from '../src/outbox/deliver.ts'
import { listMessages } from '../src/outbox/list-messages.ts'
import { listEscalations } from '../src/returns/escalations.ts'
import { readAgencies } from '../src/returns/read-agencies.ts'
import { tick } from '../src/tick.ts'
import { aNotice } from './notices.ts'
import { emailOf, must, openWorld, PASSWORD, type World } from './world.ts'

/** A table of so few rows may be read whole, and of a larger one no query may read more. */
const FEW = 1_000
/** Case 11 lies in Northmarsh, with a child called Inventedbb; its agencies were asked. */
const N = '11'

// What only a large database shows; the embedded engine is not for one.
describe.skipIf(inject('clusterPort') === null)(
  'with 36,000 cases, a tenth of them in one area, no hot query scans a table',
  () => {
    let world: World
    let watched: Watched
    let large: ReadonlySet<string>
    let app: App
    const ids = {} as Record<'case' | 'request' | 'meeting', string>

    beforeAll(async () => {
      world = await openWorld({ at: '2026-01-19' })
      const { look, url } = world.database
      await look(`insert into area (name) select 'Area ' || n from generate_series(1, 148) n`)
      const [{ first }] = (await look(`select min(id) as first from area where name like 'Area %'`)) as [
        { first: number },
      ]
      await makeManyCases(look, `case when n % 11 = 0 then ${world.north.id} else ${first} + n % 148 end`)
      const [row] = await look(`select ${idOf('case', N)} as case, ${idOf('request', `'${N} 1'`)} as request,
      (select meeting_id from meeting_case where case_id = ${idOf('case', N)}) as meeting`)
      Object.assign(ids, row)
      const hex = (text: string): string => `'\\x${keyedHash(world.keys.token, text).toString('hex')}'`
      await look(`update request_link set token_hash = ${hex('a link')} where request_id = '${ids.request}';
      update session set token_hash = ${hex('a session')}, opened_by = ${hex('a link')}, seen_at = now(), created_at = now() where request_id = '${ids.request}';
      update due set due_at = '2026-01-19' where subject = '${ids.request}';
      update case_file set nhs_number = '9990000018' where id = '${ids.case}'`)
      const rows = await look(`select relname from pg_class where relkind = 'r' and reltuples > ${FEW}`)
      large = new Set(rows.map(({ relname }) => String(relname)))
      watched = watch(url!)
      app = { ...world.app, db: watched.db }
    }, 300_000)
    afterAll(async () => {
      await watched?.close()
      await world?.close()
    })

    const hot: readonly {
      readonly what: string
      /** The table that it is about, so that the test sees whether it was asked at all. */
      readonly of: keyof Tables
      /** House rule: a search by name may read the whole area, and nothing beyond it. */
      readonly atMost?: number
      readonly does: () => Promise<unknown>
    }[] = [
      {
        what: 'the work list',
        of: 'due',
        does: async () => {
          const first = must(await readWorkList(app, world.north.manager, {}))
          must(await readWorkList(app, world.north.manager, { after: first.next! }))
          must(await readWorkList(app, world.north.manager, { whose: 'ours' }))
        },
      },
      {
        what: 'the cases of an area, also by stage',
        of: 'case_file',
        does: async () => {
          const first = must(await listCases(app, world.north.manager, {}))
          must(await listCases(app, world.north.manager, { after: first.next! }))
          must(await listCases(app, world.north.manager, { stage: 'gathering' }))
        },
      },
      { what: 'a case', of: 'case_file', does: async () => must(await readCase(app, world.north.manager, ids.case)) },
      { what: 'a case by its reference', of: 'case_file', does: () => finds('B000-11') },
      { what: 'a notification by its receipt', of: 'notification', does: () => finds('R000-0000-11') },
      { what: 'a child by NHS number', of: 'case_file', does: () => finds('999 000 0018') },
      { what: 'a child by name', of: 'case_file', atMost: 4_000, does: () => finds('inventedbb testcase') },
      {
        what: 'notifications to decide',
        of: 'notification',
        does: async () => {
          must(await listNotifications(app, world.north.manager, { filter: 'undecided', after: null }))
          const { next } = must(await listNotifications(app, world.north.manager, { filter: 'opened', after: null }))
          must(await listNotifications(app, world.north.manager, { filter: 'opened', after: next }))
        },
      },
      {
        what: 'a notification entered, compared with all others, and opened as a case',
        of: 'match_key',
        does: async () => {
          const { notificationId } = must(
            await enterNotification(app, world.north.manager, {
              answers: aNotice({ childNhsNumber: '9990000026' }),
              source: 'telephone',
              sourceNote: 'Rang',
              beforeDeath: false,
            }),
          )
          must(
            await openCase(app, world.north.manager, { notificationId, expected: 'unexpected', reason: 'Lived here' }),
          )
        },
      },
      {
        what: 'the agencies of a case',
        of: 'request',
        does: async () => must(await readAgencies(app, world.north.manager, ids.case)),
      },
      {
        what: 'escalations',
        of: 'escalation',
        does: async () => must(await listEscalations(app, world.north.doctor, {})),
      },
      {
        what: 'the history of a case',
        of: 'audit',
        does: async () => {
          must(await readHistory(app, world.north.manager, { caseId: ids.case, kind: null, before: null }))
          must(await readHistory(app, world.north.manager, { caseId: ids.case, kind: 'changes', before: null }))
        },
      },
      {
        what: 'the cases of a meeting',
        of: 'meeting_case',
        does: async () => {
          must(await listMeetings(app, world.north.manager))
          must(await readMeeting(app, world.north.manager, ids.meeting))
        },
      },
      {
        what: 'the outbox, on its page',
        of: 'outbox',
        does: async () => {
          must(await listMessages(app, world.north.manager, {}))
          must(await listMessages(app, world.north.manager, { state: 'waiting' }))
        },
      },
      {
        what: 'messages to send',
        of: 'outbox',
        does: async () => {
          expect(await deliver(app, createTransport({ jsonTransport: true }))).toBeGreaterThan(0)
        },
      },
      {
        what: 'a step that is due, and taken',
        of: 'due',
        does: async () => {
          expect(await tick(app, steps)).toBeGreaterThan(0)
        },
      },
      { what: 'a personal link', of: 'request_link', does: async () => must(await openRequest(app, 'a link')) },
      {
        what: 'a session',
        of: 'session',
        does: async () => expect(await visitor(app, app.keys, 'a session')).toMatchObject({ state: 'here' }),
      },
      {
        what: 'a sign-in',
        of: 'account',
        does: async () => {
          const { manager } = world.north
          must(await signIn(app, { email: emailOf(manager), password: PASSWORD, address: 'here' }))
        },
      },
    ]
    const finds = async (typed: string): Promise<void> => {
      expect(must(await find(app, world.north.manager, typed)).found.length).toBeGreaterThan(0)
    }

    /** Every table that was read, and what of it was read too much. */
    const reads = async (work: () => Promise<unknown>, atMost = FEW) => {
      const nodes = (await watched.during(work)).flatMap(({ sql, plan }) =>
        readings(plan).map(node => ({ ...node, sql })),
      )
      return {
        tables: nodes.map(({ table }) => table),
        scans: nodes
          .filter(({ table, whole, rows }) => large.has(table) && (whole || rows > atMost))
          .map(({ table, whole, rows, sql }) => `${whole ? 'scans' : `reads ${rows} rows of`} ${table}: ${sql}`),
      }
    }

    test.each(hot)('$what', { timeout: 60_000 }, async ({ of, atMost, does }) => {
      const { tables, scans } = await reads(does, atMost)
      expect(tables).toContain(of)
      expect(scans).toEqual([])
    })

    test('without its index the work list would be seen to scan', async () => {
      await world.database.look('drop index due_work')
      const { scans } = await reads(() => readWorkList(app, world.north.manager, {}))
      expect(scans).toContainEqual(expect.stringMatching(/^(scans|reads \d+ rows of) due: /))
    })
  },
)

type Plan = { readonly [key: string]: unknown; readonly Plans?: readonly Plan[] }
type Watched = {
  readonly db: App['db']
  /** The plan of every statement that was run meanwhile, in its own role, under its policies, with its values. */
  during(work: () => Promise<unknown>): Promise<readonly { readonly sql: string; readonly plan: Plan }[]>
  close(): Promise<void>
}

/** The program's own login, whose connections ask for the plan of each statement before they run it. */
function watch(url: string): Watched {
  const plans: { sql: string; plan: Plan }[] = []
  const pool = new pg.Pool({ connectionString: url, max: 2, types })
  pool.on('connect', client => {
    const query = client.query.bind(client) as (sql: unknown, values?: unknown) => Promise<pg.QueryResult>
    client.query = (async (sql: unknown, values?: unknown) => {
      if (typeof sql === 'string' && /^(select|insert|update|delete|with)\b/i.test(sql)) {
        // A select is run for it, so that it is seen how many rows it reads; a change is not made twice.
        const how = /^select\b/i.test(sql) ? 'analyze, timing off, format json' : 'format json'
        const { rows } = await query(`explain (${how}) ${sql}`, values)
        plans.push({ sql, plan: rows[0]['QUERY PLAN'][0].Plan })
      }
      return query(sql, values)
    }) as never
  })
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    async during(work) {
      plans.length = 0
      await work()
      return [...plans]
    },
    close: () => pool.end(),
  }
}

/** What a plan reads: each table, whether from end to end, and at how many rows it had to look. */
function readings(plan: Plan): { table: string; whole: boolean; rows: number }[] {
  const below = (plan.Plans ?? []).flatMap(readings)
  const table = plan['Relation Name']
  // A part that was never run is one of which the planner knew that it finds nothing.
  if (typeof table !== 'string' || plan['Actual Loops'] === 0) return below
  const number = (key: string): number => Number(plan[key] ?? 0)
  const looked = number('Actual Rows') + number('Rows Removed by Filter') + number('Rows Removed by Index Recheck')
  return [
    { table, whole: plan['Node Type'] === 'Seq Scan', rows: looked * Number(plan['Actual Loops'] ?? 1) },
    ...below,
  ]
}
