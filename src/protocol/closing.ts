import { addDays, type Day } from '../kernel/calendar.ts'
import { mayWriteOff, type RequestFacts } from './chasing.ts'
import { type ReferralFacts, referralIsOwed } from './referral.ts'

/** Copies outside the record go as soon as the case closes; one sealed copy stays (R-C4, clock C33). */
export const copies = { daysAfterClosing: 0, source: 'R-C4' } as const

/** The day on which they are due: from its first moment on. */
export const deleteCopiesOn = (closedOn: Day): Day => addDays(closedOn, copies.daysAfterClosing)

export type AgencyFacts = {
  readonly name: string
  readonly confirmedKnownOn: Day | null
  readonly request: RequestFacts | null
}

export type Owed = { readonly what: string; readonly whose: string }

/**
 * What must be done before a case can close, and by whom; nothing owed is an empty list (process.md 2.2). Each feature
 * asks with the facts that it holds.
 */
export const obstacles = {
  /** An agency that knew the child is asked, and answers, or is written off by the chair after escalation (R-G1, R-G2). */
  agency({ name, confirmedKnownOn, request }: AgencyFacts): readonly Owed[] {
    if (request === null)
      return confirmedKnownOn === null
        ? []
        : [{ what: `${name} knew the child and has not been asked`, whose: 'CDOP manager' }]
    if (request.returnedOn !== null) return []
    if (!mayWriteOff(request)) return [{ what: `${name} has not answered`, whose: 'The agency' }]
    return request.writtenOffOn !== null
      ? []
      : [{ what: `${name} has not answered, and the request has not been written off`, whose: 'Chair' }]
  },

  letter: (first: 'owed' | 'released' | 'withheld'): readonly Owed[] =>
    first === 'owed'
      ? [{ what: 'The first letter to the family is neither released nor withheld', whose: 'CDOP manager' }]
      : [],

  timeline: (finishedOn: Day | null): readonly Owed[] =>
    finishedOn === null ? [{ what: 'The timeline is not finished', whose: 'CDOP manager' }] : [],

  analysis: (signed: boolean): readonly Owed[] =>
    signed ? [] : [{ what: 'Form C is not signed off', whose: 'Chair' }],

  /** It blocks the sign-off of Form C too (R-D6). */
  referral: (facts: ReferralFacts): readonly Owed[] =>
    referralIsOwed(facts)
      ? [
          {
            what: 'Abuse or neglect is suspected, and the case has not been referred to the safeguarding partnership board',
            whose: 'CDOP manager or chair',
          },
        ]
      : [],
}
