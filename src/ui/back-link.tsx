import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type BackLinkProps = Content & {
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const BackLink: FC<BackLinkProps> = props => (
  <a href={props.href || '#'} class={classes('govuk-back-link', props.classes)} {...attributes(props.attributes)}>
    {shown(props) || 'Back'}
  </a>
)
