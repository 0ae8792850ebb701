/**
 * Questions of different forms that ask one fact, the fuller one first. Each answer is kept under its own id; what one of
 * them says is shown beside the others instead of being asked again.
 */
export const sameFacts: readonly (readonly string[])[] = [
  ['placeOfDeathType', 'bPlaceOfDeathType'],
  ['placeOfDeathWard', 'bPlaceOfDeathWard'],
  ['placeOfEventType', 'bPlaceOfEvent'],
  ['neGestation', 'bGestationWeeks', 'childGestationAtBirthWeeks'],
  ['neBirthweight', 'bBirthweight', 'childBirthweightGrams'],
  ['neDeliveryMode', 'bDeliveryMode'],
  ['neTransfers', 'hospTransfers'],
  ['motherSmokingPregnancy', 'sdSmokedPregnancy'],
  ['childLearningDisabilityB', 'childLearningDisability'],
  ['childAutismB', 'childAutism'],
  ['childImmunisationUpToDate', 'sdImmunised'],
  ['childTechDependence', 'liTechnology'],
  ['siPrevSelfHarm', 'childSelfHarmHistory'],
  ['siMhService', 'childMhServiceContact'],
  ['siRiskTaking', 'childRiskTaking'],
  ['siBullying', 'eduBullying'],
  ['siLoss', 'lossAndBereavement'],
  ['siAbuse', 'abuseNeglectHistory'],
  ['householdSubstance', 'sdSubstanceHousehold'],
  ['householdDomesticAbuse', 'viDomesticAbuse'],
  ['exploitation', 'suExploitation'],
  ['cspr', 'viCspr'],
  ['neInfectionOrganism', 'inOrganism', 'infectionOrganism'],
]

/** Every id that asks the same as this one, itself among them. */
export const sameAs = (id: string): readonly string[] => sameFacts.find(fact => fact.includes(id)) ?? [id]
