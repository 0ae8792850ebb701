import type { Field, Form, Section } from '../../forms/form.ts'

/** What a new version of the forms changed. The version before it is worked out from these, and written nowhere else. */
export type Release = {
  readonly version: string
  readonly effectiveFrom: string
  readonly before: { readonly version: string; readonly effectiveFrom: string }
  readonly changes: readonly Change[]
}

export type Change = { readonly form: string } & (
  | { /** The form itself is new. */ readonly joined: true }
  | { /** Questions that are new. */ readonly asks: readonly string[] }
  | { /** An answer of a list that is new. */ readonly offers: string; readonly of: string }
  | { /** A question that was declared otherwise before. */ readonly changes: string; readonly was: Partial<Ask> }
  | {
      /** A question that came from another form, where it stood after `after`, without what only this form says of it. */
      readonly takes: string
      readonly from: { readonly form: string; readonly section: string; readonly after: string }
      readonly without: readonly string[]
    }
)

/** Any part of a declared question, of whatever kind. */
type Ask = Omit<Field, 'kind'> & { readonly kind: Field['kind']; readonly max: number }

/** The forms as they were before a release. Throws on a change that names what is not there: the list would be wrong. */
export function formsBefore(forms: readonly Form[], { before, changes }: Release): readonly Form[] {
  const joined = new Set(changes.flatMap(change => ('joined' in change ? [change.form] : [])))
  const dated = forms.filter(({ id }) => !joined.has(id)).map(form => ({ ...form, ...before }))
  return changes.reduce<readonly Form[]>(undo, dated)
}

function undo(forms: readonly Form[], change: Change): readonly Form[] {
  if ('joined' in change) return forms
  if ('takes' in change) {
    const { takes, from, without } = change
    const question = Object.entries(fieldIn(forms, change.form, takes)).filter(([key]) => !without.includes(key))
    const left = mapFields(forms, change.form, takes, () => ({}))
    return mapFields(left, from.form, from.after, field => ({
      [from.after]: field,
      [takes]: Object.fromEntries(question) as unknown as Field,
    }))
  }
  if ('asks' in change) return change.asks.reduce((before, id) => mapFields(before, change.form, id, () => ({})), forms)
  if ('changes' in change)
    return mapFields(forms, change.form, change.changes, field => ({
      [change.changes]: { ...field, ...change.was } as Field,
    }))
  return mapFields(forms, change.form, change.of, field => ({ [change.of]: withoutOption(field, change.offers) }))
}

/** The forms with what `to` puts in the place of one question. */
function mapFields(
  forms: readonly Form[],
  formId: string,
  id: string,
  to: (field: Field) => Readonly<Record<string, Field>>,
): readonly Form[] {
  fieldIn(forms, formId, id)
  const inSection = (section: Section): Section => ({
    ...section,
    fields: Object.fromEntries(
      Object.entries(section.fields).flatMap(([name, field]) =>
        name === id ? Object.entries(to(field)) : [[name, field] as const],
      ),
    ),
  })
  return forms.map(form =>
    form.id === formId
      ? {
          ...form,
          sections: Object.fromEntries(
            Object.entries(form.sections).map(([key, section]) => [
              key,
              id in section.fields ? inSection(section) : section,
            ]),
          ),
        }
      : form,
  )
}

function fieldIn(forms: readonly Form[], formId: string, id: string): Field {
  const form = forms.find(one => one.id === formId)
  const field = Object.values(form?.sections ?? {}).find(section => id in section.fields)?.fields[id]
  if (!field) throw new Error(`The form ${formId} has no question ${id}, which its list of changes names.`)
  return field
}

function withoutOption(field: Field, code: string): Field {
  if (!('options' in field) || !field.options.some(option => option.code === code))
    throw new Error(`There is no answer ${code}, which the list of changes names.`)
  return { ...field, options: field.options.filter(option => option.code !== code) }
}
