import type { Option } from '../../forms/form.ts'
import { agencies } from './agencies.ts'

/** Services that may have been involved: every kind of agency, and these. */
export const services = [
  ...agencies,
  { code: 'dietetics', label: 'Dietetics' },
  { code: 'physiotherapy', label: 'Physiotherapy' },
  { code: 'slt', label: 'Speech and language therapy' },
  { code: 'genetics', label: 'Genetics' },
  { code: 'epilepsy-nurse', label: 'Epilepsy nurse' },
  { code: 'asthma-nurse', label: 'Asthma nurse' },
  { code: 'diabetes-team', label: 'Diabetes team' },
  { code: 'cardiology', label: 'Cardiology' },
  { code: 'oncology', label: 'Oncology' },
  { code: 'coni-next-infant', label: 'Care of next infant (CONI), after a baby’s death' },
  { code: 'family-nurse-partnership', label: 'Family Nurse Partnership' },
  { code: 'drug-service', label: 'Drug service' },
  { code: 'domestic-abuse-service', label: 'Domestic abuse service' },
  { code: 'youth-worker', label: 'Youth worker' },
  { code: 'translation', label: 'Interpreting and translation' },
] as const satisfies readonly Option[]
