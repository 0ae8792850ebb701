import { choice, date, defineForm, text, textarea, time } from '../forms/form.ts'

const reason = textarea('Reason', {
  hint: 'Kept with the decision.',
  missing: 'Enter the reason for the decision',
  max: 2000,
})

/** What happens with a notification. The rule proposes; nothing is preset. */
export const decisionForm = (otherAreas: readonly { readonly id: number; readonly name: string }[]) =>
  defineForm({
    id: 'notification-decision',
    version: '1',
    title: 'Decision',
    sections: {
      decision: {
        title: 'Decision',
        fields: {
          decision: choice(
            'What happens with this notification?',
            [
              { code: 'open', label: 'Open a case' },
              { code: 'outside', label: 'Outside the review' },
              { code: 'wait', label: 'Wait: death not confirmed' },
              { code: 'another-area', label: 'Another area' },
            ],
            { noun: 'what happens with this notification' },
          ),
          expected: choice(
            'Was the death expected?',
            [
              { code: 'expected', label: 'Expected' },
              { code: 'unexpected', label: 'Unexpected' },
              { code: 'not-known', label: 'Not known' },
            ],
            {
              noun: 'whether the death was expected',
              means:
                'It was unexpected when, 24 hours before the death or before the events that led to it, nobody thought the death a significant possibility.',
              required: 'when-shown',
              when: { field: 'decision', op: 'in', values: ['open'] },
              whenText: 'you open a case',
            },
          ),
          area: choice(
            'Which area?',
            otherAreas.map(({ id, name }) => ({ code: String(id), label: name })),
            {
              noun: 'the area',
              required: 'when-shown',
              when: { field: 'decision', op: 'in', values: ['another-area'] },
              whenText: 'it belongs to another area',
            },
          ),
          reason,
        },
      },
    },
  })

/** Whether two sources mean the same child. */
export const sameChildForm = defineForm({
  id: 'notification-same-child',
  version: '1',
  title: 'Possibly the same child',
  sections: {
    sameChild: {
      title: 'Possibly the same child',
      fields: { other: text('The other source', { max: 36 }), reason },
    },
  },
})

/** When the death was, once a professional has confirmed it. */
export const deathForm = defineForm({
  id: 'death-confirmed',
  version: '1',
  title: 'Confirm the death',
  sections: {
    death: {
      title: 'Confirm the death',
      fields: {
        diedOn: date('Date of death', { notAfter: 'today' }),
        diedAtTime: time('Time of death', { hint: 'For example 14:05.', required: 'desired' }),
        reason: textarea('How do you know?', {
          noun: 'how you know',
          hint: 'Who confirmed the death, and how you were told.',
          max: 2000,
        }),
      },
    },
  },
})

/** Takes back what was decided last. */
export const undoForm = defineForm({
  id: 'notification-undo',
  version: '1',
  title: 'Undo',
  sections: {
    undo: {
      title: 'Undo',
      fields: { undo: choice('Undo', [{ code: 'yes', label: 'Undo' }], {}) },
    },
  },
})
