import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { referralIsOwed, type Suspicion } from './referral.ts'

test.each<[Suspicion[], boolean]>([
  [[], false],
  [['no'], false],
  [['not-known'], false],
  [['yes'], true],
  [['no', 'yes', 'not-known'], true],
])('suspicions %j: a referral is owed %s', (suspicions, owed) => {
  expect(referralIsOwed({ suspicions, referredOn: null })).toBe(owed)
  expect(referralIsOwed({ suspicions, referredOn: day('2026-11-24') })).toBe(false)
})
