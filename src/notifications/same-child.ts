import { type Day, dayOrNull } from '../kernel/calendar.ts'
import { folded } from '../kernel/text.ts'

/** What one source says about who the child is. */
export type Identity = {
  readonly familyName: string
  readonly givenNames: string
  readonly aliases: readonly string[]
  readonly nhsNumber: string | null
  readonly bornOn: Day | null
  readonly diedOn: Day | null
}

/**
 * Why two sources may mean the same child, in words for the person who decides; none when nothing says so (R-N1).
 * By NHS number, or by a name with a date: names in either order, as known otherwise, or sharing a part; dates also
 * with day and month exchanged, as they are easily written.
 */
export function whySame(a: Identity, b: Identity): readonly string[] {
  const names = sharedNames(a, b)
  const dates = names.length === 0 ? [] : sharedDates(a, b)
  return [
    ...(a.nhsNumber !== null && a.nhsNumber === b.nhsNumber ? ['NHS number'] : []),
    ...(dates.length === 0 ? [] : [...names, ...dates]),
  ]
}

/** The same birth and another name or number: twins, until a person says otherwise. */
export const maybeTwins = (a: Identity, b: Identity): boolean =>
  a.bornOn !== null &&
  b.bornOn !== null &&
  a.bornOn.equals(b.bornOn) &&
  !(a.nhsNumber !== null && a.nhsNumber === b.nhsNumber) &&
  ((a.nhsNumber !== null && b.nhsNumber !== null) || !intersect(givenWords(a), givenWords(b)))

/** The same day with day and month exchanged, where that is a date: 10 August for 8 October. */
export const exchanged = (on: Day): Day | null =>
  on.day > 12
    ? null
    : dayOrNull(
        `${String(on.year).padStart(4, '0')}-${String(on.day).padStart(2, '0')}-${String(on.month).padStart(2, '0')}`,
      )

function sharedNames(a: Identity, b: Identity): readonly string[] {
  const family = intersect(familyWords(a), familyWords(b))
  const given = intersect(givenWords(a), givenWords(b))
  if (family && given) return ['surname', 'given name']
  if (family) return ['surname']
  if (given) return ['given name']
  return intersect(allWords(a), allWords(b)) ? ['names in another order, or as known otherwise'] : []
}

function sharedDates(a: Identity, b: Identity): readonly string[] {
  const shared = (one: Day | null, other: Day | null, word: string): string[] => {
    if (one === null || other === null) return []
    if (one.equals(other)) return [word]
    return exchanged(one)?.equals(other) ? [`${word} with day and month exchanged`] : []
  }
  return [...shared(a.bornOn, b.bornOn, 'birth date'), ...shared(a.diedOn, b.diedOn, 'date of death')]
}

// What stands for a name before there is one says nothing about who it is.
const NOT_A_NAME = new Set(['baby', 'twin', 'triplet', 'infant', 'boy', 'girl', 'unnamed', 'unknown', 'not', 'known'])

const words = (...names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap(name => folded(name).split(' ')).filter(word => word.length > 1 && !NOT_A_NAME.has(word)))

const familyWords = (of: Identity) => words(of.familyName)
const givenWords = (of: Identity) => words(of.givenNames)
const allWords = (of: Identity) => words(of.familyName, of.givenNames, ...of.aliases)

const intersect = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(word => b.has(word))
