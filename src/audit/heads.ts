import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { sql } from 'kysely'
import { keyedHash } from '../kernel/keys.ts'
import type { Instant } from '../kernel/calendar.ts'
import type { Tx } from '../db/tables.ts'
import { stamp, toMicrosecond } from './canonical.ts'
import { stampText } from './lines.ts'
import { macSum, macSumBytes, type Sum } from './mac.ts'
import { emptyTree, rootOf, type Tree } from './merkle.ts'

/** One seal: the tree once the entries of the transactions `from` up to, and without, `to` were in it. */
export type SealContent = {
  readonly id: number
  readonly era: string
  readonly from: bigint
  readonly to: bigint
  readonly tree: Tree
  readonly root: Buffer
  readonly tallyId: number
  readonly tallyHash: Buffer
  readonly at: string | null
}
export type Seal = SealContent & { readonly sig: Buffer }

/** What stands before the first seal. */
export const noSeal = { id: 0, tree: emptyTree, tallyId: 0, tallyHash: Buffer.alloc(32) } as const

/** What is signed, and what a checkpoint shows. */
export const sealText = (seal: SealContent): string =>
  [
    `OpenCDR history, seal ${seal.id}`,
    `era ${seal.era}`,
    `transactions from ${seal.from} and below ${seal.to}`,
    `entries ${seal.tree.size}`,
    `root ${seal.root.toString('hex')}`,
    `tallies up to ${seal.tallyId} ${seal.tallyHash.toString('hex')}`,
    `sealed ${seal.at}`,
  ].join('\n')

/** Whether a seal is as it was signed, and its peaks make its root. */
export const isGenuine = (seal: Seal, publicKey: KeyObject): boolean =>
  rootOf(seal.tree).equals(seal.root) && verify(null, Buffer.from(sealText(seal)), publicKey, seal.sig)

export async function writeSeal(
  tx: Tx,
  key: KeyObject,
  seal: Omit<SealContent, 'at' | 'root'>,
  at: Instant,
): Promise<void> {
  const content = { ...seal, root: rootOf(seal.tree), at: stamp(at) }
  await tx
    .insertInto('audit_seal')
    .values({
      id: content.id,
      era: content.era,
      from_txid: String(content.from),
      to_txid: String(content.to),
      size: content.tree.size,
      peaks: Buffer.concat(content.tree.peaks),
      root: content.root,
      tally_id: content.tallyId,
      tally_hash: content.tallyHash,
      at: toMicrosecond(at),
      sig: sign(null, Buffer.from(sealText(content)), key),
    })
    .execute()
}

/** Seals in order, after the one numbered `after`. */
export async function sealsAfter(tx: Tx, after: number, upTo: number, limit: number): Promise<readonly Seal[]> {
  const { rows } =
    await sql<SealRow>`${selectSeal} where id > ${after}::bigint and id <= ${upTo}::bigint order by id limit ${limit}`.execute(
      tx,
    )
  return rows.map(sealOf)
}

/** The newest seal, of one era or of all. */
export async function newestSeal(tx: Tx, era?: string): Promise<Seal | null> {
  const { rows } =
    await sql<SealRow>`${selectSeal} ${era === undefined ? sql`` : sql`where era = ${era}`} order by id desc limit 1`.execute(
      tx,
    )
  return rows[0] ? sealOf(rows[0]) : null
}

type SealRow = {
  id: number
  era: string
  from_txid: string
  to_txid: string
  size: number
  peaks: Buffer
  root: Buffer
  tally_id: number
  tally_hash: Buffer
  at: string | null
  sig: Buffer
}

const selectSeal = sql`select id, era, from_txid::text, to_txid::text, size, peaks, root, tally_id, tally_hash, ${stampText('at')} as at, sig from audit_seal`

const sealOf = (row: SealRow): Seal => ({
  id: row.id,
  era: row.era,
  from: BigInt(row.from_txid),
  to: BigInt(row.to_txid),
  tree: { size: row.size, peaks: peaksOf(row.peaks) },
  root: row.root,
  tallyId: row.tally_id,
  tallyHash: row.tally_hash,
  at: row.at,
  sig: row.sig,
})

const peaksOf = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / 32) }, (_, index) => bytes.subarray(index * 32, index * 32 + 32))

/** One process' word on what it committed below transaction `to` since its tally before. */
export type TallyContent = Sum & {
  readonly id: number
  readonly process: string
  readonly number: number
  readonly era: string
  readonly to: bigint
  readonly at: string | null
}
export type StoredTally = TallyContent & { readonly mac: Buffer }

export const tallyMac = (key: Buffer, tally: TallyContent): Buffer =>
  keyedHash(
    key,
    JSON.stringify([
      'opencdr tally 1',
      tally.id,
      tally.process,
      tally.number,
      tally.era,
      String(tally.to),
      tally.rows,
      String(tally.macs),
      tally.at,
    ]),
  )

/** Each seal holds the hash of all tallies before it, so that none of them can be taken away later. */
export const chained = (before: Buffer, tally: StoredTally): Buffer =>
  createHash('sha256').update(before).update(tally.mac).digest()

export async function writeTally(tx: Tx, key: Buffer, tally: Omit<TallyContent, 'at'>, at: Instant): Promise<void> {
  await tx
    .insertInto('audit_tally')
    .values({
      id: tally.id,
      process: tally.process,
      number: tally.number,
      era: tally.era,
      to_txid: String(tally.to),
      rows: tally.rows,
      mac_sum: macSumBytes(tally.macs),
      at: toMicrosecond(at),
      mac: tallyMac(key, { ...tally, at: stamp(at) }),
    })
    .execute()
}

export async function talliesAfter(
  tx: Tx,
  after: number,
  upTo: number,
  limit: number,
): Promise<readonly StoredTally[]> {
  const { rows } = await sql<Omit<StoredTally, 'to' | 'macs'> & { to: string; sum: Buffer }>`
    select id, process, number, era, to_txid::text as to, rows, mac_sum as sum, ${stampText('at')} as at, mac
    from audit_tally where id > ${after}::bigint and id <= ${upTo}::bigint order by id limit ${limit}`.execute(tx)
  return rows.map(({ sum, ...row }) => ({ ...row, to: BigInt(row.to), macs: macSum(sum) }))
}
