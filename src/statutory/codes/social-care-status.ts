import type { Option } from '../../forms/form.ts'

/** How a child is known to children’s social care. */
export const socialCareStatuses = [
  { code: 'child-in-need', label: 'Child in need' },
  { code: 'child-protection-plan', label: 'Child protection plan' },
  { code: 'looked-after', label: 'Looked after' },
  { code: 'care-leaver', label: 'Care leaver' },
  { code: 's-47-enquiry', label: 'Child protection enquiry (section 47)' },
  { code: 'assessment', label: 'Being assessed' },
  { code: 'early-help', label: 'Early help' },
  { code: 'private-fostering', label: 'Privately fostered' },
  { code: 'disabled-child-short-breaks', label: 'Short breaks for a disabled child' },
  { code: 'closed', label: 'Closed before the child died' },
  { code: 'not-open', label: 'Not open to social care' },
  { code: 'not-known', label: 'Not known', alone: true },
] as const satisfies readonly Option[]
