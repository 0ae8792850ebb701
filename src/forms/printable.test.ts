import { expect, test } from 'vitest'
import { byNumber } from './condition-names.ts'
import type { Form } from './form.ts'
import { printable, type SheetQuestion } from './printable.ts'
import { sample } from '../../test/forms/sample.ts'

const facts = { noun: () => undefined, told: () => null }
const sheet = printable(sample as Form, byNumber(sample as Form, [], facts), code => code)
const all = sheet.sections.flatMap(({ questions }) => questions)
const question = (label: string): SheetQuestion => all.find(one => one.label.startsWith(label))!

test('questions are numbered by their section and their place', () => {
  expect(all.map(({ number }) => number).slice(0, 3)).toEqual(['1.1', '1.2', '1.3'])
  expect(question('Is there an inquest?').number).toBe('2.1')
})

test.each<[label: string, said: string]>([
  ['NHS number', 'You may leave this blank if question 1.6 is answered.'],
  ['Why is there none?', 'Answer this if you cannot give it.'],
  ['Why not the first?', 'Answer this if it is not the first.'],
])('%s: %s', (label, said) => {
  expect(question(label).asked).toContain(said)
})

test.each<[label: string, how: string]>([
  ['Time of death', 'Use the 24-hour clock, like 14:05.'],
  ['Why is there none?', 'Tick one.'],
  ['Which apply?', 'Tick all that apply.'],
  ['First event', 'Tick only among those that you ticked at question 2.4.'],
  ['Underlying cause', 'As registered.'],
  ['Earlier case', 'Say which one: a case of the same family.'],
])('%s is answered so: %s', (label, how) => {
  expect(question(label).how).toContain(how)
})

test('what is wished for and what is optional says so', () => {
  expect(question('Time of death').label).toBe('Time of death (if you know it)')
  expect(question('Postcode').label).toBe('Postcode (optional)')
  expect(question('Name').label).toBe('Name')
})

test.each<[label: string, places: object]>([
  ['NHS number', [{ kind: 'boxes', runs: [{ boxes: 3 }, { boxes: 3 }, { boxes: 4 }] }]],
  ['Date of birth', [{ kind: 'boxes', runs: [{ word: 'Day' }, { word: 'Month' }, { word: 'Year' }] }]],
  ['Gestation at birth', [{ kind: 'lines', count: 1, short: true, unit: 'weeks' }]],
  ['Was the child known to you?', [{ kind: 'ticks', several: false }, { kind: 'note' }, { kind: 'lines', count: 1 }]],
  ['Which apply?', [{ kind: 'ticks', several: true }]],
  ['Age in days', [{ kind: 'note', words: expect.stringContaining('the dates of birth and of the collapse') }]],
  ['People in the household', [{ kind: 'table', each: 'person', rows: 3 }]],
  ['Stages', [{ kind: 'row', title: 'Stage 1' }, { kind: 'row', title: 'Stage 2' }, { kind: 'row' }, { kind: 'note' }]],
  ['Other names', [{ kind: 'table', rows: 5 }]],
])('there is a place for the answer to %s', (label, places) => {
  expect(question(label).places).toMatchObject(places)
})
