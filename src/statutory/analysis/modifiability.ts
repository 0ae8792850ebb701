import { choice, reference, textarea } from '../../forms/form.ts'
import { modifiability as verdicts } from '../codes/modifiability.ts'
import { recalled } from '../sources.ts'

/** Whether something could be changed (dictionary C.9). */
export const modifiability = {
  title: 'Modifiable factors',
  fields: {
    cModifiable: choice('Were there modifiable factors?', verdicts, {
      noun: 'whether there were modifiable factors',
      means:
        'A factor that may have contributed to the death, and that something achievable here or nationally could change, so that later deaths become less likely.',
      identifies: 'nobody',
      part: 'panel',
      source: recalled,
    }),
    cModifiableFactors: reference('Which factors?', 'factors of this form that could be changed', {
      noun: 'which factors could be changed',
      whenText: 'modifiable factors were identified',
      required: 'when-shown',
      when: { field: 'cModifiable', op: 'in', values: ['identified'] },
      identifies: 'nobody',
      part: 'panel',
      source: recalled,
    }),
    cModifiableText: textarea('What could be changed, and how?', {
      noun: 'what could be changed',
      whenText: 'modifiable factors were identified',
      required: 'when-shown',
      when: { field: 'cModifiable', op: 'in', values: ['identified'] },
      identifies: 'free-text',
      part: 'panel',
      source: recalled,
    }),
    cInadequateReason: textarea('Why is the information not enough?', {
      noun: 'why the information is not enough',
      whenText: 'the information is not enough to judge',
      required: 'when-shown',
      when: { field: 'cModifiable', op: 'in', values: ['inadequate'] },
      identifies: 'free-text',
      part: 'panel',
      source: recalled,
    }),
  },
} as const
