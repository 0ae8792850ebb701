import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Choice, ChoiceField, type ChoiceItem, choiceId, isDivider } from './choices.tsx'
import type { Content } from './content.ts'
import type { FieldsetProps } from './fieldset.tsx'
import { Beside, describedBy, FieldsetGroup, type FormGroupOptions, type Question } from './form-group.tsx'

export type Checkbox = Choice & {
  readonly name?: string | undefined
  /** Choosing it clears the others; for "none of these". */
  readonly behaviour?: 'exclusive' | undefined
}

export type CheckboxesProps = Question & {
  readonly name: string
  /** `name` unless given. The first box has this id, the second `-2` after it, and so on. */
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetProps | undefined
  readonly describedBy?: string | undefined
  readonly items: readonly ChoiceItem<Checkbox>[]
  /** The values of the boxes that are ticked. */
  readonly values?: readonly (string | number)[] | undefined
  readonly formGroup?:
    | (FormGroupOptions & { readonly beforeInputs?: Content; readonly afterInputs?: Content })
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Checkboxes: FC<CheckboxesProps> = props => {
  const idPrefix = props.idPrefix || props.name
  const describes = describedBy(idPrefix, props.fieldset?.describedBy || props.describedBy, props)
  return (
    <FieldsetGroup
      id={idPrefix}
      group={props.formGroup}
      fieldset={props.fieldset}
      describedBy={describes}
      hint={props.hint}
      errorMessage={props.errorMessage}
    >
      <div
        class={classes('govuk-checkboxes', props.classes)}
        {...attributes(props.attributes)}
        data-module="govuk-checkboxes"
      >
        <Beside content={props.formGroup?.beforeInputs} />
        {props.items.map((item, index) => {
          if (!item) return null
          if (isDivider(item)) return <div class="govuk-checkboxes__divider">{item.divider}</div>
          const isAmongValues = item.value !== undefined && (props.values ?? []).includes(item.value)
          return (
            <ChoiceField
              choice={item}
              kind="checkboxes"
              id={choiceId(item, idPrefix, index)}
              name={item.name || props.name}
              checked={item.checked ?? isAmongValues}
              behaviour={item.behaviour}
              // Without a fieldset nothing else would carry the hint and the error.
              describedBy={props.fieldset ? undefined : describes}
            />
          )
        })}
        <Beside content={props.formGroup?.afterInputs} />
      </div>
    </FieldsetGroup>
  )
}
