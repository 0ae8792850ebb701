import type { Field, Form, Member, Section } from '../../forms/form.ts'
import type { AgencyType } from '../codes/agencies.ts'
import { reporting } from './v1.ts'

/** Who answers: a kind of agency, or the panel's own office for the few things that it knows itself. */
export type Respondent = AgencyType | 'cdop-office'

/** Form B with the questions that this kind of agency is asked; a section in which it has none is left out. */
export function reportingFor(respondent: Respondent): typeof reporting {
  const who = ROLES[respondent]
  const isAsked = (field: Field): boolean => field.who === undefined || field.who.some(role => who.includes(role))
  const sections = Object.entries(reporting.sections as Form['sections']).flatMap(([key, section]) => {
    const fields = Object.entries(section.fields).flatMap(([name, field]) => asked(name, field, isAsked))
    return fields.length === 0 ? [] : [[key, { ...section, fields: Object.fromEntries(fields) }] as const]
  })
  // The same questions or fewer: every answer to these is an answer to the whole form.
  return { ...reporting, sections: Object.fromEntries(sections) } as unknown as typeof reporting
}

/** The sections of Form B that this kind of agency sees, in order: keys and titles of its task list. */
export const sectionsFor = (respondent: Respondent): readonly (readonly [key: string, section: Section])[] =>
  Object.entries(reportingFor(respondent).sections)

function asked(name: string, field: Field, isAsked: (field: Field) => boolean): readonly (readonly [string, Field])[] {
  if (!isAsked(field)) return []
  if (field.kind !== 'group') return [[name, field]]
  const members = Object.entries<Member>(field.fields).filter(([, member]) => isAsked(member))
  return members.length === 0 ? [] : [[name, { ...field, fields: Object.fromEntries(members) }]]
}

// Where the form names no role for an agency it gets the questions of its employer, or those that everybody gets.
const ROLES: Readonly<Record<Respondent, readonly string[]>> = {
  'acute-hospital': ['HOS'],
  'neonatal-unit': ['NEO'],
  maternity: ['MID'],
  'health-visiting': ['HV'],
  'school-nursing': ['SN'],
  gp: ['GP'],
  'community-paediatrics': ['HOS'],
  'community-nursing': ['HOSP'],
  'camhs-or-mental-health': ['CAM'],
  'tertiary-specialist': ['HOS'],
  'transport-team': ['HOS'],
  ambulance: ['AMB'],
  'hospice-or-palliative': ['HOSP'],
  'coroners-office': ['COR'],
  police: ['POL'],
  'childrens-social-care': ['CSC'],
  'education-setting': ['EDU'],
  'early-years': ['EDU'],
  'youth-justice': ['YJS'],
  'fire-and-rescue': ['FIRE'],
  'substance-misuse-service': ['YJS'],
  housing: [],
  probation: [],
  'public-health': ['PH'],
  voluntary: [],
  'prison-or-secure-estate': [],
  'adult-services': [],
  'other-cdop': [],
  'family-member-views-only': [],
  other: [],
  'cdop-office': ['CDOP'],
}
