import type { Day } from '../kernel/calendar.ts'
import { isNhsNumber, nhsDigits } from '../kernel/nhs-number.ts'
import { postcode } from '../kernel/postcode.ts'
import { lengthOf } from '../kernel/text.ts'
import type { Controls } from './body.ts'
import { valuesIn } from './condition.ts'
import { dateWithin } from './date-within.ts'
import { type Answer, byKind, type Field, type FieldReader, type Member, type Option, type Part } from './form.ts'
import { isAnswered } from './is-answered.ts'
import type { Detail } from './limits.ts'
import { missing, sentences } from './messages.ts'
import { yesNoOptionsOf } from './options.ts'
import { DATE_PARTS, readTime } from './read-date.ts'
import { type NumberRead, readNumber } from './read-number.ts'
import { AS_TYPED, foundName } from './look-up.ts'
import { codeOrWords } from './registers.ts'

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
  text: (name, field) => place => {
    const read = oneLine(name, field, place)
    return typeof read.answer === 'string' && field.format !== undefined && !FORMATS[field.format].test(read.answer)
      ? wrong(name, sentences[field.format](field))
      : read
  },

  textarea:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      if (lengthOf(typed) > field.max) return wrong(name, sentences.tooLong(field, field.max, lengthOf(typed)))
      return answered(typed)
    },

  number:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      const read = readNumber(typed, field)
      return typeof read === 'number' ? answered(read) : wrong(name, sentences[read](field, field))
    },

  date: (name, field) => place => dated(name, field, place),
  'partial-date': (name, field) => place => dated(name, field, place),

  time:
    (name, field) =>
    ({ controls }) => {
      const typed = controls.one(name)
      if (typed === '') return nothing
      const read = readTime(typed)
      return read === null ? wrong(name, sentences.realTime(field)) : answered(read)
    },

  choice: (name, field) => place => {
    const read = chosen(name, field, field.options, place)
    return read.answer === undefined ? read : (notAmong(name, field, [String(read.answer)], place) ?? read)
  },

  choices: (name, field) => place => {
    const typed = place.controls.all(name).filter(code => code !== '')
    if (typed.length === 0) return nothing
    const picked = field.options.filter(({ code }) => typed.includes(code))
    if (typed.some(code => !picked.some(option => option.code === code))) return wrong(name, sentences.onTheList(field))
    const alone = picked.find(option => option.alone)
    if (alone && picked.length > 1) return wrong(name, sentences.alone(alone.label))
    const codes = picked.map(({ code }) => code)
    return notAmong(name, field, codes, place) ?? answered(codes)
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

  coded:
    (name, field) =>
    ({ controls }) => {
      const [typed, found] = [controls.one(name), controls.one(foundName(name))]
      // What was chosen from a register takes the place of the words by which it was found.
      const given = found === '' || found === AS_TYPED ? typed : found
      if (given === '') return nothing
      const read = codeOrWords(field.registers, given)
      return lengthOf(read) > field.max
        ? wrong(name, sentences.tooLong(field, field.max, lengthOf(read)))
        : answered(read)
    },

  // Nobody types an answer to these: a control of that name stays unread, and is refused.
  derived: () => () => nothing,
  attachment: () => () => nothing,

  reference: (name, field) => place => oneLine(name, field, place),

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
  isAnswered(field) && (field.required === undefined || field.required === 'mandatory')

const nothing: Read = { problems: [] }
const answered = (answer: Answer): Read => ({ answer, problems: [] })
const wrong = (field: string, message: string, marks: readonly string[] = [field]): Read => ({
  problems: [{ field, message, marks }],
})

// An address that could be delivered; whether it exists only a message can tell.
const EMAIL = /^[^\s@<>()[\],;:"]+@[^\s@.<>()[\],;:"]+(\.[^\s@.<>()[\],;:"]+)+$/
// Without flags, so that other languages of patterns can take it over.
const TELEPHONE = /^(?=(?:\D*\d){6})[+\d][\d\s()./-]*(\s*([xX]|[eE][xX][tT](\.?|[eE][nN][sS][iI][oO][nN]))\s*\d{1,6})?$/
export const FORMATS = { email: EMAIL, telephone: TELEPHONE } as const

function oneLine(name: string, field: Extract<Part, { kind: 'text' | 'reference' }>, { controls }: Place): Read {
  const typed = controls.one(name).replace(/\s+/g, ' ')
  if (typed === '') return nothing
  return lengthOf(typed) > field.max
    ? wrong(name, sentences.tooLong(field, field.max, lengthOf(typed)))
    : answered(typed)
}

function chosen(name: string, field: Field, options: readonly Option[], { controls }: Place): Read {
  const typed = controls.one(name)
  if (typed === '') return nothing
  return options.some(({ code }) => code === typed) ? answered(typed) : wrong(name, sentences.onTheList(field))
}

/** What is wrong with codes of which one was not ticked where it had to be. */
function notAmong(
  name: string,
  field: Extract<Part, { kind: 'choice' | 'choices' }>,
  codes: readonly string[],
  { valueOf }: Place,
): Read | null {
  if (field.among === undefined) return null
  const ticked = valuesIn(valueOf(field.among))
  return codes.every(code => ticked.includes(code)) ? null : wrong(name, sentences.amongThose(field))
}

type YesNo = Extract<Part, { kind: 'yes-no' | 'yes-no-unknown' }>

function yesNo(name: string, field: YesNo, place: Place): Read {
  const read = chosen(name, field, yesNoOptionsOf(field), place)
  if (!field.detail) return read
  const typed = place.controls.one(`${name}-detail`)
  if (read.answer === undefined) return read
  // What was written beside "yes" goes with it: it says nothing about "no".
  if (read.answer !== 'yes' || typed === '') return { ...read, answer: { answer: read.answer } }
  const detail = detailOf(typed, field.detail)
  return 'says' in detail
    ? wrong(name, detail.says, [`${name}-detail`])
    : answered({ answer: read.answer, detail: detail.answer })
}

function detailOf(typed: string, detail: Detail): { readonly answer: string | number } | { readonly says: string } {
  if ('number' in detail) {
    const read: NumberRead = readNumber(typed, detail.number)
    return typeof read === 'number' ? { answer: read } : { says: sentences[read](detail, detail.number) }
  }
  return lengthOf(typed) > detail.max
    ? { says: sentences.tooLong(detail, detail.max, lengthOf(typed)) }
    : { answer: typed }
}

function dated(name: string, field: Extract<Part, { kind: 'date' | 'partial-date' }>, place: Place): Read {
  const typed = dateWithin(name, field, place)
  if ('message' in typed)
    return wrong(
      name,
      typed.message,
      typed.boxes.map(part => `${name}-${part}`),
    )
  return typed.date === undefined ? nothing : answered(typed.date)
}
