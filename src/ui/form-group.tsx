import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes, ids } from './attributes.ts'
import { type Content, shown } from './content.ts'
import { ErrorMessage, type ErrorMessageProps } from './error-message.tsx'
import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import { Hint, type HintProps } from './hint.tsx'
import { Label, type LabelProps } from './label.tsx'

/** The box round one question. */
export type FormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** What every question may have beside its field. */
export type Question = {
  readonly hint?: HintProps | undefined
  readonly errorMessage?: ErrorMessageProps | undefined
}

/** One labelled field, or a bare group, with its hint and error in their place. */
export const FormGroup: FC<
  Question & { id: string; group: FormGroupOptions | undefined; label?: LabelProps | undefined; children: Child }
> = ({ id, group, label, hint, errorMessage, children }) => (
  <Group group={group} errorMessage={errorMessage}>
    {label && <Label {...label} for={id} />}
    <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
    {children}
  </Group>
)

/** Several fields under one legend; without a legend they stand in the group as they are. */
export const FieldsetGroup: FC<
  Question & {
    id: string
    group: FormGroupOptions | undefined
    fieldset: FieldsetProps | undefined
    describedBy: string | undefined
    role?: string
    children: Child
  }
> = ({ id, group, fieldset, describedBy, role, hint, errorMessage, children }) => {
  const inner = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {children}
    </>
  )
  return (
    <Group group={group} errorMessage={errorMessage}>
      {fieldset ? (
        <Fieldset {...fieldset} role={role} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </Group>
  )
}

/** The ids that describe a field: those given, then its hint, then its error. */
export const describedBy = (id: string, given: string | undefined, { hint, errorMessage }: Question) =>
  ids(given, hint && `${id}-hint`, errorMessage && `${id}-error`)

/** Something that stands before or after the field within its group. */
export const Beside: FC<{ content: Content | undefined }> = ({ content }) => content && <> {shown(content)} </>

const Group: FC<Pick<Question, 'errorMessage'> & { group: FormGroupOptions | undefined; children: Child }> = props => (
  <div
    class={classes('govuk-form-group', props.errorMessage && 'govuk-form-group--error', props.group?.classes)}
    {...attributes(props.group?.attributes)}
  >
    {props.children}
  </div>
)

const HintAndError: FC<Question & { id: string }> = ({ id, hint, errorMessage }) => (
  <>
    {hint && <Hint {...hint} id={`${id}-hint`} />}
    {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
  </>
)
