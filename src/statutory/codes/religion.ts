import type { Option } from '../../forms/form.ts'

/** Religions. */
export const religions = [
  { code: 'none', label: 'None' },
  { code: 'christian', label: 'Christian' },
  { code: 'muslim', label: 'Muslim' },
  { code: 'hindu', label: 'Hindu' },
  { code: 'sikh', label: 'Sikh' },
  { code: 'jewish', label: 'Jewish' },
  { code: 'buddhist', label: 'Buddhist' },
  { code: 'other', label: 'Other' },
  { code: 'not-stated', label: 'Not stated' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
