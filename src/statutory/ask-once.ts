import type { Field } from '../forms/form.ts'
import { audiences, type Respondent, respondents } from './audience.ts'
import { sameAs } from './same-facts.ts'

/** What decides which questions an agency still has to answer. */
export type Asking = {
  readonly respondent: Respondent
  /** Every kind of agency that is asked about this child, in any order. */
  readonly involved: readonly Respondent[]
  /** Ids that somebody else has answered, on whatever form. */
  readonly answered: ReadonlySet<string>
}

/**
 * Whether this agency is the one to be asked: nobody has answered the fact, and of those who are asked about this child
 * it can answer best. What each agency can only say for itself is asked of each. A question whose own agencies are not
 * involved goes to the first of those who are, so that nothing is lost. `askers` are the kinds of agency that could
 * answer, the best first; nobody is better than another where there is none.
 */
export function isBestAsked(
  id: string,
  askers: readonly Respondent[],
  { respondent, involved, answered }: Asking,
): boolean {
  if (ofEach.has(id)) return askers.length === 0 || askers.includes(respondent)
  if (sameAs(id).some(one => answered.has(one))) return false
  // The panel's office is always there for what it is asked itself.
  const own = askers.find(one => one === 'cdop-office' || involved.includes(one))
  const best = own ?? generally.find(one => involved.includes(one))
  return best === respondent
}

/** The kinds of agency that a question of Form B names, in the order in which it names them; none where it names all. */
export const askersOf = ({ who = [] }: Pick<Field, 'who'>): readonly Respondent[] =>
  who.flatMap(role => respondents.filter(respondent => audiences[respondent].roles.includes(role)))

// Who knows most of a child in general, where a question names nobody.
const generally: readonly Respondent[] = [
  'acute-hospital',
  'neonatal-unit',
  'community-paediatrics',
  'gp',
  'police',
  'childrens-social-care',
  'health-visiting',
  ...respondents,
]

// What somebody else cannot answer for one: who answers, what one did, what one thinks, what one would change.
const ofEach: ReadonlySet<string> = new Set([
  'repAgencyType',
  'repOrganisation',
  'repName',
  'repRole',
  'repEmail',
  'repPhone',
  'repDateCompleted',
  'repNilReturn',
  'repNilReason',
  'repPeriodFrom',
  'repPeriodTo',
  'repLastContactDate',
  'repLastContactNature',
  'repInvolvementSummary',
  'repChronology',
  'repAttachments',
  'eventNarrative',
  'wasNotBrought',
  'communicationIssue',
  'communicationFamilyIssue',
  'accessIssue',
  'safeguardingIssue',
  'notablePractice',
  'repIssues',
  'repLearning',
  'repActionsTaken',
  'repRestricted',
  'repSignOff',
])
