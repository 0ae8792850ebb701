import type { Option } from '../../forms/form.ts'

/** Legal statuses of looked-after children, with the codes of the national return (SSDA903). */
export const lookedAfterStatuses = [
  { code: 'C1', label: 'Interim care order' },
  { code: 'C2', label: 'Full care order' },
  { code: 'E1', label: 'Placement order' },
  { code: 'V2', label: 'Accommodated by agreement (section 20), one period', also: ['s.20 single'] },
  { code: 'V3/V4', label: 'Accommodated by agreement, short breaks', also: ['short breaks'] },
  { code: 'L1', label: 'Police protection' },
  { code: 'L2', label: 'Emergency protection order', also: ['emergency protection'] },
  { code: 'L3', label: 'Child assessment order' },
  { code: 'J1-J3', label: 'Remanded or sentenced (youth justice)', also: ['youth justice'] },
  { code: 'D1', label: 'Freed for adoption (an older order)', also: ['freed (old)', 'freed'] },
] as const satisfies readonly Option[]
