import { type Day, daysBetween, isBefore } from '../kernel/calendar.ts'

/** A time during which a review waited. The day of its end is no longer part of it. */
export type Hold = { readonly start: Day; readonly end: Day }

export type Duration = { readonly totalDays: number; readonly holdDays: number; readonly netDays: number }

/**
 * Days from the death to the panel, and how many of them a hold took. What of a hold lies before the death or after the
 * panel took none of them; a day in two holds counts once.
 */
export function duration(death: Day, panel: Day, holds: readonly Hold[]): Duration {
  const totalDays = daysBetween(death, panel)
  let [holdDays, reached] = [0, death]
  for (const { start, end } of [...holds].sort((a, b) => daysBetween(b.start, a.start))) {
    const from = isBefore(start, reached) ? reached : start
    const to = isBefore(panel, end) ? panel : end
    if (!isBefore(from, to)) continue
    holdDays += daysBetween(from, to)
    reached = to
  }
  return { totalDays, holdDays, netDays: totalDays - holdDays }
}

/** How long reviews took (process.md 5.2): within half a year, within a year, longer. */
export const shares = { halfYear: 183, year: 365 } as const

export type Spread = {
  /** From the shortest to the longest. */
  readonly days: readonly number[]
  /** Between the two in the middle where there is an even number; null of none. */
  readonly median: number | null
  /** To one decimal, a half rounded up; null of none. */
  readonly mean1dp: number | null
  readonly le183: number
  readonly le365: number
  readonly over365: number
}

export function spread(unsorted: readonly number[]): Spread {
  const days = [...unsorted].sort((a, b) => a - b)
  const number = (counts: (length: number) => boolean): number => days.filter(counts).length
  return {
    days,
    median: median(days),
    mean1dp: mean(days),
    le183: number(length => length <= shares.halfYear),
    le365: number(length => length > shares.halfYear && length <= shares.year),
    over365: number(length => length > shares.year),
  }
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** In whole tenths, so that a half is a half: 2.25 is 2.3. */
function mean(days: readonly number[]): number | null {
  if (days.length === 0) return null
  const sum = days.reduce((a, b) => a + b, 0)
  return Math.floor((20 * sum + days.length) / (2 * days.length)) / 10
}
