import { day } from '../kernel/calendar.ts'
import { monthName, shortDate } from '../kernel/text.ts'

/** When an event was, as exactly as it is known: `7 Apr 2024, 04:03`, `about April 2024`, `2014, month not known`. */
export function whenText({ on_date, time }: { on_date: string; time: string | null; precision: string }): string {
  if (on_date.length === 4) return `${on_date}, month not known`
  if (on_date.length === 7) return `about ${monthName(Number(on_date.slice(5)))} ${on_date.slice(0, 4)}`
  return time === null ? shortDate(day(on_date)) : `${shortDate(day(on_date))}, ${time}`
}
