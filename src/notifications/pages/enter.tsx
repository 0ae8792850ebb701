import type { FC } from 'hono/jsx'
import type { Body } from '../../forms/body.ts'
import type { SectionKey } from '../../forms/form.ts'
import type { Problem } from '../../forms/read-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import type { LookUp } from '../../ui/form-state.ts'
import { urls } from '../../web/urls.ts'
import type { entryForm } from '../entry-form.ts'

export type EnterPageProps = FormToken & {
  readonly form: ReturnType<typeof entryForm>
  readonly body: Body
  readonly problems: readonly Problem[]
  /** Whether to offer that what does not fit is kept as received. */
  readonly mayKeep: boolean
  readonly lookUp: LookUp
}

/** The whole notification on one page, for a manager with a telephone in the other hand. */
export const EnterPage: FC<EnterPageProps> = ({ form, body, problems, mayKeep, lookUp, ...token }) => (
  <>
    <p class="govuk-body">
      Enter what you were told. Leave blank what nobody knows yet: a notification may be incomplete.
    </p>
    <Form action={urls.newNotification({})} {...token}>
      {(Object.keys(form.sections) as SectionKey<typeof form>[])
        .filter(section => section !== 'kept' || mayKeep)
        .map(section => (
          <>
            <h2 class="govuk-heading-l">{form.sections[section].title}</h2>
            <FormFields form={form} section={section} body={body} problems={problems} lookUp={lookUp} />
          </>
        ))}
      <Button text="Save notification" preventDoubleClick />
    </Form>
  </>
)
