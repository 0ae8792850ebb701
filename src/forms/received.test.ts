import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswers } from '../../test/forms/any-answers.ts'
import { sample } from '../../test/forms/sample.ts'
import { fromReceived } from './received.ts'

test.each<{ received: Record<string, unknown>; answers?: object; other?: object; why: string }>([
  { received: { name: ' Robin  Testcase ' }, answers: { name: 'Robin Testcase' }, why: 'text without its spaces' },
  { received: { noNhs: 'Lived abroad' }, answers: { noNhs: 'abroad' }, why: 'a label' },
  { received: { noNhs: 'NOT currently-available' }, answers: { noNhs: 'later' }, why: 'other words for an answer' },
  { received: { noNhs: 'lost' }, other: { noNhs: 'lost' }, why: 'no such answer' },
  { received: { events: ['Drowning', 'asthma'] }, answers: { events: ['asthma', 'drowning'] }, why: 'several' },
  {
    received: { events: ['Drowning', 'falling'] },
    other: { events: ['Drowning', 'falling'] },
    why: 'one of several does not fit',
  },
  { received: { events: ['none', 'asthma'] }, other: { events: ['none', 'asthma'] }, why: 'none and one' },
  { received: { vaccinated: 'not applicable' }, answers: { vaccinated: 'not-applicable' }, why: 'yes or no in words' },
  {
    received: { known: 'yes: seen once' },
    answers: { known: { answer: 'yes', detail: 'seen once' } },
    why: 'yes and a text',
  },
  { received: { known: 'yes' }, answers: { known: { answer: 'yes' } }, why: 'yes alone' },
  { received: { known: 'no: but the sibling was' }, other: { known: 'no: but the sibling was' }, why: 'no and a text' },
  { received: { known: { answer: 'no' } }, answers: { known: { answer: 'no' } }, why: 'as we keep it ourselves' },
  {
    received: { known: { answer: 'yes', by: 'x' } },
    other: { known: { answer: 'yes', by: 'x' } },
    why: 'more than we know',
  },
  { received: { inquest: 'perhaps' }, other: { inquest: 'perhaps' }, why: 'neither yes nor no' },
  { received: { inquest: 'yes' }, answers: { inquest: 'yes' }, why: 'conditions play no part' },
  { received: { weeks: '39' }, answers: { weeks: 39 }, why: 'a number as text' },
  { received: { weeks: 390 }, other: { weeks: 390 }, why: 'a number out of range' },
  { received: { weeks: 39.5 }, other: { weeks: 39.5 }, why: 'no whole number' },
  { received: { temperature: '36.5' }, answers: { temperature: 36.5 }, why: 'a decimal number as text' },
  { received: { temperature: 36.55 }, other: { temperature: 36.55 }, why: 'too many digits after the point' },
  { received: { bloodGas: -12.25 }, answers: { bloodGas: -12.25 }, why: 'a number below nought' },
  { received: { screened: 'yes: 30' }, answers: { screened: { answer: 'yes', detail: 30 } }, why: 'yes and a number' },
  { received: { screened: 'yes: soon' }, other: { screened: 'yes: soon' }, why: 'yes and what is no number' },
  { received: { cause: 'j459' }, answers: { cause: 'J45.9' }, why: 'a code' },
  {
    received: { hospital: 'Sample  Hospital' },
    answers: { hospital: 'Sample Hospital' },
    why: 'words instead of a code',
  },
  { received: { hospital: 'x'.repeat(61) }, other: { hospital: 'x'.repeat(61) }, why: 'words that are too long' },
  { received: { ageInDays: 30 }, other: { ageInDays: 30 }, why: 'what only we work out' },
  { received: { papers: 'letter.pdf' }, other: { papers: 'letter.pdf' }, why: 'a document' },
  { received: { earlier: ' K7QF-2M ' }, answers: { earlier: 'K7QF-2M' }, why: 'a reference' },
  {
    received: { firstEvent: 'asthma' },
    answers: { firstEvent: 'asthma' },
    why: 'what was ticked plays no part either',
  },
  {
    received: { alias: ['Bob', { value: 'Rob' }] },
    answers: { alias: [{ value: 'Bob' }, { value: 'Rob' }] },
    why: 'one question that repeats, with and without its name',
  },
  { received: { alias: 'Bob' }, answers: { alias: [{ value: 'Bob' }] }, why: 'a single answer of several' },
  { received: { alias: [] }, other: { alias: [] }, why: 'none of several' },
  {
    received: { alias: ['Bob', { name: 'Rob' }] },
    other: { alias: ['Bob', { name: 'Rob' }] },
    why: 'one of several that we do not know',
  },
  { received: { born: '2026-02-29' }, other: { born: '2026-02-29' }, why: 'no such day' },
  { received: { at: '14:05' }, answers: { at: '14:05' }, why: 'a time' },
  { received: { nhs: '999 000 0018' }, answers: { nhs: '9990000018' }, why: 'an NHS number' },
  { received: { nhs: '9990000019' }, other: { nhs: '9990000019' }, why: 'a digit that does not fit' },
  { received: { postcode: 'cb98 2wr' }, answers: { postcode: 'CB98 2WR' }, why: 'a postcode' },
  { received: { summary: 'x'.repeat(41) }, other: { summary: 'x'.repeat(41) }, why: 'too long' },
  { received: { name: null, at: '' }, other: { name: null, at: '' }, why: 'blanks are kept, and are no answers' },
  { received: { shoe: { size: 38 } }, other: { shoe: { size: 38 } }, why: 'an id that we do not have' },
  {
    received: { confirmed: 'Dr Sample, MD, 2026-11-24' },
    answers: { confirmed: { by: 'Dr Sample, MD', on: '2026-11-24' } },
    why: 'name and date in one',
  },
  { received: { confirmed: 'Dr Sample' }, answers: { confirmed: { by: 'Dr Sample' } }, why: 'one of two parts' },
  { received: { confirmed: 'Sample, Robin' }, other: { confirmed: 'Sample, Robin' }, why: 'what is no date' },
  {
    received: {
      person: [
        { name: 'A', age: 29 },
        { name: 'B', sameAddress: 'maybe' },
      ],
    },
    answers: { person: [{ name: 'A' }, { name: 'B' }] },
    other: { 'person.0.age': 29, 'person.1.sameAddress': 'maybe' },
    why: 'rows that say more',
  },
  {
    received: { person: [{ age: 29 }, { name: 'B' }] },
    other: { person: [{ age: 29 }, { name: 'B' }] },
    why: 'a row that says nothing to us',
  },
  { received: { person: 'nobody' }, other: { person: 'nobody' }, why: 'no rows' },
  { received: { person: [] }, other: { person: [] }, why: 'an empty list' },
])('$why', ({ received, answers = {}, other = {} }) => {
  expect(fromReceived(sample, received)).toEqual({ answers, other })
})

test('our own answers are received as they are', () => {
  fc.assert(
    fc.property(anyAnswers(sample), answers => {
      expect(fromReceived(sample, answers)).toEqual({ answers, other: {} })
    }),
  )
})

test('nothing is dropped', () => {
  const ids = fc.constantFrom('name', 'events', 'person', 'known', 'confirmed', 'weeks', 'shoe')
  fc.assert(
    fc.property(fc.dictionary(ids, fc.jsonValue({ maxDepth: 3 })), received => {
      const { answers, other } = fromReceived(sample, received)
      const kept = { ...answers } as Record<string, unknown>
      for (const [id, value] of Object.entries(received)) expect(id in kept || other[id] === value).toBe(true)
    }),
  )
})
