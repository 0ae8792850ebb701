import { type Day, day, isBefore } from '../kernel/calendar.ts'

const MONTHS = [3, 6, 9, 12] as const

/** The first second Thursday of March, June, September or December that is not before `earliest`. */
export function quarterlyDate(earliest: Day): Day {
  for (let year = earliest.year; ; year += 1) {
    for (const month of MONTHS) {
      const thursday = secondThursday(year, month)
      if (!isBefore(thursday, earliest)) return thursday
    }
  }
}

function secondThursday(year: number, month: number): Day {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
  return first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 7 })
}
