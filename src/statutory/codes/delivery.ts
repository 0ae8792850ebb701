import type { Option } from '../../forms/form.ts'

/** How a baby was born, with the codes of the NHS data dictionary. */
export const deliveryMethods = [
  { code: '0', label: 'Spontaneous vertex' },
  { code: '1', label: 'Spontaneous other cephalic' },
  { code: '2', label: 'Low forceps' },
  { code: '3', label: 'Other forceps' },
  { code: '4', label: 'Ventouse' },
  { code: '5', label: 'Breech' },
  { code: '6', label: 'Breech extraction' },
  { code: '7', label: 'Elective caesarean' },
  { code: '8', label: 'Emergency caesarean' },
  { code: '9', label: 'Other' },
  { code: 'X', label: 'Not known' },
] as const satisfies readonly Option[]
