import type { Day } from '../kernel/calendar.ts'

/** Whether abuse or neglect is known or suspected, as somebody answered it. */
export type Suspicion = 'yes' | 'no' | 'not-known'

export type ReferralFacts = {
  /** Every answer there is, whoever gave it and at whatever stage: notifications, the manager, the panel. */
  readonly suspicions: readonly Suspicion[]
  readonly referredOn: Day | null
}

/**
 * Where anybody suspects abuse or neglect, the case is referred to the safeguarding partnership board, and until it has
 * been neither Form C can be signed off nor the case closed (R-D6, process.md 7.9). One suspicion is enough; another
 * person's no does not take it away.
 */
export const referralIsOwed = ({ suspicions, referredOn }: ReferralFacts): boolean =>
  suspicions.includes('yes') && referredOn === null
