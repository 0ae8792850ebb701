import type { Ask, Field } from './form.ts'
import { CANONICAL, DIALECT, type JsonSchema } from './json-schema-basic.ts'
import { registers } from './registers.ts'

type Properties = Readonly<Record<string, JsonSchema>>

const object = (must: Properties, may: Properties = {}): JsonSchema => ({
  type: 'object',
  properties: { ...must, ...may },
  required: Object.keys(must),
  additionalProperties: false,
})

const words = { type: 'string', minLength: 1, pattern: '\\S' } as const
const aDay = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const length = { type: 'integer', minimum: 1 } as const
const yes = { const: true } as const
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })
const listOf = (items: JsonSchema) => ({ type: 'array', items }) as const
const someOf = (items: JsonSchema) => ({ ...listOf(items), minItems: 1 }) as const
const mapOf = (values: JsonSchema) => ({ type: 'object', additionalProperties: values }) as const

/** By names under which answers are kept: questions, parts. */
const byName = (values: JsonSchema) =>
  ({ ...mapOf(values), minProperties: 1, propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$' } }) as const

/** What every question may carry: a new thing to say of one does not compile until it stands here. */
const ask: { readonly [key in keyof Required<Ask>]: JsonSchema } = {
  noun: words,
  hint: words,
  means: words,
  required: { enum: ['mandatory', 'when-shown', 'desired', 'optional'] },
  when: ref('condition'),
  whenText: words,
  unless: words,
  who: listOf(words),
  identifies: { enum: ['direct', 'indirect', 'free-text', 'nobody'] },
  professional: yes,
  restricted: yes,
  part: { enum: ['draft', 'panel', 'both'] },
  heading: words,
  source: words,
  mapsTo: listOf(words),
  missing: words,
}

const limits = { min: { type: 'number' }, max: { type: 'number' } } as const
const limitsToo = { unit: words, places: { enum: [1, 2, 3] } } as const
const dates = { notAfter: { const: 'today' }, notBefore: object({ field: words, noun: words }) } as const
const options = { options: someOf(ref('option')) } as const
const detail = { detail: ref('detail') } as const

/** What each kind must have beside its label, and what it may have. A new kind does not compile until it stands here. */
const kinds: { readonly [kind in Field['kind']]: readonly [must: Properties, may: Properties] } = {
  text: [{ max: length }, { format: { enum: ['email', 'telephone'] } }],
  textarea: [{ max: length }, {}],
  number: [limits, limitsToo],
  date: [{}, dates],
  'partial-date': [{}, dates],
  time: [{}, {}],
  choice: [options, { among: words }],
  choices: [options, { among: words }],
  'yes-no': [{}, detail],
  'yes-no-unknown': [{}, { ...detail, orNotApplicable: yes }],
  'nhs-number': [{}, {}],
  postcode: [{}, {}],
  coded: [{ registers: { ...someOf({ enum: Object.keys(registers) }), uniqueItems: true }, max: length }, {}],
  derived: [{ from: words }, {}],
  attachment: [{}, {}],
  reference: [{ to: words, max: length }, {}],
  together: [{ parts: byName(ref('part')) }, {}],
  group: [
    { each: words, maxRows: length, fields: byName(ref('member')) },
    { row: words, repeats: yes },
  ],
}

/** A question of one of the kinds but these. Each says its kind first: a check then tells of that one only. */
const questionBut = (...not: readonly string[]): JsonSchema => ({
  anyOf: Object.keys(kinds)
    .filter(kind => !not.includes(kind))
    .map(kind => ({ properties: { kind: { const: kind } }, ...(ref(kind) as object) })),
})

const ends = object({ from: words, to: words })

/**
 * The shape of a form's declaration as JSON Schema 2020-12: what `Form` of form.ts says to the compiler, for a form that
 * is written as JSON. What one part says about another (that a condition names a question asked before it, that a name
 * is used once) is checked by `formFaults`.
 */
export const declarationSchema: JsonSchema = {
  $schema: DIALECT,
  $id: `${CANONICAL}/schemas/form`,
  title: 'A form of OpenCDR',
  ...(object(
    {
      id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
      version: words,
      title: words,
      sections: {
        ...mapOf(ref('section')),
        minProperties: 1,
        propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
      },
    },
    {
      code: { ...words, description: 'What the national set calls it: A, B, S1 to S19, C.' },
      effectiveFrom: { ...aDay, description: 'The first day on which a new case takes this version.' },
      source: words,
      known: listOf(words),
      derived: mapOf(ref('fact')),
      notAsked: mapOf(words),
    },
  ) as object),
  $defs: {
    section: object(
      { title: words, fields: byName(ref('field')) },
      { intro: words, when: ref('condition'), by: { const: 'office' }, aside: yes },
    ),
    field: questionBut(),
    member: questionBut('group'),
    part: questionBut('group', 'together'),
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, [must, may]]) => [
        kind,
        object({ kind: { const: kind }, label: words, ...must }, { ...ask, ...may }),
      ]),
    ),
    option: object(
      { code: words, label: words },
      { hint: words, national: words, also: listOf(words), alone: yes, rank: { type: 'number' } },
    ),
    detail: {
      anyOf: [
        object({ label: words, max: length }, { noun: words }),
        object({ label: words, number: object(limits, limitsToo) }, { noun: words }),
      ],
    },
    condition: {
      anyOf: [
        object({ always: yes }),
        object({ field: words, op: { enum: ['in', 'notIn'] }, values: listOf(words) }),
        object({ field: words, op: { const: 'answered' } }),
        object({ field: words, op: { enum: ['lt', 'le', 'gt', 'ge'] }, value: { type: ['number', 'string'] } }),
        object({ all: listOf(ref('condition')) }),
        object({ any: listOf(ref('condition')) }),
        object({ not: ref('condition') }),
        object({ judgement: words }),
      ],
    },
    fact: {
      anyOf: [
        object({ years: ends }),
        object({ days: ends }),
        object({ firstOf: someOf(words) }),
        object({ place: words }),
      ],
    },
  },
}
