import type { Option } from '../../forms/form.ts'

/** Parts of a hospital. */
export const wards = [
  { code: 'emergency-department', label: 'Emergency department' },
  { code: 'paediatric-ward', label: 'Paediatric ward' },
  { code: 'neonatal-unit', label: 'Neonatal unit' },
  { code: 'intensive-care', label: 'Intensive care' },
  { code: 'delivery-suite', label: 'Delivery suite' },
  { code: 'labour-ward', label: 'Labour ward' },
  { code: 'theatre', label: 'Theatre' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Option[]
