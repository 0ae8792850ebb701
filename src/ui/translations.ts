/** A sentence, or one for each plural rule (`one`, `other`). */
export type Translation = string | Readonly<Record<string, string>> | undefined

/** The attributes by which a component's script is given its sentences. */
export const translations = (given: Readonly<Record<string, Translation>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, said]) => {
      if (!said) return []
      if (typeof said === 'string') return [[`data-i18n.${key}`, said]]
      return Object.entries(said).map(([plural, sentence]) => [`data-i18n.${key}.${plural}`, sentence])
    }),
  )
