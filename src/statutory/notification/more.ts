import { choice, choices, coded, text, together, yesNoUnknown } from '../../forms/form.ts'
import { genders } from '../codes/gender.ts'
import { investigations } from '../codes/investigations.ts'
import { religions } from '../codes/religion.ts'
import { older, proposed, recalled } from '../sources.ts'

/** What few who notify will know (dictionary A.1 and A.3). */
export const more = {
  title: 'More, if you know it',
  intro: 'Nobody waits for these answers. Each saves somebody a question later.',
  aside: true,
  fields: {
    childNhsNumberStatus: choice(
      'Has the NHS number been traced?',
      [
        { code: '01', label: 'Yes, verified', also: ['Verified'] },
        { code: '02', label: 'There, not traced yet', also: ['Present not traced'] },
        { code: '03', label: 'It needs to be traced', also: ['Trace required'] },
        { code: '04', label: 'Tracing was tried', also: ['Trace attempted'] },
        { code: '05', label: 'Tracing gave something to resolve', also: ['Trace needs resolving'] },
        { code: '06', label: 'It is being traced', also: ['Trace in progress'] },
        { code: '07', label: 'There is none, and none is needed', also: ['Not present, not needed'] },
        { code: '08', label: 'Tracing was put off', also: ['Trace postponed'] },
      ],
      {
        noun: 'whether the NHS number has been traced',
        required: 'optional',
        identifies: 'nobody',
        mapsTo: ['NHS DD NHS NUMBER STATUS INDICATOR CODE'],
        source: recalled,
      },
    ),
    childLocalPatientId: text('Hospital number', {
      required: 'optional',
      identifies: 'direct',
      mapsTo: ['Patient.identifier(MR)'],
      source: proposed,
    }),
    childGenderIdentity: choice('Gender identity', genders, {
      hint: 'If it was another than the sex at birth.',
      required: 'optional',
      when: { field: 'ageYears', op: 'ge', value: 8 },
      identifies: 'indirect',
      restricted: true,
      mapsTo: ['NHS DD GENDER IDENTITY CODE'],
      source: proposed,
    }),
    childReligion: choice('Religion', religions, {
      required: 'optional',
      identifies: 'indirect',
      mapsTo: ['Patient.extension religion'],
      source: recalled,
    }),
    childFirstLanguage: text('First language', {
      required: 'optional',
      identifies: 'indirect',
      mapsTo: ['Patient.communication'],
      source: proposed,
    }),
    interpreterNeededForFamily: yesNoUnknown('Does the family need an interpreter?', {
      noun: 'whether the family needs an interpreter',
      required: 'optional',
      identifies: 'nobody',
      source: proposed,
    }),
    childCountryOfBirth: coded('Country of birth', ['country'], {
      required: 'optional',
      identifies: 'indirect',
      mapsTo: ['patient-birthPlace'],
      source: older,
    }),
    childSchoolName: together(
      'School, nursery, college or employer',
      { name: text('Name', {}), code: coded('Code', ['urn'], { required: 'optional' }) },
      {
        required: 'desired',
        when: { field: 'ageYears', op: 'ge', value: 2 },
        identifies: 'indirect',
        mapsTo: ['Organization.identifier (URN)'],
        source: older,
      },
    ),
    childLearningDisability: choice(
      'Did the child have a learning disability?',
      [
        { code: 'diagnosed', label: 'Diagnosed' },
        { code: 'suspected', label: 'Suspected' },
        { code: 'no', label: 'No' },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'whether the child had a learning disability',
        required: 'desired',
        when: { field: 'ageYears', op: 'ge', value: 4 },
        identifies: 'indirect',
        mapsTo: ['LeDeR hand-off flag'],
        source: recalled,
      },
    ),
    childAutism: choice(
      'Was the child autistic?',
      [
        { code: 'diagnosed', label: 'Diagnosed' },
        { code: 'suspected', label: 'Suspected' },
        { code: 'no', label: 'No' },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'whether the child was autistic',
        required: 'desired',
        when: { field: 'ageYears', op: 'ge', value: 4 },
        identifies: 'indirect',
        mapsTo: ['LeDeR hand-off flag'],
        source: recalled,
      },
    ),
    medicalExaminerScrutiny: yesNoUnknown('Has a medical examiner looked at the death?', {
      noun: 'whether a medical examiner has looked at the death',
      orNotApplicable: true,
      required: 'optional',
      identifies: 'nobody',
      source: recalled,
    }),
    registrationDone: yesNoUnknown('Has the death been registered?', {
      noun: 'whether the death has been registered',
      required: 'optional',
      identifies: 'nobody',
      source: older,
    }),
    otherReviews: choices('Which other investigations are under way?', investigations, {
      noun: 'which other investigations are under way',
      required: 'desired',
      identifies: 'nobody',
      source: older,
    }),
    organDonation: choice(
      'Were organs or tissue donated?',
      [
        { code: 'donated', label: 'Yes', also: ['Donated'] },
        { code: 'approached-declined', label: 'The family was asked and declined', also: ['Approached-declined'] },
        { code: 'not-suitable', label: 'It was not possible', also: ['Not suitable'] },
        { code: 'not-approached', label: 'The family was not asked', also: ['Not approached'] },
        { code: 'not-known', label: 'Not known' },
      ],
      { noun: 'whether organs or tissue were donated', required: 'optional', identifies: 'indirect', source: proposed },
    ),
  },
} as const
