import { sql } from 'kysely'
import { roleNames, roles } from './migrations/0000-roles.ts'
import { areasAndAccounts } from './migrations/0001-areas-and-accounts.ts'
import { audit } from './migrations/0002-audit.ts'
import { notificationsAndCases } from './migrations/0003-notifications-and-cases.ts'
import { returnsAndTimeline } from './migrations/0004-returns-and-timeline.ts'
import { meetings } from './migrations/0005-meetings.ts'
import { outboxAndDue } from './migrations/0006-outbox-and-due.ts'
import { formVersions } from './migrations/0007-form-versions.ts'
import { formKeys } from './migrations/0008-form-keys.ts'
import { asking } from './migrations/0009-asking.ts'
import { formsOfACase } from './migrations/0010-forms-of-a-case.ts'
import type { Opened } from './open.ts'

/** In order; forward only. A change to the schema is a new file at the end. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  roles,
  areasAndAccounts,
  audit,
  notificationsAndCases,
  returnsAndTimeline,
  meetings,
  outboxAndDue,
  formVersions,
  formKeys,
  asking,
  formsOfACase,
]

/** Any number that nobody else locks in this database. */
const LOCK = 7_301_926

export class SchemaNewerError extends Error {}

/**
 * Brings the schema up to this program, as its owner; `login` is the program's own login, which gets the roles and
 * nothing else. Each migration is one transaction. Throws SchemaNewerError when the database was made by a later program.
 */
export async function migrate(
  owner: Opened,
  login: string,
  progress: (sentence: string) => void = () => {},
): Promise<void> {
  // Several processes may start at once on a new database; the owner's only session holds the lock.
  await owner.run(`select pg_advisory_lock(${LOCK})`)
  try {
    await owner.run('create table if not exists schema_migration (name text primary key)')
    const applied = new Set((await owner.run('select name from schema_migration')).map(row => String(row['name'])))
    refuseNewer(applied)
    await makeRoles(owner, login)
    for (const migration of migrations.filter(one => !applied.has(one.name))) {
      progress(`Preparing the database: ${migration.name}`)
      await owner.run(`begin; ${migration.sql}; insert into schema_migration values ('${migration.name}'); commit;`)
    }
  } finally {
    await owner.run(`select pg_advisory_unlock(${LOCK})`)
  }
}

/** What the program's own login sees of the schema: throws SchemaNewerError, or says whether all is prepared. */
export async function isPrepared(opened: Opened): Promise<boolean> {
  // The login itself may not even look into the schema: only the roles that it takes on may.
  const [there] = await opened.run(`select exists (
    select from pg_class c join pg_namespace n on n.oid = relnamespace, pg_roles r
    where nspname = 'public' and relname = 'schema_migration' and rolname = 'opencdr_setup'
      and has_table_privilege(r.oid, c.oid, 'select') and pg_has_role(r.oid, 'member')) as yes`)
  if (there?.['yes'] !== true) return false
  const rows = await opened.db.transaction().execute(async tx => {
    await sql`set local role opencdr_setup`.execute(tx)
    return (await sql<{ name: string }>`select name from schema_migration`.execute(tx)).rows
  })
  const applied = new Set(rows.map(row => row.name))
  refuseNewer(applied)
  return migrations.every(migration => applied.has(migration.name))
}

function refuseNewer(applied: ReadonlySet<string>): void {
  const unknown = [...applied].filter(name => !migrations.some(migration => migration.name === name))
  if (unknown.length === 0) return
  throw new SchemaNewerError(
    `This database was prepared by a later version of OpenCDR (${unknown.sort().at(-1)}). Start that version, or restore a backup made before it.`,
  )
}

/** Roles belong to the whole server, so a second database on it finds them there already; another login does not. */
async function makeRoles(owner: Opened, login: string): Promise<void> {
  const had = await owner.run(
    `select from pg_roles r join pg_roles l on l.rolname = '${login.replaceAll("'", "''")}'
     where r.rolname in (${roleNames.map(role => `'opencdr_${role}'`).join(', ')}) and pg_has_role(l.oid, r.oid, 'member')`,
  )
  if (had.length === roleNames.length) return
  for (const role of roleNames) {
    await owner.run(
      `do $$ begin create role opencdr_${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
  }
  if (owner.engine === 'embedded') return
  const [server] = await owner.run(`select current_setting('server_version_num')::int as version`)
  const name = `"${login.replaceAll('"', '""')}"`
  const all = roleNames.map(role => `opencdr_${role}`).join(', ')
  if (Number(server?.['version']) >= 160_000) await owner.run(`grant ${all} to ${name} with inherit false, set true`)
  else await owner.run(`alter role ${name} noinherit; grant ${all} to ${name}`)
}
