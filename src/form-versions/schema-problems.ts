import type { JsonSchema } from '../forms/json-schema-basic.ts'

/**
 * What a value has against a JSON Schema 2020-12, each with its path, such as `sections.home.fields.homeType.kind: …`;
 * none when it fits. Knows the keywords that our own schemas use, and throws on any other rather than pass it over.
 */
export function schemaProblems(schema: JsonSchema, value: unknown): readonly string[] {
  return problems(schema, value, '', schema)
}

type Check = (given: unknown, value: unknown, path: string, root: JsonSchema, schema: Keywords) => readonly string[]
type Keywords = { readonly [keyword: string]: unknown }

function problems(schema: JsonSchema, value: unknown, path: string, root: JsonSchema): readonly string[] {
  if (schema === true) return []
  if (schema === false) return [`${named(path)}: must not be there`]
  return Object.entries(schema).flatMap(([keyword, given]) => {
    if (SAYS_NOTHING.has(keyword)) return []
    const check = checks[keyword]
    if (!check) throw new Error(`The schema uses “${keyword}”, which this check does not know.`)
    return check(given, value, path, root, schema)
  })
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$defs',
  '$comment',
  'title',
  'description',
  'then',
  'else',
])

const checks: Readonly<Record<string, Check>> = {
  $ref: (given, value, path, root) => problems(definition(root, String(given)), value, path, root),
  type: (given, value, path) =>
    listOf(given).some(type => isOf(String(type), value)) ? [] : [`${named(path)}: must be ${words(listOf(given))}`],
  const: (given, value, path) => (same(given, value) ? [] : [`${named(path)}: must be ${said(given)}`]),
  enum: (given, value, path) =>
    listOf(given).some(one => same(one, value))
      ? []
      : [`${named(path)}: must be one of ${listOf(given).map(said).join(', ')}`],
  properties: (given, value, path, root) =>
    Object.entries(objectOf(value)).flatMap(([key, inner]) =>
      Object.hasOwn(given as Keywords, key) ? problems((given as Schemas)[key]!, inner, at(path, key), root) : [],
    ),
  required: (given, value, path) =>
    isObject(value)
      ? listOf(given).flatMap(key =>
          Object.hasOwn(value, String(key)) ? [] : [`${at(path, String(key))}: is missing`],
        )
      : [],
  additionalProperties: (given, value, path, root, { properties = {}, patternProperties = {} }) =>
    Object.entries(objectOf(value)).flatMap(([key, inner]) =>
      Object.hasOwn(properties as Keywords, key) ||
      Object.keys(patternProperties as Keywords).some(one => matches(one, key))
        ? []
        : given === false
          ? [`${at(path, key)}: is not known here`]
          : problems(given as JsonSchema, inner, at(path, key), root),
    ),
  patternProperties: (given, value, path, root) =>
    Object.entries(given as Schemas).flatMap(([pattern, schema]) =>
      Object.entries(objectOf(value)).flatMap(([key, inner]) =>
        matches(pattern, key) ? problems(schema, inner, at(path, key), root) : [],
      ),
    ),
  propertyNames: (given, value, path, root) =>
    Object.keys(objectOf(value)).flatMap(key =>
      problems(given as JsonSchema, key, '', root).length === 0 ? [] : [`${at(path, key)}: cannot have this name`],
    ),
  minProperties: (given, value, path) =>
    isObject(value) && Object.keys(value).length < Number(given) ? [`${named(path)}: has too little in it`] : [],
  items: (given, value, path, root) =>
    arrayOf(value).flatMap((inner, i) => problems(given as JsonSchema, inner, at(path, String(i)), root)),
  minItems: (given, value, path) =>
    Array.isArray(value) && value.length < Number(given) ? [`${named(path)}: needs at least ${String(given)}`] : [],
  maxItems: (given, value, path) =>
    Array.isArray(value) && value.length > Number(given) ? [`${named(path)}: has room for ${String(given)}`] : [],
  uniqueItems: (given, value, path) =>
    given === true && new Set(arrayOf(value).map(one => JSON.stringify(one))).size < arrayOf(value).length
      ? [`${named(path)}: names something twice`]
      : [],
  minLength: (given, value, path) =>
    typeof value === 'string' && [...value].length < Number(given) ? [`${named(path)}: is too short`] : [],
  maxLength: (given, value, path) =>
    typeof value === 'string' && [...value].length > Number(given) ? [`${named(path)}: is too long`] : [],
  pattern: (given, value, path) =>
    typeof value === 'string' && !matches(String(given), value)
      ? [`${named(path)}: “${value}” is not written as it must be`]
      : [],
  minimum: (given, value, path) =>
    typeof value === 'number' && value < Number(given) ? [`${named(path)}: must be ${String(given)} or more`] : [],
  maximum: (given, value, path) =>
    typeof value === 'number' && value > Number(given) ? [`${named(path)}: must be ${String(given)} or less`] : [],
  allOf: (given, value, path, root) =>
    listOf(given).flatMap(schema => problems(schema as JsonSchema, value, path, root)),
  anyOf: (given, value, path, root) => nearest(listOf(given), value, path, root),
  oneOf: (given, value, path, root) =>
    listOf(given).filter(one => problems(one as JsonSchema, value, path, root).length === 0).length > 1
      ? [`${named(path)}: could be two things at once`]
      : nearest(listOf(given), value, path, root),
  not: (given, value, path, root) =>
    problems(given as JsonSchema, value, path, root).length === 0 ? [`${named(path)}: must not be like this`] : [],
  if: (given, value, path, root, schema) => {
    const branch = problems(given as JsonSchema, value, path, root).length === 0 ? schema['then'] : schema['else']
    return branch === undefined ? [] : problems(branch as JsonSchema, value, path, root)
  },
}

type Schemas = Readonly<Record<string, JsonSchema>>

/** Of several forms that a value may have, what it has against the one that it comes nearest to. */
function nearest(schemas: readonly unknown[], value: unknown, path: string, root: JsonSchema): readonly string[] {
  const kinds = schemas.map(kindOf)
  const kind = objectOf(value)['kind']
  // A question says of which kind it is: of that it is told, and of no other.
  if (kinds.every(one => one !== undefined) && isObject(value) && !kinds.some(one => same(one, kind)))
    return [`${at(path, 'kind')}: must be one of ${kinds.map(said).join(', ')}`]
  const meant = schemas.filter((_, i) => kinds[i] === undefined || same(kinds[i], kind))
  const found = meant.map(schema => problems(schema as JsonSchema, value, path, root))
  return found.reduce((best, one) => (one.length < best.length ? one : best), found[0] ?? [])
}

const kindOf = (schema: unknown): unknown => objectOf(objectOf(objectOf(schema)['properties'])['kind'])['const']

function definition(root: JsonSchema, ref: string): JsonSchema {
  const found = ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((within, key) => (isObject(within) ? within[key] : undefined), root)
  if (found === undefined) throw new Error(`The schema has no ${ref}.`)
  return found as JsonSchema
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

const isObject = (value: unknown): value is Keywords =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectOf = (value: unknown): Keywords => (isObject(value) ? value : {})
const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const said = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value))
const words = (types: readonly unknown[]): string => types.map(type => WORDS[String(type)] ?? String(type)).join(' or ')
const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
const named = (path: string): string => (path === '' ? 'the file' : path)

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}
