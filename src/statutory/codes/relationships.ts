import type { Option } from '../../forms/form.ts'

/** Relationship to the child. */
export const relationships = [
  { code: 'mother', label: 'Mother' },
  { code: 'father', label: 'Father' },
  { code: 'step-parent', label: 'Step-parent' },
  { code: 'parents-partner', label: 'Partner of a parent' },
  { code: 'sibling', label: 'Brother or sister' },
  { code: 'half-step-sibling', label: 'Half or step sibling' },
  { code: 'grandparent', label: 'Grandparent' },
  { code: 'other-relative', label: 'Other relative' },
  { code: 'foster-carer', label: 'Foster carer' },
  { code: 'adoptive-parent', label: 'Adoptive parent' },
  { code: 'friend', label: 'Friend' },
  { code: 'neighbour', label: 'Neighbour' },
  { code: 'childminder', label: 'Childminder' },
  { code: 'professional', label: 'Professional' },
  { code: 'other', label: 'Other' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
