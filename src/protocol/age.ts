import { type Day, daysBetween, isBefore } from '../kernel/calendar.ts'
import { count } from '../kernel/text.ts'

/** A child is somebody under eighteen (R-T1). */
export const childhood = { underYears: 18, source: 'R-T1' } as const

/** Neonatal is the first 28 days of life: days 0 to 27 (R-T2). */
export const neonatal = { underDays: 28, source: 'R-T2' } as const

/** Completed years; a birthday of 29 February falls on 1 March in a common year. */
export function yearsBetween(bornOn: Day, on: Day): number {
  const years = on.year - bornOn.year
  return isBefore(on, birthday(bornOn, on.year)) ? years - 1 : years
}

function birthday(bornOn: Day, year: number): Day {
  const leapDay = bornOn.month === 2 && bornOn.day === 29
  const clipped = bornOn.with({ year })
  return leapDay && clipped.day !== 29 ? clipped.add({ days: 1 }) : clipped
}

/** The age bands of the national reports (process.md 5.2): by birthdays, except the first 28 days. */
export type AgeBand = '0-27d' | '28d-1y' | '1-4' | '5-9' | '10-14' | '15-17' | 'out'

export function ageBand(bornOn: Day, diedOn: Day): AgeBand {
  const years = yearsBetween(bornOn, diedOn)
  if (years >= childhood.underYears || isBefore(diedOn, bornOn)) return 'out'
  if (daysBetween(bornOn, diedOn) < neonatal.underDays) return '0-27d'
  if (years < 1) return '28d-1y'
  if (years < 5) return '1-4'
  if (years < 10) return '5-9'
  return years < 15 ? '10-14' : '15-17'
}

const bands: Readonly<Record<AgeBand, string>> = {
  '0-27d': 'Under 28 days',
  '28d-1y': '28 days to 1 year',
  '1-4': '1 to 4 years',
  '5-9': '5 to 9 years',
  '10-14': '10 to 14 years',
  '15-17': '15 to 17 years',
  out: '18 years or over',
}

/** What members are told of a child's age. */
export const ageBandInWords = (bornOn: Day, diedOn: Day): string => bands[ageBand(bornOn, diedOn)]

/** Days under 28, then weeks, months, years (pages.md 4). */
export function ageInWords(bornOn: Day, diedOn: Day): string {
  const days = daysBetween(bornOn, diedOn)
  if (days < neonatal.underDays) return count(days, 'day')
  const { years, months } = bornOn.until(diedOn, { largestUnit: 'years' })
  if (years === 0 && months < 3) return count(Math.floor(days / 7), 'week')
  if (years === 0) return count(months, 'month')
  return months === 0 ? count(years, 'year') : `${count(years, 'year')} ${count(months, 'month')}`
}
