import { defineForm, type Form, type SectionKey, yesNo } from '../forms/form.ts'
import { withSections } from '../forms/read.ts'
import { type Notification, notification } from '../statutory/notification/v1.ts'
import type { Unsent } from './drafts.ts'

/** Asked between `you` and `child`: a notice sent while the child is dying waits (process.md 2.2). */
export const doorForm = defineForm({
  id: 'notification-door',
  version: '1',
  title: 'Is the death confirmed?',
  sections: {
    confirmed: {
      title: 'Is the death confirmed?',
      fields: {
        deathConfirmed: yesNo('Has a professional confirmed the death?', {
          noun: 'whether a professional has confirmed the death',
          hint: 'If the child is still dying you can tell us now. We start nothing until the death is confirmed.',
        }),
      },
    },
  },
})

export type Step = 'confirmed' | SectionKey<typeof notification>

/** The public form, one group of questions a page, in this order (pages.md 3.1). */
const steps: readonly Step[] = [
  'you',
  'confirmed',
  'child',
  'home',
  'death',
  'events',
  'involved',
  'family',
  'children',
]

export const stepNamed = (name: string | undefined): Step | null => steps.find(step => step === name) ?? null

/** The pages of this draft: of a child who is still dying nobody asks for the death. */
export const stepsOf = ({ confirmed }: Pick<Unsent, 'confirmed'>): readonly Step[] =>
  confirmed === false ? steps.filter(step => step !== 'death') : steps

/** The first page that is not answered yet; null when all are. */
export const nextStep = (draft: Unsent): Step | null => stepsOf(draft).find(step => !draft.done.includes(step)) ?? null

export const stepBefore = (draft: Unsent, step: Step): Step | null => {
  const of = stepsOf(draft)
  return of[of.indexOf(step) - 1] ?? null
}

/** The statutory form without what is not asked of this draft. */
export function askedForm(draft: Pick<Unsent, 'confirmed'>): Form {
  const asked = stepsOf(draft)
  return {
    ...notification,
    sections: Object.fromEntries(Object.entries(notification.sections).filter(([key]) => asked.includes(key as Step))),
  }
}

/** The answers to what is asked of this draft: a death that was taken back is not sent with it. */
export const answersAsked = ({ confirmed, answers }: Unsent): Notification =>
  confirmed === false ? withSections(notification, answers, ['death'], {}) : answers
