import type { Child } from 'hono/jsx'
import type { Body } from '../forms/body.ts'
import { fieldsOf, type Known } from '../forms/condition.ts'
import type { Answers, AnyAnswers, Form as Declared, SectionKey } from '../forms/form.ts'
import { read, type Reading, type ReadOptions } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { FormFields, problemItems } from '../ui/form-page.tsx'
import type { LookUp } from '../ui/form-state.ts'
import { ChooseAnswers, notChosen } from './choose-answers.tsx'
import { carriedBy, CHOICE, settled, shownWith, twoAnswers } from './two-answers.ts'
import { type Frame, formProps, show, type Visit } from './visit.tsx'

/** A small declared form on a page of its own, or the same page again with what was typed and what is wrong. */
export type ActForm<F extends Declared> = {
  readonly form: F
  /** Those of its sections that the page has; all unless given. */
  readonly sections?: readonly SectionKey<F>[]
  readonly action: string
  readonly submit: string
  /** What stands in the fields: saved answers, or the body as it was typed. */
  readonly filled?: { readonly answers: AnyAnswers } | { readonly typed: Body } | undefined
  readonly problems?: readonly Problem[] | undefined
  /** The version of what is changed, where two people may change it at once (save-versioned.ts). */
  readonly version?: number | undefined
  /** What conditions of the form name and the page does not ask. */
  readonly known?: Known | undefined
  /** Where codes can be looked up, and what was found. */
  readonly lookUp?: LookUp | undefined
  /** Carried along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly before?: Child
  readonly after?: Child
}

/**
 * Reads a posted act form, with the answer that was chosen where two people had answered. What comes back after a
 * sign-in is shown again, and acted on only when it is sent once more.
 */
export function readActForm<F extends Declared>(
  visit: Visit,
  form: F,
  { carried = [], ...options }: Omit<ReadOptions<F>, 'today'> & { readonly carried?: readonly string[] } = {},
): Reading<F> {
  const { controls, undecided } = settled(visit.body)
  const posted = Object.fromEntries(Object.entries(controls).filter(([name]) => !carried.includes(name)))
  const reading = read(form, posted, { today: visit.today, ...options })
  const { answers } = reading
  if (visit.restored) return { ok: false, problems: [], answers, typed: visit.body }
  if (undecided.length > 0) return { ok: false, problems: openQuestions(form, undecided), answers, typed: visit.body }
  return reading.ok ? reading : { ...reading, typed: { ...reading.typed, ...carriedBy(visit.body) } }
}

const openQuestions = (form: Declared, undecided: readonly string[]): readonly Problem[] =>
  fieldsOf(form)
    .filter(([name]) => undecided.includes(name))
    .map(([name, { label }]) => ({ field: name, message: notChosen(label), marks: [`${CHOICE}${name}`] }))

export function showActForm<F extends Declared>(visit: Visit, frame: Frame, act: ActForm<F>): Promise<Response> {
  return show(
    visit,
    {
      ...frame,
      problems: problemItems(act.problems ?? []),
      // Two texts need the room of both.
      ...(statusOf(act) === 409 && { wide: true }),
    },
    <ActFormBody visit={visit} act={act} />,
    statusOf(act),
  )
}

/** 409 while two answers stand side by side, 422 where something typed is wrong. */
export const statusOf = <F extends Declared>({ filled, problems }: Pick<ActForm<F>, 'filled' | 'problems'>) =>
  filled !== undefined && 'typed' in filled && twoAnswers(filled.typed) !== null ? 409 : problems?.length ? 422 : 200

/** The form alone, for a page that has more than it. */
export function ActFormBody<F extends Declared>({ visit, act }: { visit: Visit; act: ActForm<F> }) {
  const { form, action, submit, problems = [], hidden = {}, before, after } = act
  const typed = act.filled !== undefined && 'typed' in act.filled ? act.filled.typed : undefined
  const two = typed === undefined ? null : twoAnswers(typed)
  return (
    <>
      {two === null && before}
      <Form action={action} {...formProps(visit)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {two === null ? (
          <Questions act={act} typed={typed} />
        ) : (
          <ChooseAnswers form={form} two={two} today={visit.today} undecided={problems.map(({ field }) => field)} />
        )}
        <Button text={submit} preventDoubleClick />
      </Form>
      {two === null && after}
    </>
  )
}

function Questions<F extends Declared>({ act, typed }: { act: ActForm<F>; typed: Body | undefined }) {
  const { form, filled, version, problems = [], known } = act
  const answers: AnyAnswers = filled !== undefined && 'answers' in filled ? filled.answers : {}
  // Shown again, a page keeps the version of what its reader first saw.
  const carried =
    version === undefined ? {} : typed === undefined ? shownWith(form, { answers, version }) : carriedBy(typed)
  return (
    <>
      {Object.entries(carried).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {(act.sections ?? Object.keys(form.sections)).map(section => (
        <FormFields
          form={form}
          section={section}
          answers={answers as Answers<F>}
          body={typed}
          problems={problems}
          known={known}
          lookUp={act.lookUp}
        />
      ))}
    </>
  )
}
