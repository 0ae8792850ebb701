import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { Answer, AnyAnswers, Field, Form } from '../forms/form.ts'
import { codeIn, type Register } from '../forms/registers.ts'
import { type CodeNames, registerCode } from '../ui/check-answers.tsx'
import type { Visit } from '../web/visit.tsx'

/** What the registers call the codes among some answers, for a page that shows them; in one query, or in none. */
export async function codeNamesOn(visit: Visit, form: Form, answers: AnyAnswers): Promise<CodeNames> {
  const codes = fieldsOf(form).flatMap(([name, field]) => codesIn(field, answers[name]))
  if (codes.length === 0) return new Map()
  const rows = await bookkeeping(visit.app, reachOf(visit.actor), ({ tx }) =>
    tx
      .selectFrom('register_entry')
      .select(['register', 'code', 'name'])
      .where('register', 'in', [...new Set(codes.map(({ register }) => register))])
      .where('code', 'in', [...new Set(codes.map(({ code }) => code))])
      .execute(),
  )
  return new Map(rows.map(({ register, code, name }) => [registerCode(register as Register, code), name]))
}

type Code = { readonly register: Register; readonly code: string }

function codesIn(field: Field, answer: Answer | undefined): readonly Code[] {
  if (answer === undefined) return []
  if (field.kind === 'coded') {
    const code = String(answer)
    return field.registers.flatMap(register => (codeIn(register, code) === code ? [{ register, code }] : []))
  }
  const within = (fields: Readonly<Record<string, Field>>, answers: AnyAnswers): readonly Code[] =>
    Object.entries(fields).flatMap(([name, one]) => codesIn(one, answers[name]))
  if (field.kind === 'together') return within(field.parts, answer as AnyAnswers)
  return field.kind === 'group' ? (answer as readonly AnyAnswers[]).flatMap(row => within(field.fields, row)) : []
}
