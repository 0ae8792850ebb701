import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type InsetTextProps = Content & {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const InsetText: FC<InsetTextProps> = props => (
  <div id={props.id || undefined} class={classes('govuk-inset-text', props.classes)} {...attributes(props.attributes)}>
    {shown(props)}
  </div>
)
