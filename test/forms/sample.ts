import {
  choice,
  choices,
  date,
  defineForm,
  group,
  nhsNumber,
  number,
  partialDate,
  postcode,
  text,
  textarea,
  time,
  together,
  yesNo,
  yesNoUnknown,
} from '../../src/forms/form.ts'

/** One question of every kind, two sections, and each sort of condition. */
export const sample = defineForm({
  id: 'sample',
  version: '1',
  title: 'Sample',
  source: 'made up for tests',
  known: ['ageYears', 'coronerReferred'],
  derived: { 'person.ageYears': { years: { from: 'person.born', to: 'died' } } },
  sections: {
    child: {
      title: 'The child',
      fields: {
        name: text('Name', {}),
        born: date('Date of birth', { notAfter: 'today' }),
        died: date('Date of death', { notAfter: 'today', notBefore: { field: 'born', noun: 'the date of birth' } }),
        at: time('Time of death', { required: 'desired' }),
        nhs: nhsNumber('NHS number', { unless: 'noNhs', missing: 'Enter the NHS number, or say why there is none' }),
        noNhs: choice(
          'Why is there none?',
          [
            { code: 'abroad', label: 'Lived abroad' },
            { code: 'later', label: 'Not at hand', also: ['not currently available'] },
          ],
          {
            noun: 'why there is no NHS number',
            required: 'when-shown',
            when: { not: { field: 'nhs', op: 'answered' } },
            whenText: 'you cannot give it',
          },
        ),
        postcode: postcode('Postcode', { required: 'optional' }),
        weeks: number('Gestation at birth', { min: 16, max: 45, unit: 'weeks', required: 'optional' }),
        summary: textarea('Summary', { max: 40, required: 'optional' }),
      },
    },
    review: {
      title: 'The review',
      fields: {
        inquest: yesNo('Is there an inquest?', {
          noun: 'whether there is an inquest',
          required: 'when-shown',
          when: { field: 'coronerReferred', op: 'in', values: ['yes'] },
        }),
        known: yesNoUnknown('Was the child known to you?', {
          noun: 'whether the child was known to you',
          detail: { label: 'What you know', max: 30 },
        }),
        vaccinated: yesNoUnknown('Were immunisations up to date?', {
          noun: 'whether immunisations were up to date',
          orNotApplicable: true,
          required: 'optional',
        }),
        events: choices(
          'Which apply?',
          [
            { code: 'asthma', label: 'Asthma' },
            { code: 'drowning', label: 'Drowning' },
            { code: 'none', label: 'None of these', alone: true },
          ],
          { noun: 'which apply' },
        ),
        judged: text('Why not the first?', {
          noun: 'why not the first',
          required: 'when-shown',
          when: { judgement: 'it is not the first' },
        }),
        person: group(
          'People in the household',
          {
            name: text('Name', {}),
            born: partialDate('Date of birth', { notAfter: 'today', required: 'optional' }),
            sameAddress: yesNo('Lived with the child?', { noun: 'whether they lived with the child' }),
            address: textarea('Address', {
              required: 'when-shown',
              when: { field: 'person.sameAddress', op: 'in', values: ['no'] },
              whenText: 'it is another',
            }),
            responsible: yesNo('Has parental responsibility?', {
              noun: 'whether they have parental responsibility',
              when: { not: { field: 'person.ageYears', op: 'lt', value: 18 } },
              whenText: 'an adult',
            }),
          },
          { each: 'person', maxRows: 3, required: 'optional' },
        ),
        confirmed: together(
          'Confirmed by',
          { by: text('Name', {}), on: date('Date', { notAfter: 'today' }) },
          { required: 'optional' },
        ),
      },
    },
  },
})
