import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import type { Content } from './content.ts'
import type { FieldsetProps } from './fieldset.tsx'
import { Beside, describedBy, FieldsetGroup, type FormGroupOptions, type Question } from './form-group.tsx'
import { Input, type InputMode } from './input.tsx'

type Value = string | number | undefined

export type DatePart = {
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly value?: Value
  /** Whether this part is what is wrong; when none says so, an error marks all of them. */
  readonly error?: boolean | undefined
  readonly inputmode?: InputMode | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type DateInputProps = Question & {
  readonly id: string
  /** `dateOfDeath` gives `dateOfDeath-day`, `dateOfDeath-month`, `dateOfDeath-year`. */
  readonly namePrefix?: string | undefined
  readonly fieldset?: FieldsetProps | undefined
  readonly day?: DatePart | false | undefined
  readonly month?: DatePart | false | undefined
  readonly year?: DatePart | false | undefined
  /** Instead of day, month and year. */
  readonly items?: readonly (DatePart | false | '' | null | undefined)[] | undefined
  /** What was typed, by name. */
  readonly values?: Readonly<Record<string, Value>> | undefined
  readonly formGroup?:
    | (FormGroupOptions & { readonly beforeInputs?: Content; readonly afterInputs?: Content })
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const DateInput: FC<DateInputProps> = props => {
  const parts = partsOf(props)
  const items = props.items?.length ? props.items : [parts.day, parts.month, parts.year]
  const someIsMarked = items.some(item => item && isMarked(item))
  return (
    <FieldsetGroup
      id={props.id}
      group={props.formGroup}
      fieldset={props.fieldset}
      describedBy={describedBy(props.id, props.fieldset?.describedBy, props)}
      // The description of a fieldset of text fields is read out only when its role is "group".
      role="group"
      hint={props.hint}
      errorMessage={props.errorMessage}
    >
      <div
        class={classes('govuk-date-input', props.classes)}
        {...attributes(props.attributes)}
        id={props.id || undefined}
      >
        <Beside content={props.formGroup?.beforeInputs} />
        {items.map(item => {
          if (!item) return null
          const inherits = !someIsMarked && Boolean(props.errorMessage) && item.error !== false
          return <Part item={item} date={props} parts={parts} hasError={isMarked(item) || inherits} />
        })}
        <Beside content={props.formGroup?.afterInputs} />
      </div>
    </FieldsetGroup>
  )
}

const ERROR = 'govuk-input--error'
const WIDTHS = { day: 2, month: 2, year: 4 } as const
const KINDS = ['day', 'month', 'year'] as const

type Parts = Readonly<Record<keyof typeof WIDTHS, DatePart | false>>

const partsOf = (props: DateInputProps): Parts => ({
  day: props.day ?? { name: 'day', value: props.values?.['day'], classes: 'govuk-input--width-2' },
  month: props.month ?? { name: 'month', value: props.values?.['month'], classes: 'govuk-input--width-2' },
  year: props.year ?? { name: 'year', value: props.values?.['year'], classes: 'govuk-input--width-4' },
})

const isMarked = (item: DatePart): boolean => Boolean(item.error || item.classes?.includes(ERROR))

/** Which part of a date an item is: the very object given as that part, or one of its name. */
const kindOf = (item: DatePart, parts: Parts) =>
  KINDS.find(kind => {
    const part = parts[kind]
    return item === part || (item.name && (item.name === kind || (part && item.name === part.name)))
  })

const Part: FC<{ item: DatePart; date: DateInputProps; parts: Parts; hasError: boolean }> = props => {
  const { item, date, parts, hasError } = props
  const kind = kindOf(item, parts)
  const part = kind && parts[kind]
  const name = item.name ?? kind ?? ''
  const namePrefix = date.namePrefix ? `${date.namePrefix}-` : ''
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
        id={item.id || `${date.id}-${name}`}
        classes={classes(
          'govuk-date-input__input',
          hasError && !item.classes?.includes(ERROR) && ERROR,
          !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${kind ? WIDTHS[kind] : 2}`,
          item.classes,
        )}
        name={namePrefix + name}
        value={item.value ?? (part ? part.value : undefined) ?? date.values?.[namePrefix + name]}
        type="text"
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
