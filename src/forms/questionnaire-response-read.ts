import { type Answers, byKind, type Field, type FieldReader, type Form, type Group, type Option } from './form.ts'
import { yesNoOptionsOf } from './options.ts'
import {
  detailLinkId,
  memberLinkId,
  partLinkId,
  questionnaireCanonical,
  sectionLinkId,
  systemOf,
  YES_NO_SYSTEM,
} from './questionnaire-ids.ts'
import { notTaken, settled } from './read-answers.ts'
import { fromReceived } from './received.ts'
import type { ReadOptions } from './read.ts'

/** One thing to put right in a response: where it stands in it, the answer it is about, and what to do. */
export type ResponseProblem = { readonly path: string; readonly answer: string; readonly message: string }

export type ResponseReading<F extends Form> =
  | { readonly ok: true; readonly answers: Answers<F> }
  | { readonly ok: false; readonly problems: readonly ResponseProblem[]; readonly answers: Answers<F> }

/**
 * Reads a FHIR R4 QuestionnaireResponse to a form's questionnaire: every problem at once, each with its place. An item
 * that the form does not have is refused, and so is an answer to a question that is not asked. Spaces and the writing of
 * numbers and codes are mended as on a page. Never throws on what was given.
 */
export function fromResponse<F extends Form>(form: F, response: unknown, options: ReadOptions<F>): ResponseReading<F> {
  const reader: Reader = { form, problems: [], places: new Map() }
  const received = readResponse(reader, response)
  const { answers, other } = fromReceived(form, received)
  // A problem of reading is told of once.
  const told = new Set(reader.problems.map(({ answer }) => answer))
  const before = Object.keys(other)
    .filter(path => !told.has(path))
    .map(path => notTaken(form, path))
  const reading = settled(form, answers, options, [...before, ...[...told].map(path => ({ path, message: '' }))])
  if (reading.ok) return reading
  const found = reading.problems
    .filter(({ message }) => message !== '')
    .map(({ path, message }) => ({ path: placeOf(reader, path), answer: path, message }))
  return { ok: false, problems: [...reader.problems, ...found], answers: reading.answers }
}

type Reader = {
  readonly form: Form
  readonly problems: ResponseProblem[]
  /** Where in the response an answer stands, by the answer's own path. */
  readonly places: Map<string, string>
}

type Raw = Readonly<Record<string, unknown>>
/** An item or answer of the response, and where it stands. */
type Found = { readonly raw: Raw; readonly at: string }

const ROOT = 'QuestionnaireResponse'

/** The place of an answer, or of the nearest thing around it that the response has. */
function placeOf({ places }: Reader, path: string): string {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('-'), 0))) {
    const place = places.get(at)
    if (place !== undefined) return place
  }
  return ROOT
}

function readResponse(reader: Reader, response: unknown): Raw {
  const { form, problems } = reader
  const say = (path: string, message: string): void => void problems.push({ path, answer: '', message })
  if (!isRaw(response) || response['resourceType'] !== 'QuestionnaireResponse') {
    say(ROOT, 'This is no QuestionnaireResponse')
    return {}
  }
  const to = response['questionnaire']
  if (to !== undefined && to !== questionnaireCanonical(form))
    say(`${ROOT}.questionnaire`, `This response is to another questionnaire than ${questionnaireCanonical(form)}`)
  const sections = new Map(Object.entries(form.sections).map(([key, section]) => [sectionLinkId(key), section]))
  const received: Record<string, unknown> = {}
  const found = itemsIn(reader, response['item'], `${ROOT}.item`, '', new Set(sections.keys()))
  for (const [linkId, all] of found) {
    const fields = sections.get(linkId)!.fields
    for (const one of once(reader, all, linkId))
      Object.assign(
        received,
        readFields(reader, inside(reader, one, linkId), fields, '', name => name),
      )
  }
  return received
}

/** Items by their link, those that the questionnaire does not have there told of. */
function itemsIn(
  reader: Reader,
  value: unknown,
  at: string,
  answer: string,
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>()
  for (const { raw, at: place } of listed(reader, value, at, answer)) {
    const linkId = String(raw['linkId'])
    if (known.has(linkId)) found.set(linkId, [...(found.get(linkId) ?? []), { raw, at: place }])
    else if (!isNote(raw))
      reader.problems.push({ path: place, answer, message: `This questionnaire has no item “${linkId}” here` })
  }
  return found
}

/** Words that stand among the questions may come back with them. */
const isNote = (raw: Raw): boolean =>
  /-(help|heading|intro)$/.test(String(raw['linkId'])) && raw['answer'] === undefined && raw['item'] === undefined

/** The items within a group, which has no answer of its own. */
function inside({ problems }: Reader, { raw, at }: Found, answer: string): Found {
  if (raw['answer'] !== undefined) problems.push({ path: `${at}.answer`, answer, message: 'A group has no answer' })
  return { raw, at }
}

/** The first of items of which there may be one. */
function once({ problems }: Reader, all: readonly Found[], answer: string): readonly Found[] {
  for (const { at } of all.slice(1)) problems.push({ path: at, answer, message: 'This item stands there twice' })
  return all.slice(0, 1)
}

function readFields(
  reader: Reader,
  { raw, at }: Found,
  fields: Readonly<Record<string, Field>>,
  prefix: string,
  linkIdOf: (name: string) => string,
): Raw {
  const names = new Map(Object.keys(fields).map(name => [linkIdOf(name), name]))
  const received: Record<string, unknown> = {}
  const outer = prefix.replace(/[.-]$/, '')
  for (const [linkId, all] of itemsIn(reader, raw['item'], `${at}.item`, outer, new Set(names.keys()))) {
    const name = names.get(linkId)!
    const answer = prefix + name
    reader.places.set(answer, all[0]!.at)
    const value = byKind(readers, linkId, fields[name]!)({ reader, all, answer })
    if (value !== undefined) received[name] = value
  }
  return received
}

/** What the items of one question say, as `fromReceived` takes it; undefined for nothing. */
type Read = (given: { readonly reader: Reader; readonly all: readonly Found[]; readonly answer: string }) => unknown

const readers: FieldReader<Read> = {
  text: () => single(inString),
  textarea: () => single(inString),
  number: (_, { places }) => single(places === undefined ? inInteger : inDecimal),
  date: () => single(inDate),
  'partial-date': () => single(inDate),
  // The form asks for hours and minutes; the format has seconds too.
  time: () => single(inTime),
  choice: (linkId, { options }) => single(inCoding(systemOf(linkId), options)),
  choices: (linkId, { options }) => several(inCoding(systemOf(linkId), options)),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => single(inString),
  postcode: () => single(inString),
  coded: () => single(inString),
  derived: (_, { label }) => nothing(`“${label}” is worked out by the service`),
  attachment: (_, { label }) => nothing(`“${label}” takes no answer here: documents are sent beside the form`),
  reference: () => single(inString),
  together:
    (linkId, { parts }) =>
    ({ reader, all, answer }) => {
      const [one] = once(reader, all, answer)
      const read =
        one && readFields(reader, inside(reader, one, answer), parts, `${answer}-`, key => partLinkId(linkId, key))
      return read && Object.keys(read).length > 0 ? read : undefined
    },
  group: (name, field) => given => rows(name, field, given),
}

function rows(name: string, field: Group, { reader, all, answer }: Parameters<Read>[0]): unknown {
  const value = field.repeats && field.fields['value']
  const place = (index: number, found: Found): Found => {
    reader.places.set(`${answer}.${index}`, found.at)
    return found
  }
  const read = value
    ? repeated(reader, value, all, answer).map((one, index) => ({
        value: byKind(readers, name, value)({ reader, all: [place(index, one)], answer: `${answer}.${index}.value` }),
      }))
    : all.map((one, index) =>
        readFields(reader, inside(reader, place(index, one), answer), field.fields, `${answer}.${index}.`, member =>
          memberLinkId(reader.form, name, field, member),
        ),
      )
  // A row in which nothing was said is none.
  const said = read.filter(row => Object.values(row).some(one => one !== undefined))
  return said.length === 0 ? undefined : said
}

/** The answers to one question that repeats, each as an item of its own. */
const repeated = (reader: Reader, value: Field, all: readonly Found[], answer: string): readonly Found[] =>
  value.kind === 'together'
    ? all
    : all.flatMap(({ raw, at }) =>
        listed(reader, raw['answer'], `${at}.answer`, answer).map(one => ({
          raw: { ...raw, answer: [one.raw] },
          at: one.at,
        })),
      )

/** Reads the value of one answer; null, with what the question takes, when it is another. */
type ValueReader = (raw: Raw) => { readonly value: unknown } | { readonly takes: string }

const single =
  (of: ValueReader): Read =>
  given => {
    const answers = answersIn(given)
    for (const { at } of answers.slice(1))
      given.reader.problems.push({ path: at, answer: given.answer, message: 'This question takes one answer' })
    const [first] = answers
    return first && valueOf(of, first, given)
  }

const several =
  (of: ValueReader): Read =>
  given => {
    const values = answersIn(given).map(one => valueOf(of, one, given))
    return values.length === 0 ? undefined : values
  }

const nothing =
  (message: string): Read =>
  given => {
    for (const { at } of answersIn(given)) given.reader.problems.push({ path: at, answer: given.answer, message })
  }

/** The answers of a question's items; a question has no items but within an answer. */
function answersIn({ reader, all, answer }: Parameters<Read>[0], detail?: string): readonly Found[] {
  for (const { raw, at } of all) itemsIn(reader, raw['item'], `${at}.item`, answer, new Set())
  const answers = all.flatMap(({ raw, at }) => listed(reader, raw['answer'], `${at}.answer`, answer))
  for (const { raw, at } of answers)
    itemsIn(reader, raw['item'], `${at}.item`, answer, new Set(detail === undefined ? [] : [detail]))
  return answers
}

function valueOf(of: ValueReader, { raw, at }: Found, { reader, answer }: Parameters<Read>[0]): unknown {
  const read = of(raw)
  if ('value' in read) return read.value
  reader.problems.push({ path: at, answer, message: `This question takes ${read.takes}` })
  return undefined
}

const inString: ValueReader = raw => typed(raw, 'valueString', 'string')
const inDate: ValueReader = raw => typed(raw, 'valueDate', 'string')
const inInteger: ValueReader = raw => typed(raw, 'valueInteger', 'number')
const inDecimal: ValueReader = raw =>
  typed(raw, typeof raw['valueInteger'] === 'number' ? 'valueInteger' : 'valueDecimal', 'number', 'a valueDecimal')
const inTime: ValueReader = raw => {
  const time = raw['valueTime']
  return typeof time === 'string' && /^\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(time)
    ? { value: time.slice(0, 5) }
    : { takes: 'a valueTime' }
}

const typed = (raw: Raw, key: string, type: string, takes = `a ${key}`): ReturnType<ValueReader> =>
  typeof raw[key] === type ? { value: raw[key] } : { takes }

const inCoding =
  (system: string, options: readonly Option[]): ValueReader =>
  raw => {
    const coding = raw['valueCoding']
    if (!isRaw(coding) || (coding['system'] !== undefined && coding['system'] !== system))
      return { takes: `a valueCoding of ${system}` }
    const found = options.find(({ code }) => code === coding['code'])
    return found ? { value: found.code } : { takes: `one of the codes of ${system}` }
  }

const inBoolean: ValueReader = raw =>
  typeof raw['valueBoolean'] === 'boolean' ? { value: raw['valueBoolean'] ? 'yes' : 'no' } : { takes: 'a valueBoolean' }

function yesNo(linkId: string, field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): Read {
  const of = field.kind === 'yes-no' ? inBoolean : inCoding(YES_NO_SYSTEM, yesNoOptionsOf(field))
  const { detail } = field
  if (!detail) return single(of)
  const detailId = detailLinkId(linkId)
  const inDetail = 'number' in detail ? (detail.number.places === undefined ? inInteger : inDecimal) : inString
  return given => {
    const [first, ...more] = answersIn(given, detailId)
    for (const { at } of more)
      given.reader.problems.push({ path: at, answer: given.answer, message: 'This question takes one answer' })
    if (!first) return undefined
    const answer = valueOf(of, first, given)
    // What is wrong with the list was told of above.
    const items = listed({ ...given.reader, problems: [] }, first.raw['item'], `${first.at}.item`, given.answer).filter(
      ({ raw }) => raw['linkId'] === detailId,
    )
    const said =
      items.length === 0 ? undefined : single(inDetail)({ ...given, all: once(given.reader, items, given.answer) })
    return answer === undefined ? undefined : { answer, ...(said !== undefined && { detail: said }) }
  }
}

/** The objects of a list, each with its place; nothing else is told of and left out. */
function listed({ problems }: Reader, value: unknown, at: string, answer: string): readonly Found[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) problems.push({ path: at, answer, message: 'This is a list' })
  return (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((raw, i) => {
    if (isRaw(raw)) return [{ raw, at: `${at}[${i}]` }]
    problems.push({ path: `${at}[${i}]`, answer, message: 'This is an object' })
    return []
  })
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
