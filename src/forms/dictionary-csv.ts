import { csvLine } from '../kernel/csv.ts'
import { byId, type ConditionNames, conditionWords } from './condition-words.ts'
import { entriesOf, type Entry } from './dictionary-entry.ts'
import type { Condition, Form, Section } from './form.ts'

/** How a dictionary in words names what conditions name, and those who are asked. */
export type DictionaryNames = { readonly conditions: ConditionNames; readonly role: (code: string) => string }

/** The dictionary as comma-separated lines, one for each id, each made when it is taken. */
export function* dictionaryCsv(forms: readonly Form[], names: DictionaryNames): Generator<string> {
  yield csvLine(columns.map(([head]) => head))
  for (const form of forms)
    for (const row of rowsOf(form)) yield csvLine(columns.map(([, of]) => plain(of(row, names))))
}

type Row = {
  readonly form: Form
  readonly key: string
  readonly section: Section
  /** Every entry of one id: more than one where groups share the ids of their rows. */
  readonly entries: readonly [Entry, ...Entry[]]
  readonly groups: readonly string[]
}

type Column = readonly [head: string, of: (row: Row, names: DictionaryNames) => string]

const columns: readonly Column[] = [
  ['form', ({ form }) => form.code ?? form.id],
  ['version', ({ form }) => form.version],
  ['section', ({ key }) => key],
  ['section title', ({ section }) => section.title],
  ['section condition in words', ({ section }, names) => asked(section.when, names.conditions)],
  ['within', ({ groups }) => groups.join(' ')],
  ['id', ({ entries: [{ id }] }) => id],
  ['label', ({ entries }) => together(entries, ({ field }) => [field.label])],
  ['kind', ({ entries: [{ field }] }) => field.kind],
  ['type', ({ entries }) => together(entries, ({ type }) => [type])],
  ['answers', ({ entries }) => together(entries, optionCells)],
  ['answer', ({ entries: [{ answer }] }) => answer],
  ['condition', ({ entries: [{ field }] }) => asked(field.when, byId)],
  ['condition in words', ({ entries: [{ field }] }, names) => asked(field.when, names.conditions)],
  ['asked of', ({ entries: [{ field }] }, names) => (field.who ?? []).map(names.role).join(SEPARATOR)],
  ['asked of, codes', ({ entries: [{ field }] }) => (field.who ?? []).join(' ')],
  [
    'answered',
    ({ section, entries: [{ answered }] }) => (section.by === undefined ? (answered ?? '') : 'by the panel’s office'),
  ],
  ['identifies', ({ entries: [{ identifies }] }) => identifies],
  ['seen', ({ entries: [{ field }] }) => (field.restricted ? 'by a narrower role' : '')],
  ['evidence', ({ entries: [{ source }] }) => source],
  ['maps to', ({ entries }) => together(entries, ({ field }) => field.mapsTo ?? [])],
  ['hint', ({ entries }) => together(entries, ({ field }) => said(field.hint))],
  ['means', ({ entries }) => together(entries, ({ field }) => said(field.means))],
  ['messages', ({ entries }) => together(entries, ({ messages }) => messages)],
]

function rowsOf(form: Form): readonly Row[] {
  const rows = new Map<string, Row>()
  const add = (key: string, section: Section, entry: Entry, group: string | null): void => {
    const before = rows.get(entry.id)
    rows.set(entry.id, {
      ...(before ?? { form, key, section }),
      entries: before === undefined ? [entry] : [...before.entries, entry],
      groups: [...(before?.groups ?? []), ...said(group)],
    })
    for (const member of entry.members) add(key, section, member, entry.id)
  }
  for (const [key, section] of Object.entries(form.sections))
    for (const entry of entriesOf(form, key)) add(key, section, entry, null)
  return [...rows.values()]
}

const optionCells = ({ options }: Entry): readonly string[] =>
  options.map(
    ({ part, option: { code, label, national } }) =>
      `${part === undefined ? '' : `${part}: `}${code} = ${label}${national === undefined ? '' : ` (national code ${national})`}`,
  )

const asked = (when: Condition | undefined, names: ConditionNames): string =>
  when === undefined ? '' : conditionWords(when, names)

const SEPARATOR = ' | '

/** What the entries of one id say, each thing once. */
const together = (entries: readonly Entry[], of: (entry: Entry) => readonly string[]): string =>
  [...new Set(entries.flatMap(of))].join(SEPARATOR)

const said = (words: string | null | undefined): readonly string[] =>
  words === null || words === undefined ? [] : [words]

const plain = (words: string): string => words.replaceAll('`', '')
