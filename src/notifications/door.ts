import { anyShown, asked, pushedSections } from '../forms/asked.ts'
import { defineForm, type Form, hasSection, type SectionKey, yesNo } from '../forms/form.ts'
import { withSections } from '../forms/read.ts'
import type { NotificationForm } from '../form-versions/notification-form.ts'
import type { Notification } from '../statutory/notification/form.ts'
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

export type Step = 'confirmed' | SectionKey<NotificationForm>

/** The public form, one group of questions a page, in the form's order (pages.md 3.1). */
const stepsIn = (form: NotificationForm): readonly Step[] =>
  pushedSections(form).flatMap(step => (step === 'you' ? [step, 'confirmed' as const] : [step]))

/** What few will know: offered at the end, and asked of nobody. */
export const ASIDE = 'more' satisfies Step

export const stepNamed = (form: NotificationForm, name: string | undefined): Step | null =>
  [...stepsIn(form), ASIDE].find((page): page is Step => page === name) ?? null

/**
 * The pages of this draft: of a child who is still dying nobody asks for the death, and what depends on earlier answers
 * is a page only where something of it is asked.
 */
export const stepsOf = (
  form: NotificationForm,
  { confirmed, answers }: Pick<Unsent, 'confirmed' | 'answers'>,
): readonly Step[] =>
  stepsIn(form).filter(step =>
    hasSection(form, step) ? !(step === 'death' && confirmed === false) && anyShown(form, step, answers) : true,
  )

/** The first page that is not answered yet; null when all are. */
export const nextStep = (form: NotificationForm, draft: Unsent): Step | null =>
  stepsOf(form, draft).find(step => !draft.done.includes(step)) ?? null

export const stepBefore = (form: NotificationForm, draft: Unsent, step: Step): Step | null => {
  const of = stepsOf(form, draft)
  return of[of.indexOf(step) - 1] ?? null
}

/** The statutory form without what is not asked of this draft. */
export function askedForm(form: NotificationForm, draft: Pick<Unsent, 'confirmed' | 'answers'>): Form {
  const pages = [...stepsOf(form, draft), ASIDE]
  const all = asked(form)
  return {
    ...all,
    sections: Object.fromEntries(Object.entries(all.sections).filter(([key]) => pages.includes(key as Step))),
  }
}

/** The answers to what is asked of this draft: a death that was taken back is not sent with it. */
export const answersAsked = (form: NotificationForm, { confirmed, answers }: Unsent): Notification =>
  confirmed === false ? withSections(form, answers, ['death'], {}) : answers
