import type { AnswersTo, Merged } from '../forms/answer-of.ts'
import type { Form } from '../forms/form.ts'
import type { analysis } from './analysis/form.ts'
import type { notification } from './notification/form.ts'
import type { reporting } from './reporting/form.ts'
import type { cardiac } from './supplementary/cardiac.ts'

/**
 * The questions that rules of the review read: who the child was, when and where the child died, whether that was
 * expected, who should be asked, what opens a supplementary form, what the panel concluded. No rule reads any other, so
 * that a new version of a form may change every other; these stay as they are, with their codes.
 */
export const core = {
  notification: [
    'notifierName',
    'notifierRole',
    'notifierAgency',
    'notifierEmail',
    'notifierPhone',
    'childFamilyName',
    'childGivenNames',
    'childAliases',
    'childAliases.value',
    'childNhsNumber',
    'childDateOfBirth',
    'childSex',
    'childAddressLine',
    'childPostcode',
    'childLocalAuthority',
    'childSchoolName',
    'childGestationAtBirthWeeks',
    'childBirthweightGrams',
    'multipleBirth',
    'dateOfDeath',
    'timeOfDeath',
    'deathExpectedness',
    'placeOfDeathType',
    'placeOfDeathName',
    'placeOfDeathAddress',
    'placeOfDeathWard',
    'circumstancesSummary',
    'bornAliveConfirmed',
    'liveBirthAfterTermination',
    'suspectedStillbirthAtHome',
    'infectionSuspected',
    'likelyCategory',
    'suspectedMaltreatment',
    'suspectedSuicide',
    'coronerArea',
    'jarCriteria',
    'gpPracticeCode',
    'householdMember',
    'householdMember.name',
    'householdMember.relationship',
    'householdMember.dateOfBirth',
    'householdMember.sameAddress',
    'householdMember.address',
    'householdMember.parentalResponsibility',
    'householdMember.phone',
    'involvedAgency',
    'involvedAgency.personName',
    'involvedAgency.role',
    'involvedAgency.organisation',
    'involvedAgency.agencyType',
    'involvedAgency.email',
    'involvedAgency.phone',
  ],
  reporting: [
    'repAgencyType',
    'repOrganisation',
    'repName',
    'repRole',
    'repEmail',
    'repPhone',
    'repDateCompleted',
    'repNilReturn',
    'repNilReason',
    'repChronology',
    'repSignOff',
    'eventsKnown',
    'inquestHeld',
    'modeOfDeath',
    'bPlaceOfDeathWard',
    'antenatalAnomalyFound',
    'childConditionGroups',
    'childLifeLimiting',
    'childSubstanceUse',
  ],
  cardiac: ['caGeneticTest'],
  analysis: [
    'cCategoryAll',
    'cCategoryPrimary',
    'cCategoryOverrideReason',
    'cCoronerConclusion',
    'cSafeguardingReferral',
    'cCaseOutcome',
    'cModifiable',
    'cFactorsA',
    'cFactorsB',
    'cFactorsC',
    'cFactorsD',
    'cDomainALevel',
    'cDomainBLevel',
    'cDomainCLevel',
    'cDomainDLevel',
    'cLearning',
    'cRecommendations',
    'cConsensus',
  ],
} as const satisfies {
  readonly notification: readonly IdIn<typeof notification>[]
  readonly reporting: readonly IdIn<typeof reporting>[]
  readonly cardiac: readonly IdIn<typeof cardiac>[]
  readonly analysis: readonly IdIn<typeof analysis>[]
}

export type CoreId = (typeof core)[keyof typeof core][number]

/** The core questions of one form, by its id. */
export const coreOf = (formId: string): readonly string[] =>
  Object.hasOwn(core, formId) ? core[formId as keyof typeof core] : []

/** The ids of a form, and those of its groups’ rows behind the group’s own. */
type IdIn<F extends Form> = Ids<AnswersTo<Merged<F['sections'][keyof F['sections']]['fields']>>>
type Ids<A> = (keyof A & string) | { [N in keyof A & string]: Rows<N, A[N]> }[keyof A & string]
type Rows<N extends string, A> =
  NonNullable<A> extends readonly (infer Row)[] ? (Row extends object ? `${N}.${keyof Row & string}` : never) : never
