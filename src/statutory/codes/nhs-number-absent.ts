import type { Option } from '../../forms/form.ts'

/** Why a child has no NHS number to give. */
export const nhsNumberAbsent = [
  { code: 'child-not-resident-in-england', label: 'The child did not live in England' },
  { code: 'nhs-number-not-currently-available', label: 'It is not available at the moment' },
] as const satisfies readonly Option[]
