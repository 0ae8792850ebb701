import { choice, coded, text, yesNo } from '../../forms/form.ts'
import { conclusions } from '../codes/conclusions.ts'
import { confirmed, older, recalled } from '../sources.ts'

/** The cause as it is understood (dictionary C.3). */
export const cause = {
  title: 'Cause of death and inquest',
  fields: {
    cCauseOfDeath: text('Cause of death as the panel understands it', {
      max: 1000,
      noun: 'the cause of death',
      hint: 'As on the certificate: 1a, 1b, 1c, 1d and 2, or a to e for a baby.',
      identifies: 'indirect',
      part: 'both',
      source: older,
    }),
    cCauseSource: choice(
      'Where does the cause come from?',
      [
        { code: 'mccd', label: 'Medical certificate of cause of death', also: ['MCCD'] },
        { code: 'pm', label: 'Post-mortem examination', also: ['PM'] },
        { code: 'inquest', label: 'Inquest' },
        { code: 'clinical', label: 'Clinical' },
        { code: 'other', label: 'Other' },
      ],
      { noun: 'where the cause comes from', identifies: 'nobody', part: 'both', source: recalled },
    ),
    cCauseIcd10: coded('Underlying cause, coded', ['icd-10'], {
      hint: 'ICD-10.',
      noun: 'the code of the underlying cause',
      required: 'optional',
      identifies: 'indirect',
      part: 'panel',
      source: recalled,
    }),
    cCoronerConclusion: choice('Conclusion of the inquest', conclusions, {
      required: 'when-shown',
      when: { field: 'inquestHeld', op: 'in', values: ['concluded'] },
      identifies: 'indirect',
      part: 'both',
      source: recalled,
    }),
    cPanelDiffersFromCoroner: yesNo('Does the panel see the death differently?', {
      whenText: 'there was an inquest',
      noun: 'whether the panel sees the death differently',
      required: 'optional',
      when: { field: 'inquestHeld', op: 'in', values: ['concluded'] },
      identifies: 'free-text',
      part: 'panel',
      source: confirmed,
      detail: { label: 'Details', max: 4000 },
    }),
  },
} as const
