import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { readAnswers } from './read-answers.ts'
import { sample } from '../../test/forms/sample.ts'

const options = { today: day('2026-11-24'), complete: false }

test.each<{ given: unknown; path: string; message: RegExp; why: string }>([
  { given: null, path: '', message: /are an object/, why: 'nothing' },
  { given: ['name'], path: '', message: /are an object/, why: 'a list' },
  { given: { colour: 'red' }, path: 'colour', message: /no such question/, why: 'an id that is not there' },
  { given: { noNhs: 'lost' }, path: 'noNhs', message: /cannot have this answer/, why: 'no such answer' },
  { given: { noNhs: 'Lived abroad' }, path: 'noNhs', message: /not written as it is stored/, why: 'a label' },
  { given: { name: ' Robin' }, path: 'name', message: /not written as it is stored/, why: 'a space before it' },
  { given: { weeks: '39' }, path: 'weeks', message: /not written as it is stored/, why: 'a number as text' },
  { given: { noNhs: 'abroad', nhs: '9990000018' }, path: 'noNhs', message: /is not asked/, why: 'a hidden question' },
  { given: { born: '2026-11-25' }, path: 'born', message: /must be today or earlier/, why: 'a day to come' },
  { given: { ageInDays: 3 }, path: 'ageInDays', message: /cannot have this answer/, why: 'what is worked out' },
  { given: { papers: 'x' }, path: 'papers', message: /cannot have this answer/, why: 'a document' },
  {
    given: { person: [{ name: 'A', sameAddress: 'yes', address: 'x' }] },
    path: 'person.0.address',
    message: /“Address” is not asked/,
    why: 'a hidden question of a row',
  },
  {
    given: { person: [{ colour: 'red', name: 'A' }] },
    path: 'person.0.colour',
    message: /no such/,
    why: 'within a row',
  },
  { given: { firstEvent: 'asthma' }, path: 'firstEvent', message: /ticked before it/, why: 'what was not ticked' },
  { given: { hospital: 'x  y' }, path: 'hospital', message: /not written as/, why: 'words with two spaces' },
])('$why is refused', ({ given, path, message }) => {
  const reading = readAnswers(sample, given, options)
  expect(reading.ok ? [] : reading.problems).toEqual([{ path, message: expect.stringMatching(message) as string }])
})

test('the writing of a register’s code is mended, and the order of several answers does not matter', () => {
  expect(readAnswers(sample, { hospital: 'rxh', cause: 'j459', events: ['drowning', 'asthma'] }, options)).toEqual({
    ok: true,
    answers: { hospital: 'RXH', cause: 'J45.9', events: ['asthma', 'drowning'] },
  })
})

test('a complete form must have what is needed, a draft must not; what could not be read is told of once', () => {
  expect(readAnswers(sample, {}, options).ok).toBe(true)
  const reading = readAnswers(sample, { born: 'yesterday' }, { today: options.today })
  const problems = reading.ok ? [] : reading.problems
  expect(problems.filter(({ path }) => path === 'born')).toHaveLength(1)
  expect(problems.map(({ path }) => path)).toContain('name')
})
