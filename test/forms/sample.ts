import {
  attachment,
  choice,
  choices,
  coded,
  date,
  defineForm,
  derived,
  group,
  nhsNumber,
  number,
  partialDate,
  postcode,
  reference,
  text,
  textarea,
  time,
  together,
  yesNo,
  yesNoUnknown,
} from '../../src/forms/form.ts'

/** One question of every kind, three sections, and each sort of condition. */
export const sample = defineForm({
  id: 'sample',
  version: '1',
  title: 'Sample',
  source: 'made up for tests',
  known: ['ageYears', 'coronerReferred'],
  derived: {
    'person.ageYears': { years: { from: 'person.born', to: 'died' } },
    began: { firstOf: ['collapsed', 'died'] },
    ageInDays: { days: { from: 'born', to: 'began' } },
    'person.place': { place: 'person' },
  },
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
    record: {
      title: 'The record',
      fields: {
        collapsed: together(
          'Collapse',
          { on: date('Day', { notAfter: 'today' }), at: time('Time', { required: 'optional' }) },
          { required: 'optional', heading: 'The day' },
        ),
        temperature: number('Temperature', { min: 20, max: 43.5, places: 1, unit: '°C', required: 'optional' }),
        bloodGas: number('Base excess', { min: -40, max: 40, places: 2, required: 'optional' }),
        screened: yesNoUnknown('Was there a screening?', {
          noun: 'whether there was a screening',
          detail: { label: 'Minutes until it', number: { min: 0, max: 999, unit: 'minutes' } },
          required: 'optional',
        }),
        hospital: coded('Hospital or school', ['ods', 'urn'], { max: 60, required: 'optional' }),
        cause: coded('Underlying cause', ['icd-10'], { hint: 'As registered.', required: 'optional' }),
        ageInDays: derived('Age in days', 'the dates of birth and of the collapse', {}),
        ruleVersion: derived('Rule in force', 'the day of the death', { heading: 'The papers', required: 'desired' }),
        papers: attachment('Documents', { hint: 'Letters and reports.' }),
        earlier: reference('Earlier case', 'a case of the same family', { required: 'optional' }),
        alias: group('Other names', { value: text('Name', {}) }, { each: 'name', repeats: true, required: 'optional' }),
        firstEvent: choice(
          'First event',
          [
            { code: 'asthma', label: 'Asthma' },
            { code: 'drowning', label: 'Drowning' },
          ],
          { among: 'events', required: 'optional' },
        ),
        stage: group(
          'Stages',
          {
            kind: choice('Event', [{ code: 'asthma', label: 'Asthma' }], { among: 'events' }),
            next: choices('Followed by', [{ code: 'drowning', label: 'Drowning' }], {
              noun: 'what followed',
              among: 'events',
              required: 'optional',
            }),
          },
          { each: 'stage', maxRows: 3, required: 'optional' },
        ),
      },
    },
  },
})
