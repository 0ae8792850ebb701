import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { statutoryForms } from '../statutory/forms.ts'
import { declarationSchema } from './declaration-schema.ts'
import { sample } from '../../test/forms/sample.ts'

const committed = fileURLToPath(new URL('../../docs/forms.schema.json', import.meta.url))
const validate = new Ajv2020({ strictTypes: false }).compile(declarationSchema as object)

test('the published schema is the one that the program prints', () => {
  const made = `${JSON.stringify(declarationSchema, null, 2)}\n`
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(committed, made)
  expect(readFileSync(committed, 'utf8')).toBe(made)
})

test.each(
  [sample, ...statutoryForms].map(form => [form.id, form] as const),
)('%s has the shape of a form', (_, form) => {
  expect(validate(JSON.parse(JSON.stringify(form)))).toBe(true)
})

const withField = (field: object) => ({
  id: 'one',
  version: '1',
  title: 'One',
  sections: { only: { title: 'Only', fields: { x: field } } },
})

test.each<[why: string, form: object]>([
  ['no title', { ...sample, title: undefined }],
  ['no section', { ...sample, sections: {} }],
  ['something of its own', { ...sample, colour: 'red' }],
  ['a kind that there is not', withField({ kind: 'colour', label: 'X' })],
  ['no label', withField({ kind: 'time' })],
  ['no length', withField({ kind: 'text', label: 'X' })],
  ['no answers', withField({ kind: 'choice', label: 'X', options: [] })],
  ['a register that there is not', withField({ kind: 'coded', label: 'X', registers: ['x'], max: 9 })],
  [
    'a test that there is not',
    withField({ kind: 'time', label: 'X', when: { field: 'y', op: 'like', values: ['x'] } }),
  ],
  ['rows in rows', withField({ kind: 'group', label: 'X', each: 'x', maxRows: 2, fields: { y: withField({}) } })],
  ['something that the kind has not', withField({ kind: 'time', label: 'X', max: 3 })],
])('%s is not the shape of a form', (_, form) => {
  expect(validate(JSON.parse(JSON.stringify(form)))).toBe(false)
})
