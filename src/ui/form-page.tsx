import type { Child, FC } from 'hono/jsx'
import { answerText } from '../forms/answer-text.ts'
import { type Controls, controls, type Posted } from '../forms/body.ts'
import { type Known, namedIn, shown, valueIn } from '../forms/condition.ts'
import {
  type Answers,
  type AnyAnswers,
  byKind,
  type Field,
  type FieldReader,
  type Form,
  type Group,
  type Option,
  type SectionKey,
  yesNoOptionsOf,
} from '../forms/form.ts'
import { lowerFirst, upperFirst } from '../forms/messages.ts'
import { bothShown } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import { DATE_PARTS } from '../forms/read-date.ts'
import { ADD, REMOVE, rowsShown } from '../forms/rows.ts'
import { toBody } from '../forms/to-body.ts'
import { classes } from './attributes.ts'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import type { ErrorSummaryItem } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { Input, type InputProps } from './input.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SummaryList, type SummaryRow } from './summary-list.tsx'
import { Textarea } from './textarea.tsx'

export type FormFieldsProps<F extends Form> = {
  readonly form: F
  readonly section: SectionKey<F>
  /** What is saved. */
  readonly answers?: Answers<F> | undefined
  /** What stands in the controls, where that is not what is saved: typed, and shown again with problems or another row. */
  readonly body?: Posted | undefined
  readonly problems?: readonly Problem[] | undefined
  /** What conditions may name and this section does not ask. */
  readonly known?: Known | undefined
}

/**
 * The questions of one section. A question that depends on another of the same page is always there, with its condition
 * in words, so that the page works without scripts; one that depends on what was answered elsewhere is there or not.
 */
export const FormFields = <F extends Form>(props: FormFieldsProps<F>) => {
  const { form, section, answers, body, problems = [], known = {} } = props
  const saved = (answers ?? {}) as AnyAnswers
  const isAgain = body !== undefined && problems.length === 0
  const page = { typed: controls(body ?? toBody(form, saved as Answers<F>)), problems, isAgain }
  const fields = form.sections[section]?.fields ?? {}
  const valueOf = valueIn(form, saved, known)
  const visible = Object.entries(fields).filter(
    ([, field]) => namedIn(field.when).some(id => id in fields) || shown(field.when, valueOf) !== 'no',
  )
  return (
    <>
      {visible.some(([, field]) => field.kind === 'group') && <FirstButton />}
      {visible.map(([name, field]) => (
        <Question name={name} field={field} page={page} />
      ))}
    </>
  )
}

/** The problems of a page for its error summary: each links to the control that shows it. */
export const problemItems = (problems: readonly Problem[]): readonly ErrorSummaryItem[] =>
  problems.map(({ message, marks, field }) => ({ text: message, href: `#${marks[0] ?? field}` }))

export type CheckAnswersProps<F extends Form> = {
  readonly form: F
  readonly answers: Answers<F>
  /** Where a section is changed; without it the answers are only shown. */
  readonly changeUrl?: ((section: SectionKey<F>) => string) | undefined
  readonly known?: Known | undefined
}

/** All answers in words, a card for each section. A question that was asked and not answered says so. */
export const CheckAnswers = <F extends Form>({ form, answers, changeUrl, known = {} }: CheckAnswersProps<F>) => {
  const given = answers as AnyAnswers
  const valueOf = valueIn(form, given, known)
  return (
    <>
      {Object.entries(form.sections).map(([key, section]) => {
        const asked = Object.entries(section.fields).filter(
          ([, field]) => bothShown(section.when, field.when, valueOf) !== 'no',
        )
        if (asked.length === 0) return null
        const change = changeUrl?.(key as SectionKey<F>)
        return (
          <SummaryList
            card={{
              title: { text: section.title },
              ...(change !== undefined && { actions: { items: [{ href: change, text: 'Change' }] } }),
            }}
            rows={asked.flatMap(([name, field]) => summaryRows(form, name, field, given, known))}
          />
        )
      })}
    </>
  )
}

/** Answers that the form does not know, exactly as they were received. */
export const OtherAnswers: FC<{ other: Readonly<Record<string, unknown>> }> = ({ other }) => {
  const rows = Object.entries(other).map(([id, value]) => ({
    key: { text: spacedOut(id) },
    value: { text: received(value) },
  }))
  return rows.length === 0 ? null : <SummaryList card={{ title: { text: 'Other answers, as received' } }} rows={rows} />
}

const NOT_ANSWERED = 'Not answered'

function summaryRows(form: Form, name: string, field: Field, given: AnyAnswers, known: Known): readonly SummaryRow[] {
  const answer = given[name]
  if (answer === undefined || field.kind !== 'group') {
    const text = answer === undefined ? NOT_ANSWERED : answerText(field, answer)
    return [{ key: { text: field.label }, value: { children: <Lines text={text} /> } }]
  }
  return (answer as readonly AnyAnswers[]).map((row, index) => {
    const valueOf = valueIn(form, given, known, { group: field.row ?? name, answers: row })
    const asked = Object.entries(field.fields).filter(([, member]) => shown(member.when, valueOf) !== 'no')
    return {
      key: { text: `${upperFirst(field.each)} ${index + 1}` },
      value: {
        children: asked.map(([member, question]) => {
          const said = row[member]
          return (
            <p class="govuk-body">
              {spoken(question.label)} {said === undefined ? NOT_ANSWERED : <Lines text={answerText(question, said)} />}
            </p>
          )
        }),
      },
    }
  })
}

/** `Job title:`, but a question ends in its own mark. */
const spoken = (label: string): string => (label.endsWith('?') ? label : `${label}:`)

/** Text with its own line breaks. */
const Lines: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split('\n').map((line, i) => (
      <>
        {i > 0 && <br />}
        {line}
      </>
    ))}
  </>
)

/** `childRecentContacts48h` -> `Child recent contacts48h`; `carer.0.age` -> `Carer 1: age`. */
const spacedOut = (id: string): string =>
  upperFirst(
    id
      .replace(/\.(\d+)\./, (_, index: string) => ` ${Number(index) + 1}: `)
      .replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`),
  )

function received(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'Left blank'
  if (Array.isArray(value)) return value.length === 0 ? 'Left blank' : value.map(received).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${spacedOut(key)}: ${received(one)}`)
      .join(', ')
  return String(value)
}

type PageState = {
  readonly typed: Controls
  readonly problems: readonly Problem[]
  /** Shown once more with another row, or one less. */
  readonly isAgain?: boolean
  /** Within something that has a legend of its own: what is asked there is told in smaller type. */
  readonly isWithin?: 'row' | 'question'
}

const Question: FC<{ name: string; field: Field; page: PageState }> = ({ name, field, page }) => (
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
  number: (name, field) => page => (
    <Input
      {...box(name, field, page)}
      inputmode="numeric"
      spellcheck={false}
      classes="govuk-input--width-5"
      {...(field.unit !== undefined && { suffix: { text: field.unit } })}
    />
  ),
  date: (name, field) => page => <Boxes name={name} field={field} page={page} />,
  'partial-date': (name, field) => page => <Boxes name={name} field={field} page={page} />,
  time: (name, field) => page => (
    <Input {...box(name, field, page)} spellcheck={false} classes="govuk-input--width-5" />
  ),
  choice: (name, field) => page => {
    const options = field.options
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
      items={field.options.map(option => ({
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
  together: (name, field) => page => (
    <Fieldset legend={{ text: labelOf(field), classes: 'govuk-fieldset__legend--m' }}>
      {Object.entries(field.parts).map(([key, part]) => (
        <Question name={`${name}-${key}`} field={part} page={whole(page, name, `${name}-${key}`)} />
      ))}
    </Fieldset>
  ),
  group: (name, field) => page => <Rows name={name} field={field} page={page} />,
}

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
const whole = ({ typed, problems }: PageState, name: string, part: string): PageState => ({
  typed,
  isWithin: 'question',
  problems: problems.map(problem =>
    problem.field === name && problem.marks[0]?.startsWith(part) ? { ...problem, field: part } : problem,
  ),
})

const Rows: FC<{ name: string; field: Group; page: PageState }> = ({ name, field, page }) => {
  const rows = rowsShown(page.typed, name)
  const isEmpty = page.typed.rows(name).length === 0
  const [problem] = page.problems.filter(one => one.field === name)
  const last = rows.at(-1)
  // Who asked for another row goes on in it, and not at the top of the page.
  const added = page.isAgain && rows.length > 1 && page.typed.isBlank(`${name}.${last}`) ? last : undefined
  return (
    <div id={name} class={classes('govuk-form-group opencdr-rows', problem && 'govuk-form-group--error')}>
      <h2 class="govuk-heading-m">{labelOf(field)}</h2>
      {field.hint !== undefined && <p class="govuk-hint">{field.hint}</p>}
      {problem && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {problem.message}
        </p>
      )}
      {rows.map((index, place) => {
        const title = `${upperFirst(field.each)} ${place + 1}`
        return (
          <Fieldset
            legend={{ text: title, classes: 'govuk-fieldset__legend--m' }}
            attributes={index === added ? { autofocus: true, tabindex: -1 } : {}}
          >
            {Object.entries(field.fields).map(([member, question]) => (
              <Question name={`${name}.${index}.${member}`} field={question} page={{ ...page, isWithin: 'row' }} />
            ))}
            {!isEmpty && (
              <Button classes="govuk-button--secondary" name={REMOVE} value={`${name}.${index}`}>
                Remove <span class="govuk-visually-hidden">{lowerFirst(title)}</span>
              </Button>
            )}
          </Fieldset>
        )
      })}
      <Button classes="govuk-button--secondary" name={ADD} value={name}>
        Add another {field.each}
      </Button>
    </div>
  )
}

/**
 * The Enter key presses the first button of a form. Where rows have buttons of their own that would be "Remove", so the
 * page's own button comes first for the key, and for nobody else.
 */
const FirstButton: FC = () => (
  <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
    Continue
  </button>
)

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
  const inDetail = problemOf(name, page)?.marks[0] === detailName
  const detail = field.detail && (
    <Textarea
      name={detailName}
      rows={3}
      label={{ text: field.detail.label }}
      value={page.typed.one(detailName)}
      errorMessage={inDetail ? { text: problemOf(name, page)!.message } : undefined}
    />
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

/** What every labelled box has. */
const box = (name: string, field: Field, page: PageState): InputProps & { readonly value: string } => ({
  id: name,
  name,
  label: { text: labelOf(field), classes: `govuk-label--${size(page)}` },
  value: page.typed.one(name),
  ...around(name, field, page),
})

const legend = (field: Field, page: PageState) => ({
  text: labelOf(field),
  classes: `govuk-fieldset__legend--${size(page)}`,
})

const size = ({ isWithin }: PageState): 's' | 'm' => (isWithin === undefined ? 'm' : 's')

const around = (name: string, field: Field, page: PageState) => {
  const problem = problemOf(name, page)
  return {
    ...(field.hint !== undefined && { hint: { text: field.hint } }),
    ...(problem && { errorMessage: { text: problem.message } }),
  }
}

const problemOf = (name: string, { problems }: PageState): Problem | undefined =>
  problems.find(({ field }) => field === name)

/** The label with what one should know before answering: when it applies, and whether it may be left out. */
function labelOf(field: Field): string {
  if (field.whenText !== undefined) return `${field.label} (if ${field.whenText})`
  if (field.kind === 'group') return field.label
  if (field.required === 'desired') return `${field.label} (if you know it)`
  return field.required === 'optional' ? `${field.label} (optional)` : field.label
}
