import type { Option } from '../../forms/form.ts'

/** Conclusions of an inquest. */
export const conclusions = [
  { code: 'natural-causes', label: 'Natural causes' },
  { code: 'accident-or-misadventure', label: 'Accident or misadventure' },
  { code: 'suicide', label: 'Suicide' },
  { code: 'road-traffic-collision', label: 'Road traffic collision' },
  { code: 'alcohol-or-drug-related', label: 'Alcohol or drug related' },
  { code: 'lawful-killing', label: 'Lawful killing' },
  { code: 'unlawful-killing', label: 'Unlawful killing' },
  { code: 'stillbirth', label: 'Stillbirth' },
  { code: 'open', label: 'Open' },
  { code: 'narrative', label: 'Narrative' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Option[]
