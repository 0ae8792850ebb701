import { choice, date, text, textarea, yesNoUnknown } from '../../forms/form.ts'
import { confirmed, proposed, recalled } from '../sources.ts'

/** How the review ends (dictionary C.8 and C.12). */
export const outcome = {
  title: 'Outcome',
  fields: {
    cConsensus: choice(
      'Did the panel agree?',
      [
        { code: 'yes', label: 'Yes' },
        { code: 'more-information-needed', label: 'More information needed' },
        { code: 'advice-from-another-cdop', label: 'Advice from another CDOP' },
      ],
      { noun: 'whether the panel agreed', identifies: 'nobody', part: 'panel', source: confirmed },
    ),
    cFamilyFeedbackPlan: textarea('How will the family hear what was learned?', {
      noun: 'how the family will hear what was learned',
      identifies: 'free-text',
      part: 'both',
      source: confirmed,
    }),
    cFamilyFeedbackBy: text('Who tells the family?', {
      noun: 'who tells the family',
      required: 'desired',
      identifies: 'direct',
      professional: true,
      part: 'both',
      source: confirmed,
    }),
    cFamilyFeedbackDone: date('Has the family been told?', {
      noun: 'whether the family has been told',
      notAfter: 'today',
      required: 'desired',
      identifies: 'nobody',
      part: 'panel',
      source: confirmed,
    }),
    cFollowUpNeeds: textarea('What does the family still need?', {
      noun: 'what the family still needs',
      required: 'desired',
      identifies: 'free-text',
      part: 'both',
      source: recalled,
    }),
    cStaffFeedback: yesNoUnknown('Have the professionals been told what was found?', {
      noun: 'whether the professionals have been told',
      orNotApplicable: true,
      required: 'optional',
      identifies: 'nobody',
      part: 'panel',
      source: confirmed,
    }),
    cCaseOutcome: choice(
      'Outcome of the review',
      [
        { code: 'completed', label: 'Completed' },
        { code: 'deferred-more-information', label: 'Deferred: more information' },
        { code: 'deferred-criminal', label: 'Deferred: criminal' },
        { code: 'deferred-inquest', label: 'Deferred: inquest' },
      ],
      { identifies: 'nobody', part: 'panel', source: confirmed },
    ),
    cDeferReason: textarea('Why is the case put off?', {
      noun: 'why the case is put off',
      whenText: 'the case is put off',
      required: 'when-shown',
      when: {
        field: 'cCaseOutcome',
        op: 'in',
        values: ['deferred-more-information', 'deferred-criminal', 'deferred-inquest'],
      },
      identifies: 'free-text',
      part: 'panel',
      source: confirmed,
    }),
    cDelayReason: choice(
      'Why did the review take more than 12 months?',
      [
        { code: 'inquest', label: 'Inquest' },
        { code: 'criminal', label: 'Criminal' },
        { code: 'pm', label: 'Post-mortem examination', also: ['PM'] },
        { code: 'si', label: 'Serious incident investigation', also: ['SI'] },
        { code: 'agency-return', label: 'Agency return' },
        { code: 'panel-capacity', label: 'Panel capacity' },
        { code: 'other', label: 'Other' },
      ],
      {
        hint: 'Leave it blank where it took less.',
        noun: 'why the review took more than 12 months',
        whenText: 'cDaysToReview>365',
        required: 'when-shown',
        when: { field: 'cDaysToReview', op: 'gt', value: 365 },
        identifies: 'nobody',
        part: 'panel',
        source: proposed,
      },
    ),
  },
} as const
