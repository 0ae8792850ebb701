import { choice, number, time, yesNo, yesNoUnknown } from '../../forms/form.ts'
import { confirmed, proposed, recalled } from '../sources.ts'

/** A baby’s birth (dictionary A.1 and A.2). */
export const birth = {
  title: 'The birth',
  intro: 'Asked of a child who died in the first year.',
  fields: {
    childTimeOfBirth: time('Time of birth', {
      hint: 'For example 14:05.',
      required: 'desired',
      when: { field: 'ageDays', op: 'lt', value: 28 },
      identifies: 'indirect',
      mapsTo: ['patient-birthTime extension'],
      source: recalled,
    }),
    childGestationAtBirthWeeks: number('Gestation at birth', {
      min: 16,
      max: 45,
      unit: 'weeks',
      hint: 'Completed weeks of the pregnancy. It matters most for a child under one year old.',
      required: 'desired',
      when: { field: 'ageYears', op: 'lt', value: 1 },
      identifies: 'indirect',
      mapsTo: ['NHS DD GESTATION LENGTH (AT DELIVERY)'],
      source: recalled,
    }),
    childGestationAtBirthDays: number('And days', {
      noun: 'the days beside the weeks',
      min: 0,
      max: 6,
      whenText: 'you gave the weeks',
      required: 'optional',
      when: { field: 'childGestationAtBirthWeeks', op: 'answered' },
      identifies: 'nobody',
      source: recalled,
    }),
    childBirthweightGrams: number('Birth weight', {
      unit: 'grams',
      min: 200,
      max: 7000,
      required: 'optional',
      when: { field: 'ageYears', op: 'lt', value: 1 },
      identifies: 'indirect',
      mapsTo: ['NHS DD BIRTH WEIGHT', 'LOINC 8339-4'],
      source: recalled,
    }),
    multipleBirth: yesNoUnknown('Was the child one of twins, triplets or more?', {
      noun: 'whether the child was one of twins, triplets or more',
      required: 'desired',
      when: { field: 'ageYears', op: 'lt', value: 1 },
      identifies: 'indirect',
      mapsTo: ['Patient.multipleBirth[x]'],
      source: recalled,
    }),
    survivingMultiple: yesNoUnknown('Is a twin or triplet alive?', {
      noun: 'whether a twin or triplet is alive',
      orNotApplicable: true,
      whenText: 'the child was one of twins, triplets or more',
      required: 'when-shown',
      when: { field: 'multipleBirth', op: 'in', values: ['yes'] },
      identifies: 'nobody',
      source: proposed,
    }),
    suspectedStillbirthAtHome: yesNoUnknown(
      'Could this have been a stillbirth at home with no health professional present?',
      {
        noun: 'whether this could have been a stillbirth at home with no health professional present',
        required: 'when-shown',
        when: {
          all: [
            { field: 'ageDays', op: 'in', values: ['0'] },
            { judgement: 'the baby was not born in a place of care' },
          ],
        },
        identifies: 'nobody',
        source: confirmed,
      },
    ),
    bornAliveConfirmed: choice(
      'Did somebody see signs of life, and who?',
      [
        { code: 'yes-health-professional', label: 'Yes, a health professional', also: ['Yes, health professional'] },
        { code: 'yes-other', label: 'Yes, somebody else', also: ['Yes, other'] },
        { code: 'no', label: 'No' },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        means: 'A heartbeat, breathing, crying or definite movement after the birth.',
        noun: 'whether somebody saw signs of life',
        required: 'when-shown',
        when: { field: 'ageDays', op: 'le', value: 1 },
        identifies: 'nobody',
        source: confirmed,
      },
    ),
    liveBirthAfterTermination: yesNo('Was it a live birth after a lawful, planned termination?', {
      hint: 'Such a death is not reviewed.',
      noun: 'whether it was a live birth after a lawful, planned termination',
      required: 'when-shown',
      when: { field: 'gestationWeeks', op: 'lt', value: 24 },
      identifies: 'indirect',
      source: confirmed,
    }),
  },
} as const
