import { count } from '../kernel/text.ts'
import { byKind, type Field, type FieldReader, type Group } from './form.ts'
import { isAnswered } from './is-answered.ts'
import type { DateLimits, Detail, NumberLimits } from './limits.ts'

/** How a sentence names a question: `the date of death`. */
export const named = (field: Named): string => field.noun ?? `the ${lowerFirst(field.label)}`

type Named = { readonly label: string; readonly noun?: string }

/** How a sentence about a question begins: `Date of death`. */
export const subject = (field: Named): string => upperFirst(named(field).replace(/^the /, ''))

/** Every sentence that says what to do about an answer. Each names its question in the words of its label. */
export const sentences = {
  enter: (field: Field) => field.missing ?? `Enter ${named(field)}`,
  select: (field: Field) => field.missing ?? `Select ${named(field)}`,
  addOne: (field: Group) => field.missing ?? `Add at least one ${field.each}`,
  tooMany: (field: Group) => `Add ${field.maxRows} or fewer under “${field.label}”`,
  tooLong: (field: Named, max: number, has: number | string) =>
    `${subject(field)} must be ${thousands(max)} characters or fewer; you have ${typeof has === 'number' ? thousands(has) : has}`,
  email: (field: Field) => `${subject(field)} must be an email address, like name@example.com`,
  telephone: (field: Field) => `${subject(field)} must be a telephone number, like 01632 960 001`,
  unwritten: (field: Named, { places }: NumberLimits): string =>
    places === undefined ? sentences.wholeNumber(field) : sentences.decimal(field, places),
  outside: (field: Named, { min, max }: NumberLimits): string => sentences.between(field, min, max),
  wholeNumber: (field: Named) => `${subject(field)} must be a whole number, like 12`,
  decimal: (field: Named, places: number) =>
    `${subject(field)} must be a number like 12.5, with a point, not a comma, and at most ${count(places, 'digit')} after it`,
  between: (field: Named, min: number, max: number) =>
    `${subject(field)} must be between ${thousands(min)} and ${thousands(max)}`,
  mustInclude: (field: Field, parts: readonly string[]) => `${subject(field)} must include a ${parts.join(' and ')}`,
  fourDigits: (field: Field) => `${subject(field)} must have a year of 4 numbers`,
  realDate: (field: Field) => `${subject(field)} must be a real date`,
  todayOrEarlier: (field: Field) => `${subject(field)} must be today or earlier`,
  notBefore: (field: Field, other: string) => `${subject(field)} must be the same as or after ${other}`,
  realTime: (field: Field) => `${subject(field)} must be a real time, like 14:05`,
  onTheList: (field: Field) => `Select ${named(field)} from the answers given`,
  amongThose: (field: Field) => `Select ${named(field)} from the answers ticked before it`,
  alone: (label: string) => `Select “${label}”, or the answers that apply`,
  tenDigits: (field: Field) => `${subject(field)} must have 10 digits`,
  checkDigit: (field: Field) => `Check ${named(field)}: its last digit does not fit`,
  postcode: (field: Field) => `${subject(field)} must be a full UK postcode, like AA3 1AB`,
} as const

/** What a page says about a name that its form does not have. */
export const NOT_ASKED = 'This page does not ask for everything that was sent to it. Open it again and answer there'

/** The sentence for a question that still has no answer. */
export const missing = (field: Field): string =>
  field.kind === 'group'
    ? sentences.addOne(field)
    : (SELECTED.has(field.kind) ? sentences.select : sentences.enter)(field)

const SELECTED: ReadonlySet<Field['kind']> = new Set(['choice', 'choices', 'yes-no', 'yes-no-unknown'])

/** All that a page can say about the answer to one question, for the data dictionary and those who read it over. */
export const messagesOf = (name: string, field: Field): readonly string[] => [
  ...(!isAnswered(field) || field.required === 'desired' || field.required === 'optional' ? [] : [missing(field)]),
  ...byKind(malformed, name, field),
]

const N = 'N'

const malformed: FieldReader<readonly string[]> = {
  text: (_, field) => [
    sentences.tooLong(field, field.max, N),
    ...(field.format === undefined ? [] : [sentences[field.format](field)]),
  ],
  textarea: (_, field) => [sentences.tooLong(field, field.max, N)],
  number: (_, field) => numbers(field, field),
  date: (_, field) => [
    ...[['day'], ['month'], ['year'], ['day', 'month'], ['day', 'year'], ['month', 'year']].map(parts =>
      sentences.mustInclude(field, parts),
    ),
    ...dates(field),
  ],
  'partial-date': (_, field) => [
    ...[['month'], ['year'], ['month', 'year']].map(parts => sentences.mustInclude(field, parts)),
    ...dates(field),
  ],
  time: (_, field) => [sentences.realTime(field)],
  choice: (_, field) => [sentences.onTheList(field), ...among(field)],
  choices: (_, field) => [
    sentences.onTheList(field),
    ...among(field),
    ...field.options.flatMap(option => (option.alone ? [sentences.alone(option.label)] : [])),
  ],
  'yes-no': (_, field) => yesNo(field),
  'yes-no-unknown': (_, field) => yesNo(field),
  'nhs-number': (_, field) => [sentences.tenDigits(field), sentences.checkDigit(field)],
  postcode: (_, field) => [sentences.postcode(field)],
  coded: (_, field) => [sentences.tooLong(field, field.max, N)],
  derived: () => [],
  attachment: () => [],
  reference: (_, field) => [sentences.tooLong(field, field.max, N)],
  together: (_, field) => Object.entries(field.parts).flatMap(([name, part]) => messagesOf(name, part)),
  group: (_, field) => [sentences.tooMany(field)],
}

const dates = (field: Field & DateLimits): readonly string[] => [
  sentences.fourDigits(field),
  sentences.realDate(field),
  ...(field.notAfter === undefined ? [] : [sentences.todayOrEarlier(field)]),
  ...(field.notBefore === undefined ? [] : [sentences.notBefore(field, field.notBefore.noun)]),
]

const yesNo = (field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): readonly string[] => [
  sentences.onTheList(field),
  ...(field.detail ? details(field.detail) : []),
]

const details = (detail: Detail): readonly string[] =>
  'number' in detail ? numbers(detail, detail.number) : [sentences.tooLong(detail, detail.max, N)]

const numbers = (field: Named, limits: NumberLimits): readonly string[] => [
  sentences.unwritten(field, limits),
  sentences.outside(field, limits),
]

const among = (field: Extract<Field, { kind: 'choice' | 'choices' }>): readonly string[] =>
  field.among === undefined ? [] : [sentences.amongThose(field)]

/** `4,213` */
const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** `Date of death` -> `date of death`; `NHS number` stays. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
