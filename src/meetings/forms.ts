import { choice, date, defineForm, text, textarea, time } from '../forms/form.ts'

export const meetingForm = defineForm({
  id: 'meeting',
  version: '1',
  title: 'Plan a meeting',
  source: 'R-M1',
  sections: {
    meeting: {
      title: 'Plan a meeting',
      fields: {
        on: date('Date of the meeting', { noun: 'the date of the meeting' }),
        time: time('Time', { noun: 'the time', hint: 'Such as 10:00.' }),
        place: text('Place', { noun: 'the place', required: 'optional', hint: 'A room, or "By video".' }),
      },
    },
  },
})

export const overrideForm = defineForm({
  id: 'late-papers',
  version: '1',
  title: 'Less than a week before the panel',
  source: 'R-V2, clock C16',
  sections: {
    reason: {
      title: 'Less than a week before the panel',
      fields: {
        reason: textarea('Why do you allow it?', {
          noun: 'why you allow it',
          max: 1000,
          hint: 'Members will have less than seven days to read. The reason is kept.',
        }),
      },
    },
  },
})

export const deferForm = defineForm({
  id: 'deferral',
  version: '1',
  title: 'Defer the case',
  source: 'R-D3',
  sections: {
    reason: {
      title: 'Defer the case',
      fields: {
        reason: textarea('What does the panel need before it can conclude?', {
          noun: 'what the panel needs',
          max: 1000,
        }),
      },
    },
  },
})

export const conflictForm = defineForm({
  id: 'conflict',
  version: '1',
  title: 'Do you or your team know this child or family?',
  source: 'R-M4',
  sections: {
    conflict: {
      title: 'Do you or your team know this child or family?',
      fields: {
        answer: choice(
          'Do you or your team know this child or family?',
          [
            { code: 'no', label: 'No' },
            { code: 'yes', label: 'Yes' },
            { code: 'not-sure', label: 'Not sure' },
          ],
          {
            noun: 'whether you or your team know the child or family',
            hint: 'Yes and not sure shut the papers until the chair decides.',
          },
        ),
        note: textarea('What should the chair know?', {
          noun: 'what the chair should know',
          required: 'optional',
          max: 1000,
          hint: 'No names.',
        }),
      },
    },
  },
})

export const signatureForm = defineForm({
  id: 'agreement-signature',
  version: '1',
  title: 'Sign the agreement',
  source: 'R-M4',
  sections: {
    signature: {
      title: 'Sign the agreement',
      fields: {
        name: text('Your name', { noun: 'your name' }),
        organisation: text('Your organisation', { noun: 'your organisation' }),
        agree: choice('Do you agree?', [{ code: 'yes', label: 'I agree' }], {
          noun: 'that you agree',
          missing: 'Select "I agree" to sign',
        }),
      },
    },
  },
})

export const agreementForm = defineForm({
  id: 'agreement-text',
  version: '1',
  title: 'The area’s agreement',
  source: 'R-M4',
  sections: {
    text: { title: 'The area’s agreement', fields: { body: textarea('Text', { noun: 'the text', max: 20_000 }) } },
  },
})

export const referralForm = defineForm({
  id: 'referral',
  version: '1',
  title: 'Refer for abuse or neglect',
  source: 'R-D6',
  sections: {
    referral: {
      title: 'Refer for abuse or neglect',
      fields: {
        to: text('To whom', {
          noun: 'to whom the case is referred',
          hint: 'The safeguarding partnership board, or its named person.',
        }),
        reason: textarea('Why', {
          noun: 'why it is referred',
          max: 4000,
          hint: 'For a rapid review, a decision on a practice review, a local learning review, or a report to the national panel.',
        }),
      },
    },
  },
})

/** For the chair: which of the meetings that are near, and why. */
export const lateAssignmentForm = (meetings: readonly { readonly code: string; readonly label: string }[]) =>
  defineForm({
    id: 'late-assignment',
    version: '1',
    title: 'Less than a week before the panel',
    source: 'R-V2, clock C16',
    sections: {
      reason: {
        title: 'Less than a week before the panel',
        fields: {
          meeting: choice('Which meeting?', meetings, { noun: 'the meeting' }),
          reason: overrideForm.sections.reason.fields.reason,
        },
      },
    },
  })
