import type { Option } from '../../forms/form.ts'

/** Employment of a parent or carer. */
export const employments = [
  { code: 'employed', label: 'Employed' },
  { code: 'self-employed', label: 'Self-employed' },
  { code: 'unemployed', label: 'Unemployed' },
  { code: 'student', label: 'Student' },
  { code: 'carer-or-home', label: 'Looking after family or home' },
  { code: 'unable-to-work', label: 'Unable to work' },
  { code: 'retired', label: 'Retired' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
