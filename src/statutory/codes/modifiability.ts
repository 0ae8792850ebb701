import type { Option } from '../../forms/form.ts'

/** Whether something that could be changed may have contributed. */
export const modifiability = [
  { code: 'identified', label: 'Modifiable factors identified' },
  { code: 'none', label: 'None identified' },
  {
    code: 'inadequate',
    label: 'Cannot tell: the information is not enough',
    also: ['inadequate information to judge (use rarely)', 'inadequate information to judge'],
  },
] as const satisfies readonly Option[]
