import type { Option } from '../../forms/form.ts'

/** Categories of death in their order of precedence: of those that apply, the one with the lowest rank is primary. */
export const categories = [
  {
    code: 'deliberateHarm',
    label: '1. Deliberately inflicted injury, abuse or neglect',
    also: ['Deliberately inflicted injury, abuse or neglect'],
    rank: 1,
    hint: 'Harm done by somebody by any means, among it assault, shaking, suffocation, terror or war, and neglect that led to death.',
  },
  {
    code: 'suicide',
    label: '2. Suicide or deliberate self-inflicted harm',
    also: ['Suicide or deliberate self-inflicted harm'],
    rank: 2,
    hint: 'Any means, substances among them; mainly young people. A small child who swallowed something by accident belongs to 3.',
  },
  {
    code: 'trauma',
    label: '3. Trauma and other external factors, including medical or surgical complication or error',
    also: ['Trauma and other external factors, incl. medical or surgical complication or error'],
    rank: 3,
    hint: 'Injury, burns, drowning, poisoning that nobody intended, anaphylaxis, other external causes. What somebody inflicted belongs to 1.',
  },
  {
    code: 'malignancy',
    label: '4. Malignancy',
    also: ['Malignancy'],
    rank: 4,
    hint: 'Solid tumours, leukaemia, lymphoma and histiocytosis, also where an infection or bleeding came last.',
  },
  {
    code: 'acute',
    label: '5. Acute medical or surgical condition',
    also: ['Acute medical or surgical condition'],
    rank: 5,
    hint: 'For example acute asthma, diabetic ketoacidosis, appendicitis, intussusception, sudden death in epilepsy.',
  },
  {
    code: 'chronic',
    label: '6. Chronic medical condition',
    also: ['Chronic medical condition'],
    rank: 6,
    hint: 'For example liver disease, immune deficiency, Crohn’s disease, or cerebral palsy with a clear cause after birth, also where an infection came last.',
  },
  {
    code: 'congenital',
    label: '7. Chromosomal, genetic and congenital anomalies',
    also: ['Chromosomal, genetic and congenital anomalies'],
    rank: 7,
    hint: 'For example trisomy, single gene conditions, cystic fibrosis, and anomalies present from birth, those of the heart among them.',
  },
  {
    code: 'perinatal',
    label: '8. Perinatal or neonatal event',
    also: ['Perinatal / neonatal event'],
    rank: 8,
    hint: 'Prematurity, lack of oxygen at birth and what follows from them at any age, and infection in the first week.',
  },
  {
    code: 'infection',
    label: '9. Infection',
    also: ['Infection'],
    rank: 9,
    hint: 'A first infection after the first week, or after a preterm baby went home. One that complicates 4 to 8 belongs there.',
  },
  {
    code: 'unexplained',
    label: '10. Sudden unexpected, unexplained death',
    also: ['Sudden unexpected, unexplained death'],
    rank: 10,
    hint: 'No cause found, at any age. Sudden death in epilepsy belongs to 5.',
  },
] as const satisfies readonly Option[]
