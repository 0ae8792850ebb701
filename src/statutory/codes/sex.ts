import type { Option } from '../../forms/form.ts'

/** Sex, with the codes of the NHS data dictionary. */
export const sex = [
  { code: '1', label: 'Male' },
  { code: '2', label: 'Female' },
  {
    code: '9',
    label: 'Indeterminate: could not be classified as either',
    also: ['Indeterminate (cannot be classified as either)', 'indeterminate'],
  },
  { code: 'X', label: 'Not known' },
] as const satisfies readonly Option[]
