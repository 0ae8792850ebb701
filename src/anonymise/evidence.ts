import { isForename, isNameListed, isPlace, isSurname } from './gazetteer.ts'
import { isAcronym, isNearlyOrdinary, isOrdinary, isProper, staysThough } from './ordinary-words.ts'
import type { Word } from './reading.ts'
import { beginsNoName, MONTHS, WEEKDAYS } from './words.ts'

/**
 * What a word is by itself. `name`: many bear it and it is no word. `unknown`: neither a name that is listed nor a word.
 * `both`: a name and a word, as Grace or Hill. `word`: a word. `never`: what it may be called, it is nobody.
 */
export type Evidence = 'name' | 'unknown' | 'both' | 'word' | 'never'

export function evidenceOf({ small, look }: Word): Evidence {
  if (look === 'blank' || look === 'figures' || look === 'mixed' || small.length < 2) return 'never'
  if (isCalendar(small)) return isForename(small) ? 'both' : 'never'
  const listed = isNameListed(small)
  if (isProper(small)) return isForename(small) || isSurname(small) ? 'both' : 'never'
  if (staysThough(small)) return isSurname(small) ? 'both' : 'never'
  if (look === 'capitals' && small.length < 7 && isAcronym(small)) return 'never'
  if (beginsNoName(small)) return listed && isForename(small) ? 'both' : 'never'
  if (isOrdinary(small)) return listed || isPlace(small) ? 'both' : 'word'
  if (look === 'small' && isAcronym(small)) return 'word'
  return listed || isPlace(small) ? 'name' : 'unknown'
}

export const isCalendar = (small: string): boolean =>
  (MONTHS as readonly string[]).includes(small) || WEEKDAYS.has(small)

/** Made as names are, and no word mistyped. */
export const looksLikeName = (small: string): boolean =>
  small.length > 3 &&
  /[aeiouy]/.test(small) &&
  /[^aeiouy]/.test(small) &&
  (small.length < 6 || !isNearlyOrdinary(small))

/** Whether only a capital, where capitals tell something, makes a name of it. */
export const hasCapital = ({ look, flat }: Word): boolean =>
  flat === null && (look === 'capital' || look === 'capitals')

/** Two words of one name: nothing but a space, a hyphen or an apostrophe between them. */
export const isClose = (gap: string): boolean => gap === ' ' || gap === '-' || gap === "'"
