import type { AgencyType } from './codes/agencies.ts'
import type { SupplementaryCode } from './supplementary/opens.ts'

/** Who answers: a kind of agency, or the panel's own office for the few things that it knows itself. */
export type Respondent = AgencyType | 'cdop-office'

type Part = SupplementaryCode | `${SupplementaryCode}.${string}`

type Audience = {
  /** The codes of Form B under which it is asked. */
  readonly roles: readonly string[]
  /** The supplementary forms, or the sections of one, that it is asked for where the death opens them (10.2). */
  readonly supplementary: readonly Part[]
}

const asks = (roles: readonly string[], supplementary: readonly Part[] = []): Audience => ({
  roles,
  supplementary,
})

/** Whether a section of a supplementary form is asked of this audience. */
export const isAskedFor = ({ supplementary }: Audience, code: SupplementaryCode, section: string): boolean =>
  supplementary.includes(code) || supplementary.includes(`${code}.${section}`)

/**
 * What each kind of agency is asked (dictionary 10.2, proposed). Where the form names no role for an agency it gets the
 * questions of its employer, or those that everybody gets.
 */
export const audiences: Readonly<Record<Respondent, Audience>> = {
  'acute-hospital': asks(['HOS'], ['S1', 'S2', 'S3', 'S6', 'S8', 'S10', 'S12']),
  'neonatal-unit': asks(['NEO'], ['S4', 'S5.birth', 'S5.unit', 'S5.review', 'S16.family']),
  maternity: asks(['MID'], ['S4', 'S5.labour', 'S5.birth', 'S5.review', 'S16.family']),
  'health-visiting': asks(['HV'], ['S13', 'S16']),
  'school-nursing': asks(['SN'], ['S13', 'S16']),
  gp: asks(['GP'], ['S1', 'S6', 'S8', 'S11', 'S17.health', 'S17.life']),
  'community-paediatrics': asks(['HOS'], ['S4', 'S8', 'S11', 'S16']),
  'community-nursing': asks(['HOSP'], ['S11', 'S12']),
  'camhs-or-mental-health': asks(['CAM'], ['S15', 'S17']),
  'tertiary-specialist': asks(['HOS'], ['S2', 'S3', 'S12']),
  'transport-team': asks(['HOS'], ['S2', 'S3', 'S12']),
  ambulance: asks(['AMB'], ['S3', 'S16.sleep', 'S18']),
  'hospice-or-palliative': asks(['HOSP'], ['S11', 'S12']),
  'coroners-office': asks(['COR']),
  police: asks(['POL'], ['S7', 'S9', 'S13', 'S14', 'S16.sleep', 'S16.response', 'S17', 'S18', 'S19']),
  'childrens-social-care': asks(['CSC'], ['S16', 'S19']),
  'education-setting': asks(['EDU'], ['S1.asthma', 'S1.allergy', 'S17']),
  'early-years': asks(['EDU'], ['S1.asthma', 'S1.allergy']),
  'youth-justice': asks(['YJS'], ['S15', 'S19']),
  'fire-and-rescue': asks(['FIRE'], ['S9']),
  'substance-misuse-service': asks(['YJS'], ['S15', 'S19']),
  housing: asks([]),
  probation: asks([]),
  'public-health': asks(['PH']),
  voluntary: asks([]),
  'prison-or-secure-estate': asks([]),
  'adult-services': asks([]),
  'other-cdop': asks([]),
  'family-member-views-only': asks([]),
  other: asks([]),
  'cdop-office': asks(['CDOP']),
}

export const respondents = Object.keys(audiences) as readonly Respondent[]
