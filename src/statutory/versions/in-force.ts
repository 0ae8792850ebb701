import type { Form } from '../../forms/form.ts'

/** A version that may be used, with the first day on which it is, and which of its ids are new names for old ones. */
export type Version = {
  readonly form: Form
  readonly from: string
  readonly moved?: Readonly<Record<string, string>>
}

/** The same ids, newest last: of one form, or of all. */
export const inOrder = (versions: readonly Version[]): readonly Version[] =>
  [...versions].sort((a, b) => compare(a.from, b.from) || compareVersions(a.form.version, b.form.version))

/**
 * The version of a form that is in force on a day (`2026-11-24`); null for a form that there was not yet. What happened
 * before the oldest version is asked about on the oldest.
 */
export function inForce(versions: readonly Version[], id: string, on: string): Form | null {
  const first = inOrder(versions)[0]?.from ?? on
  const since = on < first ? first : on
  return inOrder(versions.filter(({ form, from }) => form.id === id && from <= since)).at(-1)?.form ?? null
}

/** The form as it was when something was answered on it. */
export const versionOf = (versions: readonly Version[], id: string, version: string): Form | null =>
  versions.find(({ form }) => form.id === id && form.version === version)?.form ?? null

/** `2022.1` before `2022.2` before `2022.10`. */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number)
  const [yearB = 0, numberB = 0] = b.split('.').map(Number)
  return yearA - yearB || numberA - numberB
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
