import type { Field, Option } from './form.ts'

export const yesNoOptions: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

const NOT_KNOWN: Option = { code: 'not-known', label: 'Not known' }
const NOT_APPLICABLE: Option = { code: 'not-applicable', label: 'Does not apply' }

/** The answers of a yes-no question, in the order in which they stand. */
export const yesNoOptionsOf = (field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): readonly Option[] =>
  field.kind === 'yes-no'
    ? yesNoOptions
    : [...yesNoOptions, NOT_KNOWN, ...(field.orNotApplicable ? [NOT_APPLICABLE] : [])]

/** The answers to choose from, for the kinds that have a list. */
export function optionsOf(field: Field): readonly Option[] | undefined {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options
  return field.kind === 'yes-no' || field.kind === 'yes-no-unknown' ? yesNoOptionsOf(field) : undefined
}
