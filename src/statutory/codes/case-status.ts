import type { Option } from '../../forms/form.ts'

/** Where a case stands. */
export const caseStatuses = [
  { code: 'notified', label: 'Notified' },
  { code: 'triage', label: 'Triage' },
  { code: 'information-gathering', label: 'Information gathering' },
  {
    code: 'awaiting-pm-inquest-criminal-outcome',
    label: 'Awaiting a post-mortem report, an inquest or a criminal outcome',
    also: ['Awaiting PM / inquest / criminal outcome'],
  },
  { code: 'awaiting-cdrm', label: 'Awaiting CDRM' },
  { code: 'draft-analysis-received', label: 'Draft analysis received' },
  { code: 'ready-for-panel', label: 'Ready for panel' },
  { code: 'listed', label: 'Listed' },
  { code: 'reviewed', label: 'Reviewed' },
  { code: 'signed-off', label: 'Signed off' },
  { code: 'closed', label: 'Closed' },
  { code: 'transferred', label: 'Transferred' },
  { code: 'out-of-scope', label: 'Out of scope' },
] as const satisfies readonly Option[]
