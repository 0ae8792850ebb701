import { addWorkingDays, type Day, type Due, type WorkingCalendar, workingDaysBetween } from '../kernel/calendar.ts'

/** Every agency that knew the child is asked within five working days of confirming that it did (R-G1, clock C10). */
export const asking = { workingDays: 5, source: 'R-G1' } as const

export const sendBy = (confirmedKnownOn: Day, calendar: WorkingCalendar): Due =>
  addWorkingDays(confirmedKnownOn, asking.workingDays, calendar)

/** How many working days after the limit a request went out; 0 when in time, null beyond the published holidays. */
export function workingDaysLate(confirmedKnownOn: Day, sentOn: Day, calendar: WorkingCalendar): number | null {
  const by = sendBy(confirmedKnownOn, calendar)
  return by.known ? workingDaysBetween(by.on, sentOn, calendar) : null
}
