import { sql } from 'kysely'
import type { Ledger } from '../db/acting.ts'
import type { Opened } from '../db/open.ts'
import type { Keys } from '../kernel/keys.ts'
import { lineOf, toMicrosecond } from './canonical.ts'
import { macOf, nothing, plus, type Sum } from './mac.ts'

/** What this run of the program says it committed since it last said so. */
export type Tally = Sum & { readonly number: number }

/**
 * History as this run of the program writes it, with its own count of what was committed: an entry that is taken away
 * before it is sealed is missing from the sum.
 */
export type CountingLedger = Ledger & {
  readonly era: string
  readonly process: string
  /** Entries written since the last tally, committed or not yet. */
  waiting(): number
  /**
   * Counts the entries of transactions below `to`, which must all be over. `committed` tells which of some
   * transactions were committed, for those whose answer has not come, or never will.
   */
  count(to: bigint, committed: (txids: readonly string[]) => Promise<ReadonlySet<string>>): Promise<Tally>
  /** Whether the last count was written and that committed: if not, its entries are counted again. */
  settle(written: boolean): void
  /** The number of a tally of which nobody has said whether it was written; null when all is settled. */
  unsettled(): number | null
}

/** `process` names this run of the program and is new at each start; `era` comes from `readEra`. */
export function makeLedger({ era, keys, process }: { era: string; keys: Keys; process: string }): CountingLedger {
  const open = new Map<string, Kept>()
  let number = 0
  let counted: readonly string[] | null = null
  return {
    era,
    process,
    async record(tx, entry) {
      const line = lineOf(entry, era, process)
      const mac = macOf(keys.audit, line)
      const written = await tx
        .insertInto('audit')
        .values({
          era,
          process,
          entry: entry.entry,
          area_id: entry.areaId,
          actor: entry.actor,
          act: entry.act,
          case_id: entry.caseId,
          subject: entry.subject,
          calendar_day: entry.calendarDay,
          at: toMicrosecond(entry.at),
          detail: line.detail,
          mac,
        })
        // No column is named here: a role that may add to history may not read it.
        .returning(sql<string>`pg_current_xact_id()::text`.as('txid'))
        .executeTakeFirst()
      if (!written) throw new Error('The database did not keep the entry of history, so the act was not done.')
      open.set(mac.toString('hex'), { mac, txid: written.txid, committed: false })
      return mac
    },
    committed(mac) {
      const kept = open.get(mac.toString('hex'))
      if (kept) kept.committed = true
    },
    waiting: () => open.size,
    async count(to, committed) {
      const settled = [...open].filter(([, { txid }]) => BigInt(txid) < to)
      const unheard = settled.filter(([, kept]) => !kept.committed).map(([, { txid }]) => txid)
      const known = unheard.length === 0 ? new Set<string>() : await committed(unheard)
      for (const [key, kept] of settled) {
        if (known.has(kept.txid)) kept.committed = true
        else if (!kept.committed) open.delete(key)
      }
      const own = settled.filter(([, kept]) => kept.committed)
      counted = own.map(([key]) => key)
      return { number: number + 1, ...own.reduce((sum, [, { mac }]) => plus(sum, mac), nothing) }
    },
    settle(written) {
      if (written) {
        for (const key of counted ?? []) open.delete(key)
        number += 1
      }
      counted = null
    },
    unsettled: () => (counted === null ? null : number + 1),
  }
}

type Kept = { readonly mac: Buffer; readonly txid: string; committed: boolean }

/**
 * Which server's transaction numbers these are. A dump restored on another server meets other numbers, so it must begin
 * a new era there; a copy of the data folder, a standby that takes over, or an upgraded server goes on counting, and
 * keeps its era.
 */
export async function readEra(opened: Opened): Promise<string> {
  const [row] = await opened.run('select system_identifier::text as era from pg_control_system()')
  return String(row!['era'])
}
