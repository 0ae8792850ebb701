import type { Condition } from '../forms/form.ts'

/** One thing that every review must hold: the questions that answer it; of several each that is shown counts. */
export type Item = { readonly item: string; readonly ids: readonly string[]; readonly when?: Condition }

/**
 * The minimum data set (dictionary 10.4, proposed: that a panel must collect it is confirmed, the list was not found).
 * Beside it counts every mandatory question of each supplementary form that the death opens.
 */
export const minimumDataSet: readonly Item[] = [
  { item: 'NHS number or reason', ids: ['childNhsNumber', 'childNhsNumberAbsentReason'] },
  { item: 'names', ids: ['childFamilyName', 'childGivenNames'] },
  { item: 'date of birth', ids: ['childDateOfBirth'] },
  { item: 'sex', ids: ['childSex'] },
  { item: 'ethnic group', ids: ['childEthnicity'] },
  { item: 'postcode', ids: ['childPostcode'] },
  {
    item: 'gestation and birth weight',
    ids: ['childGestationAtBirthWeeks', 'childBirthweightGrams', 'bGestationWeeks', 'bBirthweight'],
    when: { field: 'ageYears', op: 'lt', value: 1 },
  },
  { item: 'date of death', ids: ['dateOfDeath'] },
  { item: 'time of death', ids: ['timeOfDeath'] },
  { item: 'expectedness', ids: ['deathExpectedness'] },
  { item: 'place of death', ids: ['placeOfDeathType'] },
  { item: 'place of event', ids: ['placeOfEventType'], when: { field: 'placeOfEventSame', op: 'in', values: ['no'] } },
  { item: 'circumstances', ids: ['circumstancesSummary'] },
  { item: 'suspected suicide', ids: ['suspectedSuicide'], when: { field: 'ageYears', op: 'ge', value: 8 } },
  { item: 'Joint Agency Response', ids: ['jarTriggered'] },
  { item: 'coroner referral', ids: ['coronerReferred'] },
  { item: 'GP practice', ids: ['gpPracticeCode'] },
  { item: 'national alert', ids: ['ncmdAlert'] },
  { item: 'mode of death', ids: ['modeOfDeath'] },
  { item: 'events or conditions', ids: ['eventsKnown'] },
  {
    item: 'cause lines',
    ids: [
      'mccdLine1a',
      'mccdLine1b',
      'mccdLine1c',
      'mccdLine1d',
      'mccdLine2',
      'mccdNeonatalA',
      'mccdNeonatalB',
      'mccdNeonatalC',
      'mccdNeonatalD',
      'mccdNeonatalE',
    ],
    when: {
      any: [
        { field: 'mccdIssued', op: 'in', values: ['yes'] },
        { field: 'likelyCauseKnown', op: 'in', values: ['yes'] },
      ],
    },
  },
  { item: 'post-mortem done', ids: ['pmDone'] },
  { item: 'smoking in pregnancy', ids: ['motherSmokingPregnancy'], when: { field: 'ageYears', op: 'lt', value: 1 } },
  { item: 'household smoking', ids: ['householdSmoking'] },
  { item: 'consanguinity', ids: ['consanguinity'] },
  { item: 'domestic abuse in household', ids: ['householdDomesticAbuse'] },
  { item: 'carer mental health, alcohol, drugs', ids: ['carer.mentalHealth', 'carer.alcohol', 'carer.drugs'] },
  { item: 'disability', ids: ['childDisability'] },
  { item: 'learning disability', ids: ['childLearningDisabilityB'], when: { field: 'ageYears', op: 'ge', value: 4 } },
  { item: 'autism', ids: ['childAutismB'], when: { field: 'ageYears', op: 'ge', value: 2 } },
  { item: 'known to social care', ids: ['cscKnown'] },
  { item: 'poverty', ids: ['poverty'] },
  { item: 'barriers to services', ids: ['barriersToServices'] },
  { item: 'bereavement support offered', ids: ['bereavementOffered'] },
  { item: 'maternal BMI', ids: ['motherBmi'], when: { field: 'ageYears', op: 'lt', value: 1 } },
  { item: 'height and weight', ids: ['childHeightCm', 'childWeightKg'] },
  { item: 'four domain levels', ids: ['cDomainALevel', 'cDomainBLevel', 'cDomainCLevel', 'cDomainDLevel'] },
  { item: 'category', ids: ['cCategoryAll', 'cCategoryPrimary'] },
  { item: 'modifiability', ids: ['cModifiable'] },
  { item: 'learning', ids: ['cLearning'] },
]
