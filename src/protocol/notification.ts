import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, type Day, type Due, endOfDay, type Instant, type WorkingCalendar } from '../kernel/calendar.ts'
import type { AreaRules } from './area-rules.ts'

/** The panel is told within a day of the death (clock C1; the common local rule, 48 hours in some areas). */
export const notifying = { withinHours: 24, source: 'process.md 0.8; 48 hours in some areas' } as const

/** The first letter to the family (R-N3). The protocol gives no length; ours is ten working days (clock C5). */
export const firstLetter = { workingDays: 10, source: 'R-N3; the length is our own' } as const

/** The home area's panel is told of a death here (R-B3). The protocol gives no length; ours is one working day (clock C26). */
export const homeArea = { workingDays: 1, source: 'R-B3; the length is our own' } as const

export type Death = { readonly on: Day; readonly at: Instant | null }

/**
 * When a notification becomes late. Hours are elapsed hours, across a clock change too. A death whose hour nobody gave
 * counts from the end of its London day: the doubt is the notifier's.
 */
export const notifyBy = (death: Death, rules: Pick<AreaRules, 'notifyWithinHours'>): Instant =>
  (death.at ?? endOfDay(death.on)).add({ hours: rules.notifyWithinHours })

export const isLate = (death: Death, notifiedAt: Instant, rules: Pick<AreaRules, 'notifyWithinHours'>): boolean =>
  Temporal.Instant.compare(notifiedAt, notifyBy(death, rules)) > 0

export const firstLetterBy = (
  acceptedOn: Day,
  rules: Pick<AreaRules, 'firstLetterWorkingDays'>,
  calendar: WorkingCalendar,
): Due => addWorkingDays(acceptedOn, rules.firstLetterWorkingDays, calendar)

export const tellHomeAreaBy = (
  knownOn: Day,
  rules: Pick<AreaRules, 'homeAreaWorkingDays'>,
  calendar: WorkingCalendar,
): Due => addWorkingDays(knownOn, rules.homeAreaWorkingDays, calendar)
