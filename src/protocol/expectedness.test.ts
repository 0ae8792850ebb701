import { expect, test } from 'vitest'
import type { Known } from './eligibility.ts'
import { expectedness } from './expectedness.ts'

test.each<[Known, Known, string]>([
  ['no', 'no', 'unexpected'],
  ['no', 'yes', 'unexpected'],
  ['no', 'not-known', 'unexpected'],
  ['yes', 'yes', 'unexpected'],
  ['not-known', 'yes', 'unexpected'],
  ['yes', 'no', 'expected'],
  ['yes', 'not-known', 'not-known'],
  ['not-known', 'no', 'not-known'],
  ['not-known', 'not-known', 'not-known'],
])('anticipated %s, unanticipated collapse %s: %s', (anticipated, unanticipatedCollapse, expected) => {
  expect(expectedness({ anticipated, unanticipatedCollapse }).expected).toBe(expected)
})
