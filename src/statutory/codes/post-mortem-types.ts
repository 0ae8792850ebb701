import type { Option } from '../../forms/form.ts'

/** Kinds of post-mortem examination. */
export const postMortemTypes = [
  { code: 'coronial-standard', label: 'For the coroner, standard' },
  { code: 'coronial-forensic-home-office', label: 'For the coroner, forensic, by a Home Office pathologist' },
  { code: 'joint-paediatric-forensic', label: 'By a paediatric and a forensic pathologist together' },
  { code: 'hospital-consented', label: 'By the hospital, with consent' },
  { code: 'limited-or-imaging-only', label: 'Limited, or by scans only' },
  { code: 'external-exam-only', label: 'External examination only' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies readonly Option[]
