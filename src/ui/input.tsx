import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, hasContent, shown } from './content.ts'
import { Beside, describedBy, FormGroup, type FormGroupOptions, type Question } from './form-group.tsx'
import type { LabelProps } from './label.tsx'

export type InputMode = 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url'

type Affix = Content & { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }

export type InputProps = Question & {
  readonly name: string
  /** `name` unless given. */
  readonly id?: string | undefined
  readonly label: LabelProps
  readonly value?: string | number | undefined
  readonly type?: string | undefined
  readonly inputmode?: InputMode | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly prefix?: Affix | undefined
  readonly suffix?: Affix | undefined
  readonly formGroup?:
    | (FormGroupOptions & { readonly beforeInput?: Content; readonly afterInput?: Content })
    | undefined
  readonly inputWrapper?: FormGroupOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Input: FC<InputProps> = props => {
  const id = props.id || props.name
  const field = (
    <input
      class={classes('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={id}
      name={props.name}
      type={props.type || 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props.describedBy, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...attributes(props.attributes)}
    />
  )
  const { beforeInput, afterInput } = props.formGroup ?? {}
  const isWrapped = [props.prefix, props.suffix, beforeInput, afterInput].some(hasContent)
  return (
    <FormGroup id={id} group={props.formGroup} label={props.label} hint={props.hint} errorMessage={props.errorMessage}>
      {isWrapped ? (
        <div
          class={classes('govuk-input__wrapper', props.inputWrapper?.classes)}
          {...attributes(props.inputWrapper?.attributes)}
        >
          <Beside content={beforeInput} />
          <AffixItem affix={props.prefix} kind="prefix" />
          {field}
          <AffixItem affix={props.suffix} kind="suffix" />
          <Beside content={afterInput} />
        </div>
      ) : (
        field
      )}
    </FormGroup>
  )
}

const AffixItem: FC<{ affix: Affix | undefined; kind: 'prefix' | 'suffix' }> = ({ affix, kind }) =>
  hasContent(affix) ? (
    <div class={classes(`govuk-input__${kind}`, affix.classes)} aria-hidden="true" {...attributes(affix.attributes)}>
      {shown(affix)}
    </div>
  ) : null
