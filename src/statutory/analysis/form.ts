import { type Answers, defineForm } from '../../forms/form.ts'
import { category } from './category.ts'
import { cause } from './cause.ts'
import { factorsA, factorsB, factorsC, factorsD } from './factors.ts'
import { learning } from './learning.ts'
import { modifiability } from './modifiability.ts'
import { outcome } from './outcome.ts'
import { papers } from './papers.ts'
import { recommendations } from './recommendations.ts'
import { record } from './record.ts'
import { safeguarding } from './safeguarding.ts'

/** Form C: what the panel concludes. Drafted before the panel, agreed and signed there. */
export const analysis = defineForm({
  id: 'analysis',
  code: 'C',
  version: '2022.1',
  effectiveFrom: '2022-04-01',
  title: 'Analysis form',
  known: [
    'ageYears',
    'cDaysToReview',
    'childAutismB',
    'childLearningDisabilityB',
    'inquestHeld',
    'suspectedMaltreatment',
  ],
  sections: {
    category,
    factorsA,
    factorsB,
    factorsC,
    factorsD,
    modifiability,
    cause,
    papers,
    learning,
    recommendations,
    safeguarding,
    outcome,
    record,
  },
})

export type Analysis = Answers<typeof analysis>
