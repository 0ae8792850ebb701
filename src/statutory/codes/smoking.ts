import type { Option } from '../../forms/form.ts'

/** Smoking. */
export const smoking = [
  { code: 'current-smoker', label: 'Smokes' },
  { code: 'stopped-in-pregnancy', label: 'Stopped during the pregnancy' },
  { code: 'ex-smoker', label: 'Used to smoke' },
  { code: 'never', label: 'Never smoked' },
  { code: 'vapes-only', label: 'Vapes only' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
