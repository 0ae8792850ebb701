import { entriesOf, type Entry } from './dictionary-entry.ts'
import type { Field, Form, Option } from './form.ts'

/** One id of the dictionary as data: what is declared of it, and all that it can say. */
export type DictionaryRow = {
  readonly id: string
  readonly label: string
  readonly form: string
  readonly version: string
  readonly section: string
  /** The groups in whose rows it is asked. */
  readonly within?: readonly string[]
  /** The answers to choose from by group, where these differ. */
  readonly optionsWithin?: Readonly<Record<string, readonly Option[]>>
  readonly required: NonNullable<Field['required']>
  readonly messages: readonly string[]
} & { readonly [declared: string]: unknown }

/**
 * Every id of a form once, in its order, each after what it stands in. Where several groups share the ids of their rows,
 * one entry stands for all.
 */
export function dictionaryRows(form: Form): readonly DictionaryRow[] {
  const rows = new Map<string, DictionaryRow>()
  const add = (section: string, entry: Entry, group?: string): void => {
    const row = rowOf(form, section, entry, group)
    const before = rows.get(entry.id)
    rows.set(entry.id, before ? merged(before, row, group) : row)
    for (const member of entry.members) add(section, member, entry.path)
  }
  for (const section of Object.keys(form.sections)) for (const entry of entriesOf(form, section)) add(section, entry)
  return [...rows.values()]
}

function rowOf(form: Form, section: string, { id, field, messages }: Entry, group: string | undefined): DictionaryRow {
  const { label, ...declared } = field
  // The questions of a row have entries of their own.
  const { fields: _, ...own } = declared as typeof declared & { readonly fields?: unknown }
  return {
    id,
    label,
    form: form.code ?? form.id,
    version: form.version,
    section,
    ...(group !== undefined && { within: [group] }),
    ...own,
    required: field.required ?? 'mandatory',
    messages,
  }
}

function merged(before: DictionaryRow, row: DictionaryRow, group: string | undefined): DictionaryRow {
  const { within: groups = [], optionsWithin: known, options, ...rest } = before
  const within = [...groups, ...(group === undefined ? [] : [group])]
  const same = JSON.stringify(options) === JSON.stringify(row['options'])
  if (known === undefined && same)
    return { ...rest, ...(options !== undefined && { options }), within } as DictionaryRow
  const byGroup = known ?? Object.fromEntries(groups.map(name => [name, options as readonly Option[]]))
  return {
    ...rest,
    within,
    optionsWithin: { ...byGroup, ...(group !== undefined && { [group]: row['options'] as readonly Option[] }) },
  } as DictionaryRow
}
