import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, hasContent, shown } from './content.ts'

export type LabelProps = Content & {
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Label: FC<LabelProps> = props => {
  if (!hasContent(props)) return null
  const label = (
    <label class={classes('govuk-label', props.classes)} {...attributes(props.attributes)} for={props.for || undefined}>
      {shown(props)}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
