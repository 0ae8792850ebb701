import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import type { Content } from './content.ts'
import { Beside, describedBy, FormGroup, type FormGroupOptions, type Question } from './form-group.tsx'
import type { LabelProps } from './label.tsx'

export type TextareaProps = Question & {
  readonly name: string
  /** `name` unless given. */
  readonly id?: string | undefined
  readonly label: LabelProps
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly formGroup?:
    | (FormGroupOptions & { readonly beforeInput?: Content; readonly afterInput?: Content })
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Textarea: FC<TextareaProps> = props => {
  const id = props.id || props.name
  return (
    <FormGroup id={id} group={props.formGroup} label={props.label} hint={props.hint} errorMessage={props.errorMessage}>
      <Beside content={props.formGroup?.beforeInput} />
      <textarea
        class={classes('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props.describedBy, props)}
        autocomplete={props.autocomplete || undefined}
        {...attributes(props.attributes)}
      >
        {afterFirstLineBreak(props.value)}
      </textarea>
      <Beside content={props.formGroup?.afterInput} />
    </FormGroup>
  )
}

/** A reader of HTML drops a line break that comes first in a text area; one more keeps what was typed. */
const afterFirstLineBreak = (value: string | undefined) => (value?.startsWith('\n') ? `\n${value}` : value)
