import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type DetailsProps = Content & {
  readonly summaryText?: string | undefined
  readonly summaryHtml?: Child
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Details: FC<DetailsProps> = props => (
  <details
    id={props.id || undefined}
    class={classes('govuk-details', props.classes)}
    {...attributes(props.attributes)}
    open={props.open}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summaryHtml || props.summaryText}</span>
    </summary>
    <div class="govuk-details__text">{shown(props)}</div>
  </details>
)
