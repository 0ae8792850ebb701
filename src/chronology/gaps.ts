import { type Day, day, daysBetween } from '../kernel/calendar.ts'
import { firstDay } from './order.ts'

/** A silence in the timeline. `days` counts from the one day to the other. */
export type Gap = { readonly from: string; readonly to: string; readonly days: number; readonly why: string }

/**
 * From how many days nothing told is long, for a child of that age at death: a baby is seen every few weeks, a young
 * child every half year, an older one at least once a year.
 */
export function longSilence(born: Day | null, died: Day | null): number {
  const years = born === null || died === null ? null : born.until(died, { largestUnit: 'year' }).years
  return years === null || years >= 5 ? 365 : years >= 1 ? 180 : 90
}

/**
 * Silences longer than `thresholdDays` between neighbouring events up to the death (R-D2). An event of which only the
 * year is known is left out; one of a month counts on its first day. Dates are YYYY-MM-DD.
 */
export function gaps(events: readonly { readonly date: string }[], diedOn: string, thresholdDays: number): Gap[] {
  const known = events.filter(({ date }) => date.length > 4)
  const days = [...new Set([...known.map(({ date }) => firstDay(date)), diedOn])].filter(on => on <= diedOn).sort()
  const monthsOnly = new Set(known.filter(({ date }) => date.length === 7).map(({ date }) => firstDay(date)))
  return days.slice(1).flatMap((to, i) => {
    const from = days[i]!
    const silent = daysBetween(day(from), day(to))
    if (silent <= thresholdDays) return []
    const about = monthsOnly.has(from) || monthsOnly.has(to) ? '; one of the two is known by its month only' : ''
    return [{ from, to, days: silent, why: `nothing is told for ${silent} days, more than ${thresholdDays}${about}` }]
  })
}
