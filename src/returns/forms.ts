import { choice, defineForm, group, partialDate, text, textarea, time } from '../forms/form.ts'
import { agencies } from '../statutory/codes/agencies.ts'

/** Adding an agency; where it sits is asked of the areas that this service has. */
export const agencyForm = (areas: readonly { readonly id: number; readonly name: string }[]) =>
  defineForm({
    id: 'agency',
    version: '1',
    title: 'Add an agency',
    source: 'R-G1, R-G4',
    sections: {
      agency: {
        title: 'The agency',
        fields: {
          name: text('Name of the agency', { noun: 'the name of the agency' }),
          kind: choice('Kind of agency', agencies, { noun: 'the kind of agency' }),
          sitsIn: choice(
            'In which area does it sit?',
            areas.map(({ id, name }) => ({ code: String(id), label: name })),
            {
              noun: 'the area in which it sits',
              hint: 'If it does not answer, that area’s designated doctor and chair are told.',
            },
          ),
          contactName: text('Name of the contact', { noun: 'the name of the contact', required: 'desired' }),
          contactRole: text('Job title of the contact', { noun: 'the job title of the contact', required: 'desired' }),
          contactEmail: text('Email address of the contact', {
            noun: 'the email address of the contact',
            format: 'email',
            required: 'desired',
          }),
          contactPhone: text('Telephone number of the contact', {
            noun: 'the telephone number of the contact',
            format: 'telephone',
            required: 'optional',
          }),
        },
      },
    },
  })

export const contactForm = defineForm({
  id: 'request-contact',
  version: '1',
  title: 'New contact',
  source: 'process.md 3, rules for prompts',
  sections: {
    contact: {
      title: 'The contact',
      fields: {
        name: text('Name', {}),
        role: text('Job title', {}),
        email: text('Email address', { format: 'email' }),
        phone: text('Telephone number', { format: 'telephone', required: 'optional' }),
      },
    },
  },
})

export const sendBackForm = defineForm({
  id: 'send-back',
  version: '1',
  title: 'Send the return back',
  source: 'process.md 3, rules for prompts',
  sections: {
    reason: {
      title: 'What is needed',
      fields: {
        reason: textarea('What is still needed?', {
          noun: 'what is still needed',
          hint: 'The agency reads this first, behind its link. It is not in the message.',
        }),
      },
    },
  },
})

export const writeOffForm = defineForm({
  id: 'write-off',
  version: '1',
  title: 'Write the request off',
  source: 'process.md 2.2',
  sections: {
    reason: {
      title: 'Why',
      fields: {
        reason: textarea('Why does the review go on without this return?', {
          noun: 'why the review goes on without this return',
          max: 1000,
        }),
      },
    },
  },
})

export const outcomeForm = defineForm({
  id: 'escalation-outcome',
  version: '1',
  title: 'What came of it',
  source: 'R-G4',
  sections: {
    outcome: {
      title: 'What came of it',
      fields: {
        outcome: textarea('What came of it?', {
          noun: 'what came of it',
          max: 1000,
          hint: 'Whom you spoke to and what was agreed. Write nothing about the child: the area that asks reads this.',
        }),
      },
    },
  },
})

/** Leaving a supplementary form out that the answers open. */
export const leaveOutForm = defineForm({
  id: 'supplementary-left-out',
  version: '1',
  title: 'Leave a form out',
  source: 'dictionary 10.1',
  sections: {
    reason: {
      title: 'Why',
      fields: {
        reason: textarea('Why is this form not needed?', { noun: 'why this form is not needed', max: 1000 }),
      },
    },
  },
})

/** Adding a supplementary form that the answers do not open: one of those that the case does not have. */
export const addSupplementaryForm = (forms: readonly { readonly code: string; readonly title: string }[]) =>
  defineForm({
    id: 'supplementary-added',
    version: '1',
    title: 'Add a form',
    source: 'dictionary 10.1',
    sections: {
      form: {
        title: 'The form',
        fields: {
          form: choice(
            'Which form is needed?',
            forms.map(({ code, title }) => ({ code, label: title })),
            { noun: 'which form is needed' },
          ),
          reason: textarea('Why is it needed?', { noun: 'why it is needed', max: 1000 }),
        },
      },
    },
  })

/** What an agency that had no contact says: the second of its two steps. */
export const nilForm = defineForm({
  id: 'nil-return',
  version: '1',
  title: 'No contact with this child',
  source: 'R-G2',
  sections: {
    nil: {
      title: 'What you searched',
      fields: {
        searched: textarea('What did you search?', {
          noun: 'what you searched',
          hint: 'For example: patient records and the safeguarding log, by name and date of birth.',
          max: 1000,
        }),
        name: text('Your name', { noun: 'your name' }),
        role: text('Your job title', { noun: 'your job title' }),
      },
    },
  },
})

const events = group(
  'Events',
  {
    date: partialDate('Date', { hint: 'The year alone, or month and year, is enough.' }),
    time: time('Time', { hint: 'For example 14:05, if it is known exactly.', required: 'optional' }),
    what: textarea('What happened', { noun: 'what happened', max: 4000 }),
  },
  {
    hint: 'Each contact or event that helps to understand the child’s life and death. How exact a date is shows from what you give of it.',
    each: 'event',
    maxRows: 300,
    required: 'desired',
  },
)

/** The dated events of a return, on a page of their own. */
export const eventsForm = defineForm({
  id: 'return-events',
  version: '1',
  title: 'Dated events',
  source: 'R-V1',
  sections: { events: { title: 'Dated events', fields: { events } } },
})

/** The free text of a return, on a page of its own. */
export const narrativeForm = defineForm({
  id: 'return-narrative',
  version: '1',
  title: 'Your report',
  source: 'R-G2',
  sections: {
    report: {
      title: 'Your report in your own words',
      fields: {
        narrative: textarea('Your report', {
          noun: 'your report',
          required: 'optional',
          max: 100_000,
          hint: 'The manager reads it as you wrote it. The panel reads it without names, and only when a person has released it.',
        }),
      },
    },
  },
})

/** A return that came by letter or telephone, as the manager enters it. */
export const onBehalfForm = defineForm({
  id: 'return-on-behalf',
  version: '1',
  title: 'Enter a return on the agency’s behalf',
  source: 'R-G2',
  sections: {
    answer: {
      title: 'The return',
      fields: {
        kind: choice(
          'What did the agency answer?',
          [
            { code: 'full', label: 'A report' },
            { code: 'nil', label: 'A nil return: it had no contact' },
          ],
          { noun: 'what the agency answered' },
        ),
        name: text('Who answered?', { noun: 'who answered' }),
        role: text('Job title', { required: 'desired' }),
        searched: textarea('What did it search?', {
          noun: 'what it searched',
          max: 1000,
          required: 'optional',
          when: { field: 'kind', op: 'in', values: ['nil'] },
          whenText: 'it is a nil return',
        }),
        narrative: textarea('The report', {
          max: 100_000,
          required: 'optional',
          when: { field: 'kind', op: 'in', values: ['full'] },
          whenText: 'it is a report',
        }),
        events: { ...events, required: 'optional' },
      },
    },
  },
})
