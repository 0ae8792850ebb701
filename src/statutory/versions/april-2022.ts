import type { Release } from './change.ts'

/** What changed in the statutory forms on 1 April 2022 (dictionary 10.5). The earlier words are ours, as the later are. */
export const april2022: Release = {
  version: '2022.1',
  effectiveFrom: '2022-04-01',
  before: { version: '2021.1', effectiveFrom: '2021-04-01' },
  changes: [
    // Form A: the alert is worded anew, the NHS number is checked, and a second reason may stand in its place.
    {
      form: 'notification',
      changes: 'ncmdAlert',
      was: {
        label: 'Should the national team be alerted at once?',
        noun: 'whether the national team should be alerted at once',
        means:
          'A danger to other children that cannot wait for the review, or a death in which COVID-19 may play a part.',
      },
    },
    {
      form: 'notification',
      changes: 'childNhsNumber',
      was: { kind: 'text', max: 20, hint: 'It stands on letters from hospitals and GPs.' },
    },
    { form: 'notification', offers: 'nhs-number-not-currently-available', of: 'childNhsNumberAbsentReason' },
    // Form B: the mother’s body mass index comes from S4, to stand after gravidity and parity.
    {
      form: 'reporting',
      takes: 'motherBmi',
      from: { form: 'congenital', section: 'congenital', after: 'cgFolicAcid' },
      without: ['who'],
    },
    // The child’s height and weight, with what is ours beside them.
    {
      form: 'reporting',
      asks: ['childHeightCm', 'childWeightKg', 'childMeasureDate', 'childBmiCentile'],
    },
    { form: 'reporting', changes: 'childGrowthConcern', was: { heading: 'Growth' } },
    // Two questions about bereavement support, under the provision of services.
    { form: 'reporting', asks: ['bereavementOffered', 'bereavementSupportDetail'] },
    { form: 'reporting', changes: 'keyWorkerAllocated', was: { heading: 'The family' } },
    // S5: herpes of the newborn is an answer of its own. S3 joins the set.
    { form: 'neonatal', offers: 'neonatal-herpes', of: 'neInfectionOrganism' },
    { form: 'care-pathway', joined: true },
  ],
}
