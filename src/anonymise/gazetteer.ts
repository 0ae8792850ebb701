import { FORENAMES } from './data/forenames.ts'
import { PLACES } from './data/places.ts'
import { SURNAMES } from './data/surnames.ts'

/** Whether a small word without accents is a given name that many bear. */
export const isForename = (small: string): boolean => forenames.has(small)
export const isSurname = (small: string): boolean => surnames.has(small)
export const isNameListed = (small: string): boolean => forenames.has(small) || surnames.has(small)
/** A town of one word. */
export const isPlace = (small: string): boolean => places.has(small)
/** The words that a town's name goes on with after its first: "bury" -> [["st", "edmunds"]]. */
export const placesBeginningWith = (small: string): readonly (readonly string[])[] => longer.get(small) ?? []

const forenames = setOf(FORENAMES)
const surnames = setOf(SURNAMES)
const places = new Set<string>()
const longer = new Map<string, string[][]>()

for (const place of PLACES.split(',')) {
  const [first = '', ...rest] = place.trim().split(/[ '-]/)
  if (rest.length === 0) places.add(first)
  else longer.set(first, [...(longer.get(first) ?? []), rest])
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}
