import { expect, test } from 'vitest'
import { sample } from '../../test/forms/sample.ts'
import { answerText } from './answer-text.ts'
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
