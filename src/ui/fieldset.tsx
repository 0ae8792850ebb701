import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, hasContent, shown } from './content.ts'

export type LegendProps = Content & {
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
}

export type FieldsetProps = {
  readonly legend?: LegendProps | undefined
  readonly describedBy?: string | undefined
  readonly role?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly html?: Child
  readonly children?: Child
}

export const Fieldset: FC<FieldsetProps> = props => (
  <fieldset
    class={classes('govuk-fieldset', props.classes)}
    role={props.role || undefined}
    aria-describedby={props.describedBy || undefined}
    {...attributes(props.attributes)}
  >
    {hasContent(props.legend) && <Legend {...props.legend} />}
    {shown(props)}
  </fieldset>
)

const Legend: FC<LegendProps> = props => (
  <legend class={classes('govuk-fieldset__legend', props.classes)}>
    {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{shown(props)}</h1> : shown(props)}
  </legend>
)
