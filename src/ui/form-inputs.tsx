import type { Child, FC } from 'hono/jsx'
import { workedOut } from '../forms/answer-text.ts'
import { byKind, type Field, type FieldReader, type Option } from '../forms/form.ts'
import type { Detail, NumberLimits } from '../forms/limits.ts'
import { lowerFirst } from '../forms/messages.ts'
import { yesNoOptionsOf } from '../forms/options.ts'
import { DATE_PARTS } from '../forms/read-date.ts'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { Fieldset } from './fieldset.tsx'
import { Rows } from './form-rows.tsx'
import { around, box, labelOf, legend, optionsOn, type PageState, problemOf, workedOn } from './form-state.ts'
import { Input, type InputProps } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { LookUpBox } from './look-up-box.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SummaryList } from './summary-list.tsx'
import { Textarea } from './textarea.tsx'

/** One question as its component, filled with what stands in the body. */
export const Question: FC<{ name: string; field: Field; page: PageState }> = ({ name, field, page }) => (
  <>
    {byKind(inputs, name, field)(page)}
    {field.means !== undefined && (
      <Details summaryText={`What this means: ${lowerFirst(field.label)}`} text={field.means} />
    )}
  </>
)

/** Each kind of question as its component, filled with what stands in the body. */
const inputs: FieldReader<(page: PageState) => Child> = {
  text: (name, field) => page => (
    <Input
      {...box(name, field, page)}
      {...(field.format === 'email' && { type: 'email', spellcheck: false })}
      {...(field.format === 'telephone' && { type: 'tel', classes: 'govuk-input--width-20' })}
      {...(field.format !== undefined && page.isWithin !== 'row' && { autocomplete: OWN[field.format] })}
    />
  ),
  textarea: (name, field) => page =>
    field.max <= SHORT ? (
      <Textarea {...box(name, field, page)} rows={3} />
    ) : (
      // The script counts for those who write much; the limit itself is told when it is passed.
      <CharacterCount
        {...box(name, field, page)}
        maxlength={field.max}
        textareaDescriptionText={`You can enter up to ${field.max.toLocaleString('en-GB')} characters`}
        threshold={75}
        rows={tallEnough(page.typed.one(name))}
      />
    ),
  number: (name, field) => page => <Input {...box(name, field, page)} {...forNumber(field)} />,
  date: (name, field) => page => <Boxes name={name} field={field} page={page} />,
  'partial-date': (name, field) => page => <Boxes name={name} field={field} page={page} />,
  time: (name, field) => page => (
    <Input {...box(name, field, page)} spellcheck={false} classes="govuk-input--width-5" />
  ),
  choice: (name, field) => page => {
    const options = optionsOn(page, name, field)
    if (options.length <= FEW) return <Choose name={name} field={field} options={options} page={page} />
    const items = [{ value: '', text: '' }, ...options.map(({ code, label }) => ({ value: code, text: label }))]
    return <Select {...box(name, field, page)} items={items} />
  },
  choices: (name, field) => page => (
    <Checkboxes
      name={name}
      {...around(name, field, page)}
      fieldset={{ legend: legend(field, page) }}
      values={page.typed.all(name)}
      items={optionsOn(page, name, field).map(option => ({
        ...asItem(option),
        ...(option.alone && { behaviour: 'exclusive' as const }),
      }))}
    />
  ),
  'yes-no': (name, field) => page => <YesNo name={name} field={field} page={page} />,
  'yes-no-unknown': (name, field) => page => <YesNo name={name} field={field} page={page} />,
  'nhs-number': (name, field) => page => (
    <Input {...box(name, field, page)} inputmode="numeric" spellcheck={false} classes="govuk-input--width-10" />
  ),
  postcode: (name, field) => page => (
    <Input {...box(name, field, page)} spellcheck={false} classes="govuk-input--width-10" />
  ),
  coded: (name, field) => page => <LookUpBox name={name} field={field} page={page} />,
  derived: (name, field) => page => (
    <SummaryList
      rows={[{ key: { text: labelOf(field) }, value: { text: workedOut(workedOn(page, name)) } }]}
      attributes={{ id: name }}
    />
  ),
  attachment: (name, field) => () => (
    <InsetText id={name}>
      <p class="govuk-body govuk-!-font-weight-bold">{labelOf(field)}</p>
      {field.hint !== undefined && <p class="govuk-body">{field.hint}</p>}
      <p class="govuk-body">{HOW_TO_SEND}</p>
    </InsetText>
  ),
  reference: (name, field) => page => (
    <Input {...box(name, field, page)} spellcheck={false} classes="govuk-input--width-20" />
  ),
  together: (name, field) => page => (
    <Fieldset legend={{ text: labelOf(field), classes: 'govuk-fieldset__legend--m' }}>
      {Object.entries(field.parts).map(([key, part]) => (
        <Question name={`${name}-${key}`} field={part} page={whole(page, name, `${name}-${key}`)} />
      ))}
    </Fieldset>
  ),
  group: (name, field) => page => (
    <Rows
      name={name}
      field={field}
      page={page}
      question={(row, question) => <Question name={row} field={question} page={{ ...page, isWithin: 'row' }} />}
    />
  ),
}

const HOW_TO_SEND =
  'Documents cannot be added on this page. Send them to the panel’s office by secure email, with the reference of the case and without the child’s name.'

// As the design system advises: few answers as radios, many as a list.
const FEW = 10
/** What the reader’s browser may offer to fill in. Rows ask about others, whose particulars it does not have. */
const OWN = { email: 'email', telephone: 'tel' } as const
const SHORT = 500

/** What is read through again stands there whole, if it is not very long. */
const tallEnough = (text: string): number =>
  Math.min(
    24,
    text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / LINE), 7),
  )

const LINE = 60

/** A problem of the whole question stands at its first part. */
const whole = (page: PageState, name: string, part: string): PageState => ({
  ...page,
  isWithin: 'question',
  problems: page.problems.map(problem =>
    problem.field === name && problem.marks[0]?.startsWith(part) ? { ...problem, field: part } : problem,
  ),
})

const Boxes: FC<{ name: string; field: Field; page: PageState }> = ({ name, field, page }) => {
  const problem = problemOf(name, page)
  return (
    <DateInput
      id={name}
      namePrefix={name}
      {...around(name, field, page)}
      fieldset={{ legend: legend(field, page) }}
      items={DATE_PARTS.map(part => ({
        name: part,
        value: page.typed.one(`${name}-${part}`),
        error: problem ? problem.marks.includes(`${name}-${part}`) : undefined,
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      }))}
    />
  )
}

type YesNoField = Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>

const YesNo: FC<{ name: string; field: YesNoField; page: PageState }> = ({ name, field, page }) => {
  const detailName = `${name}-detail`
  const problem = problemOf(name, page)
  const inDetail = problem?.marks[0] === detailName
  const detail = field.detail && (
    <DetailBox name={detailName} detail={field.detail} page={page} message={inDetail ? problem?.message : undefined} />
  )
  return (
    <Choose
      name={name}
      field={field}
      options={yesNoOptionsOf(field)}
      page={inDetail ? { ...page, problems: [] } : page}
      beside={detail}
    />
  )
}

const DetailBox: FC<{ name: string; detail: Detail; page: PageState; message: string | undefined }> = props => {
  const { name, detail, page, message } = props
  const all = {
    name,
    label: { text: detail.label },
    value: page.typed.one(name),
    errorMessage: message === undefined ? undefined : { text: message },
  }
  return 'number' in detail ? <Input {...all} {...forNumber(detail.number)} /> : <Textarea {...all} rows={3} />
}

/** A small box with the keys that a number needs; a phone's keys for numbers have no sign. */
const forNumber = ({ min, unit, places }: NumberLimits): Partial<InputProps> => ({
  inputmode: min < 0 ? 'text' : places === undefined ? 'numeric' : 'decimal',
  spellcheck: false,
  classes: 'govuk-input--width-5',
  ...(unit !== undefined && { suffix: { text: unit } }),
})

const Choose: FC<{
  name: string
  field: Field
  options: readonly Option[]
  page: PageState
  beside?: Child
}> = props => {
  const { name, field, options, page, beside } = props
  return (
    <Radios
      name={name}
      {...around(name, field, page)}
      classes={options.length === 2 && !beside ? 'govuk-radios--inline' : ''}
      fieldset={{ legend: legend(field, page) }}
      value={page.typed.one(name)}
      items={options.map(option => ({
        ...asItem(option),
        ...(beside && option.code === 'yes' && { conditional: { children: beside } }),
      }))}
    />
  )
}

const asItem = ({ code, label, hint }: Option) => ({
  value: code,
  text: label,
  ...(hint !== undefined && { hint: { text: hint } }),
})
