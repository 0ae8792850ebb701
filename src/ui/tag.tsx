import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type TagProps = Content & {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The bare tag. Pages say a state with `StateTag`, whose words and colours are settled. */
export const Tag: FC<TagProps> = props => (
  <strong class={classes('govuk-tag', props.classes)} {...attributes(props.attributes)}>
    {shown(props)}
  </strong>
)
