import { dayOrNull } from '../kernel/calendar.ts'
import { monthName } from '../kernel/text.ts'

export const DATE_PARTS = ['day', 'month', 'year'] as const
export type DatePart = (typeof DATE_PARTS)[number]
export type TypedDate = Readonly<Record<DatePart, string>>

/** What three boxes say: nothing, a date, or what is wrong and in which boxes. */
export type DateRead =
  | { readonly is: 'blank' }
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'without'; readonly parts: readonly DatePart[] }
  | { readonly is: 'short-year' }
  | { readonly is: 'unreal' }

/** Day, month and year as typed; a month may be a name or its beginning. `2026-11-24` */
export function readDate(typed: TypedDate): DateRead {
  const absent = DATE_PARTS.filter(part => typed[part] === '')
  if (absent.length === DATE_PARTS.length) return { is: 'blank' }
  return absent.length > 0 ? { is: 'without', parts: absent } : real(typed)
}

/** As `readDate`, but a year is enough, or a month and a year. `2026`, `2026-11` */
export function readPartialDate(typed: TypedDate): DateRead {
  if (DATE_PARTS.every(part => typed[part] === '')) return { is: 'blank' }
  const absent = DATE_PARTS.filter(
    part => typed[part] === '' && (part === 'year' || (part === 'month' && typed.day !== '')),
  )
  if (absent.length > 0) return { is: 'without', parts: absent }
  const whole = real({ year: typed.year, month: typed.month || '1', day: typed.day || '1' })
  if (whole.is !== 'date') return whole
  return { is: 'date', date: whole.date.slice(0, typed.day ? 10 : typed.month ? 7 : 4) }
}

function real({ day, month, year }: TypedDate): DateRead {
  if (/^\d{1,3}$/.test(year)) return { is: 'short-year' }
  const number = monthNumber(month)
  if (number === null || !/^\d{1,2}$/.test(day) || !/^(19|20|21)\d{2}$/.test(year)) return { is: 'unreal' }
  const date = `${year}-${twoDigits(number)}-${twoDigits(Number(day))}`
  return dayOrNull(date) ? { is: 'date', date } : { is: 'unreal' }
}

/** `11`, `November`, `nov`, `Sept.` */
function monthNumber(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const word = typed.toLowerCase().replace(/\.$/, '')
  if (word.length < 3) return null
  const found = MONTHS.findIndex(name => name.startsWith(word))
  return found < 0 ? null : found + 1
}

const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(i + 1).toLowerCase())

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** `14:05`, `1405`, `2.05pm`, `2pm` -> `14:05`; null for what is no time of day. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed)
  if (!match) return null
  const [, hours, minutes, half] = match
  if (minutes === undefined && half === undefined) return null
  if (half === undefined && /m\.?$/i.test(typed)) return null
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  const minute = Number(minutes ?? '0')
  return hour < 24 && minute < 60 ? `${twoDigits(hour)}:${twoDigits(minute)}` : null
}
