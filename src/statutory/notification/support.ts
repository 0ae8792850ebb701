import { text, textarea, yesNoUnknown } from '../../forms/form.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** Who supports the family (dictionary A.6). */
export const support = {
  title: 'Support for the family',
  fields: {
    keyWorkerName: text('Key worker for the family', {
      means: 'The one professional whom the family can turn to, from the first day to the end of the review.',
      noun: 'the key worker',
      required: 'desired',
      identifies: 'direct',
      professional: true,
      mapsTo: ['CareTeam(key worker)'],
      source: recalled,
    }),
    keyWorkerContact: text('How to reach the key worker', {
      noun: 'how to reach the key worker',
      whenText: 'the family has a key worker',
      required: 'desired',
      when: { field: 'keyWorkerName', op: 'answered' },
      identifies: 'direct',
      professional: true,
      source: recalled,
    }),
    familyInformedOfCdr: yesNoUnknown('Has the family been given the leaflet about the review?', {
      noun: 'whether the family has been given the leaflet about the review',
      required: 'desired',
      identifies: 'nobody',
      source: confirmed,
    }),
    familyFollowUpArranged: yesNoUnknown('Has a follow-up appointment been arranged?', {
      noun: 'whether a follow-up appointment has been arranged',
      required: 'optional',
      identifies: 'nobody',
      source: older,
    }),
    familyFollowUpWith: text('With whom?', {
      noun: 'with whom it is',
      whenText: 'a follow-up appointment has been arranged',
      required: 'optional',
      when: { field: 'familyFollowUpArranged', op: 'in', values: ['yes'] },
      identifies: 'direct',
      professional: true,
      source: older,
    }),
    bereavementOfferedInitial: yesNoUnknown('Has bereavement support been offered?', {
      noun: 'whether bereavement support has been offered',
      required: 'optional',
      identifies: 'nobody',
      source: recalled,
    }),
    familyContactPreference: textarea('What the family wishes about contact', {
      hint: 'For example whom to speak to, when not to telephone, a language.',
      noun: 'what the family wishes about contact',
      required: 'optional',
      identifies: 'free-text',
      source: proposed,
    }),
  },
} as const
