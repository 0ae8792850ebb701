import { Temporal } from 'temporal-polyfill'
import { type Day, type Instant, LONDON, londonDay } from './calendar.ts'

/**
 * Two clocks. `wall` is the machine's and drives sessions, links, limits and mail. `calendar` says what date and time
 * it is for the review: the wall's, plus whole days that a demonstration has moved forward. A replay or a test sets
 * the calendar outright.
 */
export type Clock = {
  wall(): Instant
  calendar(daysAhead: number): Instant
}

/** The real clock. The only place that reads the machine's. */
export const realClock: Clock = {
  wall: () => Temporal.Now.instant(),
  calendar: daysAhead => ahead(Temporal.Now.instant(), daysAhead),
}

/** A clock whose calendar is set by hand, never backwards; its wall goes on as it does. For replay and tests. */
export type MovableClock = Clock & { moveTo(at: Instant): void }

export function movableClock(start: Instant): MovableClock {
  let at = start
  return {
    wall: realClock.wall,
    calendar: () => at,
    moveTo(next) {
      if (Temporal.Instant.compare(next, at) < 0) throw new RangeError(`The calendar does not go back: it says ${at}`)
      at = next
    },
  }
}

/** Whole London days later at the same time on the clock, so that a change to summer time moves nothing. */
const ahead = (at: Instant, days: number): Instant =>
  days === 0 ? at : at.toZonedDateTimeISO(LONDON).add({ days }).toInstant()

export const today = (clock: Clock, daysAhead = 0): Day => londonDay(clock.calendar(daysAhead))
