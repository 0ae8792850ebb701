import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Choice, ChoiceField, type ChoiceItem, choiceId, isDivider } from './choices.tsx'
import type { Content } from './content.ts'
import type { FieldsetProps } from './fieldset.tsx'
import { Beside, describedBy, FieldsetGroup, type FormGroupOptions, type Question } from './form-group.tsx'

export type RadiosProps = Question & {
  readonly name: string
  /** `name` unless given. The first radio has this id, the second `-2` after it, and so on. */
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetProps | undefined
  readonly items: readonly ChoiceItem<Choice>[]
  /** The value of the radio that is chosen. */
  readonly value?: string | number | undefined
  readonly formGroup?:
    | (FormGroupOptions & { readonly beforeInputs?: Content; readonly afterInputs?: Content })
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Radios: FC<RadiosProps> = props => {
  const idPrefix = props.idPrefix || props.name
  return (
    <FieldsetGroup
      id={idPrefix}
      group={props.formGroup}
      fieldset={props.fieldset}
      describedBy={describedBy(idPrefix, props.fieldset?.describedBy, props)}
      hint={props.hint}
      errorMessage={props.errorMessage}
    >
      <div class={classes('govuk-radios', props.classes)} {...attributes(props.attributes)} data-module="govuk-radios">
        <Beside content={props.formGroup?.beforeInputs} />
        {props.items.map((item, index) => {
          if (!item) return null
          if (isDivider(item)) return <div class="govuk-radios__divider">{item.divider}</div>
          const isValue = Boolean(props.value) && String(item.value) === String(props.value)
          return (
            <ChoiceField
              choice={item}
              kind="radios"
              id={choiceId(item, idPrefix, index)}
              name={props.name}
              checked={item.checked ?? isValue}
            />
          )
        })}
        <Beside content={props.formGroup?.afterInputs} />
      </div>
    </FieldsetGroup>
  )
}
