import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, hasContent } from './content.ts'
import { Hint, type HintProps } from './hint.tsx'
import { Label } from './label.tsx'

/** One answer among several, as radios and checkboxes share it. */
export type Choice = Content & {
  readonly value?: string | number | undefined
  readonly id?: string | undefined
  readonly hint?: HintProps | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly label?: { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
  /** Shown only while this answer is chosen; without scripts it is always shown. */
  readonly conditional?: { readonly html?: Child; readonly children?: Child } | undefined
  readonly attributes?: Attributes | undefined
}

/** A word between answers, such as "or". */
export type Divider = { readonly divider: string }

/** An answer, a divider, or nothing, so that a list may be written with `&&`. */
export type ChoiceItem<C extends Choice> = C | Divider | false | '' | null | undefined

export const isDivider = (item: Choice | Divider): item is Divider => 'divider' in item

/** The first has the plain id, so that an error can link to it; the others are numbered by their place. */
export const choiceId = (item: Choice | Divider, idPrefix: string, index: number): string =>
  ('id' in item && item.id) || (index > 0 ? `${idPrefix}-${index + 1}` : idPrefix)

export const ChoiceField: FC<{
  choice: Choice
  kind: 'radios' | 'checkboxes'
  id: string
  name: string
  checked: boolean
  behaviour?: string | undefined
  describedBy?: string | undefined
}> = ({ choice, kind, id, name, checked, behaviour, describedBy }) => {
  const hintId = hasContent(choice.hint) ? `${id}-item-hint` : undefined
  const conditional = choice.conditional?.children ?? choice.conditional?.html
  const conditionalId = `conditional-${id}`
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value ?? ''}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={conditional ? conditionalId : undefined}
          data-behaviour={behaviour || undefined}
          aria-describedby={classes(describedBy, hintId) || undefined}
          {...attributes(choice.attributes)}
        />
        <Label
          text={choice.text}
          html={choice.children ?? choice.html}
          classes={classes(`govuk-${kind}__label`, choice.label?.classes)}
          attributes={choice.label?.attributes}
          for={id}
        />
        {hintId && <Hint {...choice.hint} id={hintId} classes={classes(`govuk-${kind}__hint`, choice.hint?.classes)} />}
      </div>
      {conditional && (
        <div
          class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
