import { list } from '../kernel/text.ts'
import { type ConditionNames, conditionWords } from './condition-words.ts'
import { byKind, type Condition, type Field, type FieldReader, type Form, type Group, type Option } from './form.ts'
import { isAnswered } from './is-answered.ts'
import type { Detail, NumberLimits } from './limits.ts'
import { lowerFirst, upperFirst } from './messages.ts'
import { letter, numbered } from './numbered.ts'
import { optionsOf, yesNoOptionsOf } from './options.ts'
import { registers } from './registers.ts'

/** A form as it stands on paper: everything in words, and a place for each answer. */
export type Sheet = { readonly sections: readonly SheetSection[] }

export type SheetSection = {
  readonly title: string
  /** What is said before its questions: why they are asked, and when, and who answers them. */
  readonly said: readonly string[]
  readonly questions: readonly SheetQuestion[]
}

export type SheetQuestion = {
  /** A heading above this question and those after it. */
  readonly heading: string | undefined
  /** `2.4`; a part of a question has none. */
  readonly number: string | undefined
  readonly label: string
  /** Of whom it is asked, and when; then how it is answered. Each a sentence. */
  readonly asked: readonly string[]
  readonly how: readonly string[]
  readonly means: string | undefined
  readonly places: readonly Place[]
}

/** Where an answer is written. */
export type Place =
  | Lines
  /** A box for each letter or digit, in runs with a word to each. */
  | { readonly kind: 'boxes'; readonly runs: readonly { readonly boxes: number; readonly word: string }[] }
  | { readonly kind: 'ticks'; readonly several: boolean; readonly options: readonly Tick[] }
  | { readonly kind: 'note'; readonly words: string }
  | { readonly kind: 'parts'; readonly questions: readonly SheetQuestion[] }
  | { readonly kind: 'table'; readonly each: string; readonly heads: readonly Head[]; readonly rows: number }
  | { readonly kind: 'row'; readonly title: string; readonly questions: readonly SheetQuestion[] }

export type Lines = {
  readonly kind: 'lines'
  readonly count: number
  /** Half a line is enough. */
  readonly short?: boolean
  readonly unit?: string | undefined
}
export type Tick = Pick<Option, 'label' | 'hint'>
export type Head = { readonly label: string; readonly hint: string; readonly wide: boolean }

type Paper = {
  readonly names: ConditionNames
  readonly role: (code: string) => string
  /** The number of a question of this form. */
  readonly numberOf: (id: string) => string
  /** In the second row and those after it, the first: `person 1`. Long lists and meanings stand there and come once. */
  readonly listedFor?: string
}

/** The form as a sheet. `names` says how conditions speak of questions, `role` how those are called who are asked. */
export function printable(form: Form, names: ConditionNames, role: (code: string) => string): Sheet {
  const numbers = numbered(form)
  const paper: Paper = { names, role, numberOf: id => numbers.get(id)?.number ?? id }
  return {
    sections: Object.values(form.sections).map(section => ({
      title: section.title,
      said: [
        ...said(section.intro),
        ...when('Answer this part', section.when, paper),
        ...(section.by === undefined ? [] : ['Only the panel’s office fills in this part.']),
      ],
      questions: Object.entries(section.fields).map(([id, field]) => asked(paper, id, paper.numberOf(id), field)),
    })),
  }
}

function asked(paper: Paper, id: string, number: string | undefined, field: Field): SheetQuestion {
  const listed = paper.listedFor !== undefined && (optionsOf(field)?.length ?? 0) > LONG_LIST
  return {
    heading: field.heading,
    number,
    label: `${field.label}${suffix(field)}`,
    asked: [
      ...(field.who === undefined ? [] : [`Asked of ${list(field.who.map(paper.role))}.`]),
      ...(field.whenText === undefined
        ? when('Answer this', field.when, paper)
        : [`Answer this if ${field.whenText}.`]),
      ...(field.unless === undefined
        ? []
        : [`You may leave this blank if question ${paper.numberOf(field.unless)} is answered.`]),
    ],
    how: [
      ...('among' in field && field.among !== undefined
        ? [`Tick only among those that you ticked at question ${paper.numberOf(field.among)}.`]
        : []),
      ...said(field.hint),
      ...(listed ? [`Write one of the answers listed for ${paper.listedFor}.`] : byKind(advice, id, field)),
    ],
    means: paper.listedFor === undefined ? field.means : undefined,
    places: listed ? [LINE] : byKind(places, id, field)(paper),
  }
}

const LONG_LIST = 8

const when = (words: string, condition: Condition | undefined, { names }: Paper): readonly string[] =>
  condition === undefined ? [] : [`${words} ${conditionWords(condition, names)}.`]

const said = (words: string | undefined): readonly string[] => (words === undefined ? [] : [words])

function suffix(field: Field): string {
  if (!isAnswered(field) || field.kind === 'group') return ''
  return field.required === 'desired' ? ' (if you know it)' : field.required === 'optional' ? ' (optional)' : ''
}

/** How an answer of each kind is given on paper, where its place does not say so itself. */
const advice: FieldReader<readonly string[]> = {
  text: () => [],
  textarea: () => [],
  number: () => [],
  date: () => [],
  'partial-date': () => ['Leave the day, or the day and the month, blank if you do not know them.'],
  time: (_, { hint }) => (hint?.includes('14:05') ? [] : ['Use the 24-hour clock, like 14:05.']),
  choice: () => ['Tick one.'],
  choices: (_, { hint }) => (hint?.includes('all that apply') ? [] : ['Tick all that apply.']),
  'yes-no': () => [],
  'yes-no-unknown': () => [],
  'nhs-number': () => [],
  postcode: () => [],
  coded: (_, { registers: names }) => [
    `Write its code in the ${list(
      names.map(one => registers[one].title),
      'or',
    )}. If you do not have the code, write its name.`,
  ],
  derived: () => [],
  attachment: () => [],
  reference: (_, { to }) => [`Say which one: ${to}.`],
  together: () => [],
  group: () => [],
}

const places: FieldReader<(paper: Paper) => readonly Place[]> = {
  text:
    (_, { max }) =>
    () => [{ kind: 'lines', count: 1, short: max <= SHORT }],
  textarea:
    (_, { max }) =>
    () => [{ kind: 'lines', count: linesFor(max) }],
  number: (_, limits) => () => [numberLine(limits)],
  date: () => () => [DAY],
  'partial-date': () => () => [DAY],
  time: () => () => [TIME],
  choice:
    (_, { options }) =>
    () => [{ kind: 'ticks', several: false, options }],
  choices:
    (_, { options }) =>
    () => [{ kind: 'ticks', several: true, options }],
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => () => [{ kind: 'boxes', runs: [3, 3, 4].map(boxes => ({ boxes, word: '' })) }],
  postcode: () => () => [{ kind: 'lines', count: 1, short: true }],
  coded: () => () => [LINE],
  derived:
    (_, { from }) =>
    () => [{ kind: 'note', words: `Leave this blank. The service works it out from ${from}.` }],
  attachment: () => () => [
    { kind: 'note', words: 'Send documents with this form, and list here what you send.' },
    { kind: 'lines', count: 3 },
  ],
  reference: () => () => [LINE],
  together:
    (id, { parts }) =>
    paper => [
      {
        kind: 'parts',
        questions: Object.entries(parts).map(([key, part]) => asked(paper, `${id}-${key}`, undefined, part)),
      },
    ],
  group: (id, field) => paper => rowsOf(paper, id, field),
}

type YesNo = Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>

function yesNo(_: string, field: YesNo): () => readonly Place[] {
  return () => [{ kind: 'ticks', several: false, options: yesNoOptionsOf(field) }, ...detailPlaces(field.detail)]
}

const detailPlaces = (detail: Detail | undefined): readonly Place[] =>
  detail === undefined
    ? []
    : [
        { kind: 'note', words: `If yes: ${lowerFirst(detail.label)}` },
        'number' in detail ? numberLine(detail.number) : { kind: 'lines', count: linesFor(detail.max) },
      ]

const LINE: Lines = { kind: 'lines', count: 1 }
const numberLine = ({ unit }: NumberLimits): Lines => ({ kind: 'lines', count: 1, short: true, unit })

const DAY: Place = {
  kind: 'boxes',
  runs: [
    { boxes: 2, word: 'Day' },
    { boxes: 2, word: 'Month' },
    { boxes: 4, word: 'Year' },
  ],
}
const TIME: Place = {
  kind: 'boxes',
  runs: [
    { boxes: 2, word: 'Hour' },
    { boxes: 2, word: 'Minute' },
  ],
}

const SHORT = 30
const linesFor = (max: number): number => (max <= 200 ? 1 : max <= 500 ? 2 : max <= 4000 ? 5 : 10)

/** Rows of short answers are a table; any others are asked one after the other, a few times. */
function rowsOf(paper: Paper, id: string, group: Group): readonly Place[] {
  const heads = Object.entries(group.fields).flatMap(([name, member]) => headsOf(name, member))
  if (heads.length <= COLUMNS && heads.every(head => head !== null))
    return [{ kind: 'table', each: group.each, heads, rows: Math.min(group.maxRows, TABLE_ROWS) }]
  const members = Object.entries(group.fields)
  const copies = members.length <= FEW_MEMBERS ? 3 : 2
  return [
    ...Array.from(
      { length: copies },
      (_, row): Place => ({
        kind: 'row',
        title: `${upperFirst(group.each)} ${row + 1}`,
        questions: members.map(([name, member], m) =>
          asked(row === 0 ? paper : { ...paper, listedFor: `${group.each} 1` }, `${id}.${name}`, letter(m), member),
        ),
      }),
    ),
    { kind: 'note', words: `For more, copy the questions for one ${group.each}.` },
  ]
}

const COLUMNS = 5
const TABLE_ROWS = 5
const FEW_MEMBERS = 6
/** The columns of a question in a table; null where its answer needs more room than a cell. */
const headsOf = (name: string, field: Field): readonly (Head | null)[] =>
  field.means === undefined
    ? byKind(columnsOf, name, field).map(head => head && { ...head, hint: hintOf(field, head.hint) })
    : [null]

const hintOf = ({ whenText, hint }: Field, own: string): string =>
  [own, ...(whenText === undefined ? [] : [`if ${whenText}`]), ...said(hint)].filter(Boolean).map(upperFirst).join('. ')

const columnsOf: FieldReader<readonly (Head | null)[]> = {
  text: (_, { label }) => [{ label, hint: '', wide: true }],
  textarea: (_, { label }) => [{ label, hint: '', wide: true }],
  number: (_, { label, unit }) => [{ label, hint: unit ?? '', wide: false }],
  date: (_, { label }) => [{ label, hint: '', wide: false }],
  'partial-date': (_, { label }) => [{ label, hint: '', wide: false }],
  time: (_, { label }) => [{ label, hint: '', wide: false }],
  choice: () => [null],
  choices: () => [null],
  'yes-no': (_, field) => [yesNoHead(field)],
  'yes-no-unknown': (_, field) => [yesNoHead(field)],
  'nhs-number': (_, { label }) => [{ label, hint: '', wide: true }],
  postcode: (_, { label }) => [{ label, hint: '', wide: false }],
  coded: (_, { label }) => [{ label, hint: 'Code or name', wide: true }],
  derived: () => [null],
  attachment: () => [null],
  reference: (_, { label }) => [{ label, hint: '', wide: true }],
  together: (_, { label, parts }) =>
    Object.entries(parts).flatMap(([key, part]) =>
      headsOf(key, part).map(head => head && { ...head, label: `${label}: ${lowerFirst(head.label)}` }),
    ),
  group: () => [null],
}

const yesNoHead = (field: YesNo): Head | null =>
  field.detail === undefined
    ? {
        label: field.label,
        hint: list(
          yesNoOptionsOf(field).map(({ label }) => lowerFirst(label)),
          'or',
        ),
        wide: false,
      }
    : null
