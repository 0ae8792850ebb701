import type { Option } from '../../forms/form.ts'

/** Who owns or lets the home. */
export const tenures = [
  { code: 'owner', label: 'The family owned it' },
  { code: 'social-rent', label: 'Rented from a council or housing association' },
  { code: 'private-rent', label: 'Rented from a private landlord' },
  { code: 'temporary', label: 'Temporary accommodation' },
  { code: 'tied', label: 'It came with a job' },
  { code: 'with-relatives', label: 'The family lived with relatives' },
  { code: 'care-setting', label: 'A care setting' },
  { code: 'traveller-site', label: 'A Traveller site' },
  { code: 'other', label: 'Other' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
