import type { FC } from 'hono/jsx'
import { classes } from './attributes.ts'
import { Button } from './button.tsx'
import { Beside } from './form-group.tsx'
import { Input, type InputProps } from './input.tsx'
import { translations } from './translations.ts'

export type PasswordInputProps = Pick<
  InputProps,
  | 'name'
  | 'id'
  | 'label'
  | 'hint'
  | 'errorMessage'
  | 'disabled'
  | 'describedBy'
  | 'autocomplete'
  | 'formGroup'
  | 'classes'
  | 'attributes'
> & {
  readonly value?: string | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
}

export const PasswordInput: FC<PasswordInputProps> = props => {
  const id = props.id || props.name
  const button = (
    <>
      <Button
        type="button"
        classes={classes(
          'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
          props.button?.classes,
        )}
        text={props.showPasswordText ?? 'Show'}
        attributes={{
          'aria-controls': id,
          'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
          hidden: '',
        }}
      />
      <Beside content={props.formGroup?.afterInput} />
    </>
  )
  return (
    <Input
      formGroup={{
        ...props.formGroup,
        classes: classes('govuk-password-input', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-password-input',
          ...translations({
            'show-password': props.showPasswordText,
            'hide-password': props.hidePasswordText,
            'show-password-aria-label': props.showPasswordAriaLabelText,
            'hide-password-aria-label': props.hidePasswordAriaLabelText,
            'password-shown-announcement': props.passwordShownAnnouncementText,
            'password-hidden-announcement': props.passwordHiddenAnnouncementText,
          }),
          ...props.formGroup?.attributes,
        },
        afterInput: { html: button },
      }}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      label={props.label}
      hint={props.hint}
      classes={classes('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      errorMessage={props.errorMessage}
      id={id}
      name={props.name}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      value={props.value}
      disabled={props.disabled}
      describedBy={props.describedBy}
      attributes={props.attributes}
    />
  )
}
