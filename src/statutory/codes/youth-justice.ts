import type { Option } from '../../forms/form.ts'

/** Youth justice statuses. */
export const youthJusticeStatuses = [
  { code: 'none', label: 'None' },
  { code: 'out-of-court', label: 'Out of court' },
  { code: 'community-order', label: 'Community order' },
  { code: 'remand', label: 'Remand' },
  { code: 'custody', label: 'Custody' },
  { code: 'past', label: 'Past' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
