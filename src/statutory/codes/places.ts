import type { Option } from '../../forms/form.ts'

/** Kinds of place; `national` is the death location type of the NHS data dictionary. */
export const places = [
  { code: 'hospital', label: 'Hospital', national: '10' },
  { code: 'home-of-normal-residence', label: 'The home where the child normally lived', national: '21' },
  { code: 'other-private-residence', label: 'Another private home', national: '22' },
  { code: 'foster-home', label: 'Foster home' },
  { code: 'residential-care', label: 'Residential care', national: '40' },
  { code: 'school-or-other-education', label: 'School, nursery or college' },
  { code: 'public-place', label: 'Public place' },
  { code: 'hospice', label: 'Hospice', national: '30' },
  { code: 'mental-health-inpatient-unit', label: 'Mental health inpatient unit' },
  { code: 'in-transit-or-ambulance', label: 'On the way, or in an ambulance' },
  { code: 'custody', label: 'In custody' },
  { code: 'abroad', label: 'Abroad' },
  { code: 'other', label: 'Somewhere else', national: '50' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
