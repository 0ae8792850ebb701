import { type Body, type Controls, controls, type Posted } from './body.ts'
import { fieldsOf } from './condition.ts'
import type { Form, Group } from './form.ts'
import { marksOf } from './read-answer.ts'

/** The names of the two buttons of a group: `_add=householdMember`, `_remove=householdMember.1`. */
export const ADD = '_add'
export const REMOVE = '_remove'

/**
 * What to show when somebody pressed "Add another" or "Remove": everything as typed, with the row added or gone.
 * Null when neither was pressed, so that the post is to be read as answers.
 */
export function pressed(form: Form, posted: Posted): Body | null {
  const typed = controls(posted)
  const add = typed.one(ADD)
  const remove = typed.one(REMOVE)
  if (add === '' && remove === '') return null
  const { [ADD]: _add, [REMOVE]: _remove, ...body } = typed.typed()
  const [group, index] = (add || remove).split('.')
  const found = fieldsOf(form).find(([name]) => name === group)
  if (group === undefined || found?.[1].kind !== 'group') return body
  return add === '' ? withoutRow(body, group, Number(index)) : withRow(body, group, found[1])
}

/** The rows of a group that a page shows: those typed, one blank when there is none. */
export function rowsShown(typed: Controls, group: string): readonly number[] {
  const rows = typed.rows(group)
  return rows.length === 0 ? [0] : rows
}

function withRow(body: Body, group: string, field: Group): Body {
  const rows = rowsShown(controls(body), group)
  const [member, question] = Object.entries(field.fields)[0]!
  const first = (row: number) => marksOf(`${group}.${row}.${member}`, question)[0]!
  // The row that is there by itself, before anything is typed, stays beside the new one.
  return { [first(rows[0]!)]: '', ...body, [first(rows.at(-1)! + 1)]: '' }
}

const withoutRow = (body: Body, group: string, index: number): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith(`${group}.${index}.`)))
