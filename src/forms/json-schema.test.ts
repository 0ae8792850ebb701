import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Form } from './form.ts'
import { answersSchema, type SchemaOptions } from './json-schema.ts'
import { sample } from '../../test/forms/sample.ts'

const takes = (answers: unknown, options: SchemaOptions = { complete: false }, form: Form = sample): boolean =>
  new Ajv2020({ strictTypes: false, strictTuples: false, multipleOfPrecision: 6 }).validate(
    answersSchema(form, options) as object,
    answers,
  )

describe('a draft', () => {
  test.each<[answers: object, is: boolean, why: string]>([
    [{}, true, 'nothing yet'],
    [{ colour: 'red' }, false, 'an id that is not there'],
    [{ name: 'Robin Testcase' }, true, 'one line'],
    [{ name: 'Robin\nTestcase' }, false, 'two lines where there is one'],
    [{ summary: 'Robin\nTestcase' }, true, 'two lines'],
    [{ summary: 'x'.repeat(41) }, false, 'too long'],
    [{ summary: '😀'.repeat(40) }, true, 'characters as people count them'],
    [{ summary: 'x ' }, false, 'a space at the end'],
    [{ born: '2024-02-29' }, true, 'a leap day'],
    [{ born: '2023-02-29' }, false, 'a day that there is not'],
    [{ born: '1900-02-29' }, false, 'no leap year'],
    [{ born: '2000-02-29' }, true, 'a leap year'],
    [{ born: '1899-12-31' }, false, 'before our calendar'],
    [{ weeks: 39 }, true, 'a number'],
    [{ weeks: 39.5 }, false, 'no whole number'],
    [{ temperature: 36.6 }, true, 'a decimal number'],
    [{ temperature: 36.65 }, false, 'too many digits'],
    [{ nhs: '9990000018', noNhs: 'abroad' }, false, 'a hidden question'],
    [{ noNhs: 'abroad' }, true, 'a question that is asked'],
    [{ known: { answer: 'yes', detail: 'x' } }, true, 'yes and a text'],
    [{ known: { answer: 'no', detail: 'x' } }, false, 'no and a text'],
    [{ known: 'yes' }, false, 'without its place for a text'],
    [{ events: ['none', 'asthma'] }, false, 'none and one'],
    [{ events: ['asthma'], firstEvent: 'asthma' }, true, 'one that was ticked'],
    [{ events: ['asthma'], firstEvent: 'drowning' }, false, 'one that was not ticked'],
    [{ events: ['asthma'], stage: [{ kind: 'asthma', next: ['drowning'] }] }, false, 'not ticked, in a row'],
    [{ person: [{ name: 'A', sameAddress: 'no', address: 'x' }] }, true, 'a question of a row that is asked'],
    [{ person: [{ name: 'A', sameAddress: 'yes', address: 'x' }] }, false, 'a hidden question of a row'],
    [{ person: [{}] }, false, 'an empty row'],
    [{ person: [1, 2, 3, 4].map(n => ({ name: String(n) })) }, false, 'too many rows'],
    [{ ageInDays: 3 }, false, 'what is worked out'],
    [{ papers: 'x' }, false, 'a document'],
  ])('%j is taken: %s (%s)', (answers, is) => {
    expect(takes(answers)).toBe(is)
  })
})

test('facts decide where they are given and decide nothing where they are not', () => {
  const answers = { inquest: 'yes' }
  expect(takes(answers, { complete: false })).toBe(true)
  expect(takes(answers, { complete: false, known: {} })).toBe(false)
  expect(takes(answers, { complete: false, known: { coronerReferred: 'yes' } })).toBe(true)
})

test('a complete form needs what is needed, and one of two where one excuses the other', () => {
  const whole = {
    name: 'Robin Testcase',
    born: '2020-01-01',
    died: '2026-01-01',
    known: { answer: 'no' },
    events: ['none'],
  }
  expect(takes({ ...whole, nhs: '9990000018' }, {})).toBe(true)
  expect(takes({ ...whole, noNhs: 'abroad' }, {})).toBe(true)
  expect(takes(whole, {})).toBe(false)
  expect(takes({ ...whole, nhs: '9990000018', name: undefined }, {})).toBe(false)
  expect(takes({ ...whole, nhs: '9990000018', person: [{ name: 'A' }] }, {})).toBe(false)
  expect(takes({ ...whole, nhs: '9990000018', confirmed: { by: 'A' } }, {})).toBe(false)
  expect(takes({ ...whole, nhs: '9990000018', confirmed: { by: 'A' } }, { complete: false })).toBe(true)
})

test('a row’s place decides by the place of each', () => {
  const form = {
    id: 'places',
    version: '1',
    title: 'Places',
    source: 'a test',
    derived: { 'row.place': { place: 'row' } },
    sections: {
      only: {
        title: 'Only',
        fields: {
          outer: { kind: 'yes-no', label: 'Outer', required: 'optional' },
          row: {
            kind: 'group',
            label: 'Rows',
            each: 'row',
            maxRows: 4,
            required: 'optional',
            fields: {
              a: { kind: 'text', label: 'A', max: 9, required: 'optional' },
              first: {
                kind: 'text',
                label: 'Of the first',
                max: 9,
                required: 'when-shown',
                when: { field: 'row.place', op: 'in', values: ['1'] },
              },
              far: {
                kind: 'text',
                label: 'Far',
                max: 9,
                required: 'optional',
                when: { field: 'outer', op: 'in', values: ['yes'] },
              },
            },
          },
        },
      },
    },
  } as const satisfies Form
  const is = (answers: object, complete = false) => takes(answers, { complete }, form)
  expect(is({ row: [{ first: 'x' }, { a: 'x' }] }, true)).toBe(true)
  expect(is({ row: [{ a: 'x' }] }, true)).toBe(false)
  expect(is({ row: [{ a: 'x' }, { first: 'x' }] })).toBe(false)
  expect(is({ row: [{ far: 'x' }] })).toBe(false)
  expect(is({ outer: 'no', row: [{ far: 'x' }] })).toBe(false)
  expect(is({ outer: 'yes', row: [{ far: 'x' }] })).toBe(true)
})
