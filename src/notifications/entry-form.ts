import type { Body } from '../forms/body.ts'
import { asked } from '../forms/asked.ts'
import { type Answers, choice, choices, defineForm, text, yesNo } from '../forms/form.ts'
import { NOT_ASKED } from '../forms/messages.ts'
import { completeness, read } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import type { Day } from '../kernel/calendar.ts'
import type { NotificationForm } from '../form-versions/notification-form.ts'
import type { EnterNotification } from './enter-notification.ts'

/** What the manager says about a notice that somebody else gave, before and after the notice itself. */
export const entryForm = (form: NotificationForm) =>
  defineForm({
    ...form,
    id: 'notification-entered',
    title: 'Enter a notification',
    sections: {
      source: {
        title: 'Where it came from',
        fields: {
          source: choice(
            'How did it reach you?',
            [
              { code: 'telephone', label: 'By telephone' },
              { code: 'letter', label: 'By letter' },
              { code: 'e-mail', label: 'By e-mail' },
              { code: 'other', label: 'In another way' },
            ],
            { noun: 'how it reached you' },
          ),
          sourceNote: text('Who told you?', {
            noun: 'who told you',
            hint: 'Name, role and organisation. The notice is theirs; you enter it on their behalf.',
            max: 500,
          }),
          deathConfirmed: yesNo('Has a professional confirmed the death?', {
            noun: 'whether a professional has confirmed the death',
            hint: 'Nothing starts until the death is confirmed.',
          }),
        },
      },
      ...asked(form).sections,
      kept: {
        title: 'What does not fit',
        fields: {
          keepAsReceived: choices(
            'Some answers do not fit the form',
            [{ code: 'yes', label: 'Keep them exactly as they were received' }],
            {
              hint: 'For what was said or written so, such as an NHS number with a wrong digit. It is shown with the notification.',
              required: 'optional',
            },
          ),
        },
      },
    },
  })

/**
 * Reads a notice entered on somebody's behalf. It may be incomplete; where it came from may not. What does not fit its
 * question is a problem, until the manager says that it was received so: then it is kept as typed.
 */
export function readEntry(
  form: NotificationForm,
  body: Body,
  today: Day,
): { readonly entry: EnterNotification } | { readonly problems: readonly Problem[]; readonly mayKeep: boolean } {
  const entry = entryForm(form)
  const reading = read(entry, body, { today, complete: false })
  const gaps = completeness(entry, reading.answers, { sections: ['source'] })
  const found = reading.ok ? [] : reading.problems
  const malformed = found.filter(problem => !isOurs(entry, problem))
  const keeps = reading.answers.keepAsReceived !== undefined
  const left = [
    ...gaps.map(({ field, message }) => ({ field, message, marks: [field] })),
    ...found.filter(problem => isOurs(entry, problem) || !keeps),
  ]
  if (left.length > 0) return { problems: left, mayKeep: malformed.length > 0 }
  const { source, sourceNote, deathConfirmed, keepAsReceived: _, ...answers } = reading.answers
  return {
    entry: {
      answers: answers satisfies Answers<NotificationForm>,
      formVersion: form.version,
      other: Object.fromEntries(malformed.map(({ field }) => [field, asTyped(body, field)])),
      source: source!,
      sourceNote: sourceNote!,
      beforeDeath: deathConfirmed === 'no',
    },
  }
}

const isOurs = (form: ReturnType<typeof entryForm>, { field, message }: Problem): boolean =>
  message === NOT_ASKED || Object.hasOwn(form.sections.source.fields, field)

/** Everything typed for one question; the boxes of a date as `31/2/2024`. */
const asTyped = (body: Body, field: string): string =>
  Object.entries(body)
    .filter(([name]) => name === field || name.startsWith(`${field}-`))
    .flatMap(([, value]) => value)
    .filter(Boolean)
    .join('/')
