import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  type Day,
  type Due,
  dueDay,
  endOfDay,
  type Instant,
  isWorkingDay,
  londonDay,
  londonInstant,
  type WorkingCalendar,
} from '../kernel/calendar.ts'
import { clockFor, lengthIn } from './all-clocks.ts'
import type { AreaRules } from './area-rules.ts'
import { promptDue } from './chasing.ts'
import type { ClockKey, OfficeHours } from './lengths.ts'
import { because } from './reason.ts'

/** When a clock starts. Where hours count and the hour is not known, they count from the end of the day. */
export type Start = { readonly on: Day; readonly at: Instant | null }

/** When a clock has run out. `at` is the moment after which it is late; `exact` says that it is meant to the minute. */
export type RunsOut =
  | { readonly known: true; readonly on: Day; readonly at: Instant; readonly exact: boolean }
  | Extract<Due, { known: false }>

/** When a clock that starts then runs out in this area, and why: any of the 33, or a part of one (`C23b`). */
export function dueBy(
  key: ClockKey,
  start: Start,
  rules: AreaRules,
  calendar: WorkingCalendar,
): RunsOut & { readonly because: string } {
  const due = runsOut(key, start, rules, calendar)
  return { ...due, because: because(clockFor(key), lengthIn(key, rules), start, due, calendar) }
}

/** The same without the reason. */
export function runsOut(key: ClockKey, { on, at }: Start, rules: AreaRules, calendar: WorkingCalendar): RunsOut {
  const length = lengthIn(key, rules)
  const from = at ?? endOfDay(on)
  if ('hours' in length) return exactly(from.add({ hours: length.hours }))
  if ('officeHours' in length) return withinOfficeHours(length.officeHours, from, calendar)
  if ('workingDays' in length) return byEndOf(addWorkingDays(on, length.workingDays, calendar))
  if ('months' in length) return byEndOf(onDay(addMonths(on, length.months)))
  if ('daysBefore' in length) return byEndOf(onDay(addDays(on, -length.daysBefore)))
  if ('days' in length) return byEndOf(onDay(addDays(on, length.days)))
  // An area may put a prompt off to the next working day, and nothing else.
  return byEndOf(
    clockFor(key).id === 'C11' ? promptDue(on, length.weeks, rules, calendar) : onDay(addWeeks(on, length.weeks)),
  )
}

const onDay = (on: Day): Due => ({ known: true, on })
const byEndOf = (due: Due): RunsOut => (due.known ? { ...due, at: endOfDay(due.on), exact: false } : due)
const exactly = (at: Instant): RunsOut => ({ known: true, on: dueDay(at), at, exact: true })

/**
 * What comes within the hours of a working day has so long; what comes outside has until a set time of the next working
 * day. Before its hours begin a working day is itself the next: what comes earlier is never due later.
 */
function withinOfficeHours(
  { from, to, hours, else: by }: OfficeHours,
  at: Instant,
  calendar: WorkingCalendar,
): RunsOut {
  const on = londonDay(at)
  const early = isEarlier(at, londonInstant(on, from))
  const late = isEarlier(londonInstant(on, to), at)
  if (isWorkingDay(on, calendar) && !early && !late) return exactly(at.add({ hours }))
  const next = addWorkingDays(early ? addDays(on, -1) : on, 1, calendar)
  return next.known ? exactly(londonInstant(next.on, by)) : next
}

const isEarlier = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0
