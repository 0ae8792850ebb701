import type { Option } from '../../forms/form.ts'

/** How far a factor influenced the death. 3 is the strongest. */
export const influenceLevels = [
  { code: '0', label: '0: not enough information to say' },
  { code: '1', label: '1: none, or unlikely to have contributed' },
  { code: '2', label: '2: may have contributed' },
  { code: '3', label: '3: enough alone to explain the death' },
] as const satisfies readonly Option[]
