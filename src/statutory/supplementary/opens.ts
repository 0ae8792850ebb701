import { type Known, shown } from '../../forms/condition.ts'
import type { Condition } from '../../forms/form.ts'

/** When a supplementary form is wanted, as far as answers decide it, and what is left to the manager's judgement. */
export type Opening = { readonly when: Condition; readonly because: string; readonly judgement?: string }

const event = (...codes: readonly string[]): Condition => ({ field: 'eventsKnown', op: 'in', values: codes })
const condition = (...codes: readonly string[]): Condition => ({
  field: 'childConditionGroups',
  op: 'in',
  values: codes,
})
const is = (field: string, ...values: readonly string[]): Condition => ({ field, op: 'in', values })
const newborn = ['delivery-suite', 'labour-ward', 'neonatal-unit'] as const

/**
 * Which answers of a notification or a return open which supplementary form (dictionary 10.1, all proposed). A rule only
 * suggests: the manager adds, or leaves out with a reason.
 */
export const openings = {
  S1: {
    when: { any: [event('asthma-or-anaphylaxis'), condition('asthma', 'allergy')] },
    because: 'asthma, anaphylaxis or an allergy is named',
    judgement: 'Where only the condition is named: was it a respiratory illness or a collapse?',
  },
  S2: {
    when: { any: [event('cardiac'), condition('cardiac')] },
    because: 'a heart condition is named',
    judgement: 'Did the post-mortem find something of the heart?',
  },
  S3: {
    when: is('involvedAgency.agencyType', 'acute-hospital', 'ambulance', 'transport-team'),
    because: 'a hospital, an ambulance or a transport team was involved',
    judgement: 'Was that in the last illness?',
  },
  S4: {
    when: {
      any: [
        event('chromosomal-genetic-congenital'),
        is('antenatalAnomalyFound', 'yes'),
        is('caGeneticTest', 'positive'),
      ],
    },
    because: 'a chromosomal, genetic or congenital condition is named',
    judgement: 'Was another genetic test positive?',
  },
  S5: {
    when: {
      any: [
        event('delivery-suite-labour-ward-neonatal-unit'),
        is('placeOfDeathWard', ...newborn),
        is('bPlaceOfDeathWard', ...newborn),
      ],
    },
    because: 'the child died on a delivery suite, a labour ward or a neonatal unit',
    judgement: 'Had the baby never left hospital?',
  },
  S6: {
    when: event('diabetic-ketoacidosis'),
    because: 'diabetic ketoacidosis is named',
    judgement: 'Was diabetes newly found?',
  },
  S7: {
    when: { any: [event('drowning'), is('likelyCategory', 'drowning')] },
    because: 'drowning is named',
    judgement: 'Did it happen in or at water?',
  },
  S8: { when: { any: [event('epilepsy'), condition('epilepsy')] }, because: 'epilepsy is named' },
  S9: { when: event('fire-burns-electrocution'), because: 'fire, burns or electricity is named' },
  S10: {
    when: { any: [event('infection'), is('infectionSuspected', 'yes')] },
    because: 'an infection is named or suspected',
    judgement: 'Whether this form exists by itself is not confirmed: leave it out where Form B is enough.',
  },
  S11: {
    when: {
      any: [
        is('childLifeLimiting', 'yes'),
        is('modeOfDeath', 'planned-palliative-care'),
        event('life-limiting-condition'),
      ],
    },
    because: 'a life-limiting condition or planned palliative care is named',
  },
  S12: { when: { any: [event('oncology'), condition('malignancy')] }, because: 'cancer is named' },
  S13: { when: event('other-unintentional-injury'), because: 'an injury that nobody intended is named' },
  S14: { when: event('poisoning'), because: 'poisoning is named' },
  S15: {
    when: { any: [event('substance-misuse'), is('childSubstanceUse', 'yes')] },
    because: 'use of alcohol, drugs or other substances is named',
    judgement: 'Where only the child’s use is named: did it bear on the death?',
  },
  S16: {
    when: {
      any: [
        event('sudden-unexpected-death'),
        {
          all: [is('deathExpectedness', 'unexpected'), is('likelyCategory', 'sudden-unexpected-no-cause-apparent')],
        },
        is('jarCriteria', 'sudden'),
      ],
    },
    because: 'the death was sudden and unexpected, with no cause apparent',
  },
  S17: {
    when: {
      any: [event('suicide-or-self-harm'), is('suspectedSuicide', 'yes'), is('likelyCategory', 'suspected-suicide')],
    },
    because: 'suicide or self-harm is suspected; there is no need to wait for the inquest',
  },
  S18: {
    when: { any: [event('vehicle-collision'), is('likelyCategory', 'vehicle')] },
    because: 'a vehicle is named',
  },
  S19: {
    when: {
      any: [
        event('violence-or-maltreatment'),
        is('suspectedMaltreatment', 'yes'),
        is('likelyCategory', 'suspected-homicide-or-maltreatment'),
      ],
    },
    because: 'violence, abuse or neglect is suspected',
    judgement: 'Is there a criminal investigation for homicide?',
  },
} as const satisfies Readonly<Record<string, Opening>>

export type SupplementaryCode = keyof typeof openings

/** The supplementary forms that what is known so far opens, in their order. Several rows answer as several values. */
export const opened = (known: Known): readonly SupplementaryCode[] =>
  (Object.keys(openings) as SupplementaryCode[]).filter(code => shown(openings[code].when, id => known[id]) === 'yes')
