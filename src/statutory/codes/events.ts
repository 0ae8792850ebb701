import type { Option } from '../../forms/form.ts'

/** Events and conditions that may open further forms. */
export const events = [
  { code: 'asthma-or-anaphylaxis', label: 'Asthma or anaphylaxis' },
  { code: 'cardiac', label: 'Heart condition' },
  { code: 'chromosomal-genetic-congenital', label: 'Chromosomal, genetic or congenital condition' },
  {
    code: 'delivery-suite-labour-ward-neonatal-unit',
    label: 'Death on a delivery suite, labour ward or neonatal unit',
  },
  { code: 'diabetic-ketoacidosis', label: 'Diabetic ketoacidosis' },
  { code: 'drowning', label: 'Drowning' },
  { code: 'epilepsy', label: 'Epilepsy' },
  { code: 'fire-burns-electrocution', label: 'Fire, burns or electrocution' },
  { code: 'infection', label: 'Infection' },
  { code: 'life-limiting-condition', label: 'Life-limiting condition' },
  { code: 'oncology', label: 'Cancer' },
  { code: 'other-unintentional-injury', label: 'Other injury that nobody intended' },
  { code: 'poisoning', label: 'Poisoning' },
  { code: 'substance-misuse', label: 'Use of alcohol, drugs or other substances' },
  { code: 'sudden-unexpected-death', label: 'Sudden unexpected death' },
  { code: 'suicide-or-self-harm', label: 'Suicide or self-harm' },
  { code: 'vehicle-collision', label: 'Collision with or in a vehicle' },
  { code: 'violence-or-maltreatment', label: 'Violence, abuse or neglect' },
  { code: 'none', label: 'None of these', alone: true },
  { code: 'not-known', label: 'Not known', alone: true },
] as const satisfies readonly Option[]
