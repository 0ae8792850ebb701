import { Temporal } from 'temporal-polyfill'
import published from './bank-holidays.json' with { type: 'json' }

/** A London calendar day. Every statutory date is one; an instant is history. */
export type Day = Temporal.PlainDate
export type Instant = Temporal.Instant

export const LONDON = 'Europe/London'

/** `2026-11-24` -> a day. Throws RangeError on anything that is not a date. */
export const day = (text: string): Day => Temporal.PlainDate.from(text)

/** As `day`, but null for what is not a real date of the form YYYY-MM-DD. */
export function dayOrNull(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export const addDays = (from: Day, days: number): Day => from.add({ days })
export const addWeeks = (from: Day, weeks: number): Day => from.add({ weeks })
/** Clips to the end of a shorter month: 31 January and one month is 28 or 29 February. */
export const addMonths = (from: Day, months: number): Day => from.add({ months })
export const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'day' }).days
export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0
export const latest = (...days: readonly Day[]): Day => days.reduce((a, b) => (isBefore(a, b) ? b : a))

/** The days on which England and Wales do not work, and how far ahead they are known. */
export type WorkingCalendar = {
  /** Named in every stored due date, so that a changed calendar is seen. */
  readonly version: string
  readonly knownThrough: Day
  readonly holidays: Pick<ReadonlyMap<string, string>, 'get' | 'has'>
  /** Where days outside the published list are worked out by rule (usual-holidays.ts): the days that are published. */
  readonly published?: { readonly from: Day; readonly through: Day }
}

/** Bank holidays of England and Wales as published (`bank-holidays.json`), with an area's own one-off days added. */
export function england(
  extraHolidays: readonly string[] = [],
): WorkingCalendar & { readonly holidays: ReadonlyMap<string, string> } {
  const holidays = new Map(published.days.map(({ date, name }) => [date, name]))
  for (const date of extraHolidays) holidays.set(date, holidays.get(date) ?? 'a one-off holiday')
  const version =
    extraHolidays.length === 0 ? published.version : `${published.version}+${[...extraHolidays].sort().join('+')}`
  return { version, knownThrough: day(published.knownThrough), holidays }
}

/** Monday to Friday, and no bank holiday in England and Wales (process.md, section 3). */
export const isWorkingDay = (on: Day, calendar: WorkingCalendar): boolean =>
  on.dayOfWeek <= 5 && !calendar.holidays.has(on.toString())

/** A deadline that falls after the last published bank holiday is not known, and nobody guesses it. */
export type Due = { readonly known: true; readonly on: Day } | { readonly known: false; readonly beyond: Day }

/** The nth working day strictly after `from`. Day 0 is the start day. */
export function addWorkingDays(from: Day, n: number, calendar: WorkingCalendar): Due {
  let cursor = from
  for (let left = n; left > 0; ) {
    cursor = addDays(cursor, 1)
    if (isBefore(calendar.knownThrough, cursor)) return { known: false, beyond: calendar.knownThrough }
    if (isWorkingDay(cursor, calendar)) left -= 1
  }
  return { known: true, on: cursor }
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0
  for (let cursor = addDays(from, 1); !isBefore(to, cursor); cursor = addDays(cursor, 1)) {
    if (isWorkingDay(cursor, calendar)) count += 1
  }
  return count
}

/** Weekdays and holidays between two days that do not count as working days: what "why this date?" tells. */
export function holidaysBetween(from: Day, to: Day, calendar: WorkingCalendar): { on: Day; name: string }[] {
  const found: { on: Day; name: string }[] = []
  for (let cursor = addDays(from, 1); !isBefore(to, cursor); cursor = addDays(cursor, 1)) {
    const name = calendar.holidays.get(cursor.toString())
    if (name !== undefined && cursor.dayOfWeek <= 5) found.push({ on: cursor, name })
  }
  return found
}

/** The London day on which an instant falls: 23:30 UTC on 30 June is already 1 July. */
export const londonDay = (at: Instant): Day => at.toZonedDateTimeISO(LONDON).toPlainDate()

/** `14:05`, in London. */
export const londonTime = (at: Instant): string =>
  at.toZonedDateTimeISO(LONDON).toPlainTime().toString({ smallestUnit: 'minute' })

/** `2026-08-29T06:40+01:00`: an instant as London's clocks show it, to the minute. */
export const londonText = (at: Instant): string =>
  at.toZonedDateTimeISO(LONDON).toString({ smallestUnit: 'minute', timeZoneName: 'never' })

/** An instant with its offset or `Z`, or null for what is none. */
export function instantOrNull(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** A London wall time on a day, as an instant. `time` is HH:MM. */
export const londonInstant = (on: Day, time: string): Instant =>
  on.toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) }).toInstant()

/** The last moment of a London day: a deadline "by" a day runs until then. */
export const endOfDay = (on: Day): Instant => londonInstant(addDays(on, 1), '00:00')

/** The day a deadline instant belongs to: the end of a day is still that day. */
export const dueDay = (dueAt: Instant): Day => londonDay(dueAt.subtract({ milliseconds: 1 }))
