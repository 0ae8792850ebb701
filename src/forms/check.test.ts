import { expect, test } from 'vitest'
import { sample } from '../../test/forms/sample.ts'
import { checkForms, formFaults } from './check.ts'
import {
  choice,
  choices,
  coded,
  date,
  derived,
  type Form,
  group,
  number,
  reference,
  text,
  together,
  yesNo,
} from './form.ts'

const withFields = (fields: Form['sections'][string]['fields'], more: Partial<Form> = {}): Form => ({
  id: 'f',
  version: '1',
  title: 'F',
  source: 's',
  ...more,
  sections: { one: { title: 'One', fields: { first: text('First', {}), ...fields } } },
})
const options = [
  { code: 'a', label: 'A' },
  { code: 'b', label: 'B' },
]

test('a sound form has no fault', () => {
  expect(formFaults([sample])).toEqual([])
  expect(() => checkForms([sample])).not.toThrow()
})

test.each<[string, Form, readonly string[]]>([
  [
    'a name twice',
    {
      ...withFields({}),
      sections: {
        one: { title: 'One', fields: { x: text('X', {}) } },
        two: { title: 'Two', fields: { x: text('X', {}) } },
      },
    },
    ['f 1, x: the name is used twice'],
  ],
  [
    'a condition on nothing',
    withFields({ x: text('X', { when: { field: 'y', op: 'answered' }, whenText: 'y' }) }),
    ['f 1, one, x: depends on “y”, which there is not'],
  ],
  [
    'a condition on a later question',
    withFields({ x: text('X', { when: { field: 'y', op: 'answered' }, whenText: 'y' }), y: text('Y', {}) }),
    ['f 1, one, x: depends on “y”, which is asked later'],
  ],
  [
    'a condition on an answer that is not offered',
    withFields({
      x: choice('X', options, {}),
      y: text('Y', { when: { field: 'x', op: 'in', values: ['c'] }, whenText: 'x' }),
    }),
    ['f 1, one, y: “x” has no answer “c”'],
  ],
  [
    'a condition on the wording of free text',
    withFields({ y: text('Y', { when: { field: 'first', op: 'in', values: ['c'] }, whenText: 'x' }) }),
    ['f 1, one, y: asks which answer “first” has, and that has no list of answers'],
  ],
  [
    'a condition without words beside what decides it',
    withFields({ y: text('Y', { when: { field: 'first', op: 'answered' } }) }),
    ['f 1, one, y: stands beside what decides it and has no words for when it is asked'],
  ],
  [
    'options without a code',
    withFields({ x: choice('X', [{ code: '', label: 'A' }], {}) }),
    ['f 1, one, x: the answer “A” has no code'],
  ],
  ['no options', withFields({ x: choice('X', [], {}) }), ['f 1, one, x: has no answers to choose from']],
  [
    'a code twice',
    withFields({ x: choice('X', [...options, { code: 'a', label: 'C' }], {}) }),
    ['f 1, one, x: the code “a” is used twice'],
  ],
  [
    'no source',
    { id: 'f', version: '1', title: 'F', sections: { one: { title: 'One', fields: { x: text('X', {}) } } } },
    ['f 1, one, x: has no source'],
  ],
  [
    'a question without a noun',
    withFields({ x: text('Why?', {}) }),
    ['f 1, one, x: its label is a question, and sentences have no noun to name it by'],
  ],
  [
    'yes or no without a noun',
    withFields({ x: yesNo('Suspected', {}) }),
    ['f 1, one, x: has no noun, such as “whether …”, to name it by'],
  ],
  [
    'a name that could be a part of another',
    withFields({ 'first-day': text('X', {}) }),
    ['f 1, one, first-day: the name is not one word in camelCase'],
  ],
  [
    'needed when shown, and always shown',
    withFields({ x: text('X', { required: 'when-shown' }) }),
    ['f 1, one, x: is needed when shown, and always shown'],
  ],
  ['no number fits', withFields({ x: number('X', { min: 2, max: 1 }) }), ['f 1, one, x: no number is between 2 and 1']],
  [
    'not before nothing',
    withFields({ x: date('X', { notBefore: { field: 'y', noun: 'y' } }) }),
    ['f 1, one, x: not before “y”: there is no such question before it'],
  ],
  [
    'unless nothing',
    withFields({ x: text('X', { unless: 'y' }) }),
    ['f 1, one, x: unless “y”: there is no such question'],
  ],
  [
    'asked and not asked',
    withFields({}, { notAsked: { first: 'no' } }),
    ['f 1, first: is asked and listed as not asked'],
  ],
  [
    'worked out from nothing',
    withFields({}, { derived: { age: { years: { from: 'born', to: 'first' } } } }),
    ['f 1, age: is worked out from “born”, which there is not'],
  ],
  [
    'a fault within a row',
    withFields({
      g: group('G', { m: text('M', { when: { field: 'g.n', op: 'answered' }, whenText: 'n' }) }, { each: 'row' }),
    }),
    ['f 1, one, g.m: depends on “g.n”, which there is not'],
  ],
  [
    'among nothing',
    withFields({ x: choice('X', options, { among: 'first' }) }),
    ['f 1, one, x: among “first”: there is no such question with several answers before it'],
  ],
  [
    'among answers that are not there',
    withFields({
      all: choices('All', options, {}),
      x: choices('X', [...options, { code: 'c', label: 'C' }], { among: 'all' }),
    }),
    ['f 1, one, x: among “all”: that has no answer “c”'],
  ],
  [
    'among nothing, in a row and in a part',
    withFields({
      g: group('G', { x: choice('X', options, { among: 'later' }) }, { each: 'row' }),
      t: together('T', { x: choice('X', options, { among: 'later' }) }, {}),
      later: choices('Later', options, {}),
    }),
    [
      'f 1, one, g.x: among “later”: there is no such question with several answers before it',
      'f 1, one, t: x: among “later”: there is no such question with several answers before it',
    ],
  ],
  [
    'a register that there is not',
    withFields({ x: coded('X', ['shoes' as 'ods', 'urn', 'urn'], {}), y: coded('Y', [], {}) }),
    [
      'f 1, one, x: there is no register “shoes”',
      'f 1, one, x: the register “urn” is named twice',
      'f 1, one, y: names no register',
    ],
  ],
  [
    'worked out nobody knows from what, and a reference to nothing',
    withFields({ x: derived('X', ' ', {}), y: reference('Y', '', {}) }),
    ['f 1, one, x: does not say from what it is worked out', 'f 1, one, y: does not say to what it refers'],
  ],
  [
    'more than one question that repeats, or another name for it',
    withFields({
      g: group('G', { value: text('V', {}), more: text('M', {}) }, { each: 'row', repeats: true }),
      h: group('H', { name: text('N', {}) }, { each: 'row', repeats: true }),
    }),
    [
      'f 1, one, g: repeats more than one question, called “value”',
      'f 1, one, h: repeats more than one question, called “value”',
    ],
  ],
  [
    'digits after the point, and a detail in which no number fits',
    withFields({
      x: number('X', { min: 0, max: 1, places: 4 as 3 }),
      y: yesNo('Y', { noun: 'whether', detail: { label: 'D', number: { min: 2, max: 1 } } }),
      z: yesNo('Z', { noun: 'whether', detail: { label: 'D', max: 0 } }),
    }),
    [
      'f 1, one, x: cannot have 4 digits after the point',
      'f 1, one, y: its detail: no number is between 2 and 1',
      'f 1, one, z: its detail has no length',
    ],
  ],
  [
    'worked out in a circle, from a place without rows, from nothing',
    withFields(
      {},
      {
        derived: {
          a: { firstOf: ['b', 'first'] },
          b: { days: { from: 'a', to: 'first' } },
          c: { place: 'first' },
        },
      },
    ),
    ['f 1, a: is worked out from “b”, which there is not', 'f 1, c: is the place in “first”, which has no rows'],
  ],
  [
    'a function in the data',
    withFields({ x: { ...text('X', {}), hint: (() => 'x') as never } }),
    ['f 1, sections.one.fields.x.hint: a form is plain data, and this is not'],
  ],
  ['no section', { id: 'f', version: '1', title: 'F', sections: {} }, ['f 1: has no section']],
])('%s', (_, form, faults) => {
  expect(formFaults([form])).toEqual(faults)
})

test('a condition may name any value of what the service works out', () => {
  const form = withFields({
    x: derived('X', 'the answers', {}),
    y: text('Y', { when: { field: 'x', op: 'in', values: ['c'] }, whenText: 'x' }),
  })
  expect(formFaults([form])).toEqual([])
})

test('all faults are told at once, and forms may not be declared twice', () => {
  const faulty = withFields({ x: text('', {}), y: choice('Y', [], {}) })
  expect(formFaults([faulty, faulty])).toHaveLength(5)
  expect(() => checkForms([faulty])).toThrow(/has no label[\s\S]*has no answers/)
})
