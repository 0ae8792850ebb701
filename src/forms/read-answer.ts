import { daysBetween, type Day } from '../kernel/calendar.ts'
import { isNhsNumber, nhsDigits } from '../kernel/nhs-number.ts'
import { postcode } from '../kernel/postcode.ts'
import type { Controls } from './body.ts'
import { firstDay } from './condition.ts'
import {
  type Answer,
  byKind,
  type DateLimits,
  type Field,
  type FieldReader,
  type Member,
  type Option,
  type Part,
  yesNoOptionsOf,
} from './form.ts'
import { missing, sentences } from './messages.ts'
import { DATE_PARTS, type DateRead, readDate, readPartialDate, readTime } from './read-date.ts'

/** One thing to put right. `field` is the question, `marks` are the controls that show it, the first to be linked to. */
export type Problem = { readonly field: string; readonly message: string; readonly marks: readonly string[] }

/** An answer, or nothing typed, or what is wrong with it. A group with one wrong row still has its other rows. */
export type Read = { readonly answer?: Answer; readonly problems: readonly Problem[] }

export type Place = {
  readonly controls: Controls
  readonly today: Day
  /** Whether a part that was left out is a problem. */
  readonly complete: boolean
  readonly valueOf: (id: string) => unknown
}

/** Reads the answer to one question that is not a group from its controls. */
export const readAnswer = (name: string, field: Member, place: Place): Read => byKind(readers, name, field)(place)

const readers: FieldReader<(place: Place) => Read> = {
  text:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name).replace(/\s+/g, ' ')
      if (typed === '') return nothing
      if (typed.length > field.max) return wrong(name, sentences.tooLong(field, field.max, typed.length))
      if (field.format !== undefined && !FORMATS[field.format].test(typed))
        return wrong(name, sentences[field.format](field))
      return answered(typed)
    },

  textarea:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      if (typed.length > field.max) return wrong(name, sentences.tooLong(field, field.max, typed.length))
      return answered(typed)
    },

  number:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      if (!/^(\d{1,9}|\d{1,3}(,\d{3})+)$/.test(typed)) return wrong(name, sentences.wholeNumber(field))
      const value = Number(typed.replaceAll(',', ''))
      if (value < field.min || value > field.max) return wrong(name, sentences.between(field, field.min, field.max))
      return answered(value)
    },

  date: (name, field) => place => dated(name, field, place, readDate),
  'partial-date': (name, field) => place => dated(name, field, place, readPartialDate),

  time:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      const read = readTime(typed)
      return read === null ? wrong(name, sentences.realTime(field)) : answered(read)
    },

  choice:
    (name, field) =>
    ({ controls }) =>
      chosen(name, field, field.options, controls),

  choices:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.all(name).filter(code => code !== '')
      if (typed.length === 0) return nothing
      const picked = field.options.filter(({ code }) => typed.includes(code))
      if (typed.some(code => !picked.some(option => option.code === code)))
        return wrong(name, sentences.onTheList(field))
      const alone = picked.find(option => option.alone)
      if (alone && picked.length > 1) return wrong(name, sentences.alone(alone.label))
      return answered(picked.map(({ code }) => code))
    },

  'yes-no': (name, field) => place => yesNo(name, field, place),
  'yes-no-unknown': (name, field) => place => yesNo(name, field, place),

  'nhs-number':
    (name, field) =>
    ({ controls }) => {
      const typed = nhsDigits(controls.one(name))
      if (typed === '') return nothing
      if (!/^\d{10}$/.test(typed)) return wrong(name, sentences.tenDigits(field))
      return isNhsNumber(typed) ? answered(typed) : wrong(name, sentences.checkDigit(field))
    },

  postcode:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      const read = postcode(typed)
      return read === null ? wrong(name, sentences.postcode(field)) : answered(read)
    },

  together: (name, field) => place => {
    const read = Object.entries(field.parts).map(([key, part]) => {
      const partName = `${name}-${key}`
      return { key, part, partName, ...readAnswer(partName, part, place) }
    })
    const problems = read.flatMap(one => one.problems)
    const given = read.filter(one => one.answer !== undefined)
    if (given.length === 0) return { problems }
    const absent = read.filter(
      one => one.answer === undefined && one.problems.length === 0 && place.complete && isAlwaysRequired(one.part),
    )
    return {
      answer: Object.fromEntries(given.map(({ key, answer }) => [key, answer])),
      problems: read.flatMap(one => (absent.includes(one) ? [lacking(one.partName, one.part)] : one.problems)),
    }
  },

  group: name => () => {
    throw new TypeError(`${name} is a group: its rows are read by the form`)
  },
}

/** The problem that a question has no answer. */
export const lacking = (name: string, field: Field): Problem => ({
  field: name,
  message: missing(field),
  marks: marksOf(name, field),
})

/** The controls of a question, the first of which a link to it names. */
export function marksOf(name: string, field: Field): readonly string[] {
  if (field.kind === 'date' || field.kind === 'partial-date') return DATE_PARTS.map(part => `${name}-${part}`)
  if (field.kind === 'together')
    return Object.entries(field.parts).flatMap(([key, part]) => marksOf(`${name}-${key}`, part))
  return [name]
}

export const isAlwaysRequired = (field: Field): boolean =>
  field.required === undefined || field.required === 'mandatory'

const nothing: Read = { problems: [] }
const answered = (answer: Answer): Read => ({ answer, problems: [] })
const wrong = (field: string, message: string, marks: readonly string[] = [field]): Read => ({
  problems: [{ field, message, marks }],
})

// An address that could be delivered; whether it exists only a message can tell.
const EMAIL = /^[^\s@<>()[\],;:"]+@[^\s@.<>()[\],;:"]+(\.[^\s@.<>()[\],;:"]+)+$/
const TELEPHONE = /^(?=(?:\D*\d){6})[+\d][\d\s()./-]*(\s*(x|ext\.?|extension)\s*\d{1,6})?$/i
export const FORMATS = { email: EMAIL, telephone: TELEPHONE } as const

function chosen(name: string, field: Field, options: readonly Option[], controls: Controls): Read {
  const typed = controls.one(name)
  if (typed === '') return nothing
  return options.some(({ code }) => code === typed) ? answered(typed) : wrong(name, sentences.onTheList(field))
}

type YesNo = Extract<Part, { kind: 'yes-no' | 'yes-no-unknown' }>

function yesNo(name: string, field: YesNo, { controls }: Place): Read {
  const read = chosen(name, field, yesNoOptionsOf(field), controls)
  if (!field.detail) return read
  const detail = controls.one(`${name}-detail`)
  if (read.answer === undefined) return read
  // What was written beside "yes" goes with it: it says nothing about "no".
  if (read.answer !== 'yes' || detail === '') return { ...read, answer: { answer: read.answer } }
  if (detail.length > field.detail.max)
    return wrong(name, sentences.tooLong(field.detail, field.detail.max, detail.length), [`${name}-detail`])
  return answered({ answer: read.answer, detail })
}

type Dated = Extract<Part, { kind: 'date' | 'partial-date' }>

function dated(
  name: string,
  field: Dated,
  place: Place,
  reader: (typed: Record<'day' | 'month' | 'year', string>) => DateRead,
): Read {
  const [day, month, year] = DATE_PARTS.map(part => place.controls.one(`${name}-${part}`)) as [string, string, string]
  const boxes = (parts: readonly string[] = DATE_PARTS) => parts.map(part => `${name}-${part}`)
  const read = reader({ day, month, year })
  switch (read.is) {
    case 'blank':
      return nothing
    case 'without':
      return wrong(name, sentences.mustInclude(field, read.parts), boxes(read.parts))
    case 'short-year':
      return wrong(name, sentences.fourDigits(field), boxes(['year']))
    case 'unreal':
      return wrong(name, sentences.realDate(field), boxes())
    case 'date': {
      const beyond = limit(field, read.date, place)
      return beyond === null ? answered(read.date) : wrong(name, beyond, boxes())
    }
  }
}

/** What a date's limits say against it. A date known only in part is compared by its first day. */
function limit(field: Field & DateLimits, read: string, { today, valueOf }: Place): string | null {
  const on = firstDay(read)!
  if (field.notAfter === 'today' && daysBetween(today, on) > 0) return sentences.todayOrEarlier(field)
  const other = field.notBefore && firstDay(valueOf(field.notBefore.field))
  if (field.notBefore && other && daysBetween(other, on) < 0) return sentences.notBefore(field, field.notBefore.noun)
  return null
}
