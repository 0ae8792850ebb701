import type { Option } from '../../forms/form.ts'

/** Other investigations and reviews. */
export const investigations = [
  { code: 'coroner', label: 'Coroner' },
  { code: 'police', label: 'Police' },
  { code: 'pmrt', label: 'PMRT' },
  { code: 'psii-or-serious-incident', label: 'PSII or serious incident' },
  { code: 'mnsi-maternity-formerly-hsib', label: 'MNSI (maternity, formerly HSIB)' },
  { code: 'mbrrace', label: 'MBRRACE' },
  { code: 'leder', label: 'LeDeR' },
  { code: 'rapid-review', label: 'Rapid review' },
  { code: 'child-safeguarding-practice-review', label: 'Child safeguarding practice review' },
  { code: 'domestic-homicide-review', label: 'Domestic homicide review' },
  { code: 'hse', label: 'HSE' },
  { code: 'fire-investigation', label: 'Fire investigation' },
  { code: 'prisons-ombudsman', label: 'Prisons ombudsman' },
  { code: 'iopc', label: 'IOPC' },
  { code: 'mental-health-homicide-review', label: 'Mental health homicide review' },
  { code: 'hospital-mortality-review', label: 'Hospital mortality review' },
  { code: 'complaint-or-litigation', label: 'Complaint or litigation' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Option[]
