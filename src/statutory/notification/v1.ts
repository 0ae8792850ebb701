import {
  type Answers,
  choice,
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
} from '../../forms/form.ts'
import { agencies } from '../codes/agencies.ts'
import { ethnicities } from '../codes/ethnicity.ts'
import { nhsNumberAbsent } from '../codes/nhs-number-absent.ts'
import { places } from '../codes/places.ts'
import { relationships } from '../codes/relationships.ts'
import { sex } from '../codes/sex.ts'
import { confirmed, older, recalled } from '../sources.ts'

/**
 * Form A, version 1: tells the panel of a death and names everybody who should be asked. Whether the death is confirmed
 * has no id of its own on the statutory form: the door asks it between `you` and `child`.
 */
export const notification = defineForm({
  id: 'notification',
  version: '1',
  title: 'Notification of a child death',
  derived: { 'householdMember.ageYears': { years: { from: 'householdMember.dateOfBirth', to: 'dateOfDeath' } } },
  notAsked: {
    notificationDate:
      'A notification is dated by the moment at which it is sent or, where the office enters one, at which it arrived.',
    cdopArea: 'The area to which the notification belongs is decided with it, by its own act.',
    cdopOutOfAreaTransfer: 'Passing a notification to another area is an act, and History holds it.',
    cdopInScope: 'Whether the death is reviewed is proposed by the rule and decided by a person, by its own act.',
    cdopCaseStatus: 'Where a case stands is worked out from what has happened to it.',
  },
  sections: {
    you: {
      title: 'About you',
      intro: 'So that the panel’s office can come back to you with a question.',
      fields: {
        notifierName: text('Your name', {
          noun: 'your name',
          identifies: 'direct',
          source: older,
          mapsTo: ['Practitioner.name'],
        }),
        notifierRole: text('Your job title', {
          noun: 'your job title',
          identifies: 'nobody',
          source: recalled,
          mapsTo: ['PractitionerRole.code'],
        }),
        notifierAgency: together(
          'Your organisation',
          {
            type: choice('Kind of organisation', agencies, { noun: 'the kind of organisation you work for' }),
            name: text('Name of your organisation', { noun: 'the name of your organisation' }),
          },
          {
            noun: 'your organisation',
            identifies: 'indirect',
            source: recalled,
            mapsTo: ['Organization.identifier (ODS)'],
          },
        ),
        notifierEmail: text('Your work email address', {
          noun: 'your work email address',
          hint: 'An address that is safe for details of a child.',
          format: 'email',
          identifies: 'direct',
          source: older,
          mapsTo: ['ContactPoint'],
        }),
        notifierPhone: text('Your telephone number', {
          noun: 'your telephone number',
          format: 'telephone',
          required: 'desired',
          identifies: 'direct',
          source: recalled,
          mapsTo: ['ContactPoint'],
        }),
      },
    },
    child: {
      title: 'The child',
      fields: {
        childGivenNames: text('Given names', {
          noun: 'the child’s given names',
          hint: 'Write “Baby” for a baby who was not named.',
          identifies: 'direct',
          source: older,
          mapsTo: ['Patient.name.given'],
        }),
        childFamilyName: text('Family name', {
          noun: 'the child’s family name',
          identifies: 'direct',
          source: older,
          mapsTo: ['Patient.name.family'],
        }),
        childAliases: text('Other names the child was known by', {
          noun: 'the other names',
          hint: 'A name used at school or at home, or a name from before. Put a comma between names.',
          required: 'optional',
          identifies: 'direct',
          source: older,
          mapsTo: ['Patient.name(use=old/nickname)'],
        }),
        childNhsNumber: nhsNumber('NHS number', {
          hint: '10 digits. It stands on letters from hospitals and GPs.',
          missing: 'Enter the NHS number, or say why there is none',
          unless: 'childNhsNumberAbsentReason',
          identifies: 'direct',
          source: confirmed,
          mapsTo: ['NHS DD NHS NUMBER', 'Patient.identifier(system https://fhir.nhs.uk/Id/nhs-number)'],
        }),
        childNhsNumberAbsentReason: choice('Why is there no NHS number?', nhsNumberAbsent, {
          noun: 'why there is no NHS number',
          whenText: 'you cannot give the NHS number',
          required: 'when-shown',
          when: { not: { field: 'childNhsNumber', op: 'answered' } },
          identifies: 'nobody',
          source: confirmed,
          mapsTo: ['data-absent-reason'],
        }),
        childDateOfBirth: date('Date of birth', {
          notAfter: 'today',
          identifies: 'direct',
          source: older,
          mapsTo: ['Patient.birthDate'],
        }),
        childSex: choice('Sex', sex, {
          identifies: 'indirect',
          source: older,
          mapsTo: ['NHS DD PERSON STATED GENDER CODE / PERSON PHENOTYPIC SEX', 'Patient.gender'],
        }),
        childEthnicity: choice('Ethnic group', ethnicities, {
          hint: 'In the family’s own description, if you know it.',
          identifies: 'indirect',
          source: older,
          mapsTo: ['NHS DD ETHNIC CATEGORY', 'UKCore-EthnicCategoryEngland'],
        }),
        childGestationAtBirthWeeks: number('Gestation at birth', {
          hint: 'Completed weeks of the pregnancy. It matters most for a child under one year old.',
          max: 45,
          min: 16,
          unit: 'weeks',
          required: 'desired',
          identifies: 'indirect',
          source: recalled,
          mapsTo: ['NHS DD GESTATION LENGTH (AT DELIVERY)'],
        }),
      },
    },
    home: {
      title: 'Where the child lived',
      fields: {
        childAddressLine: textarea('Usual address', {
          hint: 'Without the postcode. For a child who lived between two homes, the one where most nights were spent.',
          max: 500,
          identifies: 'direct',
          source: older,
          mapsTo: ['Patient.address'],
        }),
        childPostcode: postcode('Postcode', {
          identifies: 'direct',
          source: older,
          mapsTo: ['NHS DD POSTCODE OF USUAL ADDRESS'],
        }),
        childNonResident: yesNoUnknown('Did the child normally live outside the area of this panel?', {
          noun: 'whether the child normally lived outside the area',
          means:
            'Each panel reviews the deaths of children who lived in its area. A child who was only visiting, or was in hospital here, counts as living where their home is.',
          identifies: 'nobody',
          source: confirmed,
        }),
      },
    },
    death: {
      title: 'The death',
      fields: {
        dateOfDeath: date('Date of death', {
          notAfter: 'today',
          notBefore: { field: 'childDateOfBirth', noun: 'the date of birth' },
          identifies: 'direct',
          source: older,
          mapsTo: ['Patient.deceasedDateTime'],
        }),
        timeOfDeath: time('Time of death', {
          hint: 'For example 14:05.',
          required: 'desired',
          identifies: 'indirect',
          source: older,
          mapsTo: ['Patient.deceasedDateTime'],
        }),
        deathExpectedness: choice(
          'Was the death expected?',
          [
            { code: 'expected', label: 'Expected' },
            { code: 'unexpected', label: 'Unexpected' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'whether the death was expected',
            means:
              'It was unexpected when, 24 hours before the death or before the events that led to it, nobody thought the death a significant possibility.',
            identifies: 'nobody',
            source: older,
          },
        ),
        placeOfDeathType: choice('Where did the child die?', places, {
          noun: 'where the child died',
          identifies: 'nobody',
          source: older,
          mapsTo: ['NHS DD DEATH LOCATION TYPE CODE', 'Location.type'],
        }),
        placeOfDeathName: text('Name of the hospital or place', {
          noun: 'the name of the hospital or place',
          identifies: 'indirect',
          source: older,
          mapsTo: ['Location.identifier (ODS site)'],
        }),
        placeOfEventSame: yesNoUnknown('Did what led to the death happen in the same place?', {
          noun: 'whether what led to the death happened in the same place',
          identifies: 'nobody',
          source: older,
        }),
      },
    },
    events: {
      title: 'What happened',
      fields: {
        circumstancesSummary: textarea('Summary', {
          noun: 'the summary',
          hint: 'What is known so far of how the child died. Write what you know; more can follow.',
          identifies: 'free-text',
          source: older,
        }),
        suspectedMaltreatment: yesNoUnknown('Is abuse or neglect known or suspected?', {
          noun: 'whether abuse or neglect is known or suspected',
          identifies: 'indirect',
          source: confirmed,
        }),
        jarTriggered: yesNoUnknown('Has a joint agency response been started?', {
          noun: 'whether a joint agency response has been started',
          means:
            'The coordinated response of health, police and social care in the first hours and days after certain deaths, such as one that was sudden, may not be natural, or happened in custody.',
          identifies: 'nobody',
          source: confirmed,
          mapsTo: ['Task'],
        }),
        coronerReferred: yesNoUnknown('Has the death been referred to the coroner?', {
          noun: 'whether the death has been referred to the coroner',
          identifies: 'nobody',
          source: recalled,
        }),
        ncmdAlert: yesNo('Is there something that the whole country should know of at once?', {
          noun: 'whether there is something that the whole country should know of at once',
          means:
            'A danger to other children that cannot wait for the review: a faulty product, a medicine, an unusual infection, a group of similar deaths.',
          identifies: 'nobody',
          source: confirmed,
        }),
        ncmdAlertDetail: textarea('What is it?', {
          noun: 'what the country should know of',
          whenText: 'there is something',
          required: 'when-shown',
          when: { field: 'ncmdAlert', op: 'in', values: ['yes'] },
          identifies: 'free-text',
          source: confirmed,
        }),
      },
    },
    involved: {
      title: 'Who is involved',
      intro: 'Everybody who cared for the child or knew the family. They will be asked for what they know.',
      fields: {
        involvedAgency: group(
          'Agencies and professionals',
          {
            agencyType: choice('Kind of agency', agencies, { identifies: 'nobody', source: confirmed }),
            organisation: text('Name of the organisation', {
              noun: 'the name of the organisation',
              identifies: 'indirect',
              source: confirmed,
              mapsTo: ['Organization'],
            }),
            personName: text('Name of the professional', {
              noun: 'the name of the professional',
              required: 'desired',
              identifies: 'direct',
              source: confirmed,
              mapsTo: ['Practitioner'],
            }),
            role: text('Job title', { required: 'desired', identifies: 'nobody', source: confirmed }),
            email: text('Email address', {
              format: 'email',
              required: 'desired',
              identifies: 'direct',
              source: confirmed,
            }),
            phone: text('Telephone number', {
              format: 'telephone',
              required: 'optional',
              identifies: 'direct',
              source: older,
            }),
          },
          { each: 'agency or professional', required: 'optional', source: older },
        ),
        gpPracticeCode: text('GP practice', {
          hint: 'Name and town, or the practice code.',
          identifies: 'indirect',
          source: older,
          mapsTo: ['NHS DD GENERAL MEDICAL PRACTICE CODE (PATIENT REGISTRATION)', 'Patient.generalPractitioner'],
        }),
      },
    },
    family: {
      title: 'The family and household',
      fields: {
        householdMember: group(
          'People in the family and household',
          {
            name: text('Name', { identifies: 'direct', source: older, mapsTo: ['RelatedPerson.name'] }),
            relationship: choice('Relationship to the child', relationships, {
              noun: 'the relationship to the child',
              identifies: 'indirect',
              source: older,
              mapsTo: ['RelatedPerson.relationship'],
            }),
            dateOfBirth: partialDate('Date of birth', {
              hint: 'The year alone is enough.',
              notAfter: 'today',
              required: 'desired',
              identifies: 'direct',
              source: older,
              mapsTo: ['RelatedPerson.birthDate'],
            }),
            parentalResponsibility: yesNoUnknown('Does this person have parental responsibility?', {
              noun: 'whether this person has parental responsibility',
              means:
                'The rights and duties that the law gives to a parent. Mothers have it; others may have it by marriage, registration, an agreement or a court order.',
              whenText: 'the person is an adult',
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
              source: older,
              mapsTo: ['RelatedPerson.address'],
            }),
          },
          { each: 'person', required: 'optional', source: older },
        ),
      },
    },
    children: {
      title: 'Other children',
      fields: {
        siblingsAtRiskConcern: yesNoUnknown('Could other children be at risk?', {
          noun: 'whether other children could be at risk',
          hint: 'Brothers, sisters, or other children in the same home or care.',
          identifies: 'indirect',
          source: older,
        }),
      },
    },
  },
})

export type Notification = Answers<typeof notification>
