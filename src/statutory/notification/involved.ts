import { choice, coded, group, text, together, yesNoUnknown } from '../../forms/form.ts'
import { agencies } from '../codes/agencies.ts'
import { confirmed, older, recalled } from '../sources.ts'

/** Agencies and professionals (dictionary A.5). */
export const involved = {
  title: 'Who is involved',
  intro: 'Everybody who cared for the child or knew the family. They will be asked for what they know.',
  fields: {
    involvedAgency: group(
      'Agencies and professionals',
      {
        agencyType: choice('Kind of agency', agencies, { identifies: 'nobody', source: confirmed }),
        organisation: together(
          'Name of the organisation',
          { name: text('Name', {}), code: coded('Code', ['ods', 'urn'], { required: 'optional' }) },
          { noun: 'the name of the organisation', identifies: 'indirect', mapsTo: ['Organization'], source: confirmed },
        ),
        personName: text('Name of the professional', {
          noun: 'the name of the professional',
          required: 'desired',
          identifies: 'direct',
          professional: true,
          mapsTo: ['Practitioner'],
          source: confirmed,
        }),
        role: text('Job title', { required: 'desired', identifies: 'nobody', source: confirmed }),
        email: text('Email address', {
          format: 'email',
          required: 'desired',
          identifies: 'direct',
          professional: true,
          source: confirmed,
        }),
        phone: text('Telephone number', {
          format: 'telephone',
          required: 'optional',
          identifies: 'direct',
          professional: true,
          source: older,
        }),
        informedOfDeath: yesNoUnknown('Do they know already?', {
          noun: 'whether they know already',
          required: 'optional',
          identifies: 'nobody',
          source: recalled,
        }),
      },
      { each: 'agency or professional', required: 'optional', identifies: 'direct', source: older },
    ),
    gpPracticeCode: coded('GP practice', ['ods'], {
      hint: 'Name and town, or the practice code.',
      identifies: 'indirect',
      mapsTo: ['NHS DD GENERAL MEDICAL PRACTICE CODE (PATIENT REGISTRATION)', 'Patient.generalPractitioner'],
      source: older,
    }),
    gpName: text('Name of the GP', { required: 'optional', identifies: 'direct', professional: true, source: older }),
    responsibleConsultant: text('Consultant responsible for the child', {
      hint: 'Or the doctor who confirmed the death.',
      noun: 'the consultant responsible for the child',
      required: 'desired',
      identifies: 'direct',
      professional: true,
      source: older,
    }),
  },
} as const
