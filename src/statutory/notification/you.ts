import { choice, coded, text, textarea, together, yesNoUnknown } from '../../forms/form.ts'
import { agencies } from '../codes/agencies.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** Who notifies (dictionary A.0). */
export const you = {
  title: 'About you',
  intro: 'So that the panel’s office can come back to you with a question.',
  fields: {
    notifierName: text('Your name', {
      noun: 'your name',
      identifies: 'direct',
      professional: true,
      mapsTo: ['Practitioner.name'],
      source: older,
    }),
    notifierRole: text('Your job title', {
      noun: 'your job title',
      identifies: 'nobody',
      mapsTo: ['PractitionerRole.code'],
      source: recalled,
    }),
    notifierAgency: together(
      'Your organisation',
      {
        type: choice('Kind of organisation', agencies, { noun: 'the kind of organisation you work for' }),
        name: text('Name of your organisation', { noun: 'the name of your organisation' }),
        code: coded('Code', ['ods'], { required: 'optional' }),
      },
      {
        noun: 'your organisation',
        identifies: 'indirect',
        mapsTo: ['Organization.identifier (ODS)'],
        source: recalled,
      },
    ),
    notifierEmail: text('Your work email address', {
      format: 'email',
      noun: 'your work email address',
      hint: 'An address that is safe for details of a child.',
      identifies: 'direct',
      professional: true,
      mapsTo: ['ContactPoint'],
      source: older,
    }),
    notifierPhone: text('Your telephone number', {
      format: 'telephone',
      noun: 'your telephone number',
      required: 'desired',
      identifies: 'direct',
      professional: true,
      mapsTo: ['ContactPoint'],
      source: recalled,
    }),
    notifierAddress: textarea('Your work address', {
      required: 'optional',
      identifies: 'direct',
      professional: true,
      mapsTo: ['Address'],
      source: recalled,
    }),
    notifierRelationToCase: choice(
      'How do you know the child?',
      [
        { code: 'certified-death', label: 'I certified the death', also: ['Certified death'] },
        { code: 'treating-clinician', label: 'I treated the child', also: ['Treating clinician'] },
        { code: 'coroners-officer', label: 'I am a coroner’s officer', also: ['Coroner’s officer'] },
        { code: 'police', label: 'I am from the police', also: ['Police'] },
        { code: 'gp', label: 'I am the child’s GP', also: ['GP'] },
        { code: 'social-care', label: 'I am from social care', also: ['Social care'] },
        { code: 'registrar', label: 'I am a registrar', also: ['Registrar'] },
        { code: 'other', label: 'In another way', also: ['Other'] },
      ],
      { noun: 'how you know the child', required: 'optional', identifies: 'nobody', source: proposed },
    ),
    otherNotifierAgreed: yesNoUnknown('Has another agency told us already?', {
      hint: 'It does no harm if two of you do.',
      noun: 'whether another agency has told us already',
      required: 'optional',
      identifies: 'nobody',
      source: confirmed,
    }),
  },
} as const
