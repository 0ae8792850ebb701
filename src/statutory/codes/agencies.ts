import type { Option } from '../../forms/form.ts'

/** Kinds of agency that may have known the child or the family. */
export const agencies = [
  { code: 'acute-hospital', label: 'Acute hospital' },
  { code: 'neonatal-unit', label: 'Neonatal unit' },
  { code: 'maternity', label: 'Maternity service' },
  { code: 'health-visiting', label: 'Health visiting' },
  { code: 'school-nursing', label: 'School nursing' },
  { code: 'gp', label: 'GP practice' },
  { code: 'community-paediatrics', label: 'Community paediatrics' },
  { code: 'community-nursing', label: 'Community nursing' },
  { code: 'camhs-or-mental-health', label: 'CAMHS or other mental health service' },
  { code: 'tertiary-specialist', label: 'Specialist (tertiary) centre' },
  { code: 'transport-team', label: 'Patient transport team' },
  { code: 'ambulance', label: 'Ambulance service' },
  { code: 'hospice-or-palliative', label: 'Hospice or palliative care' },
  { code: 'coroners-office', label: 'Coroner’s office' },
  { code: 'police', label: 'Police' },
  { code: 'childrens-social-care', label: 'Children’s social care' },
  { code: 'education-setting', label: 'School, college or other education' },
  { code: 'early-years', label: 'Nursery, childminder or other early years' },
  { code: 'youth-justice', label: 'Youth justice service' },
  { code: 'fire-and-rescue', label: 'Fire and rescue' },
  { code: 'substance-misuse-service', label: 'Substance misuse service' },
  { code: 'housing', label: 'Housing service' },
  { code: 'probation', label: 'Probation' },
  { code: 'public-health', label: 'Public health' },
  { code: 'voluntary', label: 'Voluntary organisation' },
  { code: 'prison-or-secure-estate', label: 'Prison or secure setting' },
  { code: 'adult-services', label: 'Adult services' },
  { code: 'other-cdop', label: 'Other CDOP' },
  { code: 'family-member-views-only', label: 'Family member, for their views only' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Option[]

export type AgencyType = (typeof agencies)[number]['code']
