import { textarea, yesNoUnknown } from '../../forms/form.ts'
import { older } from '../sources.ts'

/** Children who may be at risk (dictionary A.3). */
export const children = {
  title: 'Other children',
  fields: {
    siblingsAtRiskConcern: yesNoUnknown('Could other children be at risk?', {
      noun: 'whether other children could be at risk',
      hint: 'Brothers, sisters, or other children in the same home or care.',
      identifies: 'indirect',
      source: older,
    }),
    siblingsAtRiskAction: textarea('What has been done for them?', {
      noun: 'what has been done for them',
      whenText: 'other children could be at risk',
      required: 'when-shown',
      when: { field: 'siblingsAtRiskConcern', op: 'in', values: ['yes'] },
      identifies: 'free-text',
      source: older,
    }),
  },
} as const
