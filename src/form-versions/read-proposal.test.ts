import { describe, expect, test } from 'vitest'
import { declarationSchema } from '../forms/declaration-schema.ts'
import type { JsonSchema } from '../forms/json-schema-basic.ts'
import { builtInVersions } from '../statutory/versions/forms.ts'
import { readProposal } from './read-proposal.ts'
import { schemaProblems } from './schema-problems.ts'

const notification = builtInVersions.find(({ form }) => form.id === 'notification')!.form

test.each(
  builtInVersions.map(({ form }) => [`${form.id} ${form.version}`, form] as const),
)('%s has the published shape, and comes back from JSON as it went', (_, form) => {
  expect(readProposal(JSON.stringify(form))).toEqual({ ok: true, proposed: { form, moved: {} } })
})

test('new ids for old stand beside the declaration', () => {
  const text = JSON.stringify({ declaration: notification, moved: { old: 'fresh' } })
  expect(readProposal(text)).toEqual({ ok: true, proposed: { form: notification, moved: { old: 'fresh' } } })
})

test.each([
  ['{', 'The file is not JSON'],
  ['[]', 'the file: must be an object'],
  ['{"id": "a"}', 'version: is missing'],
  [JSON.stringify({ declaration: notification, moved: { a: 1 } }), 'moved.a: must be text'],
  [JSON.stringify({ declaration: notification, extra: 1 }), 'extra: is not known here'],
])('%.40s: %s', (text, problem) => {
  const read = readProposal(text)
  expect(read.ok ? '' : read.problems.join('\n')).toContain(problem)
})

test('every problem is told at once, each at its place and of the kind that was meant', () => {
  const form = structuredClone(notification) as never as {
    sections: Record<string, { fields: Record<string, object> }>
  }
  form.sections['child']!.fields['childFamilyName'] = { kind: 'text', label: 'Family name', max: '100', colour: 'red' }
  form.sections['death']!.fields['dateOfDeath'] = { kind: 'day', label: 'Date' }
  const read = readProposal(JSON.stringify(form))
  expect(read.ok ? [] : read.problems).toEqual([
    'sections.child.fields.childFamilyName.max: must be a whole number',
    'sections.child.fields.childFamilyName.colour: is not known here',
    expect.stringMatching(/^sections\.death\.fields\.dateOfDeath\.kind: must be one of “text”, “textarea”/),
  ])
})

describe('the check of a schema', () => {
  test.each<[string, JsonSchema, unknown, readonly string[]]>([
    ['type', { type: ['string', 'null'] }, 1, ['the file: must be text or null']],
    ['const', { const: 'a' }, 'b', ['the file: must be “a”']],
    ['enum', { enum: ['a', 1] }, 2, ['the file: must be one of “a”, 1']],
    ['minItems', { minItems: 2 }, [1], ['the file: needs at least 2']],
    ['maxItems', { maxItems: 1 }, [1, 2], ['the file: has room for 1']],
    ['uniqueItems', { uniqueItems: true }, [1, 1], ['the file: names something twice']],
    ['minLength', { minLength: 1 }, '', ['the file: is too short']],
    ['maxLength', { maxLength: 1 }, 'ab', ['the file: is too long']],
    ['pattern', { pattern: '^a$' }, 'b', ['the file: “b” is not written as it must be']],
    ['minimum', { minimum: 2 }, 1, ['the file: must be 2 or more']],
    ['maximum', { maximum: 0 }, 1, ['the file: must be 0 or less']],
    ['minProperties', { minProperties: 1 }, {}, ['the file: has too little in it']],
    ['propertyNames', { propertyNames: { pattern: '^a' } }, { b: 1 }, ['b: cannot have this name']],
    ['patternProperties', { patternProperties: { '^a': false } }, { a: 1 }, ['a: must not be there']],
    ['not', { not: { type: 'string' } }, 'a', ['the file: must not be like this']],
    ['if', { if: { type: 'string' }, then: { maxLength: 0 }, else: false }, 'a', ['the file: is too long']],
    ['else', { if: { type: 'string' }, then: true, else: false }, 1, ['the file: must not be there']],
    ['oneOf', { oneOf: [true, true] }, 1, ['the file: could be two things at once']],
    ['$ref', { $ref: '#/$defs/a', $defs: { a: { const: 1 } } }, 2, ['the file: must be 1']],
  ])('%s', (_, schema, value, found) => {
    expect(schemaProblems(schema, value)).toEqual(found)
  })

  test('a keyword that it does not know is a fault of ours', () => {
    expect(() => schemaProblems({ contains: true }, [])).toThrow('contains')
    expect(schemaProblems(declarationSchema, notification)).toEqual([])
  })
})
