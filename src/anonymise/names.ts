import { fold } from './fold.ts'
import { NOBODY, PARTICLES, TITLES } from './words.ts'

/** A person's name in its parts, without title and accents. */
export type Name = {
  readonly given: readonly string[]
  /** With its particles: `van der Berg`. Empty when only a given name is known. */
  readonly family: string
}

/** `Dr Anna van der Berg` -> Anna, van der Berg. One word after a title, or after "Baby", is a family name. */
export function parseName(text: string): Name {
  const all = wordsOf(text)
  let from = 0
  while (from < all.length - 1 && isTitle(all[from]!)) from += 1
  const rest = all.slice(from)
  const capitals = rest.some(word => /^\p{Lu}/u.test(word))
  const parts = rest.filter(word => isPart(word, capitals) || isParticle(word))
  let family = parts.length - 1
  while (family > 1 && isParticle(parts[family - 1]!)) family -= 1
  if (parts.length === 1 && rest.length === 1 && from === 0) return { given: parts, family: '' }
  return { given: parts.slice(0, family).filter(word => !isParticle(word)), family: parts.slice(family).join(' ') }
}

/** As `parseName`, from the two fields of a form. */
export function nameFrom(givenNames: string, familyName: string): Name {
  return {
    given: wordsOf(givenNames).filter(word => isPart(word, false) && !isParticle(word)),
    family: wordsOf(familyName)
      .filter(word => isPart(word, false) || isParticle(word))
      .join(' '),
  }
}

/** What may stand alone for a name: itself, and the parts between hyphens, apostrophes and spaces. */
export function partsOf(name: string): string[] {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter(part => part.length > 1 && !isParticle(part) && !isNobody(part))
  return [...new Set([name, ...parts])].filter(part => part.length > 1)
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .text.replace(/[,;()"]/g, ' ')
    .split(/\s+/)
    .filter(word => /\p{L}/u.test(word))

// In `Cascade feed` the second word is none of a name; in `ugne testcase`, typed without capitals, both are.
const isPart = (word: string, capitals: boolean): boolean =>
  !isNobody(word) && (!capitals || /^\p{Lu}/u.test(word) || /^\p{Ll}'\p{Lu}/u.test(word))

// `Staff Nurse`, `Detective Chief Inspector`
const isTitle = (word: string): boolean => TITLES.has(word.replace(/\.$/, '')) || /^(?:Staff|Chief|Police)$/.test(word)
const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())
const isNobody = (word: string): boolean => NOBODY.has(word.toLowerCase())
