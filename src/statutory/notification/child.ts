import { choice, date, group, nhsNumber, text } from '../../forms/form.ts'
import { ethnicities } from '../codes/ethnicity.ts'
import { nhsNumberAbsent } from '../codes/nhs-number-absent.ts'
import { sex } from '../codes/sex.ts'
import { confirmed, older } from '../sources.ts'

/** Who the child was (dictionary A.1). */
export const child = {
  title: 'The child',
  fields: {
    childFamilyName: text('Family name', {
      noun: 'the child’s family name',
      identifies: 'direct',
      mapsTo: ['Patient.name.family'],
      source: older,
    }),
    childGivenNames: text('Given names', {
      noun: 'the child’s given names',
      hint: 'Write “Baby” for a baby who was not named.',
      identifies: 'direct',
      mapsTo: ['Patient.name.given'],
      source: older,
    }),
    childAliases: group(
      'Other names the child was known by',
      { value: text('Name', { source: older, identifies: 'direct' }) },
      {
        noun: 'the other names',
        hint: 'A name used at school or at home, or a name from before.',
        required: 'optional',
        identifies: 'direct',
        mapsTo: ['Patient.name(use=old/nickname)'],
        source: older,
        each: 'one',
        repeats: true,
        maxRows: 20,
      },
    ),
    childNhsNumber: nhsNumber('NHS number', {
      hint: '10 digits. It stands on letters from hospitals and GPs.',
      missing: 'Enter the NHS number, or say why there is none',
      unless: 'childNhsNumberAbsentReason',
      identifies: 'direct',
      mapsTo: ['NHS DD NHS NUMBER', 'Patient.identifier(system https://fhir.nhs.uk/Id/nhs-number)'],
      source: confirmed,
    }),
    childNhsNumberAbsentReason: choice('Why is there no NHS number?', nhsNumberAbsent, {
      noun: 'why there is no NHS number',
      whenText: 'you cannot give the NHS number',
      required: 'when-shown',
      when: { not: { field: 'childNhsNumber', op: 'answered' } },
      identifies: 'nobody',
      mapsTo: ['data-absent-reason'],
      source: confirmed,
    }),
    childDateOfBirth: date('Date of birth', {
      notAfter: 'today',
      identifies: 'direct',
      mapsTo: ['Patient.birthDate'],
      source: older,
    }),
    childSex: choice('Sex', sex, {
      identifies: 'indirect',
      mapsTo: ['NHS DD PERSON STATED GENDER CODE / PERSON PHENOTYPIC SEX', 'Patient.gender'],
      source: older,
    }),
    childEthnicity: choice('Ethnic group', ethnicities, {
      hint: 'In the family’s own description, if you know it.',
      identifies: 'indirect',
      mapsTo: ['NHS DD ETHNIC CATEGORY', 'UKCore-EthnicCategoryEngland'],
      source: older,
    }),
    childEthnicityOther: text('The ethnic group in the family’s own words', {
      noun: 'the ethnic group in the family’s own words',
      whenText: 'you chose any other background',
      required: 'optional',
      when: { field: 'childEthnicity', op: 'in', values: ['C', 'G', 'L', 'P', 'S'] },
      identifies: 'indirect',
      source: older,
    }),
  },
} as const
