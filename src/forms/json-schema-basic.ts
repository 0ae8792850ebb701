import type { Decided, Leaf } from './decide.ts'

/** A schema of JSON Schema 2020-12. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown }

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Where our schemas and profiles say that they live. Nothing is fetched from there. */
export const CANONICAL = 'https://opencdr.example'

export const has = (name: string): JsonSchema => ({ required: [name] })
export const hasNot = (name: string): JsonSchema => ({ properties: { [name]: false } })
export const hasWith = (name: string, schema: JsonSchema): JsonSchema =>
  schema === true ? has(name) : { required: [name], properties: { [name]: schema } }

export const anyOf = (schemas: readonly JsonSchema[]): JsonSchema =>
  schemas.length === 1 ? schemas[0]! : { anyOf: schemas }

/** What was decided as a schema. A test that is turned round holds where nothing was answered too. */
export function written(decided: Decided, testOf: (leaf: Leaf) => JsonSchema): JsonSchema {
  if (typeof decided === 'boolean') return decided
  if ('all' in decided) return { allOf: decided.all.map(part => written(part, testOf)) }
  if ('any' in decided) return { anyOf: decided.any.map(part => written(part, testOf)) }
  return decided.is ? testOf(decided.test) : { not: testOf(decided.test) }
}
