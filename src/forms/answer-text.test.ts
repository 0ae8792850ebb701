import { expect, test } from 'vitest'
import { answerText, workedOut } from './answer-text.ts'
import { sample } from '../../test/forms/sample.ts'
import type { Answer } from './form.ts'
import { fieldsOf } from './condition.ts'

const fields = Object.fromEntries(fieldsOf(sample))

test.each<[string, Answer, string]>([
  ['name', 'A', 'A'],
  ['died', '2026-11-24', '24 November 2026'],
  ['at', '14:05', '14:05'],
  ['nhs', '9990000018', '999 000 0018'],
  ['weeks', 39, '39 weeks'],
  ['noNhs', 'later', 'Not at hand'],
  ['noNhs', 'gone', 'gone'],
  ['events', ['asthma', 'none'], 'Asthma; None of these'],
  ['vaccinated', 'not-applicable', 'Does not apply'],
  ['known', { answer: 'yes', detail: 'seen once' }, 'Yes: seen once'],
  ['known', { answer: 'not-known' }, 'Not known'],
  ['confirmed', { by: 'A', on: '2026-11-24' }, 'A, 24 November 2026'],
  ['temperature', 36.5, '36.5 °C'],
  ['screened', { answer: 'yes', detail: 30 }, 'Yes: 30 minutes'],
  ['screened', { answer: 'no' }, 'No'],
  ['hospital', 'RJ121', 'RJ121'],
  ['earlier', 'K7QF-2M', 'K7QF-2M'],
  ['ageInDays', 30, '30'],
  ['ruleVersion', '2026-11-24', '24 November 2026'],
  ['collapsed', { on: '2026-11-24', at: '14:05' }, '24 November 2026, 14:05'],
  ['alias', [{ value: 'Bob' }, { value: 'Rob' }], 'Bob; Rob'],
  [
    'person',
    [
      { name: 'A', born: '1990' },
      { born: '1990-05', name: 'B' },
    ],
    'A, 1990, month not known; B, May 1990',
  ],
])('%s %j is “%s”', (name, answer, words) => {
  expect(answerText(fields[name]!, answer)).toBe(words)
})

test.each([
  [undefined, 'Worked out by the service'],
  [null, 'Worked out by the service'],
  ['2026-11-24', '24 November 2026'],
  [['Sample Trust', 'Sample Surgery'], 'Sample Trust; Sample Surgery'],
  [0, '0'],
])('what the service worked out, %j, is “%s”', (value, words) => {
  expect(workedOut(value)).toBe(words)
})
