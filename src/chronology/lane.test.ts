import { expect, test } from 'vitest'
import { lane } from './lane.ts'

test.each([
  ['maternal health', 'GP', 'Health'],
  ['circumstances', 'police', 'Family and home'],
  ['education', 'school nursing', 'Education'],
  ['social care', 'police', 'Social care'],
  ['emergency call', 'education setting', 'Police and emergency'],
  ['death', 'ambulance', 'Death and after'],
  ['process', 'police', 'Death and after'],
  // The category says nothing of the lane: the agency does.
  ['event', 'police', 'Police and emergency'],
  ['event', 'tertiary specialist', 'Health'],
  ['communication', 'education setting', 'Education'],
  ['', 'school nursing', 'Health'],
  ['', "children's social care", 'Social care'],
  ['', 'nobody listed', 'Health'],
] as const)('%s, told by %s: %s', (category, kind, expected) => {
  expect(lane(category, kind)).toBe(expected)
})
