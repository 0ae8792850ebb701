import type { Option } from '../../forms/form.ts'

/** How far a factor influenced the death. 3 is the strongest. */
export const influenceLevels = [
  { code: '0', label: '0: not enough information to say', also: ['not enough information to judge'] },
  {
    code: '1',
    label: '1: none, or unlikely to have contributed',
    also: ['nothing identified, or identified but unlikely to have contributed'],
  },
  { code: '2', label: '2: may have contributed', also: ['may have contributed to vulnerability, ill health or death'] },
  { code: '3', label: '3: enough alone to explain the death', also: ['enough on its own to explain the death'] },
] as const satisfies readonly Option[]
