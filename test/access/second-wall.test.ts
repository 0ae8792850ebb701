import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, linkage, publicActor, setupFor, signingIn, tickFor } from '../../src/access/actor.ts'
import { reachOf } from '../../src/access/perform.ts'
import { policy } from '../../src/access/policy.ts'
import { type Role, roles } from '../../src/access/roles.ts'
import { caseFor } from '../../src/cases/store.ts'
import { bookkeeping, type Reach, type Scene } from '../../src/db/acting.ts'
import { sealOnce } from '../../src/audit/seal.ts'
import { roleNames } from '../../src/db/migrations/0000-roles.ts'
import type { ActName } from '../../src/kernel/acts.ts'
import { itemFor, meetingFor } from '../../src/meetings/store.ts'
import { notificationFor } from '../../src/notifications/store.ts'
import { requestFor } from '../../src/returns/store.ts'
import { respondentOf } from '../a-case.ts'
import { ask, cellOf } from './ask.ts'
import { byLink, people, signedIn } from './guests.ts'
import { setTheStage, type Scenery, type Stage } from './stage.ts'
import { addressOf, paramsOf, wholePosts } from './subjects.ts'
import { cellsOf, type Column, table } from './table.ts'
import { whatWasTold, whoTheyWere, whoWasAsked, wordsIn } from './words.ts'

// With the first wall taken out (the policy, and the area in every query) the database still keeps the areas apart.

let stage: Stage
let schema: readonly Table[]

beforeAll(async () => {
  stage = await setTheStage()
  const { world, north, east } = stage
  // Somebody holds a session by a personal link in each area, somebody has signed in, and history is sealed.
  for (const { links } of [north, east]) await byLink(world, links.nursery)
  await signedIn(world, north.area.manager)
  await sealOnce(world.app, world.keys, world.ledger, { last: true })
  schema = await schemaNow()
}, 240_000)

afterAll(() => stage?.world.close())

const look = (query: string) => stage.world.database.look(query)

// --- The tables and the roles ---

/** Tables whose rows belong to no area. Any other table has a column `area_id`. */
const OF_NO_AREA = [
  'area',
  'attempt',
  'audit_seal',
  'audit_tally',
  'demonstration_calendar',
  'form_key',
  'form_version',
  'notify_draft',
  'register_entry',
  'schema_migration',
]

test('every table is forced under row-level security, and no view stands beside the tables', async () => {
  const relations = await look(`
    select relname, relkind, relrowsecurity and relforcerowsecurity as forced from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`)
  expect(relations.length).toBeGreaterThan(40)
  expect(relations.filter(({ relkind }) => relkind !== 'r')).toEqual([])
  // Names of migrations: only set-up reads it, to see whether the program fits the database.
  expect(relations.filter(({ forced }) => forced !== true).map(({ relname }) => relname)).toEqual(['schema_migration'])
})

test('a table belongs to an area, or is known to belong to none', () => {
  expect(schema.filter(({ columns }) => !columns.includes('area_id')).map(({ name }) => name)).toEqual(OF_NO_AREA)
})

test('the roles are no superusers, bypass nothing, own nothing, and inherit nothing', async () => {
  const ours = [...roleNames.map(name => `opencdr_${name}`), 'opencdr_app']
  const found = await look(`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      exists (select from pg_class where relowner = pg_roles.oid) as owns,
      (select count(*)::int from pg_auth_members where member = pg_roles.oid) as member_of
    from pg_roles where rolname in (${ours.map(name => `'${name}'`).join(', ')})`)
  for (const role of found) {
    expect(role).toMatchObject({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: false,
    })
    if (role['rolname'] !== 'opencdr_app') expect(role['member_of'], String(role['rolname'])).toBe(0)
  }
  // The embedded engine has one login of its own; there the program steps down to a role in each act all the same.
  expect(found).toHaveLength(stage.world.database.engine === 'postgres' ? ours.length : roleNames.length)
})

test('the program’s login reaches nothing before it has named whom it acts for', async () => {
  expect(await roleDuringAnAct()).toBe('opencdr_person')
  // The embedded engine logs in as its owner, whose every act steps down all the same.
  if (stage.world.database.engine === 'embedded') return
  for (const { name } of schema)
    await expect(stage.world.database.opened.run(`select * from ${name} limit 1`), name).rejects.toThrow(
      `relation "${name}" does not exist`,
    )
})

const roleDuringAnAct = (): Promise<unknown> =>
  within(stage.north.area.manager, async ({ tx }) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
    return rows[0]!.role
  })

// --- Reading without any condition ---

/** Behind every table the rows of whom: the own area's, one's own, everybody's. What is not named is not reached. */
type Reached = Readonly<Record<string, 'area' | 'own' | 'all'>>

const OPEN: Reached = { area: 'all', audit_seal: 'all', demonstration_calendar: 'all', form_version: 'all' }

const CASE_TABLES = [
  'agency_return',
  'analysis',
  'asking',
  'case_file',
  'case_person',
  'document',
  'due',
  'kept_apart',
  'letter',
  'match_key',
  'meeting',
  'meeting_case',
  'meeting_member',
  'notification',
  'organisation',
  'outbox',
  'panel_copy',
  'referral',
  'request',
  'request_link',
  'request_step',
  'return_event',
  'sealed_copy',
  'sealed_copy_opening',
  'supplementary_decision',
  'timeline_event',
  'timeline_source',
]
const caseTables: Reached = Object.fromEntries(CASE_TABLES.map(name => [name, 'area']))

const officer: Reached = {
  ...OPEN,
  ...caseTables,
  account: 'area',
  agreement: 'area',
  agreement_signature: 'area',
  audit: 'area',
  // Of the area in which the agency sits, and of the one that asks.
  escalation: 'own',
  form_overlay: 'area',
  letter_template: 'area',
  seat: 'area',
}
/** The meetings one is invited to, one's own place and copies in them; the area's own texts and people. */
const panel: Reached = {
  ...OPEN,
  account: 'area',
  agreement: 'area',
  agreement_signature: 'own',
  analysis: 'own',
  form_overlay: 'area',
  letter_template: 'area',
  meeting: 'own',
  meeting_case: 'own',
  meeting_member: 'own',
  panel_copy: 'own',
  seat: 'area',
}
const respondent: Reached = {
  account: 'area',
  area: 'all',
  asking: 'own',
  case_file: 'own',
  demonstration_calendar: 'all',
  form_overlay: 'area',
  form_version: 'all',
  request: 'own',
  request_step: 'own',
}

type Reader = {
  readonly name: string
  readonly actor: () => Promise<Actor> | Actor
  readonly reaches: Reached
}

const inArea = (column: Column) => (): Promise<Actor> =>
  stage.world.asInvited(people(stage.north, stage.east).find(([name]) => name === column)![1])

const readers: readonly Reader[] = [
  { name: 'the manager', actor: inArea('manager'), reaches: { ...officer, form_key: 'own' } },
  { name: 'the designated doctor', actor: inArea('doctor'), reaches: officer },
  { name: 'the chair', actor: inArea('chair'), reaches: officer },
  { name: 'a member who is invited', actor: inArea('member invited'), reaches: panel },
  { name: 'a lay member who is invited', actor: inArea('lay member invited'), reaches: panel },
  { name: 'an observer who is invited to another meeting', actor: inArea('observer not invited'), reaches: panel },
  {
    name: 'a respondent who has sent a report',
    actor: () => respondentOf(stage.world, stage.north.ids.academy),
    reaches: { ...respondent, agency_return: 'own', return_event: 'own' },
  },
  {
    name: 'a respondent who has sent nothing',
    actor: () => respondentOf(stage.world, stage.north.ids.nursery),
    reaches: without(respondent, 'request_step'),
  },
  {
    name: 'the tick for one area',
    actor: () => tickFor(stage.north.area.id),
    // It looks for what is due and what waits to be sent before it acts for an area; an escalation belongs to two.
    reaches: {
      ...caseTables,
      ...{ agreement_signature: 'area', account: 'area', seat: 'area' },
      ...{
        letter_template: 'area',
        form_overlay: 'area',
        area: 'all',
        demonstration_calendar: 'all',
        form_version: 'all',
      },
      ...{ due: 'all', escalation: 'all', outbox: 'all', notify_draft: 'all' },
    },
  },
]

function without(reached: Reached, ...names: readonly string[]): Reached {
  return Object.fromEntries(Object.entries(reached).filter(([name]) => !names.includes(name)))
}

describe('every row of every table that is reached', () => {
  test.each(readers.map(reader => [reader.name, reader] as const))('by %s', async (_, { actor, reaches }) => {
    const who = await actor()
    const found: Record<string, Reached[string] | 'strange'> = {}
    for (const [table, rows] of await everything(reachOf(who))) {
      const { name } = table
      if (rows.length === 0) continue
      const reach = reaches[name]
      expect.soft(reach === 'all' ? identifying(rows) : eastern(rows), name).toEqual([])
      const isTheirs = reach === 'own' ? isOwn : isOf
      const strange = reach !== 'all' && rows.some(row => !isTheirs(who, name, row))
      found[name] = strange ? 'strange' : howMuch(table, rows)
    }
    expect(found).toEqual(reaches)
  })

  test('by who signs in, by the public, by linkage: nothing of any child', async () => {
    for (const actor of [signingIn, publicActor, linkage]) {
      const rows = [...(await everything(reachOf(actor)))].filter(([, { length }]) => length > 0)
      expect(
        rows.map(([{ name }]) => name),
        actor.kind,
      ).toEqual(WITHOUT_AREA[actor.kind])
      expect(wordsIn(textOf(rows.flatMap(([, some]) => some))), actor.kind).toEqual([])
    }
  })

  test('by set-up for one area: what it may add to, and no case of another', async () => {
    expect(eastern([...(await everything(reachOf(setupFor(stage.north.area.id)))).values()].flat())).toEqual([])
  })
})

const WITHOUT_AREA: Readonly<Record<string, readonly string[]>> = {
  signin: [
    'account',
    'area',
    'attempt',
    'demonstration_calendar',
    'kept_post',
    'meeting_member',
    'request_link',
    'session',
    'sign_in_link',
  ],
  public: ['area', 'attempt', 'demonstration_calendar', 'form_overlay', 'form_version'],
  linkage: ['demonstration_calendar', 'match_key'],
}

/** Everything there is, everything of the area, or a part of that. */
const howMuch = ({ columns, total, ours }: Table, { length }: readonly Row[]): Reached[string] => {
  if (columns.includes('area_id') && length === ours) return 'area'
  return length === total ? 'all' : 'own'
}

/** Whether a row is of the area; an escalation is of the area that asks and of the one in which the agency sits. */
function isOf(_: Actor, name: string, row: Row): boolean {
  const { id } = stage.north.area
  return !('area_id' in row) || row['area_id'] === id || (name === 'escalation' && row['asking_area_id'] === id)
}

/** Whether a row is one's own: of one's account, of a meeting one is invited to, of the request one holds the link of. */
function isOwn(actor: Actor, name: string, row: Row): boolean {
  const is = (of: string, column: string, wanted: readonly string[]): boolean => {
    const value = row[name === of ? 'id' : column]
    return value === undefined || wanted.includes(String(value))
  }
  if (!isOf(actor, name, row)) return false
  if (actor.kind === 'respondent')
    return is('request', 'request_id', [actor.requestId]) && is('case_file', 'case_id', [actor.caseId])
  if (actor.kind !== 'person' || name === 'escalation') return true
  return (
    is('', 'account_id', [actor.accountId]) &&
    is('meeting', 'meeting_id', actor.meetings) &&
    is('', 'actor', [`person:${actor.accountId}`])
  )
}

/** Words that tell who a child was, or what was told, in rows that the service reaches for every area. */
const identifying = (rows: readonly Row[]): string[] => {
  const agencies = (['qnorth', 'qeast'] as const).flatMap(tag => {
    const { contact, ...asked } = whoWasAsked(tag)
    return Object.values(asked).flatMap(name => [name, contact(name)])
  })
  return wordsIn(textOf(rows)).filter(word => !agencies.includes(word))
}

/** Words of Eastholm in rows; the ward that sits in Northmarsh is known to both. */
const eastern = (rows: readonly Row[]): string[] =>
  wordsIn(textOf(rows)).filter(word => word.endsWith('qeast') && word !== whoWasAsked('qeast').ward)

test('an invited member reads of the meeting no more than the papers say', async () => {
  const reach = reachOf(await inArea('member invited')())
  const told = whatWasTold('qnorth')
  expect(wordsIn(textOf([...(await everything(reach)).values()].flat()))).toEqual(
    [told.attendanceEvent, told.learning, told.minutes, told.surgery, told.surgeryEvent].sort(),
  )
})

test('a respondent reads who the child was and nothing that another agency told', async () => {
  const reach = reachOf(await respondentOf(stage.world, stage.north.ids.academy))
  const who = whoTheyWere('qnorth')
  const told = whatWasTold('qnorth')
  const asked = whoWasAsked('qnorth')
  expect(wordsIn(textOf([...(await everything(reach)).values()].flat()))).toEqual(
    [
      ...[who.given, who.family, who.lane, who.town],
      ...[asked.academy, asked.contact(asked.academy), told.attendance, told.attendanceEvent],
    ].sort(),
  )
})

// --- Writing into another area ---

test('nobody writes a row of another area, moves one there, or takes one away', async () => {
  const { north, east } = stage
  for (const actor of [await inArea('manager')(), await respondentOf(stage.world, north.ids.nursery)]) {
    const reach = reachOf(actor)
    for (const { name, columns } of schema) {
      if (!columns.includes('area_id') || MAY_ADD_ANYWHERE.has(`${actor.kind} ${name}`)) continue
      const what = `${actor.kind}: ${name}`
      const copied = `insert into ${name} select (jsonb_populate_record(null::${name}, '${await rowOf(name, east)}'::jsonb)).*`
      await expect(run(reach, copied), what).rejects.toMatchObject(DENIED)
      expect(await changed(reach, `update ${name} set area_id = area_id where area_id = ${east.area.id}`), what).toBe(0)
      expect(await changed(reach, `update ${name} set area_id = ${east.area.id}`), what).toBe(0)
      expect(await changed(reach, `delete from ${name} where area_id = ${east.area.id}`), what).toBe(0)
    }
  }
})

/** History is written by everybody, about what they did; its rows cannot be read by those who add them. */
const MAY_ADD_ANYWHERE = new Set(['person audit', 'respondent audit'])

test('history is added to, and never changed or taken away, by any role', async () => {
  const rights = roleNames.flatMap(role =>
    ['audit', 'audit_seal', 'audit_tally'].flatMap(name =>
      ['update', 'delete', 'truncate'].map(verb => `has_table_privilege('opencdr_${role}', '${name}', '${verb}')`),
    ),
  )
  expect(await look(`select ${rights.join(' or ')} as may`)).toEqual([{ may: false }])
})

// --- A query that forgot its area ---

test('a query that names the wrong area, or none, finds nothing', async () => {
  const { north, east } = stage
  const { ids } = north
  // As if a mistake had taken the area from somewhere else than from the person.
  const mistaken = { ...east.area.manager, areaId: north.area.id }
  const found = await within(east.area.manager, async scene => [
    await caseFor(scene, mistaken, ids.case),
    await requestFor(scene, mistaken, ids.surgery),
    await notificationFor(scene, mistaken, ids.notification),
    await meetingFor(scene, mistaken, ids.meeting),
    await itemFor(scene, mistaken, ids.item),
  ])
  expect(found).toEqual([null, null, null, null, null])
  const right = await within(north.area.manager, async scene => [
    await caseFor(scene, north.area.manager, ids.case),
    await itemFor(scene, north.area.manager, ids.item),
  ])
  expect(right.every(one => one !== null)).toBe(true)
})

// --- Every route with the policy taken out ---

/** What somebody of another area may open there is their own area's. */
const OF_NO_CASE: readonly string[] = ['nothing', 'one of the forms']

describe('with the policy taken out', () => {
  // Each row is asked by people of the other area, whose acts the queries must not find, and by the panel.
  const askers: readonly Column[] = ['manager elsewhere', 'chair elsewhere', 'member invited', 'observer not invited']

  test(
    'no route gives anything of another area, or more than the papers to the panel',
    { timeout: 240_000 },
    async () => {
      const guests = new Map(
        await Promise.all(
          people(stage.north, stage.east)
            .filter(([column]) => askers.includes(column))
            .map(async ([column, person]) => [column, await signedIn(stage.world, person)] as const),
        ),
      )
      const before = await stored()
      const opened = openEveryAct()
      const wrong: string[] = []
      let opens = 0
      try {
        for (const row of table)
          for (const [column, guest] of guests) {
            if (cellsOf(row).get(column) !== 'n') continue
            const { method, path } = addressOf(row, paramsOf(stage, row, column))
            const fields = wholePosts(stage)[row.route]
            const answer = await ask(stage.world.fetch, guest, method, path, { fields })
            const cell = cellOf(answer)
            if (cell === 'y') opens += 1
            const words = wordsIn(answer.body).filter(word => !known(column, word))
            if (words.length > 0) wrong.push(`${column}, ${row.route}: ${words.join(' ')}`)
            if (!OF_NO_CASE.includes(row.of) && column.endsWith('elsewhere') && cell !== 'n')
              wrong.push(`${column}, ${row.route}: ${cell}`)
          }
      } finally {
        opened.restore()
      }
      expect(opens, 'doors that stand open with the wall away').toBeGreaterThan(20)
      expect(wrong).toEqual([])
      expect(await stored()).toEqual(before)
    },
  )
})

const known = (column: Column, word: string): boolean => {
  if (column.endsWith('elsewhere')) return word.endsWith('qeast') || word === whoWasAsked('qnorth').ward
  const told = whatWasTold('qnorth')
  const papers = [told.attendanceEvent, told.learning, told.minutes, told.surgery, told.surgeryEvent]
  return column === 'member invited' && papers.includes(word)
}

/** The first wall is taken out: everybody may do everything, until it is put up again. */
function openEveryAct(): { restore(): void } {
  const acts = policy as Record<ActName, Partial<Record<Role, 'area'>>>
  const before = structuredClone(acts)
  for (const act of Object.keys(acts) as ActName[])
    acts[act] = { ...acts[act], ...Object.fromEntries(Object.keys(roles).map(role => [role, 'area'])) }
  return { restore: () => void Object.assign(acts, before) }
}

/** Everything of Northmarsh that a stranger could have changed. */
async function stored(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const name of CASE_TABLES)
    found[name] = (
      await look(`
        select md5(coalesce(string_agg(x::text, '' order by x::text), '')) as hash from ${name} x
        where area_id = ${stage.north.area.id}`)
    )[0]!['hash']
  return found
}

// --- Helpers ---

type Row = Readonly<Record<string, unknown>>
const textOf = (rows: readonly Row[]): string => JSON.stringify(rows).replaceAll('\\n', ' ')
const DENIED = { code: '42501' }

const within = <T>(actor: Actor, work: (scene: Scene) => Promise<T>): Promise<T> =>
  bookkeeping(stage.world.app, reachOf(actor), work)

const run = (reach: Reach, query: string) =>
  bookkeeping(stage.world.app, reach, ({ tx }) => sql.raw<Row>(query).execute(tx))

type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** By role, the columns that it may read. */
  readonly readable: ReadonlyMap<string, readonly string[]>
  readonly total: number
  /** Those of Northmarsh; all of them where rows belong to no area. */
  readonly ours: number
}

/** Every table of the schema in alphabetical order, as it stands. */
async function schemaNow(): Promise<readonly Table[]> {
  const rows = await look(`
    select relname, attname, rolname, has_column_privilege(rolname, pg_class.oid, attname, 'select') as reads
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
      cross join pg_roles
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and rolname in (${roleNames.map(name => `'opencdr_${name}'`).join(', ')})
    order by relname, attnum`)
  const found: Table[] = []
  for (const name of new Set(rows.map(row => String(row['relname'])))) {
    const own = rows.filter(row => row['relname'] === name)
    const columns = [...new Set(own.map(row => String(row['attname'])))]
    const readable = new Map(
      roleNames.map(role => [
        role,
        columns.filter(column =>
          own.some(row => row['attname'] === column && row['rolname'] === `opencdr_${role}` && row['reads'] === true),
        ),
      ]),
    )
    const of = columns.includes('area_id') ? `area_id = ${stage.north.area.id}` : 'true'
    const [counts] = await look(
      `select count(*)::int as total, (count(*) filter (where ${of}))::int as ours from ${name}`,
    )
    found.push({ name, columns, readable, total: Number(counts!['total']), ours: Number(counts!['ours']) })
  }
  return found
}

/** All rows of all tables that this reach gives, in the columns that its role may read, without any condition. */
const everything = (reach: Reach): Promise<ReadonlyMap<Table, readonly Row[]>> =>
  bookkeeping(stage.world.app, reach, async ({ tx }) => {
    const found = new Map<Table, readonly Row[]>()
    for (const table of schema) {
      const columns = table.readable.get(reach.role) ?? []
      if (columns.length === 0) continue
      found.set(table, (await sql.raw<Row>(`select ${columns.join(', ')} from ${table.name}`).execute(tx)).rows)
    }
    return found
  })

/** How many rows a statement changed; none where it was refused. */
async function changed(reach: Reach, statement: string): Promise<number> {
  try {
    return Number((await run(reach, statement)).numAffectedRows ?? 0n)
  } catch (error) {
    if ((error as { code?: string }).code === DENIED.code) return 0
    throw error
  }
}

/** A row of that area as JSON, for an insert that copies it. */
async function rowOf(name: string, { area }: Scenery): Promise<string> {
  const [row] = await look(`select to_jsonb(x)::text as row from ${name} x where area_id = ${area.id} limit 1`)
  if (row === undefined) throw new Error(`The stage has no row of ${name} in ${area.name}`)
  return String(row['row']).replaceAll(`'`, `''`)
}
