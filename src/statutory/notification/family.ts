import { choice, group, nhsNumber, partialDate, text, textarea, yesNo, yesNoUnknown } from '../../forms/form.ts'
import { ethnicities } from '../codes/ethnicity.ts'
import { relationships } from '../codes/relationships.ts'
import { sex } from '../codes/sex.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** Family and household (dictionary A.4). */
export const family = {
  title: 'The family and household',
  fields: {
    householdMember: group(
      'People in the family and household',
      {
        name: text('Name', { identifies: 'direct', mapsTo: ['RelatedPerson.name'], source: older }),
        dateOfBirth: partialDate('Date of birth', {
          notAfter: 'today',
          hint: 'The year alone is enough.',
          required: 'desired',
          identifies: 'direct',
          mapsTo: ['RelatedPerson.birthDate'],
          source: older,
        }),
        sex: choice('Sex', sex, { required: 'optional', identifies: 'indirect', source: older }),
        relationship: choice('Relationship to the child', relationships, {
          noun: 'the relationship to the child',
          identifies: 'indirect',
          mapsTo: ['RelatedPerson.relationship'],
          source: older,
        }),
        parentalResponsibility: yesNoUnknown('Does this person have parental responsibility?', {
          noun: 'whether this person has parental responsibility',
          means:
            'The rights and duties that the law gives to a parent. Mothers have it; others may have it by marriage, registration, an agreement or a court order.',
          whenText: 'the person is an adult',
          // Also of a person whose age nobody gave, who is most often a parent.
          when: { not: { field: 'householdMember.ageYears', op: 'lt', value: 18 } },
          identifies: 'indirect',
          source: older,
        }),
        sameAddress: yesNo('Did this person live at the child’s usual address?', {
          noun: 'whether this person lived at the child’s usual address',
          identifies: 'nobody',
          source: older,
        }),
        address: textarea('Address', {
          max: 500,
          whenText: 'it is another address',
          required: 'when-shown',
          when: { field: 'householdMember.sameAddress', op: 'in', values: ['no'] },
          identifies: 'direct',
          mapsTo: ['RelatedPerson.address'],
          source: older,
        }),
        nhsNumber: nhsNumber('NHS number', { required: 'optional', identifies: 'direct', source: proposed }),
        ethnicity: choice('Ethnic group', ethnicities, {
          whenText: 'the person is a parent',
          required: 'optional',
          when: { field: 'householdMember.relationship', op: 'in', values: ['mother', 'father', 'adoptive-parent'] },
          identifies: 'indirect',
          source: proposed,
        }),
        carerAtTimeOfDeath: yesNoUnknown('Was this person looking after the child at the time?', {
          noun: 'whether this person was looking after the child at the time',
          whenText: 'the person is an adult',
          required: 'desired',
          when: { field: 'householdMember.ageYears', op: 'ge', value: 18 },
          identifies: 'indirect',
          source: older,
        }),
        phone: text('Telephone number', {
          format: 'telephone',
          whenText: 'the person is an adult',
          required: 'optional',
          when: { field: 'householdMember.ageYears', op: 'ge', value: 18 },
          identifies: 'direct',
          source: recalled,
        }),
        informedOfReview: yesNoUnknown('Has this person been told of the child death review?', {
          noun: 'whether this person has been told of the review',
          whenText: 'the person has parental responsibility',
          required: 'desired',
          when: { field: 'householdMember.parentalResponsibility', op: 'in', values: ['yes'] },
          identifies: 'nobody',
          source: confirmed,
        }),
        deceased: yesNoUnknown('Did this person die in the same event?', {
          noun: 'whether this person died in the same event',
          required: 'optional',
          identifies: 'indirect',
          source: proposed,
        }),
      },
      { each: 'person', required: 'optional', identifies: 'direct', source: older },
    ),
  },
} as const
