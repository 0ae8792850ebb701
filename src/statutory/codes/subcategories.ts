import type { Option } from '../../forms/form.ts'

/** Rows within the categories of death, each with its category before the point. */
export const subcategories = [
  { code: 'deliberateHarm.homicide', label: 'Harm: homicide or assault', also: ['Homicide/assault'] },
  { code: 'deliberateHarm.neglect', label: 'Harm: neglect', also: ['Neglect'] },
  { code: 'deliberateHarm.other', label: 'Harm: other' },
  { code: 'trauma.vehicle', label: 'Trauma: vehicle', also: ['Vehicle'] },
  { code: 'trauma.drowning', label: 'Trauma: drowning', also: ['Drowning'] },
  { code: 'trauma.fireOrBurn', label: 'Trauma: fire or burn', also: ['Fire or burn'] },
  { code: 'trauma.poisoning', label: 'Trauma: poisoning', also: ['Poisoning'] },
  { code: 'trauma.fall', label: 'Trauma: fall', also: ['Fall'] },
  { code: 'trauma.choking', label: 'Trauma: choking or strangulation', also: ['Choking or strangulation'] },
  { code: 'trauma.anaphylaxis', label: 'Trauma: anaphylaxis', also: ['Anaphylaxis'] },
  { code: 'trauma.medicalComplication', label: 'Trauma: complication of treatment', also: ['Medical complication'] },
  { code: 'trauma.other', label: 'Trauma: other' },
  { code: 'congenital.chromosomal', label: 'Congenital: chromosomal', also: ['Chromosomal'] },
  { code: 'congenital.singleGene', label: 'Congenital: single gene', also: ['Single gene'] },
  { code: 'congenital.structural', label: 'Congenital: structural', also: ['Structural'] },
  { code: 'congenital.cardiac', label: 'Congenital: heart', also: ['Cardiac'] },
  { code: 'perinatal.prematurity', label: 'Perinatal: prematurity', also: ['Prematurity related'] },
  { code: 'perinatal.asphyxia', label: 'Perinatal: lack of oxygen at birth', also: ['Perinatal asphyxia (HIE)'] },
  { code: 'perinatal.infection', label: 'Perinatal: infection', also: ['Perinatal infection'] },
  { code: 'perinatal.other', label: 'Perinatal: other' },
] as const satisfies readonly Option[]
