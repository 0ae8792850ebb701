import { type Known, valueIn } from './condition.ts'
import type { AnyAnswers, Form, SectionKey } from './form.ts'
import { bothShown } from './read.ts'

/** Whether a section is put to those who answer, rather than filled by the panel's office and its acts. */
export const isAsked = ({ by }: { readonly by?: 'office' }): boolean => by === undefined

/** A form without what the panel's office fills: as those see it who answer. */
export function asked<F extends Form>(form: F): F {
  const sections = Object.entries(form.sections).filter(([, section]) => isAsked(section))
  return { ...form, sections: Object.fromEntries(sections) }
}

/** The sections that are put to those who answer, one after the other. */
export const pushedSections = <F extends Form>(form: F): readonly SectionKey<F>[] =>
  Object.entries(asked(form).sections).flatMap(([key, { aside }]) => (aside ? [] : [key as SectionKey<F>]))

/** Whether a section has a question that is asked, as far as the answers until now decide it. */
export function anyShown<F extends Form>(form: F, key: SectionKey<F>, answers: AnyAnswers, known: Known = {}): boolean {
  const section = form.sections[key]
  const valueOf = valueIn(form, answers, known)
  return (
    section !== undefined &&
    Object.values(section.fields).some(field => bothShown(section.when, field.when, valueOf) !== 'no')
  )
}
