import { fold } from './fold.ts'
import type { Known, KnownPerson, KnownProfessional } from './known.ts'
import { labelsFor } from './labels.ts'
import { keyOf, isWordToo } from './matcher.ts'
import { parseName, partsOf } from './names.ts'
import { organisationsNamed } from './organisations.ts'
import { roads } from './roads.ts'
import { titledNames } from './titled.ts'

/**
 * The case as known, with the people whom its texts name by title or role, and the towns of its roads: "Dr Sample" in one paper gets the same
 * label in all, and "Kim rang" is found where another paper says "social worker Kim Sample".
 */
export function withNamesFound(known: Known, texts: readonly string[]): Known {
  const plain = texts.map(text => fold(text).text)
  const organisations = plain.flatMap(organisationsNamed).map(({ name, noun }) => ({ name, kind: noun.toLowerCase() }))
  const taken = new Set(
    labelsFor(known)
      .people.flatMap(({ names }) => names.flatMap(({ given, family }) => [...given, family]).flatMap(partsOf))
      .map(keyOf),
  )
  const found = plain.flatMap(titledNames)
  const towns = plain.flatMap(roads).flatMap(({ town }) => (town === null || isWordToo(town) ? [] : [town]))
  const people: KnownPerson[] = []
  const professionals: KnownProfessional[] = []
  // Whole names first: a family name alone, later, is then somebody already found.
  for (const { name, role, near } of [...found].sort((a, b) => wordCount(b.name) - wordCount(a.name))) {
    const titled =
      wordCount(name) === 1 && !near && /^(?:Doctor|Professor|Person|Police officer|Midwife|Nurse|Coroner)$/.test(role)
    const { given, family } = parseName(titled ? `Mr ${name}` : name)
    const parts = [...given, family].flatMap(partsOf).map(keyOf)
    if (parts.every(part => taken.has(part)) || parts.every(isWordToo)) continue
    for (const part of parts) taken.add(part)
    const person = titled ? `Mr ${name}` : name
    if (near) people.push({ name: person, relation: NOT_KIN.test(role) ? role : 'relative', found: true })
    else professionals.push({ name: person, role, found: true })
  }
  return {
    ...known,
    people: [...known.people, ...people],
    professionals: [...known.professionals, ...professionals],
    organisations: [...known.organisations, ...organisations],
    places: [...known.places, ...new Set(towns)],
  }
}

// Whose mother or brother it is, the words before a name do not tell.
const NOT_KIN = /^(?:friend|neighbour|caller|driver|witness|keeper|landlord|lodger|babysitter)$/i

const wordCount = (text: string): number => text.split(' ').length
