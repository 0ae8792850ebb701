/**
 * The category of a death: of those that the panel ticks, the first that fits in the order of precedence (R-D3,
 * process.md 5.2). Ranks come with the form's own list; the panel may decide otherwise, with a reason.
 */
export function firstThatFits<C extends { readonly code: string; readonly rank: number }>(
  ticked: readonly string[],
  categories: readonly C[],
): C | null {
  return categories
    .filter(({ code }) => ticked.includes(code))
    .reduce<C | null>((first, one) => (first === null || one.rank < first.rank ? one : first), null)
}
