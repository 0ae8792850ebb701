import { EXCHANGED_NAMES, FORENAME, SURNAME } from './chances.ts'
import { byChance, type Finding } from './finding.ts'
import type { Frequency } from './frequency.ts'
import type { Prepared } from './prepare.ts'
import { type Likeness, likeness } from './spelling.ts'

/** What the child's own names say. Nothing where a name is missing, or stands only for one ("Baby"). */
export function compareNames(a: Prepared, b: Prepared, often: Frequency): readonly Finding[] {
  const straight = [surname(a, b, often), forename(a, b, often)].filter(finding => finding !== null)
  if (a.forenames.length === 0 || b.forenames.length === 0 || a.surnames.length === 0 || b.surnames.length === 0)
    return straight
  const isExchanged = isAlike(words(a.forenames, b.surnames)) && isAlike(words(a.surnames, b.forenames))
  if (isExchanged && !straight.some(({ says }) => says.endsWith('the same')))
    return [{ chances: EXCHANGED_NAMES, says: 'forename and surname exchanged' }]
  return straight
}

function surname(a: Prepared, b: Prepared, often: Frequency): Finding | null {
  if (a.surnames.length === 0 || b.surnames.length === 0) return null
  const rarest = (names: readonly string[]) => Math.min(...names.map(often.surname))
  const whole = words(a.surnames, b.surnames)
  if (whole === 'same') return { chances: byChance(SURNAME.same, rarest(a.surnames)), says: 'surname the same' }
  if (whole === 'variant')
    return { chances: byChance(SURNAME.variant, rarest(a.surnames)), says: 'surname, spelt otherwise' }
  if (whole === 'close' && a.surnames.length === b.surnames.length)
    return { chances: byChance(SURNAME.close, rarest(a.surnames)), says: 'surname almost the same' }
  const shared = sharedWord(a.surnames, b.surnames)
  if (shared !== null)
    return {
      chances: byChance(SURNAME.part, often.surname(shared)),
      says: `part of the surname the same (${capital(shared)})`,
    }
  const known =
    sharedWord([...a.aliases, ...a.perhaps], b.surnames) ?? sharedWord(a.surnames, [...b.aliases, ...b.perhaps])
  if (known !== null)
    return {
      chances: byChance(SURNAME.part, often.surname(known)),
      says: `surname as known otherwise (${capital(known)})`,
    }
  const parents = sharedWord(family(a), b.surnames) ?? sharedWord(a.surnames, family(b))
  if (parents !== null)
    return {
      chances: byChance(SURNAME.parent, 3 * often.surname(parents)),
      says: `surname of a parent (${capital(parents)}) in one, of the child in the other`,
    }
  return whole === 'rough'
    ? { chances: SURNAME.rough, says: 'surname somewhat alike' }
    : { chances: SURNAME.differs, says: 'surname differs' }
}

function forename(a: Prepared, b: Prepared, often: Frequency): Finding | null {
  if (a.forenames.length === 0 || b.forenames.length === 0)
    return perhapsNamed(a, b, often) ?? perhapsNamed(b, a, often)
  const [first, second] = [a.forenames[0]!, b.forenames[0]!]
  const rest = [a.forenames.slice(1), b.forenames.slice(1)] as const
  const one = a.forenames.join('') === b.forenames.join('') ? 'same' : likeness(first, second)
  if (one === 'same' && differ(...rest))
    return {
      chances: byChance(FORENAME.partly, often.forename(first)),
      says: 'first forename the same, the next differs',
    }
  if (one === 'same') return { chances: byChance(FORENAME.same, often.forename(first)), says: 'forename the same' }
  if (one === 'variant')
    return {
      chances: byChance(FORENAME.variant, often.forename(first)),
      says: 'forename, spelt otherwise or shortened',
    }
  const crossed =
    crossedWord(a.forenames, b.forenames) ?? crossedWord([...a.forenames, ...a.aliases], [...b.forenames, ...b.aliases])
  if (crossed !== null)
    return { chances: byChance(FORENAME.other, often.forename(crossed)), says: `forename ${capital(crossed)} in both` }
  const whole = likeness(a.forenames.join(''), b.forenames.join(''))
  if (one === 'close' || whole === 'close') return { chances: FORENAME.close, says: 'forename almost the same' }
  if (one === 'initial') return { chances: FORENAME.initial, says: 'initial of the forename the same' }
  return one === 'rough'
    ? { chances: FORENAME.rough, says: 'forename somewhat alike' }
    : { chances: FORENAME.differs, says: 'forename differs' }
}

/** "Baby Robin" beside Robin. */
function perhapsNamed(unnamed: Prepared, named: Prepared, often: Frequency): Finding | null {
  const shared = sharedWord(unnamed.perhaps, named.forenames)
  return shared === null
    ? null
    : { chances: byChance(FORENAME.same, often.forename(shared)), says: 'forename the same' }
}

const family = (of: Prepared): readonly string[] => [...of.mother.surnames, ...of.father.surnames]

/** Two names of several words: the words in the same order, run together, or the longest of each. */
function words(a: readonly string[], b: readonly string[]): Likeness {
  if (a.length === b.length && a.every((word, i) => word === b[i])) return 'same'
  if (a.join('') === b.join('')) return 'same'
  if (a.length === b.length && a.length > 1 && [...a].sort().join() === [...b].sort().join()) return 'same'
  if (a.length === b.length && a.length > 1) {
    const each = a.map((word, i) => likeness(word, b[i]!))
    return each.every(level => isAlike(level)) ? 'close' : 'different'
  }
  return likeness(a.join(''), b.join(''))
}

const isAlike = (level: Likeness): boolean => level === 'same' || level === 'variant' || level === 'close'

/** A word, but for particles and initials, that stands in both, in one spelling or another. */
function sharedWord(a: readonly string[], b: readonly string[]): string | null {
  const telling = (word: string) => word.length > 2 && !PARTICLES.has(word)
  return (
    a.find(word => telling(word) && b.includes(word)) ??
    a.find(word => telling(word) && b.some(other => telling(other) && isAlike(likeness(word, other)))) ??
    null
  )
}

function crossedWord(a: readonly string[], b: readonly string[]): string | null {
  return (
    a.find(
      word =>
        word.length > 2 && b.some(other => other === word || (other.length > 2 && likeness(word, other) === 'variant')),
    ) ?? null
  )
}

/** Whether both go on with another name, and these are not alike. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a[0], b[0]]
  if (first === undefined || second === undefined) return false
  return likeness(first, second) === 'different' && crossedWord(a, b) === null
}

const PARTICLES = new Set(
  'de da di do dos del della der den van von la le el al bin ibn bint ben abu abd san santa mac the'.split(' '),
)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
