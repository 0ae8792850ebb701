import { rounded } from './bounds.ts'
import { type Offer, offerFor } from './offer.ts'
import { countAt, type Numbers } from './numbers.ts'
import type { Mark } from './secrets.ts'
import type { Release, Rule, Table } from './tables.ts'

/** A release as it may go out. */
export type Published = Pick<Release, 'id' | 'universeParents'> & { readonly tables: readonly PublishedTable[] }

export type PublishedTable = Omit<Table, 'cells' | 'rowTotals' | 'colTotals' | 'total'> & {
  readonly cells: readonly (readonly Shown[])[]
  readonly rowTotals: readonly Shown[]
  readonly colTotals: readonly Shown[]
  readonly total: Shown
  /** How many numbers are hidden that needed no protection themselves, totals included. */
  readonly cost: number
  /** How the table fares: numbers shown, small ones hidden, and others hidden for their sake. */
  /** A coarser table of which more would be seen. */
  readonly offer?: Offer
  readonly counts: { readonly shown: number; readonly small: number; readonly others: number }
}

/** A count, one rounded, one starred for being small, one hidden without saying why, or one not published. */
export type Shown = number | { readonly lo: number; readonly hi: number } | '*' | 'c' | null

/** The releases with every number as it is marked. Only what is named here goes out; other keys of the input do not. */
export function publish(
  releases: readonly Release[],
  numbers: Numbers,
  marks: readonly Mark[],
  rule: Rule,
): Published[] {
  let next = 0
  return releases.map(({ id, universeParents, tables }) => ({
    id,
    ...(universeParents == null ? {} : { universeParents }),
    tables: tables.map(table => publishTable(table, numbers.grids[next++]!.at, marks, rule)),
  }))
}

function publishTable(
  table: Table,
  at: readonly (readonly number[])[],
  marks: readonly Mark[],
  rule: Rule,
): PublishedTable {
  const counts = { shown: 0, small: 0, others: 0 }
  const all = at.map((row, r) =>
    row.map((number, c): Shown => {
      const count = countAt(table, r, c)
      if (count == null) return null
      const mark = marks[number]!
      if (mark === 'shown') {
        counts.shown += 1
        return rule.round === 1 || count === 0 ? count : rounded(count, rule.round)
      }
      counts[count >= 1 && count <= rule.small ? 'small' : 'others'] += 1
      return mark === '*' ? '*' : 'c'
    }),
  )
  const cells = all.slice(0, -1).map(row => row.slice(0, -1))
  const seen = cells.flat().filter(one => typeof one === 'number').length
  const offer = rule.band && counts.small > 0 ? offerFor(table, seen, rule) : null
  const { id, universe, rowDim, colDim, rows, cols, rowParents, colParents } = table
  return {
    id,
    universe,
    ...given({ rowDim, colDim }),
    rows,
    cols,
    cells,
    rowTotals: all.slice(0, -1).map(row => row.at(-1)!),
    colTotals: all.at(-1)!.slice(0, -1),
    total: all.at(-1)!.at(-1)!,
    ...given({ rowParents, colParents }),
    cost: counts.others,
    counts,
    ...given({ offer }),
  }
}

const given = <T extends Record<string, unknown>>(keys: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value != null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
