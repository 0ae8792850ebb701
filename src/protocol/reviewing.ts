import { addWeeks, type Day, daysBetween, latest } from '../kernel/calendar.ts'

/** The panel reviews within six weeks (clock C15; Child Death Review guidance, chapter 5, still to be checked). */
export const reviewing = { weeks: 6, source: 'clock C15' } as const

export type ReviewFacts = {
  /** The product of the child death review meeting or of the perinatal review, as it came in. */
  readonly productOn: Day | null
  readonly inquestConcludedOn: Day | null
  /** The end of the last hold. */
  readonly holdEndedOn: Day | null
}

/** The day on which the six weeks begin: the latest of what is there; null while there is nothing. */
export function reviewStarts({ productOn, inquestConcludedOn, holdEndedOn }: ReviewFacts): Day | null {
  const days = [productOn, inquestConcludedOn, holdEndedOn].filter(on => on !== null)
  return days.length === 0 ? null : latest(...days)
}

/** The last day of the six weeks, or null while they have not begun. */
export function reviewBy(facts: ReviewFacts): Day | null {
  const from = reviewStarts(facts)
  return from && addWeeks(from, reviewing.weeks)
}

/** Calendar days after a limit; 0 when in time. */
export const daysLate = (by: Day, on: Day): number => Math.max(0, daysBetween(by, on))
