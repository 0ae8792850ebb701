import { fieldsOf, type Known, shown } from './condition.ts'
import { type Answerable, factSays, type Leaf, measureOf } from './decide.ts'
import type { Field, Form, Member } from './form.ts'
import { isAnswered } from './is-answered.ts'
import { anyOf, hasNot, hasWith, type JsonSchema } from './json-schema-basic.ts'
import { optionsOf } from './options.ts'

/** What a schema of all answers can say about a test. */
export const askOf =
  (form: Form, known: Known | undefined) =>
  (leaf: Leaf): Answerable => {
    const derived = form.derived?.[leaf.field]
    // The place of a row is nothing outside it; what is worked out from dates no schema can say.
    if (derived) return 'place' in derived ? false : 'open'
    const found = named(form, leaf.field)
    if (found.length === 0) return factSays(leaf, known)
    return found.every(({ field }) => valueTest(field, leaf) !== 'open') ? 'answers' : 'open'
  }

/** A test as a schema of all answers. What is known from elsewhere answers where the form does not. */
export function testOf(form: Form, known: Known | undefined, leaf: Leaf): JsonSchema {
  const found = named(form, leaf.field)
  const here =
    leaf.op === 'notIn' && found.some(({ member }) => member !== undefined)
      ? // Of rows it says that one has an answer, and that none has one of those.
        {
          allOf: [
            anyOf(held(found, { field: leaf.field, op: 'answered' })),
            { not: anyOf(held(found, { ...leaf, op: 'in' })) },
          ],
        }
      : anyOf(held(found, leaf))
  return factSays(leaf, known ?? {}) === true
    ? { anyOf: [here, { allOf: found.map(({ name }) => hasNot(name)) }] }
    : here
}

/** A test as a schema of the answer to one question; open where a schema cannot say it. */
export function valueTest(field: Field, leaf: Leaf): JsonSchema | 'open' {
  const measure = measureOf(field)
  if (measure !== undefined && field.kind === 'together') {
    const test = valueTest(field.parts[measure]!, leaf)
    return test === 'open' ? test : hasWith(measure, test)
  }
  if (leaf.op === 'answered') return true
  const options = optionsOf(field)
  if (options) {
    const codes = options.map(({ code }) => code)
    const oneOf = (some: readonly string[]): JsonSchema => (some.length === 0 ? false : { enum: some })
    if (field.kind === 'choices' && leaf.op === 'notIn') return { not: { contains: oneOf(leaf.values) } }
    const holding = oneOf(codes.filter(code => shown(leaf, () => code) === 'yes'))
    if (field.kind === 'choices') return { contains: holding }
    return 'detail' in field && field.detail ? hasWith('answer', holding) : holding
  }
  if (field.kind !== 'number' || 'values' in leaf || typeof leaf.value !== 'number') return 'open'
  return { [COMPARED[leaf.op]]: leaf.value }
}

const COMPARED = { lt: 'exclusiveMaximum', le: 'maximum', gt: 'exclusiveMinimum', ge: 'minimum' } as const

type Named = { readonly name: string; readonly field: Field; readonly member?: string }

/** The questions with answers that an id names: one, or a member of each group whose rows have that name. */
const named = (form: Form, id: string): readonly Named[] =>
  fieldsOf(form).flatMap(([name, field]): readonly Named[] => {
    // What is worked out is a fact: answers do not hold it.
    if (name === id) return isAnswered(field) ? [{ name, field }] : []
    const row = field.kind === 'group' ? (field.row ?? name) : undefined
    if (field.kind !== 'group' || !id.startsWith(`${row}.`)) return []
    const member = id.slice(`${row}.`.length)
    const question: Member | undefined = field.fields[member]
    return question ? [{ name, field: question, member }] : []
  })

const held = (found: readonly Named[], leaf: Leaf): readonly JsonSchema[] =>
  found.map(({ name, field, member }) => {
    const test = valueTest(field, leaf)
    if (test === 'open') throw new TypeError(`no schema can say what ${leaf.field} is tested for`)
    return hasWith(name, member === undefined ? test : { contains: hasWith(member, test) })
  })
