import type { Option } from '../../forms/form.ts'

/** How secure the housing is. */
export const housingSecurity = [
  { code: 'settled', label: 'Settled home' },
  { code: 'temporary-accommodation', label: 'Temporary accommodation from the council' },
  { code: 'b-b', label: 'Bed and breakfast' },
  { code: 'refuge', label: 'Refuge from domestic abuse' },
  { code: 'hostel', label: 'Hostel' },
  { code: 'sofa-surfing', label: 'Staying with others for now (sofa surfing)' },
  { code: 'street', label: 'On the street' },
  { code: 'asylum-accommodation', label: 'Accommodation for people seeking asylum' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
