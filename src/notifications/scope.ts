import type { Day } from '../kernel/calendar.ts'
import { type Eligibility, eligibility, isChild } from '../protocol/eligibility.ts'
import { allOf, stated } from './stated.ts'
import { isBeforeDeath, type Notification } from './store.ts'

/**
 * Whether the death is reviewed, by the facts of this notification (R-T1). Of a child who is still dying the age is
 * that of today: the death itself is decided when it is confirmed.
 */
export function scopeOf(notification: Notification, today: Day): Eligibility {
  const facts = stated(allOf(notification))
  const { born_on: bornOn, died_on: diedOn } = notification
  const scope = eligibility({
    bornAlive: facts.bornAlive,
    gestationWeeks: facts.gestationWeeks,
    lawfulTermination: facts.lawfulTermination,
    attended: facts.attended,
    bornOn,
    diedOn,
  })
  const isDying = diedOn === null && bornOn !== null && isBeforeDeath(notification)
  return isDying && scope.inScope === 'undecided' && isChild(bornOn, today)
    ? { ...scope, inScope: true, because: 'The child is under 18 today; the death is not confirmed yet.' }
    : scope
}
