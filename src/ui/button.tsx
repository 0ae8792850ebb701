import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type ButtonProps = Content & {
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Button: FC<ButtonProps> = props => {
  const common = {
    class: classes('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributes(props.attributes),
    id: props.id || undefined,
  }
  const isNodes = Boolean(props.children ?? props.html)
  const face = (
    <>
      {/* A start button is a flex box, which would lose the spaces between elements. */}
      {isNodes && props.isStartButton ? <span>{shown(props)}</span> : shown(props)}
      {props.isStartButton && <StartIcon />}
    </>
  )
  if (props.href)
    return (
      <a href={props.href} role="button" draggable="false" {...common}>
        {face}
      </a>
    )
  return (
    <button
      type={props.type || 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...common}
    >
      {face}
    </button>
  )
}

const StartIcon: FC = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)
