import type { FC } from 'hono/jsx'
import type { Body } from '../../forms/body.ts'
import type { SectionKey } from '../../forms/form.ts'
import type { Problem } from '../../forms/read-answer.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import { urls } from '../../web/urls.ts'
import { entryForm } from '../entry-form.ts'

export type EnterPageProps = FormToken & {
  readonly body: Body
  readonly problems: readonly Problem[]
  /** Whether to offer that what does not fit is kept as received. */
  readonly mayKeep: boolean
}

/** The whole notification on one page, for a manager with a telephone in the other hand. */
export const EnterPage: FC<EnterPageProps> = ({ body, problems, mayKeep, ...token }) => (
  <>
    <p class="govuk-body">
      Enter what you were told. Leave blank what nobody knows yet: a notification may be incomplete.
    </p>
    <Form action={urls.newNotification({})} {...token}>
      {(Object.keys(entryForm.sections) as SectionKey<typeof entryForm>[])
        .filter(section => section !== 'kept' || mayKeep)
        .map(section => (
          <>
            <h2 class="govuk-heading-l">{entryForm.sections[section].title}</h2>
            <FormFields form={entryForm} section={section} body={body} problems={problems} />
          </>
        ))}
      <Button text="Save notification" preventDoubleClick />
    </Form>
  </>
)
