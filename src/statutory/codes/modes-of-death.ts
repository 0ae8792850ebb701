import type { Option } from '../../forms/form.ts'

/** How the death came about. */
export const modesOfDeath = [
  { code: 'planned-palliative-care', label: 'Planned palliative care' },
  { code: 'found-dead-or-collapsed', label: 'Found collapsed, or without signs of life' },
  { code: 'witnessed-event', label: 'An event that somebody saw' },
  { code: 'withdrawal-or-cessation-of-active-treatment', label: 'Active treatment was withdrawn or stopped' },
  { code: 'brain-stem-death', label: 'Brain-stem death' },
  { code: 'failed-resuscitation', label: 'Resuscitation did not bring the child back' },
  { code: 'limitation-of-treatment', label: 'Treatment was limited' },
  { code: 'other', label: 'Other' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
