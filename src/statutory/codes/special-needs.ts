import type { Option } from '../../forms/form.ts'

/** Help for special educational needs, with the codes of the school census. */
export const specialNeeds = [
  { code: 'N', label: 'None' },
  { code: 'K', label: 'Support at school for special educational needs', also: ['SEN support'] },
  { code: 'E', label: 'Education, health and care plan', also: ['EHC plan'] },
  { code: 'assessment-in-progress', label: 'Being assessed for a plan' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
