import { byKind, type Field, type FieldReader, type Member, type Option } from './form.ts'
import { isAnswered } from './is-answered.ts'
import type { JsonSchema } from './json-schema-basic.ts'
import type { Detail, NumberLimits } from './limits.ts'
import { yesNoOptionsOf } from './options.ts'
import { FORMATS, isAlwaysRequired } from './read-answer.ts'

/** The answer to one question as it is stored. In a complete form parts that must be given are needed. */
export const valueSchema = (name: string, field: Field, complete: boolean): JsonSchema => {
  const schema = byKind(schemas, name, field)(complete)
  return typeof schema === 'boolean' ? schema : { title: field.label, ...schema }
}

const schemas: FieldReader<(complete: boolean) => JsonSchema> = {
  text: (_, { max, format }) =>
    always(format === undefined ? line(max) : { ...line(max), allOf: [{ pattern: FORMATS[format].source }] }),
  textarea: (_, { max }) => always(lines(max)),
  number: (_, field) => always(numbers(field)),
  date: (_, { notAfter, notBefore }) =>
    always({ ...like(DATE), ...beside([notAfter && 'not after today', notBefore && `not before ${notBefore.field}`]) }),
  'partial-date': (_, { notAfter, notBefore }) =>
    always({
      ...like(PARTIAL_DATE),
      ...beside([notAfter && 'not after today', notBefore && `not before ${notBefore.field}`]),
    }),
  time: () => always(like('^([01]\\d|2[0-3]):[0-5]\\d$')),
  choice: (_, { options }) => always(codes(options)),
  choices: (_, { options }) => always(severalOf(options)),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => always({ ...like('^\\d{10}$'), ...beside(['the last digit is the check digit']) }),
  postcode: () => always(like('^[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}$')),
  coded: (_, { max, registers }) =>
    always({ ...line(max), ...beside([`a code of ${registers.join(' or ')} in its canonical form, or words`]) }),
  // Nobody answers these.
  derived: () => always(false),
  attachment: () => always(false),
  reference: (_, { max }) => always(line(max)),
  together:
    (_, { parts }) =>
    complete =>
      record(parts, complete, isAlwaysRequired),
  // What a row needs depends on its other answers: that is said by the form's rules.
  group:
    (_, { fields, maxRows }) =>
    complete => ({
      type: 'array',
      minItems: 1,
      maxItems: maxRows,
      items: record(fields, complete, () => false),
    }),
}

const always = (schema: JsonSchema) => (): JsonSchema => schema

function record(
  fields: Readonly<Record<string, Member>>,
  complete: boolean,
  isNeeded: (field: Member) => boolean,
): JsonSchema {
  const answered = Object.entries(fields).filter(([, field]) => isAnswered(field))
  const required = complete ? answered.flatMap(([name, field]) => (isNeeded(field) ? [name] : [])) : []
  return {
    type: 'object',
    properties: Object.fromEntries(answered.map(([name, field]) => [name, valueSchema(name, field, complete)])),
    minProperties: 1,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  }
}

function yesNo(_: string, field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): () => JsonSchema {
  const answer = codes(yesNoOptionsOf(field))
  if (!field.detail) return always(answer)
  return always({
    type: 'object',
    properties: { answer, detail: detailSchema(field.detail) },
    required: ['answer'],
    additionalProperties: false,
    // What is written beside "yes" says nothing about another answer.
    if: { required: ['detail'] },
    then: { properties: { answer: { const: 'yes' } } },
  })
}

const detailSchema = (detail: Detail): JsonSchema => ('number' in detail ? numbers(detail.number) : lines(detail.max))

const codes = (options: readonly Option[]): JsonSchema => ({ enum: options.map(({ code }) => code) })

function severalOf(options: readonly Option[]): JsonSchema {
  const alone = options.filter(option => option.alone)
  return {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: codes(options),
    ...(alone.length === 0 ? {} : { if: { contains: codes(alone) }, then: { maxItems: 1 } }),
  }
}

function numbers({ min, max, places }: NumberLimits): JsonSchema {
  const limits = { minimum: min, maximum: max }
  if (places === undefined) return { type: 'integer', ...limits }
  return { type: 'number', multipleOf: Number(`1e-${places}`), ...limits }
}

const like = (pattern: string): { readonly [keyword: string]: unknown } => ({ type: 'string', pattern })

/** What a schema cannot say, for whoever reads it. */
const beside = (remarks: readonly (string | undefined)[]): { readonly $comment?: string } => {
  const said = remarks.filter(one => one !== undefined)
  return said.length === 0 ? {} : { $comment: said.join('; ') }
}

// Text as it is stored: without spaces at its ends, control characters or halves of a character.
const CONTROLS = '\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF'
const WORD = `[^\\s${CONTROLS}]`

/** One line, with single spaces between its words. */
const line = (max: number) => ({ type: 'string', maxLength: max, pattern: `^${WORD}+( ${WORD}+)*$` })

const lines = (max: number): JsonSchema => ({
  type: 'string',
  maxLength: max,
  pattern: `^${WORD}(?:(?:[^${CONTROLS}]|[\\n\\t])*${WORD})?$`,
})

// The days that there are, from 1900 to 2199, with 29 February in leap years.
const MONTH_AND_DAY =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])'
const LEAP_DAY = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29'
const A_DATE = `(?:19|20|21)\\d\\d-(?:${MONTH_AND_DAY})|${LEAP_DAY}`
const DATE = `^(?:${A_DATE})$`
const PARTIAL_DATE = `^(?:${A_DATE}|(?:19|20|21)\\d\\d(?:-(?:0[1-9]|1[0-2]))?)$`
