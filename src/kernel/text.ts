import { Temporal } from 'temporal-polyfill'
import { type Day, dueDay, type Instant, LONDON, londonDay, londonTime } from './calendar.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const weekday = (on: Day): string => WEEKDAYS[on.dayOfWeek - 1]!
export const monthName = (month: number): string => MONTHS[month - 1]!

/** `28 December 2026` */
export const plainDate = (on: Day): string => `${on.day} ${monthName(on.month)} ${on.year}`
/** `Monday 28 December 2026`: where something is due. */
export const longDate = (on: Day): string => `${weekday(on)} ${plainDate(on)}`
/** `28 Dec 2026`: in tables. */
export const shortDate = (on: Day): string => `${on.day} ${monthName(on.month).slice(0, 3)} ${on.year}`
/** `Mon 28 Dec 2026`: in tables, where something is due. */
export const shortDueDate = (on: Day): string => `${weekday(on).slice(0, 3)} ${shortDate(on)}`

/** `28 Dec 2026, 14:05`, London time; BST or GMT is named only in the hour that comes twice. */
export const moment = (at: Instant): string => `${shortDate(londonDay(at))}, ${londonTime(at)}${twice(at)}`

/** The day by which something is due, from the instant at which it becomes late. */
export const dueOn = (dueAt: Instant): string => longDate(dueDay(dueAt))

function twice(at: Instant): string {
  const zoned = at.toZonedDateTimeISO(LONDON)
  const local = zoned.toPlainDateTime()
  const earlier = local.toZonedDateTime(LONDON, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(LONDON, { disambiguation: 'later' })
  if (Temporal.ZonedDateTime.compare(earlier, later) === 0) return ''
  return Temporal.ZonedDateTime.compare(zoned, earlier) === 0 ? ' BST' : ' GMT'
}

/** `1 request`, `3 requests` */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** `police, the school and the surgery` */
export const list = (items: readonly string[], last: 'and' | 'or' = 'and'): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`

/** For comparing names and words: without accents, case, punctuation or doubled spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** All names of a child as they are kept for finding: each folded, the own one first, a bar between them. */
export const namesFolded = (familyName: string, givenNames: string, aliases: readonly string[] = []): string =>
  [`${familyName} ${givenNames}`, ...aliases].map(folded).filter(Boolean).join(' | ')

/** How many characters a text has, as people count them: what a computer stores in two halves is one. */
export const lengthOf = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g)?.length ?? 0)
