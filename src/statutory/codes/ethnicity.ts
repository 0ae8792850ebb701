import type { Option } from '../../forms/form.ts'

/** Ethnic category, with the codes of the NHS data dictionary (16+1). */
export const ethnicities = [
  { code: 'A', label: 'White: British' },
  { code: 'B', label: 'White: Irish' },
  { code: 'C', label: 'Any other White background', also: ['any other White'] },
  { code: 'D', label: 'Mixed: White and Black Caribbean', also: ['White and Black Caribbean'] },
  { code: 'E', label: 'Mixed: White and Black African', also: ['White and Black African'] },
  { code: 'F', label: 'Mixed: White and Asian', also: ['White and Asian'] },
  { code: 'G', label: 'Any other Mixed background', also: ['any other Mixed'] },
  { code: 'H', label: 'Indian' },
  { code: 'J', label: 'Pakistani' },
  { code: 'K', label: 'Bangladeshi' },
  { code: 'L', label: 'Any other Asian background', also: ['any other Asian'] },
  { code: 'M', label: 'Caribbean' },
  { code: 'N', label: 'African' },
  { code: 'P', label: 'Any other Black background', also: ['any other Black'] },
  { code: 'R', label: 'Chinese' },
  { code: 'S', label: 'Any other ethnic group' },
  { code: 'Z', label: 'Not stated by the family', also: ['not stated'] },
  { code: '99', label: 'Not known' },
] as const satisfies readonly Option[]
