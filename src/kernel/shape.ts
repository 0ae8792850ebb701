import { dayOrNull } from './calendar.ts'

/** What JSON from outside must look like, key by key. Keys that are not named may be there and are not looked at. */
export type Shape = { readonly [key: string]: Expected }
export type Expected =
  | keyof typeof words
  | { readonly each: Expected }
  | { readonly oneOf: readonly string[] }
  | { readonly maybe: Expected }
  | Shape

/** What does not fit, all of it at once, each with its place: "child.nhsNumber: should be text or null." */
export function misfits(value: unknown, expected: Expected, name = 'The file'): string[] {
  const problems: string[] = []
  compare(value, '', expected, name, problems)
  return problems
}

const words = {
  text: ['text', isText],
  'text?': ['text or null', orNothing(isText)],
  day: ['a date such as 2026-03-28', isDay],
  'day?': ['a date such as 2026-03-28, or null', orNothing(isDay)],
  moment: ['a date and time such as 2026-03-28T14:05', isMoment],
  instant: ['a date and time with its offset such as 2026-08-29T06:40+01:00', isInstant],
  'time?': ['a time such as 14:05, or null', orNothing(isTime)],
  'yes-no': ['true or false', isYesNo],
  'yes-no?': ['true, false or null', orNothing(isYesNo)],
  number: ['a number', isNumber],
  'number?': ['a number or null', orNothing(isNumber)],
  partial: ['a date, a month or a year such as 2026-03-28, 2026-03 or 2026', isPartial],
  object: ['an object', isObject],
  precision: ['exact, day, month or year', isPrecision],
  'list of text': ['a list of texts', isListOfText],
} as const satisfies Readonly<Record<string, readonly [string, (value: unknown) => boolean]>>

function compare(value: unknown, path: string, expected: Expected, name: string, problems: string[]): void {
  const wrong = (wanted: string): void => {
    const at = path === '' ? name : path
    problems.push(`${at}: ${value === undefined ? 'is missing; it should be' : 'should be'} ${wanted}.`)
  }
  if (typeof expected === 'string') {
    const [wanted, fits] = words[expected]
    if (!fits(value)) wrong(wanted)
  } else if (isMaybe(expected)) {
    if (value != null) compare(value, path, expected.maybe, name, problems)
  } else if (isChoice(expected)) {
    if (!isText(value) || !expected.oneOf.includes(value)) wrong(`one of ${expected.oneOf.join(', ')}`)
  } else if (isList(expected)) {
    if (Array.isArray(value)) value.forEach((item, i) => compare(item, `${path}[${i}]`, expected.each, name, problems))
    else wrong('a list')
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(expected))
      compare(value[key], path === '' ? key : `${path}.${key}`, inner, name, problems)
  } else wrong('an object')
}

// A shape may have a key of these names too; what stands there then is a word, a list or a shape of its own.
const isList = (expected: object): expected is { readonly each: Expected } => onlyKey(expected) === 'each'
const isMaybe = (expected: object): expected is { readonly maybe: Expected } => onlyKey(expected) === 'maybe'
const isChoice = (expected: object): expected is { readonly oneOf: readonly string[] } => onlyKey(expected) === 'oneOf'

function onlyKey(expected: object): string | null {
  const keys = Object.keys(expected)
  return keys.length === 1 ? keys[0]! : null
}

function orNothing(fits: (value: unknown) => boolean): (value: unknown) => boolean {
  return value => value == null || fits(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isDay(value: unknown): boolean {
  return isText(value) && dayOrNull(value) !== null
}

function isTime(value: unknown): boolean {
  return isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
}

function isMoment(value: unknown): boolean {
  return isText(value) && value[10] === 'T' && isDay(value.slice(0, 10)) && isTime(value.slice(11))
}

function isInstant(value: unknown): boolean {
  const parts = isText(value) ? /^(.{16})(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})$/.exec(value) : null
  return parts !== null && isMoment(parts[1])
}

function isPartial(value: unknown): boolean {
  return isText(value) && (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || isDay(value))
}

function isYesNo(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value)
}

function isPrecision(value: unknown): boolean {
  return value === 'exact' || value === 'day' || value === 'month' || value === 'year'
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
