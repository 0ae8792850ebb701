import type { Option } from '../../forms/form.ts'

/** Gender identity. */
export const genders = [
  { code: '1', label: 'Male incl. trans man' },
  { code: '2', label: 'Female incl. trans woman' },
  { code: '3', label: 'Non-binary' },
  { code: '4', label: 'Other' },
  { code: 'X', label: 'Not known' },
  { code: 'Z', label: 'Not stated' },
] as const satisfies readonly Option[]
