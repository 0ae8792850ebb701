import { type RawBuilder, sql } from 'kysely'
import { type Reach, bookkeeping, type Timed } from '../db/acting.ts'
import type { Tx } from '../db/tables.ts'
import { canonical, type Line } from './canonical.ts'
import { leafHash } from './merkle.ts'

/** Runs some reading of history in a transaction: a short one of its own each time, or the one already open. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** History is sealed and checked in its own role, which reads all of it and writes none of it. */
export const sealer: Reach = { role: 'sealer', who: 'sealer', areas: [], allows: () => false }

/** Reads in short transactions, so that a long check holds up neither the embedded engine nor the sealer. */
export const inShortTurns =
  (ground: Timed): Read =>
  work =>
    bookkeeping(ground, sealer, ({ tx }) => work(tx))

export type StoredLine = Line & { readonly id: string; readonly txid: string; readonly mac: Buffer }

/** An entry's leaf in the tree: all of its columns. */
export const leafOf = (line: StoredLine): Buffer =>
  leafHash(`${line.txid} ${line.id} ${line.mac.toString('hex')} ${canonical(line)}`)

const PAGE = 1_000

/** The entries of one era from transaction `from` on, below `below`, in the order in which they are sealed. */
export async function* linesFrom(read: Read, era: string, from: bigint, below: bigint | null = null) {
  let last: StoredLine | undefined
  do {
    const page = await read(tx => pageOf(tx, era, from, below, last))
    yield* page
    last = page.length < PAGE ? undefined : page.at(-1)
  } while (last !== undefined)
}

async function pageOf(
  tx: Tx,
  era: string,
  from: bigint,
  below: bigint | null,
  after: StoredLine | undefined,
): Promise<readonly StoredLine[]> {
  const start =
    after === undefined
      ? sql`txid >= ${String(from)}::xid8`
      : sql`(txid, id) > (${after.txid}::xid8, ${after.id}::bigint)`
  const end = below === null ? sql`` : sql`and txid < ${String(below)}::xid8`
  // The order names the table: a bare `txid` would be the text of this list, and sort 10 before 9.
  const { rows } = await sql<StoredLine>`
    select id::text, txid::text, era, process, entry, area_id as "areaId", actor, act, case_id as "caseId", subject,
      ${dayText('calendar_day')} as "calendarDay", ${stampText('at')} as at, detail::text as detail, mac
    from audit where era = ${era} and ${start} ${end} order by audit.txid, audit.id limit ${PAGE}`.execute(tx)
  return rows
}

/** Every era that has entries, by steps through the index. */
export async function erasOf(tx: Tx): Promise<readonly string[]> {
  const eras: string[] = []
  for (;;) {
    const { rows } = await sql<{ era: string | null }>`
      select min(era) as era from audit ${eras.length === 0 ? sql`` : sql`where era > ${eras.at(-1)}`}`.execute(tx)
    const era = rows[0]?.era ?? null
    if (era === null) return eras
    eras.push(era)
  }
}

/** A timestamptz as `stamp` writes it, whatever the session's settings; null for what `stamp` never writes. */
export const stampText = (column: string): RawBuilder<string | null> =>
  sql`case when ${sql.ref(column)} >= '0001-01-01 00:00:00+00' then to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end`

const dayText = (column: string): RawBuilder<string | null> =>
  sql`case when ${sql.ref(column)} >= '0001-01-01' then to_char(${sql.ref(column)}, 'YYYY-MM-DD') end`
