import { day, dayOrNull } from '../kernel/calendar.ts'
import { showNhsNumber } from '../kernel/nhs-number.ts'
import { monthName, plainDate } from '../kernel/text.ts'
import { type Answer, type AnyAnswers, byKind, type Field, type FieldReader, type Option } from './form.ts'
import { yesNoOptionsOf } from './options.ts'

/** Any answer in words: labels instead of codes, dates written out, rows one after the other. */
export const answerText = (field: Field, answer: Answer): string => byKind(inWords, '', field)(answer)

const inWords: FieldReader<(answer: Answer) => string> = {
  text: () => String,
  textarea: () => String,
  number:
    (_, { unit }) =>
    answer =>
      withUnit(answer, unit),
  date: () => answer => plainDate(day(String(answer))),
  'partial-date': () => answer => partialDate(String(answer)),
  time: () => String,
  choice:
    (_, { options }) =>
    answer =>
      labelOf(options, answer),
  choices:
    (_, { options }) =>
    answer =>
      (answer as readonly string[]).map(code => labelOf(options, code)).join('; '),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => answer => showNhsNumber(String(answer)),
  postcode: () => String,
  coded: () => String,
  derived: () => workedOut,
  attachment: () => String,
  reference: () => String,
  together:
    (_, { parts }) =>
    answer =>
      partsText(parts, answer as AnyAnswers, ', '),
  group:
    (_, { fields }) =>
    answer =>
      (answer as readonly AnyAnswers[]).map(row => partsText(fields, row, ', ')).join('; '),
}

/** What the service worked out, in words; what it cannot say yet, too. */
export function workedOut(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'Worked out by the service'
  if (Array.isArray(value)) return value.map(workedOut).join('; ')
  const on = typeof value === 'string' ? dayOrNull(value) : null
  return on ? plainDate(on) : String(value)
}

const withUnit = (number: Answer, unit: string | undefined): string =>
  unit === undefined ? String(number) : [number, unit].join(' ')

/** `24 November 2026`; `November 2026`; `2026, month not known` */
function partialDate(date: string): string {
  const [year, month, dayOfMonth] = date.split('-')
  if (month === undefined) return `${year}, month not known`
  return dayOfMonth === undefined ? `${monthName(Number(month))} ${year}` : plainDate(day(date))
}

function yesNo(_: string, field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): (answer: Answer) => string {
  const options = yesNoOptionsOf(field)
  return answer => {
    if (typeof answer === 'string') return labelOf(options, answer)
    const { answer: chosen, detail } = answer as AnyAnswers
    const unit = field.detail && 'number' in field.detail ? field.detail.number.unit : undefined
    return [labelOf(options, chosen ?? ''), ...(detail === undefined ? [] : [withUnit(detail, unit)])].join(': ')
  }
}

const labelOf = (options: readonly Option[], code: Answer): string =>
  options.find(option => option.code === code)?.label ?? String(code)

const partsText = (fields: Readonly<Record<string, Field>>, answers: AnyAnswers, between: string): string =>
  Object.entries(fields)
    .flatMap(([name, field]) => {
      const answer = answers[name]
      return answer === undefined ? [] : [answerText(field, answer)]
    })
    .join(between)
