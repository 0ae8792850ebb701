import type { Child, FC } from 'hono/jsx'
import { classes } from './attributes.ts'
import { Button } from './button.tsx'
import { Form, type FormToken } from './form.tsx'

export type PostedButtonProps = FormToken & {
  readonly action: string
  /** Posted with it. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** The one next thing of a page is green; everything else is grey. */
  readonly primary?: boolean | undefined
  readonly classes?: string | undefined
  readonly children: Child
}

/** An act that needs no more than a button: a form of its own. */
export const PostedButton: FC<PostedButtonProps> = ({ fields = {}, primary, children, ...props }) => (
  <Form action={props.action} csrf={props.csrf} formKey={props.formKey} classes="opencdr-posted">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button classes={classes(!primary && 'govuk-button--secondary', props.classes)} preventDoubleClick>
      {children}
    </Button>
  </Form>
)
