import { fieldsOf, type Known } from './condition.ts'
import type { Form } from './form.ts'
import { isAnswered } from './is-answered.ts'
import { CANONICAL, DIALECT, type JsonSchema } from './json-schema-basic.ts'
import { rulesOf } from './json-schema-rules.ts'
import { valueSchema } from './json-schema-value.ts'

export type SchemaOptions = {
  /** False for a draft, in which nothing is missed. True unless given. */
  readonly complete?: boolean
  /** Facts that conditions may name and the form does not ask. Unless given, what rests on them is left open. */
  readonly known?: Known
}

/**
 * The answers of a form as JSON Schema 2020-12: what `readAnswers` accepts, as a complete form or as a draft. A question
 * that is not asked must have no answer. It cannot say, and leaves to the reader: the check digit of an NHS number, how a
 * date stands to today or to another date, conditions on what is worked out from dates, and how a code of a register is
 * written best. It needs no format and no keyword beyond the standard's own.
 */
export function answersSchema(form: Form, { complete = true, known }: SchemaOptions = {}): JsonSchema {
  const rules = rulesOf(form, complete, known)
  return {
    $schema: DIALECT,
    $id: `${CANONICAL}/schemas/forms/${form.id}/${form.version}/${complete ? 'complete' : 'draft'}`,
    title: form.title,
    type: 'object',
    properties: Object.fromEntries(
      fieldsOf(form).flatMap(([name, field]) =>
        isAnswered(field) ? [[name, valueSchema(name, field, complete)] as const] : [],
      ),
    ),
    additionalProperties: false,
    ...(rules.length === 0 ? {} : { allOf: rules }),
  }
}
