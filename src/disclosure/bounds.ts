import type { Mark } from './secrets.ts'
import type { Rule } from './tables.ts'

/** How far from its true value a reader may think a number to be, down and up. */
export type Span = readonly [down: number, up: number]

/**
 * What a mark tells a reader who knows what it means. A family that is counted in a number knows that it is not nought,
 * so whatever is not nought is taken to be known for that.
 */
export function spanOf(mark: Mark, value: number, rule: Rule): Span {
  // Nobody need think of more: the wants are within the small counts.
  const far = 4 * rule.small
  if (mark === '*') return [1 - value, rule.small - value]
  if (mark === 'c') return [Math.min(1, value) - value, far]
  if (mark === 'unseen') return [-value, far]
  const { lo, hi } = rounded(value, rule.round)
  return [lo - value, hi - value]
}

/** The counts that round to the same: 23 is shown as 25, which is 23 to 27. Nought is nought, for 1 and 2 are hidden. */
export function rounded(value: number, to: number): { readonly lo: number; readonly hi: number } {
  const middle = Math.round(value / to) * to
  const reach = value === 0 ? 0 : (to - 1) / 2
  return { lo: middle - reach, hi: middle + reach }
}
