import { declarationSchema } from '../forms/declaration-schema.ts'
import type { Form } from '../forms/form.ts'
import type { JsonSchema } from '../forms/json-schema-basic.ts'
import type { Proposed } from '../statutory/versions/check.ts'
import { schemaProblems } from './schema-problems.ts'

export type ReadProposal =
  | { readonly ok: true; readonly proposed: Proposed }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Reads a file that holds a declaration as JSON: by itself, or as `declaration` beside `moved`, which names the new id
 * of each question that only has another one. Every problem of its shape is told at once.
 */
export function readProposal(text: string): ReadProposal {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const { value } = parsed
  const isWrapped = typeof value === 'object' && value !== null && 'declaration' in value
  const problems = isWrapped ? schemaProblems(wrapped, value) : []
  const declaration: unknown = isWrapped ? value.declaration : value
  const all = [...problems, ...schemaProblems(declarationSchema, declaration)]
  if (all.length > 0) return { ok: false, problems: all }
  const moved = isWrapped && 'moved' in value ? (value.moved as Proposed['moved']) : {}
  return { ok: true, proposed: { form: declaration as Form, moved } }
}

const wrapped: JsonSchema = {
  type: 'object',
  properties: {
    declaration: true,
    moved: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
  },
  additionalProperties: false,
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; problems: readonly string[] } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, problems: [`The file is not JSON: ${error.message}`] }
  }
}
