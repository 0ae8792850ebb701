/** Further HTML attributes of an element. `true` and `false` are written as words, `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Attributes to spread on an element. */
export const attributes = (given: Attributes | undefined): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, value?.toString()]))

/** A class attribute from the names that apply. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')

/** Ids for `aria-describedby`; undefined when there is none, so that the attribute is left out. */
export const ids = (...given: readonly (string | false | null | undefined)[]): string | undefined =>
  classes(...given) || undefined
