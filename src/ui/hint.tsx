import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type HintProps = Content & {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Hint: FC<HintProps> = props => (
  <div id={props.id || undefined} class={classes('govuk-hint', props.classes)} {...attributes(props.attributes)}>
    {shown(props)}
  </div>
)
