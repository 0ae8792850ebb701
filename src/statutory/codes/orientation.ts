import type { Option } from '../../forms/form.ts'

/** Sexual orientation, with the codes of the NHS data dictionary. */
export const orientations = [
  { code: '1', label: 'Heterosexual or straight' },
  { code: '2', label: 'Gay or lesbian' },
  { code: '3', label: 'Bisexual' },
  { code: '4', label: 'Another orientation', also: ['other sexual orientation not listed'] },
  { code: 'U', label: 'Did not know or was not sure', also: ['does not know or is not sure'] },
  { code: 'Z', label: 'Preferred not to say', also: ['not stated'] },
  { code: '9', label: 'Not recorded', also: ['not known (not recorded)', 'not known'] },
] as const satisfies readonly Option[]
