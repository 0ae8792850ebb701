import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import type { Content } from './content.ts'
import { Beside, describedBy, FormGroup, type FormGroupOptions, type Question } from './form-group.tsx'
import type { LabelProps } from './label.tsx'

type Value = string | number | boolean

export type SelectItem = {
  readonly text: string | number
  readonly value?: Value | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectProps = Question & {
  readonly name: string
  /** `name` unless given. */
  readonly id?: string | undefined
  readonly label: LabelProps
  readonly items?: readonly (SelectItem | false | '' | null | undefined)[] | undefined
  /** The value of the option that is selected. */
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly formGroup?:
    | (FormGroupOptions & { readonly beforeInput?: Content; readonly afterInput?: Content })
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Select: FC<SelectProps> = props => {
  const id = props.id || props.name
  return (
    <FormGroup id={id} group={props.formGroup} label={props.label} hint={props.hint} errorMessage={props.errorMessage}>
      <Beside content={props.formGroup?.beforeInput} />
      <select
        class={classes('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props.describedBy, props)}
        {...attributes(props.attributes)}
      >
        {props.items?.map(item => item && <Option item={item} chosen={props.value} />)}
      </select>
      <Beside content={props.formGroup?.afterInput} />
    </FormGroup>
  )
}

const Option: FC<{ item: SelectItem; chosen: string | number | undefined }> = ({ item, chosen }) => (
  <option
    value={item.value?.toString()}
    selected={item.selected ?? (Boolean(chosen) && String(item.value ?? item.text) === String(chosen))}
    disabled={item.disabled}
    {...attributes(item.attributes)}
  >
    {item.text}
  </option>
)
