import { byKind, type Field, type FieldReader, type Form, type Identifies, type Option, type Required } from './form.ts'
import type { Detail, NumberLimits } from './limits.ts'
import { messagesOf } from './messages.ts'
import { registers } from './registers.ts'

/** All that the data dictionary tells of one question. Codes in its words stand between backticks. */
export type Entry = {
  /** The id under which answers are kept. Several groups may share the ids of their rows. */
  readonly id: string
  /** The field's place in its form, which no other question has: `cFactorsA.code`. */
  readonly path: string
  readonly field: Field
  readonly type: string
  readonly answer: string
  readonly identifies: string
  readonly answered: string | undefined
  readonly source: string
  /** The answers to choose from, and the part they belong to where the question has several. */
  readonly options: readonly EntryOption[]
  readonly messages: readonly string[]
  /** The questions of a group's rows. */
  readonly members: readonly Entry[]
}

type EntryOption = { readonly part: string | undefined; readonly option: Option }

/** The entries of one section, in the order in which it asks. */
export const entriesOf = (form: Form, section: string): readonly Entry[] =>
  Object.entries(form.sections[section]?.fields ?? {}).map(([name, field]) => entryOf(form, name, name, field))

const entryOf = (form: Form, id: string, path: string, field: Field): Entry => ({
  id,
  path,
  field,
  type: byKind(types, id, field),
  answer: `${REQUIRED[field.required ?? 'mandatory']}${field.unless === undefined ? '' : `, unless \`${field.unless}\` is answered`}`,
  identifies: `${IDENTIFIES[field.identifies ?? 'nobody']}${field.professional ? ', of the staff' : ''}`,
  answered: field.part && PARTS[field.part],
  source: field.source ?? form.source ?? 'none',
  options: byKind(options, id, field),
  messages: messagesOf(id, field),
  members:
    field.kind === 'group'
      ? Object.entries(field.fields).map(([name, member]) =>
          entryOf(form, `${field.row ?? id}.${name}`, `${path}.${name}`, member),
        )
      : [],
})

const types: FieldReader<string> = {
  text: (_, { max, format }) => `${format ?? 'short text'}, at most ${max} characters`,
  textarea: (_, { max }) => `long text, at most ${max} characters`,
  number: (_, field) => numberWords(field),
  date: (_, { notAfter, notBefore }) =>
    `date${notAfter === undefined ? '' : ', today or earlier'}${notBefore === undefined ? '' : `, not before \`${notBefore.field}\``}`,
  'partial-date': (_, { notAfter }) => `year, month or date${notAfter === undefined ? '' : ', today or earlier'}`,
  time: () => 'time of day',
  choice: () => 'one answer of a list',
  choices: () => 'one or more answers of a list',
  'yes-no': (_, { detail }) => `\`yes\`, \`no\`${withDetail(detail)}`,
  'yes-no-unknown': (_, { detail, orNotApplicable }) =>
    `\`yes\`, \`no\`, \`not-known\`${orNotApplicable ? ', `not-applicable`' : ''}${withDetail(detail)}`,
  'nhs-number': () => 'NHS number, 10 digits with a check digit',
  postcode: () => 'postcode',
  coded: (_, { registers: names, max }) =>
    `code (${names.map(one => registers[one].title).join(' or ')}), or words, at most ${max} characters`,
  derived: (_, { from }) => `worked out by the service from ${from}`,
  attachment: () => 'place for documents',
  reference: (_, { to, max }) => `reference to ${to}, at most ${max} characters`,
  together: (_, { parts }) =>
    Object.entries(parts)
      .map(([key, part]) => `\`${key}\` ${part.label} (${byKind(types, key, part)})`)
      .join('; '),
  group: (_, { each, maxRows, repeats }) =>
    repeats ? `one answer for each ${each}, at most ${maxRows}` : `rows, one for each ${each}, at most ${maxRows}`,
}

function withDetail(detail: Detail | undefined): string {
  if (detail === undefined) return ''
  const what = 'number' in detail ? numberWords(detail.number) : `at most ${detail.max} characters`
  return `; with “yes”, “${detail.label}”, ${what}`
}

const numberWords = ({ min, max, unit, places }: NumberLimits): string =>
  [
    places === undefined
      ? `whole number from ${min} to ${max}`
      : `number from ${min} to ${max}, at most ${places} after the point`,
    ...(unit === undefined ? [] : [unit]),
  ].join(', ')

/** Those that are a list of their own; of yes and no the type says all. */
const options: FieldReader<readonly EntryOption[]> = {
  text: () => [],
  textarea: () => [],
  number: () => [],
  date: () => [],
  'partial-date': () => [],
  time: () => [],
  choice: (_, field) => field.options.map(option => ({ part: undefined, option })),
  choices: (_, field) => field.options.map(option => ({ part: undefined, option })),
  'yes-no': () => [],
  'yes-no-unknown': () => [],
  'nhs-number': () => [],
  postcode: () => [],
  coded: () => [],
  derived: () => [],
  attachment: () => [],
  reference: () => [],
  together: (_, { parts }) =>
    Object.entries(parts).flatMap(([key, part]) =>
      byKind(options, key, part).map(({ option }) => ({ part: key, option })),
    ),
  group: () => [],
}

const REQUIRED: Readonly<Record<Required, string>> = {
  mandatory: 'needed',
  'when-shown': 'needed when asked',
  desired: 'wished for',
  optional: 'optional',
}

const IDENTIFIES: Readonly<Record<Identifies, string>> = {
  direct: 'a person, directly',
  indirect: 'a person, together with other answers',
  'free-text': 'whoever the text names',
  nobody: 'nobody',
}

const PARTS = {
  draft: 'by whoever drafts the analysis',
  panel: 'by the panel',
  both: 'by whoever drafts the analysis, and by the panel',
} as const
