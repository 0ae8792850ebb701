import { expect, test } from 'vitest'
import { byLabel, byNumber, type Facts } from './condition-names.ts'
import { conditionWords } from './condition-words.ts'
import type { Condition } from './form.ts'
import { sample } from '../../test/forms/sample.ts'

const facts: Facts = {
  noun: id => (id === 'ageYears' ? 'the age' : undefined),
  told: (id, op, value) => (id === 'ageYears' && op === 'lt' ? `the child was under ${value}` : null),
}

test.each<[condition: Condition, label: string, number: string]>([
  [
    { field: 'known', op: 'in', values: ['yes', 'not-known'] },
    'if “Was the child known to you?” is “Yes” or “Not known”',
    'if question 2.2 is “Yes” or “Not known”',
  ],
  [{ not: { field: 'nhs', op: 'answered' } }, 'unless “NHS number” is answered', 'unless question 1.5 is answered'],
  [{ field: 'ageYears', op: 'lt', value: 1 }, 'if the child was under 1', 'if the child was under 1'],
  [{ field: 'ageYears', op: 'ge', value: 8 }, 'if the age is at least 8', 'if the age is at least 8'],
  [
    { field: 'died', op: 'ge', value: '2024-09-09' },
    'if “Date of death” is on or after 9 September 2024',
    'if question 1.3 is on or after 9 September 2024',
  ],
  [
    {
      all: [
        { field: 'known', op: 'in', values: ['no'] },
        { any: [{ judgement: 'it was late' }, { field: 'at', op: 'answered' }] },
      ],
    },
    'if “Was the child known to you?” is “No” and (it was late or “Time of death” is answered)',
    'if question 2.2 is “No” and (it was late or question 1.4 is answered)',
  ],
])('%j', (condition, label, number) => {
  expect(conditionWords(condition, byLabel([sample], facts))).toBe(label)
  expect(conditionWords(condition, byNumber(sample, [sample], facts))).toBe(number)
})
