import type { Child } from 'hono/jsx'
import type { Posted } from '../forms/body.ts'
import type { AnyAnswers, Form as Declared } from '../forms/form.ts'
import { read, type Reading } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { FormFields, problemItems } from '../ui/form-page.tsx'
import { type Frame, formProps, show, type Visit } from './visit.tsx'

/** A small declared form on a page of its own, or the same page again with what was typed and what is wrong. */
export type ActForm<F extends Declared> = {
  readonly form: F
  readonly action: string
  readonly submit: string
  /** What stands in the fields: saved answers, or the body as it was typed. */
  readonly filled?: { readonly answers: AnyAnswers } | { readonly typed: Posted } | undefined
  readonly problems?: readonly Problem[] | undefined
  /** Carried along unseen: the version of what is changed. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly before?: Child
  readonly after?: Child
}

/** Reads a posted act form. What comes back after a sign-in is shown again, and acted on only when it is sent once more. */
export function readActForm<F extends Declared>(visit: Visit, form: F, carried: readonly string[] = []): Reading<F> {
  const posted = Object.fromEntries(Object.entries(visit.body).filter(([name]) => !carried.includes(name)))
  const reading = read(form, posted, { today: visit.today })
  if (!visit.restored) return reading
  return { ok: false, problems: [], answers: reading.answers, typed: posted as never }
}

export function showActForm<F extends Declared>(
  visit: Visit,
  frame: Frame,
  act: ActForm<F>,
  status: 200 | 409 | 422 = act.problems?.length ? 422 : 200,
): Promise<Response> {
  return show(
    visit,
    {
      ...frame,
      problems: problemItems(act.problems ?? []),
    },
    <ActFormBody visit={visit} act={act} />,
    status,
  )
}

/** The form alone, for a page that has more than it. */
export function ActFormBody<F extends Declared>({ visit, act }: { visit: Visit; act: ActForm<F> }) {
  const { form, action, submit, filled, problems = [], hidden = {}, before, after } = act
  const shown =
    filled === undefined ? {} : 'typed' in filled ? { body: filled.typed } : { answers: filled.answers as never }
  return (
    <>
      {before}
      <Form action={action} {...formProps(visit)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {Object.keys(form.sections).map(section => (
          <FormFields form={form} section={section} problems={problems} {...shown} />
        ))}
        <Button text={submit} preventDoubleClick />
      </Form>
      {after}
    </>
  )
}
