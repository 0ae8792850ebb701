/**
 * The second wall, as SQL. Every table is forced under row-level security; nothing here bypasses it.
 * The queries name their area so that an index serves them; the policy only checks again (a hashed subplan, and
 * `nullif` because an unset setting reads '' after the first transaction).
 */
const areas = `area_id in (select unnest(nullif(current_setting('app.areas', true), '')::int[]))`
const home = `area_id = nullif(current_setting('app.home', true), '')::int`
const actor = `nullif(current_setting('app.actor', true), '')::uuid`
const meetings = `meeting_id in (select unnest(nullif(current_setting('app.meetings', true), '')::uuid[]))`
const draft = `token_hash = decode(nullif(current_setting('app.draft', true), ''), 'hex')`
const request = `request_id = nullif(current_setting('app.request', true), '')::uuid`

export const within = {
  areas,
  home,
  actor,
  meetings,
  request,
  draft,
  own: `account_id = ${actor}`,
  anywhere: 'true',
} as const

export const forced = (table: string): string =>
  `alter table ${table} enable row level security; alter table ${table} force row level security;`

export type DbRole = 'signin' | 'public' | 'person' | 'respondent' | 'tick' | 'linkage' | 'sealer' | 'setup'

/** One role's rights on one table, and the rows they reach. Rights may name columns: `select (id, name)`. */
export function allow(role: DbRole, table: string, rights: string, where: string): string {
  const name = `${role}_${rights.replace(/\W+/g, '_')}_${hash(where)}`.slice(0, 60)
  const verbs = rights.split(/,(?![^(]*\))/).map(right => right.trim().split(/[ (]/)[0]!)
  const policies = verbs.map(verb => {
    const using = verb === 'insert' ? '' : `using (${where})`
    const check = verb === 'insert' || verb === 'update' ? `with check (${where})` : ''
    return `create policy ${verb}_${name} on ${table} for ${verb} to opencdr_${role} ${using} ${check};`
  })
  return `grant ${rights} on ${table} to opencdr_${role}; ${policies.join(' ')}`
}

/** What nearly every table of a case has: people of the area, and the tick while it acts for that area. */
export const caseTable = (table: string, personRights = 'select, insert, update'): string =>
  [
    forced(table),
    allow('person', table, personRights, areas),
    allow('tick', table, 'select, insert, update', areas),
    allow('setup', table, 'select, insert, update', areas),
  ].join('\n')

const hash = (text: string): string => {
  let sum = 0
  for (const char of text) sum = (sum * 31 + char.charCodeAt(0)) >>> 0
  return sum.toString(36)
}
