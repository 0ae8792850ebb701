import type { Option } from '../../forms/form.ts'

/** When a joint agency response is called for. */
export const jarCriteria = [
  { code: 'external', label: 'Death due or possibly due to external causes' },
  { code: 'sudden', label: 'Sudden with no immediately apparent cause (incl. SUDI/C)' },
  { code: 'custody', label: 'In custody or detained under the Mental Health Act' },
  { code: 'notNatural', label: 'Initial circumstances suggest the death may not be natural' },
  { code: 'unattendedStillbirth', label: 'Stillbirth with no health professional present' },
] as const satisfies readonly Option[]
