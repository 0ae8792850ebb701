import { type Body, controls, type Posted } from './body.ts'
import { fieldsOf } from './condition.ts'
import type { Field, Form } from './form.ts'
import type { Register } from './registers.ts'

/** The name of the button beside a box for a code: `_find=gpPracticeCode`. */
export const FIND = '_find'

/** The control with which one of the matches is chosen, or what was typed is kept. */
export const foundName = (name: string): string => `${name}-found`

/** The choice to keep what was typed. No code is written so. */
export const AS_TYPED = '-'

/** What somebody looks up: from which box, in which registers, by which words. */
export type Sought = { readonly name: string; readonly registers: readonly Register[]; readonly typed: string }

/** What was found; `answer` is what is kept of it, and `until` the day on which it goes out of use. */
export type LookedUp = {
  readonly name: string
  readonly typed: string
  readonly matches: readonly { readonly answer: string; readonly name: string; readonly until: string | null }[]
}

/**
 * What to look up when somebody pressed "Find", and everything as it was typed, to be shown again. Null when nobody did,
 * so that the post is to be read as answers.
 */
export function soughtIn(form: Form, posted: Posted): { readonly sought: Sought | null; readonly body: Body } | null {
  const typed = controls(posted)
  const name = typed.one(FIND)
  if (name === '') return null
  const field = fieldAt(form, name)
  const { [FIND]: _find, [foundName(name)]: _found, ...body } = typed.typed()
  return {
    body,
    sought: field?.kind === 'coded' ? { name, registers: field.registers, typed: typed.one(name) } : null,
  }
}

/** The question of a control: `involvedAgency.0.organisation-code` is a part of a member of a row. */
function fieldAt(form: Form, control: string): Field | undefined {
  const [path = '', part] = control.split('-')
  const [name, index, member] = path.split('.')
  const top = fieldsOf(form).find(([id]) => id === name)?.[1]
  const field =
    index === undefined ? top : top?.kind === 'group' && member !== undefined ? top.fields[member] : undefined
  if (part === undefined) return field
  return field?.kind === 'together' ? field.parts[part] : undefined
}
