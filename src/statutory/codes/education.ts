import type { Option } from '../../forms/form.ts'

/** Where the child was in education. */
export const educationStatuses = [
  { code: 'too-young', label: 'Too young for education' },
  { code: 'early-years-setting', label: 'Nursery, childminder or other early years setting' },
  { code: 'school', label: 'School' },
  { code: 'alternative-provision', label: 'Alternative provision, such as a pupil referral unit' },
  { code: 'special-school', label: 'Special school' },
  { code: 'further-education', label: 'Further education' },
  { code: 'elective-home-education', label: 'Educated at home by choice' },
  { code: 'missing-education', label: 'Missing from education' },
  { code: 'training-or-work', label: 'Training or work' },
  { code: 'neet', label: 'Not in education, employment or training' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
