import type { FC } from 'hono/jsx'
import { controls, type Posted } from '../forms/body.ts'
import { type Known, namedIn, shown, valueIn } from '../forms/condition.ts'
import type { Answers, AnyAnswers, Form, SectionKey } from '../forms/form.ts'
import type { Problem } from '../forms/read-answer.ts'
import { toBody } from '../forms/to-body.ts'
import type { ErrorSummaryItem } from './error-summary.tsx'
import { Question } from './form-inputs.tsx'
import { type LookUp, type PageState, withHeadings } from './form-state.ts'
import { canLookUp } from './look-up-box.tsx'

export type FormFieldsProps<F extends Form> = {
  readonly form: F
  readonly section: SectionKey<F>
  /** What is saved. */
  readonly answers?: Answers<F> | undefined
  /** What stands in the controls, where that is not what is saved: typed, and shown again with problems or another row. */
  readonly body?: Posted | undefined
  readonly problems?: readonly Problem[] | undefined
  /** What conditions may name and this section does not ask. */
  readonly known?: Known | undefined
  /** Where codes can be looked up, and what was found; without it a code is only typed. */
  readonly lookUp?: LookUp | undefined
}

/**
 * The questions of one section. A question that depends on another of the same page is always there, with its condition
 * in words, so that the page works without scripts; one that depends on what was answered elsewhere is there or not.
 */
export const FormFields = <F extends Form>(props: FormFieldsProps<F>) => {
  const { form, section, answers, body, problems = [], known = {}, lookUp = { registers: [] } } = props
  const saved = (answers ?? {}) as AnyAnswers
  const fields = form.sections[section]?.fields ?? {}
  const valueOf = valueIn(form, saved, known)
  // Only what stands on this page: the rest of a long form would be written for nothing.
  const here: Form = { ...form, sections: { [section]: { title: '', fields } } }
  const typed = controls(body ?? toBody(here, saved as Answers<Form>))
  const page: PageState = {
    typed,
    problems,
    known,
    valueOf,
    here: fields,
    lookUp,
    isAgain: body !== undefined && problems.length === 0,
  }
  const visible = withHeadings(
    fields,
    (_, field) => namedIn(field.when).some(id => id in fields) || shown(field.when, valueOf) !== 'no',
  )
  return (
    <>
      {visible.some(({ field }) => field.kind === 'group' || canLookUp(field, lookUp)) && <FirstButton />}
      {visible.map(({ name, field, heading }) => (
        <>
          {heading !== undefined && <h2 class="govuk-heading-m opencdr-cluster">{heading}</h2>}
          <Question name={name} field={field} page={page} />
        </>
      ))}
    </>
  )
}

/** The problems of a page for its error summary: each links to the control that shows it. */
export const problemItems = (problems: readonly Problem[]): readonly ErrorSummaryItem[] =>
  problems.map(({ message, marks, field }) => ({ text: message, href: `#${marks[0] ?? field}` }))

/**
 * The Enter key presses the first button of a form. Where rows have buttons of their own that would be "Remove", so the
 * page's own button comes first for the key, and for nobody else.
 */
const FirstButton: FC = () => (
  <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
    Continue
  </button>
)
