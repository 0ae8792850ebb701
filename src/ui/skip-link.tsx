import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type SkipLinkProps = Content & {
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const SkipLink: FC<SkipLinkProps> = props => (
  <a
    href={props.href || '#content'}
    class={classes('govuk-skip-link', props.classes)}
    {...attributes(props.attributes)}
    data-module="govuk-skip-link"
  >
    {shown(props)}
  </a>
)
