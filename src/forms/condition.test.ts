import { describe, expect, test } from 'vitest'
import { type Shown, shown, valueIn } from './condition.ts'
import { type Condition, defineForm, number, together } from './form.ts'
import { sample } from '../../test/forms/sample.ts'

const facts: Readonly<Record<string, unknown>> = {
  age: 4,
  level: '2',
  died: '2024-09-09',
  place: 'hospital',
  choices: ['a', 'b'],
  none: [],
  gone: null,
  detailed: { detail: 'x', answer: 'yes' },
  parts: { on: '2026-01-01' },
}

test.each<[Condition, Shown]>([
  [{ always: true }, 'yes'],
  [{ field: 'place', op: 'in', values: ['hospital', 'home'] }, 'yes'],
  [{ field: 'place', op: 'notIn', values: ['hospital'] }, 'no'],
  [{ field: 'choices', op: 'in', values: ['b'] }, 'yes'],
  [{ field: 'choices', op: 'notIn', values: ['b'] }, 'no'],
  [{ field: 'choices', op: 'notIn', values: ['c'] }, 'yes'],
  [{ field: 'detailed', op: 'in', values: ['yes'] }, 'yes'],
  [{ field: 'parts', op: 'answered' }, 'yes'],
  [{ field: 'age', op: 'ge', value: 4 }, 'yes'],
  [{ field: 'age', op: 'gt', value: 4 }, 'no'],
  [{ field: 'age', op: 'le', value: 4 }, 'yes'],
  [{ field: 'age', op: 'lt', value: 4 }, 'no'],
  [{ field: 'level', op: 'ge', value: 2 }, 'yes'],
  [{ field: 'died', op: 'ge', value: '2024-09-09' }, 'yes'],
  [{ field: 'died', op: 'lt', value: '2024-09-09' }, 'no'],
  // A blank makes every test false; only "not" turns that round.
  [{ field: 'absent', op: 'in', values: ['x'] }, 'no'],
  [{ field: 'absent', op: 'notIn', values: ['x'] }, 'no'],
  [{ field: 'none', op: 'notIn', values: ['x'] }, 'no'],
  [{ field: 'gone', op: 'answered' }, 'no'],
  [{ field: 'absent', op: 'lt', value: 4 }, 'no'],
  [{ not: { field: 'absent', op: 'lt', value: 4 } }, 'yes'],
  [{ judgement: 'x' }, 'perhaps'],
  [{ not: { judgement: 'x' } }, 'perhaps'],
  [{ all: [{ always: true }, { judgement: 'x' }] }, 'perhaps'],
  [{ all: [{ not: { always: true } }, { judgement: 'x' }] }, 'no'],
  [{ any: [{ always: true }, { judgement: 'x' }] }, 'yes'],
  [{ any: [{ not: { always: true } }, { judgement: 'x' }] }, 'perhaps'],
  [{ any: [] }, 'no'],
  [{ all: [] }, 'yes'],
])('%j gives %s', (condition, gives) => {
  expect(shown(condition, id => facts[id])).toBe(gives)
})

test('an id is found in the row, among the answers, by calculation, or outside', () => {
  const answers = { died: '2026-03-01', person: [{ name: 'A', born: '2008-03-02' }, { name: 'B' }] }
  const valueOf = valueIn(
    sample,
    answers,
    { coronerReferred: 'yes', 'involved.type': 'police' },
    { group: 'person', answers: answers.person[0]!, place: 1 },
  )
  expect(valueOf('person.name')).toBe('A')
  expect(valueOf('person.ageYears')).toBe(17)
  expect(valueOf('died')).toBe('2026-03-01')
  expect(valueOf('coronerReferred')).toBe('yes')
  expect(valueOf('involved.type')).toBe('police')
  expect(valueIn(sample, answers, {})('person.name')).toEqual(['A', 'B'])
  expect(valueIn(sample, {}, answers)('person.name')).toEqual(['A', 'B'])
})

describe('what is worked out', () => {
  const person = [{ name: 'A' }, { name: 'B' }]
  test.each<[id: string, answers: object, is: unknown]>([
    ['ageInDays', { born: '2026-02-27', died: '2026-03-01' }, 2],
    ['ageInDays', { born: '2026-02-27', died: '2026-03-01', collapsed: { on: '2026-02-28', at: '10:00' } }, 1],
    ['ageInDays', { born: '2026-02-27', died: '2026-03-01', collapsed: { at: '10:00' } }, 2],
    ['ageInDays', { born: '2026-02-27' }, undefined],
    ['began', { collapsed: { on: '2026-02-28' }, died: '2026-03-01' }, '2026-02-28'],
    ['began', { died: '2026-03-01' }, '2026-03-01'],
    ['began', {}, undefined],
    ['person.place', { person }, undefined],
  ])('%s of %j is %s', (id, answers, is) => {
    expect(valueIn(sample, answers as never, {})(id)).toBe(is)
  })

  test('the place of a row counts from 1, within its own group', () => {
    const row = { group: 'person', answers: person[1]!, place: 2 }
    expect(valueIn(sample, { person }, {}, row)('person.place')).toBe(2)
    expect(valueIn(sample, { person }, {}, { ...row, group: 'stage' })('person.place')).toBeUndefined()
  })
})

test('weeks and days together are compared by the weeks, in whatever order they were stored', () => {
  const form = defineForm({
    id: 'weeks',
    version: '1',
    title: 'Weeks',
    source: 'a test',
    sections: {
      only: {
        title: 'Only',
        fields: {
          gestation: together(
            'Gestation',
            { weeks: number('Weeks', { min: 16, max: 45 }), days: number('Days', { min: 0, max: 6 }) },
            {},
          ),
        },
      },
    },
  })
  const early = { field: 'gestation', op: 'lt', value: 32 } as const
  expect(shown(early, valueIn(form, { gestation: { days: 6, weeks: 31 } }, {}))).toBe('yes')
  expect(shown(early, valueIn(form, { gestation: { days: 0, weeks: 32 } }, {}))).toBe('no')
})
