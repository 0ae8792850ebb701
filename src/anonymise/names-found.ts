import type { Known, KnownPerson, KnownProfessional } from './known.ts'
import { labelsFor } from './labels.ts'
import { isWordToo, keyOf } from './matcher.ts'
import { parseName, partsOf } from './names.ts'
import { organisationsNamed } from './organisations.ts'
import { wordsOf } from './reading.ts'
import { roads } from './roads.ts'
import { blanked, united } from './spans.ts'
import { titledNames } from './titled.ts'
import { unlistedPeople } from './unlisted-people.ts'

/** A text without accents, and the same with what the case knows blanked. */
export type Read = { readonly plain: string; readonly blank: string }

/**
 * The case as known, with the people, organisations and towns that its texts name: "Dr Sample" in one paper gets the
 * same label in all, and "Kim rang" is found where another paper says "social worker Kim Sample".
 */
export function withNamesFound(known: Known, texts: readonly Read[]): Known {
  const taken = new Set(
    labelsFor(known)
      .people.flatMap(({ names }) => names.flatMap(({ given, family }) => [...given, family]).flatMap(partsOf))
      .map(keyOf),
  )
  const organisations: { name: string; kind: string }[] = []
  const names: Named[] = []
  const towns = new Set<string>()
  for (const { plain, blank } of texts) {
    names.push(...titledNames(plain))
    const streets = roads(blank)
    const own = organisationsNamed(blank)
    for (const { name, noun } of own) organisations.push({ name, kind: noun })
    for (const { town } of streets) if (town !== null && !isWordToo(town)) towns.add(town)
    const left = blanked(blank, united([...streets, ...own]))
    for (const { name, role, kind } of unlistedPeople(wordsOf(left))) {
      if (kind === 'place') towns.add(name)
      else names.push({ name, role: role ?? 'Person', near: false })
    }
  }
  const { people, professionals } = bearers(names, taken)
  return {
    ...known,
    people: [...known.people, ...people],
    professionals: [...known.professionals, ...professionals],
    organisations: [...known.organisations, ...organisations],
    places: [...known.places, ...[...towns].filter(town => !isWordToo(town))],
  }
}

type Named = { readonly name: string; readonly role: string; readonly near: boolean }

function bearers(
  names: readonly Named[],
  taken: Set<string>,
): { people: KnownPerson[]; professionals: KnownProfessional[] } {
  const people: KnownPerson[] = []
  const professionals: KnownProfessional[] = []
  // Whole names first: a family name alone, later, is then somebody already found.
  for (const { name, role, near } of [...names].sort((a, b) => wordCount(b.name) - wordCount(a.name))) {
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
  return { people, professionals }
}

// Whose mother or brother it is, the words before a name do not tell.
const NOT_KIN = /^(?:friend|neighbour|caller|driver|witness|keeper|landlord|lodger|babysitter)$/i

const wordCount = (text: string): number => text.split(' ').length
