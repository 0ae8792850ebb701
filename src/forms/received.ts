import { dayOrNull } from '../kernel/calendar.ts'
import { isNhsNumber, nhsDigits } from '../kernel/nhs-number.ts'
import { postcode } from '../kernel/postcode.ts'
import { lengthOf } from '../kernel/text.ts'
import { cleaned } from './body.ts'
import { fieldsOf, firstDay } from './condition.ts'
import {
  type Answer,
  type Answers,
  type AnyAnswers,
  byKind,
  type Field,
  type FieldReader,
  type Form,
  type Group,
  type Option,
} from './form.ts'
import type { Detail, NumberLimits } from './limits.ts'
import { yesNoOptionsOf } from './options.ts'
import { FORMATS } from './read-answer.ts'
import { readTime } from './read-date.ts'
import { readNumber, within } from './read-number.ts'
import { codeOrWords } from './registers.ts'

/** Answers that came from outside: what the form knows, and everything else exactly as it was. */
export type Received<F extends Form> = {
  readonly answers: Answers<F>
  /** By id; a part of a row by its path, `carer.0.age`. */
  readonly other: Readonly<Record<string, unknown>>
}

/**
 * Splits received answers (ids of the dictionary; codes or labels as values) into those of this form and the rest.
 * Nothing is dropped: a value that does not fit its question goes to `other` whole. Conditions play no part here: what
 * somebody answered is kept.
 */
export function fromReceived<F extends Form>(form: F, received: Readonly<Record<string, unknown>>): Received<F> {
  const fields = new Map(fieldsOf(form))
  const answers: Record<string, Answer> = {}
  const other: Record<string, unknown> = {}
  for (const [id, value] of Object.entries(received)) {
    const field = fields.get(id)
    const fit = field ? fits(id, field, value) : null
    if (fit === null) other[id] = value
    else {
      answers[id] = fit.answer
      Object.assign(other, fit.other)
    }
  }
  return { answers: answers as Answers<F>, other }
}

type Fit = { readonly answer: Answer; readonly other?: Readonly<Record<string, unknown>> }

const fits = (name: string, field: Field, value: unknown): Fit | null => byKind(readers, name, field)(value)

const readers: FieldReader<(value: unknown) => Fit | null> = {
  text: (_, field) => value => {
    const text = words(value)?.replace(/\s+/g, ' ')
    const isOfItsFormat = text && (field.format === undefined || FORMATS[field.format].test(text))
    return text && lengthOf(text) <= field.max && isOfItsFormat ? { answer: text } : null
  },
  textarea: (_, field) => value => {
    const text = words(value)
    return text && lengthOf(text) <= field.max ? { answer: text } : null
  },
  number: (_, field) => value => {
    const number = numberIn(value, field)
    return number === null ? null : { answer: number }
  },
  date: () => value => {
    const text = words(value)
    return text && dayOrNull(text) ? { answer: text } : null
  },
  'partial-date': () => value => {
    const text = words(value)
    return text && /^\d{4}(-\d{2}){0,2}$/.test(text) && firstDay(text) ? { answer: text } : null
  },
  time: () => value => {
    const time = readTime(words(value) ?? '')
    return time === null ? null : { answer: time }
  },
  choice: (_, field) => value => {
    const option = optionFor(field.options, value)
    return option ? { answer: option.code } : null
  },
  choices: (_, field) => value => {
    const picked = (Array.isArray(value) ? value : [value]).map(one => optionFor(field.options, one))
    if (picked.length === 0 || picked.includes(undefined)) return null
    if (picked.length > 1 && picked.some(option => option?.alone)) return null
    return { answer: field.options.filter(option => picked.includes(option)).map(({ code }) => code) }
  },
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => value => {
    const digits = nhsDigits(words(value) ?? '')
    return isNhsNumber(digits) ? { answer: digits } : null
  },
  postcode: () => value => {
    const read = postcode(words(value) ?? '')
    return read === null ? null : { answer: read }
  },
  coded: (_, field) => value => {
    const text = words(value)
    const read = text && codeOrWords(field.registers, text)
    return read && lengthOf(read) <= field.max ? { answer: read } : null
  },
  // These have no answer here: what somebody else says about them is kept as it came.
  derived: () => () => null,
  attachment: () => () => null,
  reference: (_, field) => value => {
    const text = words(value)?.replace(/\s+/g, ' ')
    return text && lengthOf(text) <= field.max ? { answer: text } : null
  },
  together: (name, field) => value => {
    const parts = Object.entries(field.parts)
    const keys = parts.map(([key]) => key)
    const given = typeof value === 'string' && keys.length === 2 ? inTwo(keys, value) : value
    if (!isObject(given) || Object.keys(given).length === 0) return null
    const answer: Record<string, Answer> = {}
    for (const [key, one] of Object.entries(given)) {
      const part = field.parts[key]
      const fit = part ? fits(`${name}-${key}`, part, one) : null
      if (fit === null) return null
      answer[key] = fit.answer
    }
    return { answer }
  },
  group: (name, field) => value => rows(name, field, field.repeats ? asRows(field, value) : value),
}

/** Rows are read one by one; what a row says beyond the form is kept under its place. */
function rows(name: string, field: Group, value: unknown): Fit | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > field.maxRows) return null
  const other: Record<string, unknown> = {}
  const read: AnyAnswers[] = []
  for (const [index, row] of value.entries()) {
    if (!isObject(row)) return null
    const answers: Record<string, Answer> = {}
    for (const [member, one] of Object.entries(row)) {
      const question = field.fields[member]
      const fit = question ? fits(`${name}.${index}.${member}`, question, one) : null
      if (fit === null) other[`${name}.${index}.${member}`] = one
      else answers[member] = fit.answer
    }
    // A row that says nothing to this form would be dropped, and the places of the others with it.
    if (Object.keys(answers).length === 0) return null
    read.push(answers)
  }
  return { answer: read, other }
}

/** Answers to one question that repeats, each alone or as the row that we make of it; a single one is a list too. */
const asRows = (field: Group, value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : [value]).map(one =>
    isObject(one) && Object.keys(one).every(key => key in field.fields) ? one : { value: one },
  )

function yesNo(
  _: string,
  field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>,
): (value: unknown) => Fit | null {
  const options = yesNoOptionsOf(field)
  return value => {
    if (!field.detail) {
      const option = optionFor(options, value)
      return option ? { answer: option.code } : null
    }
    if (isObject(value))
      return answerWithDetail(options, field.detail, value['answer'], value['detail'], Object.keys(value))
    const [, answer, detail] = /^([^:]+?)\s*(?::\s*([\s\S]+))?$/.exec(words(value) ?? '') ?? []
    return answerWithDetail(options, field.detail, answer, detail, [])
  }
}

function answerWithDetail(
  options: readonly Option[],
  of: Detail,
  answer: unknown,
  detail: unknown,
  keys: readonly string[],
): Fit | null {
  const option = optionFor(options, answer)
  if (!option || keys.some(key => key !== 'answer' && key !== 'detail')) return null
  if (detail === undefined) return { answer: { answer: option.code } }
  const given = 'number' in of ? numberIn(detail, of.number) : words(detail)
  if (given === null || given === undefined || option.code !== 'yes') return null
  if ('max' in of && lengthOf(String(given)) > of.max) return null
  return { answer: { answer: option.code, detail: given } }
}

/** An option by its code, its label, or other words for it; capitals and punctuation do not matter. */
function optionFor(options: readonly Option[], value: unknown): Option | undefined {
  const text = typeof value === 'number' ? String(value) : words(value)
  if (!text) return undefined
  const slug = asCode(text)
  return (
    options.find(({ code }) => code === text) ??
    options.find(({ code, label, also = [] }) => [code, label, ...also].some(one => asCode(one) === slug))
  )
}

/** `CAMHS or mental health` -> `camhs-or-mental-health`: how codes without a national code are made from labels. */
const asCode = (label: string): string =>
  label
    .toLowerCase()
    .replace(/['’]/g, '')
    .replaceAll('<', ' lt ')
    .replaceAll('>', ' gt ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Two parts in one text: a moment as its date and time, words and a date at the last comma. */
function inTwo(keys: readonly string[], value: string): Record<string, string> {
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(value)
  if (moment && keys.includes('date') && keys.includes('time')) return { date: moment[1]!, time: moment[2]! }
  const at = value.lastIndexOf(',')
  return at < 0 ? { [keys[0]!]: value } : { [keys[0]!]: value.slice(0, at), [keys[1]!]: value.slice(at + 1) }
}

/** A number, or one written as text, within its limits. */
function numberIn(value: unknown, limits: NumberLimits): number | null {
  const read = typeof value === 'number' ? within(value, limits) : readNumber(words(value) ?? '', limits)
  return typeof read === 'number' ? read : null
}

/** Text of some length, or undefined. */
function words(value: unknown): string | undefined {
  return typeof value === 'string' ? cleaned(value) || undefined : undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
