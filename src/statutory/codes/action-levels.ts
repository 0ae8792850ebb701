import type { Option } from '../../forms/form.ts'

/** Where a recommendation is to be acted on. */
export const actionLevels = [
  { code: 'family', label: 'The family' },
  { code: 'single-agency', label: 'One agency' },
  { code: 'local-multi-agency', label: 'Several local agencies' },
  { code: 'regional-icb', label: 'The region or the integrated care board' },
  { code: 'national', label: 'Nationally' },
] as const satisfies readonly Option[]
