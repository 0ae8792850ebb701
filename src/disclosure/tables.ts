/** What is to be published: tables of counts, several releases together, for what an earlier one tells counts too. */
export type Release = {
  readonly id: Label
  readonly tables: readonly Table[]
  /** Which universe is a part of which: a year of a sum over years, a district of an area. */
  readonly universeParents?: Parents | null
}

/** A table of counts of whom or what `universe` names. The same universe with the same labels is the same number. */
export type Table = {
  readonly id: Label
  readonly universe: Label
  readonly rowDim?: Label | null
  readonly colDim?: Label | null
  readonly rows: readonly Label[]
  readonly cols: readonly Label[]
  readonly cells: readonly (readonly Count[])[]
  readonly rowTotals?: readonly Count[] | null
  readonly colTotals?: readonly Count[] | null
  readonly total?: Count
  /** Which label is a part of which; the wider one may be a row here, or be counted in another table. */
  readonly rowParents?: Parents | null
  readonly colParents?: Parents | null
}

export type Label = string | number
/** Null is a count that is not to be published. */
export type Count = number | null | undefined
/** From the narrower to the wider, by label, or in the order of the labels. */
export type Parents = { readonly [narrower: string]: Wider } | readonly Wider[]
export type Wider = Label | null | readonly Label[]

export type Policy = keyof typeof policies

/**
 * The three policies (process.md 5.4). `small` counts are starred. `band` says that a reader must be left with every
 * count that a star may stand for; else it is enough that no star can be worked out. `round` is to the nearest.
 */
export const policies = {
  local_lt5_secondary: { small: 4, band: true, round: 1 },
  nhs_1to7_round5: { small: 7, band: false, round: 5 },
  none: { small: 0, band: false, round: 1 },
} as const satisfies Readonly<Record<string, Rule>>

export type Rule = { readonly small: number; readonly band: boolean; readonly round: number }

/** The pairs of narrower and wider labels, each once, in the order written. `labels` give a list its meaning. */
export function pairsOf(parents: Parents | null | undefined, labels: readonly Label[] = []): [string, string][] {
  if (parents == null) return []
  const written = Array.isArray(parents)
    ? (parents as readonly Wider[]).map((wider, i): [string, Wider] => [String(labels[i]), wider])
    : Object.entries(parents as Readonly<Record<string, Wider>>)
  return written.flatMap(([narrower, wider]) =>
    [wider].flat().flatMap(one => (one === null || String(one) === narrower ? [] : [[narrower, String(one)]])),
  ) as [string, string][]
}
