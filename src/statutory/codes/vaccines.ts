import type { Option } from '../../forms/form.ts'

/** Vaccines of the routine schedule, which changes often. */
export const vaccines = [
  { code: '6-in-1', label: '6-in-1' },
  { code: 'rotavirus', label: 'Rotavirus' },
  { code: 'menb', label: 'Meningitis B (MenB)' },
  { code: 'pcv', label: 'Pneumococcal (PCV)' },
  { code: 'hib-menc', label: 'Hib and meningitis C (Hib/MenC)' },
  { code: 'mmr-or-mmrv', label: 'Measles, mumps and rubella (MMR or MMRV)' },
  { code: 'pre-school-booster', label: 'Pre-school booster' },
  { code: 'influenza', label: 'Flu' },
  { code: 'hpv', label: 'Human papillomavirus (HPV)' },
  { code: 'teenage-3-in-1', label: 'Teenage 3-in-1 booster' },
  { code: 'menacwy', label: 'Meningitis ACWY (MenACWY)' },
  { code: 'bcg', label: 'Tuberculosis (BCG)' },
  { code: 'hepatitis-b', label: 'Hepatitis B' },
  { code: 'other', label: 'Another vaccine' },
  // Not alone: which ones may be unknown while the reason is not.
  { code: 'not-known', label: 'Not known which' },
] as const satisfies readonly Option[]
