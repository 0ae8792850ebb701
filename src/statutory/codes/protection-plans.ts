import type { Option } from '../../forms/form.ts'

/** Categories of child protection plan, with the codes of the children in need census. */
export const protectionPlans = [
  { code: 'NEG', label: 'Neglect' },
  { code: 'PHY', label: 'Physical abuse', also: ['physical'] },
  { code: 'SAB', label: 'Sexual abuse', also: ['sexual'] },
  { code: 'EMO', label: 'Emotional abuse', also: ['emotional'] },
  { code: 'MUL', label: 'More than one of these', also: ['multiple'] },
] as const satisfies readonly Option[]
