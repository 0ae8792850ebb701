import type { Field, Form } from './form.ts'

/** A question of a form with its number on paper: `2.4`, and in the rows of a group `2.4b`. */
export type Numbered = { readonly form: Form; readonly field: Field; readonly number: string }

/** Every question of a form by its id. Where groups share the ids of their rows the first counts. */
export function numbered(form: Form): ReadonlyMap<string, Numbered> {
  const found = new Map<string, Numbered>()
  const add = (id: string, field: Field, number: string): void => {
    if (!found.has(id)) found.set(id, { form, field, number })
  }
  Object.values(form.sections).forEach((section, s) =>
    Object.entries(section.fields).forEach(([name, field], q) => {
      const number = `${s + 1}.${q + 1}`
      add(name, field, number)
      if (field.kind !== 'group') return
      Object.entries(field.fields).forEach(([member, question], m) =>
        add(`${field.row ?? name}.${member}`, question, `${number}${letter(m)}`),
      )
    }),
  )
  return found
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
export const letter = (n: number): string =>
  n < 26 ? String.fromCharCode(97 + n) : letter(Math.floor(n / 26) - 1) + letter(n % 26)
