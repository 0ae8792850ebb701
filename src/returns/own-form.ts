import type { Answers, Field, Section } from '../forms/form.ts'
import type { Known } from '../forms/condition.ts'
import type { Day } from '../kernel/calendar.ts'
import { yearsBetween } from '../protocol/age.ts'
import { agencies } from '../statutory/codes/agencies.ts'
import { reportingFor, type Respondent } from '../statutory/reporting/sections-for.ts'
import type { reporting } from '../statutory/reporting/v1.ts'
import type { Request } from './store.ts'

export type Report = Answers<typeof reporting>

/** What is known already is shown and not asked; events have a page of their own; who sends it also signs it. */
const NOT_ASKED = new Set([
  'repAgencyType',
  'repOrganisation',
  'repDateCompleted',
  'repNilReturn',
  'repNilReason',
  'repChronology',
  'repSignOff',
])

/** Form B as one kind of agency answers it: only its questions, and only those that we cannot answer ourselves. */
export function ownForm(kind: string): typeof reporting {
  const form = reportingFor(respondentOf(kind))
  const sections = Object.entries<Section>(form.sections).flatMap(([key, section]) => {
    const fields = Object.entries<Field>(section.fields).filter(([name]) => !NOT_ASKED.has(name))
    return fields.length === 0 ? [] : [[key, { ...section, fields: Object.fromEntries(fields) }] as const]
  })
  // The same questions or fewer: every answer to these is an answer to the whole form.
  return { ...form, sections: Object.fromEntries(sections) } as unknown as typeof reporting
}

const respondentOf = (kind: string): Respondent => agencies.find(agency => agency.code === kind)?.code ?? 'other'

/** What conditions of the form may name beside its own answers. */
export const knownFor = (
  kind: string,
  child: { readonly born_on: Day | null; readonly died_on: Day | null },
): Known => ({
  repAgencyType: respondentOf(kind),
  repNilReturn: 'no',
  'involvedAgency.agencyType': [respondentOf(kind)],
  ...(child.born_on !== null && child.died_on !== null && { ageYears: yearsBetween(child.born_on, child.died_on) }),
})

/** The answers as they are sent: with what was known, by whom, and when. */
export const sentAnswers = (
  request: Pick<Request, 'agency' | 'agency_kind'>,
  answers: Report,
  kind: 'full' | 'nil',
  today: Day,
): Report => ({
  ...answers,
  repAgencyType: respondentOf(request.agency_kind) as NonNullable<Report['repAgencyType']>,
  repOrganisation: request.agency,
  repDateCompleted: today.toString(),
  repNilReturn: kind === 'nil' ? 'yes' : 'no',
  ...(answers.repName !== undefined && { repSignOff: { name: answers.repName, on: today.toString() } }),
})
