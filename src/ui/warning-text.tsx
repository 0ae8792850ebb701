import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type WarningTextProps = Content & {
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const WarningText: FC<WarningTextProps> = props => (
  <div class={classes('govuk-warning-text', props.classes)} {...attributes(props.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{' '}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{props.iconFallbackText || 'Warning'}</span> {shown(props)}
    </strong>
  </div>
)
