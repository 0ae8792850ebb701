import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/tables.ts'
import type { Checkpoint } from './checkpoint.ts'
import {
  chained,
  isGenuine,
  noSeal,
  type Seal,
  sealText,
  sealsAfter,
  type StoredTally,
  talliesAfter,
  tallyMac,
} from './heads.ts'
import { erasOf, leafOf, linesFrom, type Read, type StoredLine } from './lines.ts'
import { macOf, nothing, plus, type Sum, together } from './mac.ts'
import { append, rootOf, type Tree } from './merkle.ts'

/** What is not as it was written. `count` is how many entries, where that is known. */
export type Finding =
  /** The entry does not carry this service's code for what it says. */
  | { readonly kind: 'altered'; readonly id: string; readonly at: string | null }
  /** The same entry stands there more than once. */
  | { readonly kind: 'copied'; readonly entry: string; readonly count: number }
  /** Fewer or more entries than were sealed, or as many but not the same ones in the same order. */
  | {
      readonly kind: 'missing' | 'added' | 'exchanged'
      readonly seal: number
      readonly at: string
      readonly count: number
    }
  | { readonly kind: 'seal altered' | 'seal missing'; readonly seal: number }
  | { readonly kind: 'tally altered'; readonly tally: number }
  /** Tallies were taken away, added or exchanged before a seal. */
  | { readonly kind: 'tallies changed'; readonly seal: number }
  | { readonly kind: 'tally missing'; readonly process: string; readonly number: number }
  /** A process committed other entries than those that are there. */
  | { readonly kind: 'not as counted'; readonly process: string; readonly counted: number; readonly there: number }
  /** Sealed history once was longer than it is (by `count` entries), or another one. */
  | { readonly kind: 'shorter than checkpoint'; readonly count: number }
  | { readonly kind: 'other than checkpoint' }

export type Report = {
  readonly ok: boolean
  readonly entries: number
  readonly sealed: number
  /** Entries after the newest seal: the next round seals them. */
  readonly unsealed: number
  /**
   * Entries that the process which wrote them has not counted yet. While it runs, its next tally does; after one that
   * was cut off they remain, and an entry taken from among them before it was sealed would not be missed.
   */
  readonly uncounted: number
  readonly seals: number
  readonly newest: { readonly seal: number; readonly size: number; readonly root: string; readonly at: string } | null
  readonly checkpoint: { readonly seal: number; readonly size: number } | null
  /** Whether the entries' own codes were checked, for which it takes the service's secret. */
  readonly codes: boolean
  /** The first hundred. */
  readonly findings: readonly Finding[]
  readonly found: number
}

export type CheckingKeys = {
  /** Null for whoever holds the public half only: the codes of entries and tallies are then not checked. */
  readonly audit: Buffer | null
  readonly sealPublic: KeyObject
}

/**
 * Reads all of history once, in order, and checks each entry's code, each seal's root, size and signature, and each
 * process' tallies. It may run beside the service: it first looks how far history is sealed and counted, and nothing
 * beneath that changes any more.
 */
export async function verify(
  read: Read,
  keys: CheckingKeys,
  { checkpoint }: { checkpoint?: Checkpoint } = {},
): Promise<Report> {
  const until = await read(reach)
  const { note, findings, found } = notebook()
  const lines = checkedLines(read, keys, until.counted, note)
  const tallies = checkedTallies(read, keys, until.tally, note)
  const marks = new Map<string, bigint>()
  let head = { id: noSeal.id as number, tree: noSeal.tree as Tree, genuine: true }
  let newest: Report['newest'] = null
  let seals = 0
  let sealed = 0
  let kept = false

  for await (const seal of sealsOf(read, until.seal)) {
    seals += 1
    if (!isGenuine(seal, keys.sealPublic)) {
      note({ kind: 'seal altered', seal: seal.id })
      // What it covered is left to the next one, whose own beginning cannot be held against it.
      head = { id: seal.id, tree: head.tree, genuine: false }
      continue
    }
    if (head.genuine && (seal.id !== head.id + 1 || seal.from !== (marks.get(seal.era) ?? 0n)))
      note({ kind: 'seal missing', seal: seal.id - 1 })
    let tree = head.tree
    for await (const line of lines.below(seal.era, seal.to)) {
      tree = append(tree, leafOf(line))
      sealed += 1
    }
    if (!(await tallies.reach(seal))) note({ kind: 'tallies changed', seal: seal.id })
    if (!seal.root.equals(rootOf(tree)) || seal.tree.size !== tree.size) {
      const missing = seal.tree.size - tree.size
      const kind = missing > 0 ? 'missing' : missing < 0 ? 'added' : 'exchanged'
      note({ kind, seal: seal.id, at: seal.at!, count: Math.abs(missing) })
      // On from what was signed, so that one fault is told once and a later one is still seen.
      tree = seal.tree
    }
    if (checkpoint?.text === sealText(seal)) kept = true
    newest = { seal: seal.id, size: seal.tree.size, root: seal.root.toString('hex'), at: seal.at! }
    marks.set(seal.era, seal.to)
    head = { id: seal.id, tree, genuine: true }
  }

  let unsealed = 0
  for (const era of until.eras) for await (const _ of lines.below(era, null)) unsealed += 1
  if ((await tallies.goOn()) && head.genuine) note({ kind: 'seal missing', seal: head.id + 1 })
  compareCounts(tallies.counts(), lines.counts(), note)
  for (const copy of await read(copies)) note({ kind: 'copied', ...copy })
  if (checkpoint !== undefined && head.id < checkpoint.seal)
    note({ kind: 'shorter than checkpoint', count: Math.max(0, checkpoint.size - head.tree.size) })
  else if (checkpoint !== undefined && !kept) note({ kind: 'other than checkpoint' })

  return {
    ok: found() === 0,
    entries: sealed + unsealed,
    sealed,
    unsealed,
    uncounted: lines.uncounted(),
    seals,
    newest,
    checkpoint: checkpoint === undefined ? null : { seal: checkpoint.seal, size: checkpoint.size },
    codes: keys.audit !== null,
    findings,
    found: found(),
  }
}

type Note = (finding: Finding) => void

const MOST_FINDINGS = 100

function notebook(): { note: Note; findings: readonly Finding[]; found: () => number } {
  const findings: Finding[] = []
  let found = 0
  const note = (finding: Finding): void => {
    found += 1
    if (findings.length < MOST_FINDINGS) findings.push(finding)
  }
  return { note, findings, found: () => found }
}

type Until = {
  readonly seal: number
  readonly tally: number
  readonly eras: readonly string[]
  /** Up to which transaction of which era each process has counted. */
  readonly counted: ReadonlyMap<string, { readonly era: string; readonly to: bigint }>
}

/** How far history is sealed and counted now. Seals and tallies are committed together, so one statement sees both. */
async function reach(tx: Tx): Promise<Until> {
  const { rows } = await sql<{ seal: number | null; tally: number | null }>`
    select (select max(id) from audit_seal) as seal, (select max(id) from audit_tally) as tally`.execute(tx)
  const { seal, tally } = rows[0]!
  const counted = await sql<{ process: string; era: string; to: string }>`
    select distinct on (process) process, era, to_txid::text as to from audit_tally
    where id <= ${tally ?? 0} order by process, number desc`.execute(tx)
  return {
    seal: seal ?? 0,
    tally: tally ?? 0,
    eras: await erasOf(tx),
    counted: new Map(counted.rows.map(({ process, era, to }) => [process, { era, to: BigInt(to) }])),
  }
}

const PAGE = 500
const BEFORE_ALL = Number.MIN_SAFE_INTEGER

async function* sealsOf(read: Read, upTo: number): AsyncGenerator<Seal> {
  let last = BEFORE_ALL
  for (;;) {
    const page = await read(tx => sealsAfter(tx, last, upTo, PAGE))
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)!.id
  }
}

/** All entries, era by era in order, each checked once on the way, and summed by the process that wrote it. */
function checkedLines(read: Read, keys: CheckingKeys, counted: Until['counted'], note: Note) {
  const cursors = new Map<string, Cursor<StoredLine>>()
  const sums = new Map<string, Sum>()
  let uncounted = 0
  const check = (line: StoredLine): void => {
    if (keys.audit !== null && !macOf(keys.audit, line).equals(line.mac))
      note({ kind: 'altered', id: line.id, at: line.at })
    const upTo = counted.get(line.process)
    if (upTo !== undefined && upTo.era === line.era && BigInt(line.txid) < upTo.to)
      sums.set(line.process, plus(sums.get(line.process) ?? nothing, line.mac))
    else uncounted += 1
  }
  return {
    /** Goes on in one era to the first transaction that is not below `to`; to the end when that is null. */
    async *below(era: string, to: bigint | null) {
      const cursor = cursors.get(era) ?? cursorOf(linesFrom(read, era, 0n))
      cursors.set(era, cursor)
      for (;;) {
        const line = await cursor.next(({ txid }) => to === null || BigInt(txid) < to)
        if (line === null) return
        check(line)
        yield line
      }
    },
    counts: (): ReadonlyMap<string, Sum> => sums,
    uncounted: () => uncounted,
  }
}

/** All tallies in order, each checked on the way, and added up by process. */
function checkedTallies(read: Read, keys: CheckingKeys, upTo: number, note: Note) {
  const cursor = cursorOf(talliesOf(read, upTo))
  const sums = new Map<string, Sum>()
  const numbers = new Map<string, number>()
  let hash: Buffer = noSeal.tallyHash
  const check = (tally: StoredTally): void => {
    if (keys.audit !== null && !tallyMac(keys.audit, tally).equals(tally.mac))
      note({ kind: 'tally altered', tally: tally.id })
    const number = (numbers.get(tally.process) ?? 0) + 1
    if (tally.number !== number) note({ kind: 'tally missing', process: tally.process, number })
    numbers.set(tally.process, tally.number)
    sums.set(tally.process, together(sums.get(tally.process) ?? nothing, tally))
  }
  const next = async (isNext: (tally: StoredTally) => boolean): Promise<boolean> => {
    const tally = await cursor.next(isNext)
    if (tally === null) return false
    check(tally)
    hash = chained(hash, tally)
    return true
  }
  return {
    /** Goes on to the last tally that a seal covers: whether they are the ones that were there when it was signed. */
    async reach({ tallyId, tallyHash }: Seal): Promise<boolean> {
      while (await next(({ id }) => id <= tallyId));
      const same = hash.equals(tallyHash)
      hash = tallyHash
      return same
    },
    /** Goes on to the end: whether there were any that no seal covers. */
    async goOn(): Promise<boolean> {
      const any = await next(() => true)
      while (await next(() => true));
      return any
    },
    counts: (): ReadonlyMap<string, Sum> => sums,
  }
}

async function* talliesOf(read: Read, upTo: number): AsyncGenerator<StoredTally> {
  let last = BEFORE_ALL
  for (;;) {
    const page = await read(tx => talliesAfter(tx, last, upTo, PAGE))
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)!.id
  }
}

function compareCounts(counted: ReadonlyMap<string, Sum>, there: ReadonlyMap<string, Sum>, note: Note): void {
  for (const [process, sum] of counted) {
    const own = there.get(process) ?? nothing
    if (own.rows !== sum.rows || own.macs !== sum.macs)
      note({ kind: 'not as counted', process, counted: sum.rows, there: own.rows })
  }
}

async function copies(tx: Tx): Promise<readonly { entry: string; count: number }[]> {
  const { rows } = await sql<{ entry: string; count: number }>`
    select entry, count(*) as count from audit group by entry having count(*) > 1 order by entry limit ${MOST_FINDINGS}`.execute(
    tx,
  )
  return rows
}

type Cursor<T> = { next(isNext: (value: T) => boolean): Promise<T | null> }

/** Reads one value ahead, and hands it out only when it is asked for. */
function cursorOf<T>(values: AsyncGenerator<T>): Cursor<T> {
  let ahead: IteratorResult<T> | null = null
  return {
    async next(isNext) {
      ahead ??= await values.next()
      if (ahead.done === true || !isNext(ahead.value)) return null
      const { value } = ahead
      ahead = null
      return value
    },
  }
}
