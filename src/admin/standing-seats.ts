import type { Seat } from './add-area.ts'

/** The bodies that send members to a panel (R-M1), with which an area starts; each has its own names for them. */
export const seats: readonly Seat[] = [
  { body: 'Integrated care board', kind: 'health' },
  { body: 'Acute hospital trust, first', kind: 'health' },
  { body: 'Acute hospital trust, second', kind: 'health' },
  { body: 'Community health trust', kind: 'health' },
  { body: 'Mental health trust', kind: 'health' },
  { body: 'Children’s hospice', kind: 'health' },
  { body: 'Ambulance service', kind: 'health' },
  { body: 'Primary care', kind: 'health' },
  { body: 'Children’s social care, first council', kind: 'social-care' },
  { body: 'Children’s social care, second council', kind: 'social-care' },
  { body: 'Police', kind: 'other' },
  { body: 'Safeguarding partnership board', kind: 'other' },
  { body: 'Public health', kind: 'other' },
  { body: 'Education', kind: 'other' },
]
