import type { FC } from 'hono/jsx'
import { classes } from './attributes.ts'
import { Beside } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'
import { type Translation, translations } from './translations.ts'

export type CharacterCountProps = Omit<TextareaProps, 'describedBy' | 'disabled' | 'autocomplete'> & {
  readonly maxlength?: number | undefined
  /** Counts words and takes the place of `maxlength`. */
  readonly maxwords?: number | undefined
  readonly countType?: string | undefined
  /** The percentage of the limit from which the count is shown. */
  readonly threshold?: number | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: Translation
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Translation
  readonly wordsUnderLimitText?: Translation
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Translation
}

export const CharacterCount: FC<CharacterCountProps> = props => {
  const id = props.id || props.name
  const countType = props.countType || (props.maxwords ? 'words' : undefined)
  const limit = props.maxwords || props.maxlength
  const description =
    props.textareaDescriptionText || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const message = (
    <>
      <Hint
        id={`${id}-info`}
        classes={classes('govuk-character-count__message', props.countMessage?.classes)}
        text={limit ? description.replaceAll('%{count}', String(limit)) : undefined}
      />
      <Beside content={props.formGroup?.afterInput} />
    </>
  )
  return (
    <Textarea
      id={id}
      name={props.name}
      describedBy={`${id}-info`}
      rows={props.rows}
      spellcheck={props.spellcheck}
      value={props.value}
      formGroup={{
        ...props.formGroup,
        classes: classes('govuk-character-count', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': props.maxlength,
          'data-maxwords': props.maxwords,
          'data-threshold': props.threshold,
          'data-count-type': countType,
          ...translations({
            // Without a limit only the script knows it, and it puts the sentence together itself.
            'textarea-description':
              !limit && props.textareaDescriptionText ? { other: props.textareaDescriptionText } : undefined,
            'characters-under-limit': props.charactersUnderLimitText,
            'characters-at-limit': props.charactersAtLimitText,
            'characters-over-limit': props.charactersOverLimitText,
            'words-under-limit': props.wordsUnderLimitText,
            'words-at-limit': props.wordsAtLimitText,
            'words-over-limit': props.wordsOverLimitText,
          }),
          ...props.formGroup?.attributes,
        },
        afterInput: { html: message },
      }}
      classes={classes('govuk-js-character-count', props.classes)}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      attributes={props.attributes}
    />
  )
}
