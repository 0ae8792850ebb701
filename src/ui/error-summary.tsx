import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

/** One thing to put right; `href` names the field, as `#dateOfDeath-day`. */
export type ErrorSummaryItem = Content & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorSummaryProps = {
  readonly titleText?: string | undefined
  readonly titleHtml?: Child
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: Child
  readonly errorList?: readonly ErrorSummaryItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: Child
}

export const ErrorSummary: FC<ErrorSummaryProps> = props => {
  const description = props.children ?? (props.descriptionHtml || props.descriptionText)
  return (
    <div
      class={classes('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...attributes(props.attributes)}
      data-module="govuk-error-summary"
    >
      {/* The alert is a box of its own: on the focused box itself part of it would not be announced. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.titleHtml || props.titleText}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {props.errorList?.length ? (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errorList.map(item => (
                <li>
                  <Problem {...item} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  )
}

const Problem: FC<ErrorSummaryItem> = item =>
  item.href ? (
    <a href={item.href} {...attributes(item.attributes)}>
      {shown(item)}
    </a>
  ) : (
    <>{shown(item)}</>
  )
