import {
  addDays,
  addWeeks,
  type Day,
  holidaysBetween,
  type Instant,
  isBefore,
  isWorkingDay,
  LONDON,
  type WorkingCalendar,
} from '../kernel/calendar.ts'
import { list, longDate, moment, plainDate, weekday } from '../kernel/text.ts'
import type { EveryClock } from './all-clocks.ts'
import type { RunsOut, Start } from './due-by.ts'
import { type Length, lengthInWords, type OfficeHours } from './lengths.ts'
import { ordinal } from './ordinal.ts'

/**
 * Why a clock runs out when it does, in one sentence: "Tenth working day after prompt 3 as it was sent (6 February
 * 2026), 3 April 2026 (Good Friday) left out."
 */
export function because(
  { id, starts }: Pick<EveryClock, 'id' | 'starts'>,
  length: Length,
  { on, at }: Start,
  due: RunsOut,
  calendar: WorkingCalendar,
): string {
  if (!due.known)
    return `Not known: the count goes beyond ${plainDate(due.beyond)}, to which bank holidays are published.`
  if (due.exact) return `${hours(length, starts, { on, at }, due.at)}${beyondTheList(on, due.on, length, calendar)}.`
  const since = `${starts} (${plainDate(on)})`
  if ('workingDays' in length) return `${workingDays(length.workingDays, since, on, due.on, calendar)}.`
  if ('daysBefore' in length) return `${length.daysBefore} days before ${since}.`
  if ('days' in length && length.days === 0) return `On the day of ${since}.`
  const told = `${lengthInWords(length)} after ${since}${clipped(length, on, due.on)}`
  if (id === 'C11' && 'weeks' in length)
    return `${told}${promptOnDayOff(addWeeks(on, length.weeks), due.on, calendar)}.`
  return `${told}${dayOff(due.on, calendar)}.`
}

function promptOnDayOff(planned: Day, due: Day, calendar: WorkingCalendar): string {
  if (!planned.equals(due))
    return `, put off from ${plainDate(planned)} to the next working day as this area has decided`
  return isWorkingDay(due, calendar) ? '' : `; it is ${dayOffName(due, calendar)}, and the prompt goes all the same`
}

/** `Tenth working day after prompt 3 (…), 25 December 2026 (Christmas Day) and … left out` */
export function workingDays(days: number, since: string, from: Day, to: Day, calendar: WorkingCalendar): string {
  const off = holidaysBetween(from, to, calendar).map(({ on, name }) => `${plainDate(on)} (${plainly(name)})`)
  return `${ordinal(days)} working day after ${since}${off.length === 0 ? '' : `, ${list(off)} left out`}${byRule(from, to, calendar)}`
}

/** Published names hold brackets of their own: "Boxing Day (substitute day)". */
export const plainly = (name: string): string => name.replace(/ \((.*)\)$/, ', $1')

/** What a count of working days rests on where no list is published. */
export function byRule(from: Day, to: Day, { published }: WorkingCalendar): string {
  if (published === undefined) return ''
  if (isBefore(published.through, to))
    return `; bank holidays after ${plainDate(published.through)} are not published yet and are taken by the usual rule`
  return isBefore(from, published.from)
    ? `; bank holidays before ${plainDate(published.from)} are taken by the usual rule and the changes known`
    : ''
}

function hours(length: Length, starts: string, { on, at }: Start, due: Instant): string {
  const since = `${starts} (${at === null ? `${plainDate(on)}, counted from the end of the day as the hour is not known` : moment(at)})`
  if ('officeHours' in length) return inOfficeHours(length.officeHours, since, at, due)
  return `${lengthInWords(length)} after ${since}${at === null ? '' : clocksChange(at, due)}`
}

const inOfficeHours = (window: OfficeHours, since: string, at: Instant | null, due: Instant): string =>
  at !== null && due.equals(at.add({ hours: window.hours }))
    ? `${window.hours} hours after ${since}, which is from ${window.from} to ${window.to} on a working day`
    : `By ${window.else} on the next working day after ${since}, which is not from ${window.from} to ${window.to} on a working day`

/** Between two instants London's clocks may have been put forward or back. */
export function clocksChange(from: Instant, to: Instant): string {
  const [before, after] = [from, to].map(at => at.toZonedDateTimeISO(LONDON).offsetNanoseconds)
  if (before === after) return ''
  return `; on the way the clocks go ${before! < after! ? 'forward' : 'back'}, and the hours run on`
}

const beyondTheList = (from: Day, to: Day, length: Length, calendar: WorkingCalendar): string =>
  'officeHours' in length ? byRule(from, to, calendar) : ''

/** A month later is the same day of the month, or the last of a shorter one. */
export const clipped = (length: Length, from: Day, to: Day): string =>
  'months' in length && to.day !== from.day ? ', at the end of the shorter month' : ''

/** A limit by calendar days stands on a day off too; what is done on working days is done before it. */
export function dayOff(on: Day, calendar: WorkingCalendar): string {
  if (isWorkingDay(on, calendar)) return ''
  let before = on
  while (!isWorkingDay(before, calendar)) before = addDays(before, -1)
  return `; it is ${dayOffName(on, calendar)}, and the last working day before it is ${longDate(before)}`
}

export function dayOffName(on: Day, calendar: WorkingCalendar): string {
  const name = calendar.holidays.get(on.toString())
  return name === undefined ? `a ${weekday(on)}` : plainly(name)
}
