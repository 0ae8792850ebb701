import { choice, date, defineForm, nhsNumber, postcode, text, textarea } from '../forms/form.ts'

const yesNoUnknown = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-known', label: 'Not known' },
] as const

export const factsForm = defineForm({
  id: 'case-facts',
  version: '1',
  title: 'Change facts',
  source: 'R-T1',
  sections: {
    facts: {
      title: 'Facts of the case',
      fields: {
        givenNames: text('Given names', {
          noun: 'the given names',
          required: 'optional',
          hint: 'Leave blank for a baby who was not named.',
        }),
        familyName: text('Family name', { noun: 'the family name' }),
        nhsNumber: nhsNumber('NHS number', { noun: 'the NHS number', required: 'optional' }),
        bornOn: date('Date of birth', { noun: 'the date of birth', notAfter: 'today', required: 'optional' }),
        address: textarea('Usual address', { noun: 'the usual address', max: 500, required: 'optional' }),
        postcode: postcode('Postcode', { noun: 'the postcode', required: 'optional' }),
        placeOfDeath: text('Place of death', { noun: 'the place of death', max: 300, required: 'optional' }),
        school: text('School or nursery', { noun: 'the school or nursery', required: 'optional' }),
        expected: choice(
          'Was the death expected?',
          [
            { code: 'expected', label: 'Expected' },
            {
              code: 'unexpected',
              label: 'Unexpected',
              hint: 'Not seen as a significant possibility 24 hours before, or before the collapse that led to it.',
            },
            { code: 'not-known', label: 'Not known' },
          ],
          { noun: 'whether the death was expected' },
        ),
        suspicion: choice('Is abuse or neglect known or suspected?', yesNoUnknown, {
          noun: 'whether abuse or neglect is suspected',
        }),
      },
    },
  },
})

export const lateReasonForm = defineForm({
  id: 'late-reason',
  version: '1',
  title: 'Late notification',
  source: 'clock C1',
  sections: {
    reason: {
      title: 'Late notification',
      fields: {
        reason: textarea('Why did the notification come late?', { noun: 'why the notification came late', max: 1000 }),
      },
    },
  },
})

export const homeAreaForm = defineForm({
  id: 'home-area',
  version: '1',
  title: 'Home area told',
  source: 'R-B3',
  sections: {
    told: {
      title: 'Home area told',
      fields: {
        on: date('When was its panel told?', { noun: 'when its panel was told', notAfter: 'today' }),
        how: text('Who was told, and how?', {
          noun: 'who was told, and how',
          hint: 'For example: the CDOP manager, by telephone.',
        }),
      },
    },
  },
})

export const reviewMeetingForm = defineForm({
  id: 'review-meeting',
  version: '1',
  title: 'Child death review meeting',
  source: 'CDR-SOG chapter 4',
  sections: {
    meeting: {
      title: 'Child death review meeting',
      fields: {
        was: choice(
          'Was there a child death review meeting?',
          [
            { code: 'yes', label: 'Yes' },
            { code: 'no', label: 'No, and there will be none' },
          ],
          { noun: 'whether there was a meeting' },
        ),
        on: date('When was it?', {
          noun: 'when it was',
          notAfter: 'today',
          required: 'when-shown',
          when: { field: 'was', op: 'in', values: ['yes'] },
          whenText: 'there was one',
        }),
        none: text('Why is there none?', {
          noun: 'why there is none',
          required: 'when-shown',
          when: { field: 'was', op: 'in', values: ['no'] },
          whenText: 'there is none',
        }),
      },
    },
  },
})
