import { describe, expect, test } from 'vitest'
import { choices, defineForm, number, text, yesNo } from './form.ts'
import { questionnaire } from './questionnaire.ts'
import type { Item } from './questionnaire-types.ts'
import { sample } from '../../test/forms/sample.ts'

const all = (items: readonly Item[]): readonly Item[] => items.flatMap(item => [item, ...all(item.item ?? [])])
const items = new Map(all(questionnaire(sample).item).map(item => [item.linkId, item]))
const item = (linkId: string): Item => items.get(linkId)!

test.each<[linkId: string, has: Partial<Item>]>([
  ['section-child', { type: 'group', text: 'The child' }],
  ['name', { type: 'string', maxLength: 200, required: true }],
  ['summary', { type: 'text', maxLength: 40 }],
  ['born', { type: 'date', required: true }],
  ['at', { type: 'time' }],
  ['weeks', { type: 'integer' }],
  ['temperature', { type: 'decimal' }],
  ['inquest', { type: 'boolean' }],
  ['events', { type: 'choice', repeats: true }],
  ['person', { type: 'group', repeats: true }],
  ['person.born', { type: 'date' }],
  ['confirmed.on', { type: 'date' }],
  ['alias', { type: 'string', repeats: true }],
  ['ageInDays', { type: 'string', readOnly: true }],
  ['papers', { type: 'attachment', readOnly: true }],
  ['hospital', { type: 'string', maxLength: 60 }],
])('%s', (linkId, has) => {
  expect(item(linkId)).toMatchObject(has)
})

test('what is asked under a condition that no answer decides is shown and not required', () => {
  expect(item('inquest').enableWhen).toBeUndefined()
  expect(item('inquest').required).toBeUndefined()
  expect(item('judged').required).toBeUndefined()
  expect(item('person.responsible').enableWhen).toBeUndefined()
})

test('conditions on answers, also of the same row, enable', () => {
  expect(item('noNhs').enableWhen).toEqual([{ question: 'nhs', operator: 'exists', answerBoolean: false }])
  expect(item('person.address').enableWhen).toEqual([
    { question: 'person.sameAddress', operator: '=', answerBoolean: false },
  ])
})

test('one of two that excuse each other is not required', () => {
  expect(item('nhs').required).toBeUndefined()
})

describe('conditions', () => {
  const form = defineForm({
    id: 'conditions',
    version: '1',
    title: 'Conditions',
    source: 'a test',
    sections: {
      only: {
        title: 'Only',
        fields: {
          a: choices(
            'A',
            [
              { code: 'x', label: 'X' },
              { code: 'y', label: 'Y' },
            ],
            {},
          ),
          b: yesNo('B', { noun: 'b' }),
          n: number('N', { min: 0, max: 9 }),
          one: text('One', { when: { field: 'a', op: 'in', values: ['x', 'y'] } }),
          both: text('Both', {
            when: {
              all: [
                { field: 'b', op: 'in', values: ['yes'] },
                { field: 'n', op: 'ge', value: 3 },
              ],
            },
          }),
          mixed: text('Mixed', {
            when: {
              all: [
                { field: 'a', op: 'in', values: ['x', 'y'] },
                { field: 'b', op: 'in', values: ['yes'] },
              ],
            },
          }),
          notIn: text('Not in', { when: { field: 'a', op: 'notIn', values: ['x'] } }),
          not: text('Not', { when: { not: { field: 'a', op: 'in', values: ['x'] } } }),
        },
      },
    },
  })
  const found = new Map(all(questionnaire(form).item).map(one => [one.linkId, one]))
  const coded = (code: string) => ({ system: 'https://opencdr.example/fhir/CodeSystem/a', code })

  test('one of several codes is any of them', () => {
    expect(found.get('one')).toMatchObject({
      enableBehavior: 'any',
      enableWhen: ['x', 'y'].map(code => ({ question: 'a', operator: '=', answerCoding: coded(code) })),
    })
  })
  test('plain tests of an "all" are all of them', () => {
    expect(found.get('both')).toMatchObject({
      enableBehavior: 'all',
      enableWhen: [
        { question: 'b', operator: '=', answerBoolean: true },
        { question: 'n', operator: '>=', answerInteger: 3 },
      ],
    })
  })
  test('what is neither is an expression', () => {
    expect(found.get('mixed')?.enableWhen).toBeUndefined()
    expect(JSON.stringify(found.get('mixed')?.extension)).toContain("where(code = 'x' or code = 'y').exists()) and (")
  })
  test('a blank makes "is not one of" false, and "not" true', () => {
    expect(JSON.stringify(found.get('notIn')?.extension)).toContain('.answer.exists() and ')
    expect(found.get('not')?.enableWhen).toEqual([{ question: 'a', operator: '!=', answerCoding: coded('x') }])
  })
})
