import { choice, text, textarea, yesNoUnknown } from '../../forms/form.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** The circumstances as they are known so far (dictionary A.2). */
export const events = {
  title: 'What happened',
  fields: {
    circumstancesSummary: textarea('Summary', {
      noun: 'the summary',
      hint: 'What is known so far of how the child died. Write what you know; more can follow.',
      identifies: 'free-text',
      source: older,
    }),
    likelyCauseKnown: yesNoUnknown('Is a likely cause known?', {
      noun: 'whether a likely cause is known',
      required: 'desired',
      identifies: 'nobody',
      source: recalled,
    }),
    likelyCauseText: textarea('The likely or certified cause', {
      noun: 'the likely or certified cause',
      whenText: 'a likely cause is known',
      required: 'when-shown',
      when: { field: 'likelyCauseKnown', op: 'in', values: ['yes'] },
      identifies: 'indirect',
      mapsTo: ['Observation', 'Condition'],
      source: older,
    }),
    likelyCategory: choice(
      'What kind of death does it seem to be?',
      [
        { code: 'medical', label: 'An illness or medical condition', also: ['Medical'] },
        {
          code: 'sudden-unexpected-no-cause-apparent',
          label: 'Sudden and unexpected, no cause apparent',
          also: ['Sudden unexpected no cause apparent'],
        },
        { code: 'suspected-suicide', label: 'Suspected suicide' },
        {
          code: 'suspected-homicide-or-maltreatment',
          label: 'Suspected homicide, abuse or neglect',
          also: ['Suspected homicide or maltreatment'],
        },
        { code: 'vehicle', label: 'A vehicle', also: ['Vehicle'] },
        { code: 'drowning', label: 'Drowning' },
        { code: 'other-injury', label: 'Another injury', also: ['Other injury'] },
        { code: 'perinatal', label: 'Around the birth', also: ['Perinatal'] },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        hint: 'A first impression; nothing is decided by it.',
        noun: 'what kind of death it seems to be',
        required: 'desired',
        identifies: 'nobody',
        source: proposed,
      },
    ),
    suspectedSuicide: yesNoUnknown('Is suicide suspected?', {
      noun: 'whether suicide is suspected',
      required: 'desired',
      when: { field: 'ageYears', op: 'ge', value: 8 },
      identifies: 'indirect',
      source: recalled,
    }),
    suspectedMaltreatment: yesNoUnknown('Is abuse or neglect known or suspected?', {
      noun: 'whether abuse or neglect is known or suspected',
      identifies: 'indirect',
      source: confirmed,
    }),
    infectionSuspected: yesNoUnknown('Is an infection known or suspected?', {
      noun: 'whether an infection is known or suspected',
      required: 'optional',
      identifies: 'indirect',
      source: confirmed,
    }),
    infectionOrganism: text('Which infection?', {
      noun: 'which infection',
      whenText: 'an infection is known or suspected',
      required: 'optional',
      when: { field: 'infectionSuspected', op: 'in', values: ['yes'] },
      identifies: 'indirect',
      source: proposed,
    }),
  },
} as const
