import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type ErrorMessageProps = Content & {
  readonly id?: string | undefined
  /** Said before the message, for those who do not see its colour; empty leaves it out. */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const ErrorMessage: FC<ErrorMessageProps> = props => {
  const before = props.visuallyHiddenText ?? 'Error'
  return (
    <p
      id={props.id || undefined}
      class={classes('govuk-error-message', props.classes)}
      {...attributes(props.attributes)}
    >
      {before && (
        <>
          <span class="govuk-visually-hidden">{before}:</span>{' '}
        </>
      )}
      {shown(props)}
    </p>
  )
}
