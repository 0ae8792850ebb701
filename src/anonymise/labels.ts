import { fold } from './fold.ts'
import type { Known, KnownPerson, KnownProfessional } from './known.ts'
import { type Name, nameFrom, parseName, partsOf } from './names.ts'
import { headsOf, type LabelledPlace, PLACE_WORDS, placesOf, TOWN } from './labelled-places.ts'
import { lettered } from './lettered.ts'
import { BLANK } from './spans.ts'
import { KIN, ROLES, TITLES } from './words.ts'

/** One person of the case, every name they go by and what the papers call them. */
export type Labelled = {
  readonly kind: 'child' | 'family' | 'professional'
  readonly label: string
  readonly why: string
  readonly names: readonly Name[]
  /** For "Mr" or "Mrs" before a family name that several bear. */
  readonly sex: 'female' | 'male' | null
  readonly bornOn: string | null
  /** Taken for a name only where it has its capital. */
  readonly found: boolean
}

export type Labels = {
  readonly people: readonly Labelled[]
  readonly places: readonly LabelledPlace[]
  /** Every label that `panelCopy` writes for this case, other than counted dates. */
  readonly all: ReadonlySet<string>
}

export const FAMILY_NAME = '[family name]'
export const GENERAL = {
  address: '[address]',
  organisation: '[organisation]',
  town: TOWN,
  ward: '[ward]',
  postcode: '[postcode]',
  phone: '[telephone]',
  email: '[e-mail]',
  web: '[web address]',
  account: '[account name]',
  nhs: '[NHS number]',
  hospital: '[hospital number]',
  insurance: '[National Insurance number]',
  reference: '[reference]',
  vehicle: '[vehicle mark]',
  birth: '[date of birth]',
  death: '[date of death]',
  birthAndDeath: '[date of birth and death]',
  date: '[date]',
  name: '[name]',
} as const

/** The label of each person and place: the same in every paper of a case, and the same for the same facts. */
export function labelsFor(known: Known): Labels {
  const secret = secretWords(known)
  const people = [child(known), ...family(known.people, secret), ...professionals(known.professionals, secret)]
  const places = placesOf(known)
  const all = new Set<string>([FAMILY_NAME, ...Object.values(GENERAL)])
  for (const title of TITLES.values()) all.add(`[${title}]`)
  for (const { label } of [...people, ...places]) all.add(label)
  for (const { label, bornOn } of people) if (bornOn !== null) all.add(birthOf(label))
  return { people, places, all }
}

/** `[Mother]` -> `[Mother: date of birth]` */
export const birthOf = (label: string): string => `${label.slice(0, -1)}: date of birth]`

/** A text with every label of ours blanked, at the same length: what is in one is never taken for a name. */
export const withoutLabels = (text: string, { all }: Labels): string =>
  text.replace(/\[[^[\]\n]{1,80}\]/g, said =>
    all.has(said) || COUNTED_DATE.test(said) || isFromOurWords(said) ? BLANK.repeat(said.length) : said,
  )

// `[Doctor B]`, `[Friend 2]`, `[Unit A]`: of somebody whom a text named, made of words that are the same in every case.
const isFromOurWords = (said: string): boolean =>
  OUR_WORDS.has(said.slice(1, -1).replace(/ (?:[A-Z]{1,2}|\d{1,2})$/, ''))

const COUNTED_DATE =
  /^\[(?:(?:\d{1,5} days?|\d{1,3} years?(?: \d{1,2} months?)?|\d{1,2} months?) (?:before|after) death|a day in [A-Z][a-z]{2,8} \d{4})\]$/

function child({ child }: Known): Labelled {
  const names = [nameFrom(child.givenNames, child.familyName), ...child.aliases.map(parseName)]
  return { kind: 'child', label: '[the child]', why: 'name of the child', names, sex: null, bornOn: null, found: false }
}

function family(people: readonly KnownPerson[], secret: ReadonlySet<string>): Labelled[] {
  const relations = people.map(({ relation }) => relationLabel(relation, secret))
  const seen = new Map<string, number>()
  return people.map(({ name, bornOn, otherNames = [], found = false }, i) => {
    const said = relations[i]!
    const number = (seen.get(said) ?? 0) + 1
    seen.set(said, number)
    const only = ONE_EACH.has(said) && relations.filter(other => other === said).length === 1
    const label = only ? `[${said}]` : `[${said} ${number}]`
    const names = [name, ...otherNames].map(parseName)
    const why = `name of somebody near the child: ${said.toLowerCase()}`
    return { kind: 'family', label, why, names, sex: sexOf(said), bornOn: bornOn ?? null, found }
  })
}

const ONE_EACH = new Set(['Mother', 'Father'])

// A relation is free text, as a role is.
function relationLabel(relation: string, secret: ReadonlySet<string>): string {
  const said = fold(relation).text.toLowerCase().trim()
  if (/^(?:half|step)[ /-].*sibling|half[ /-]step|^(?:half|step)-?(?:brother|sister)/.test(said))
    return 'Half or step sibling'
  if (/^(?:sibling|brother|sister|twin)$/.test(said)) return 'Sibling'
  if (said.startsWith('grand')) return 'Grandparent'
  const plain = said
    .replace(/[^a-z' -]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain === '' || plain.length > 40 || plain.split(/[ '-]/).some(word => secret.has(word))) return 'Relative'
  return plain[0]!.toUpperCase() + plain.slice(1)
}

function sexOf(relation: string): 'female' | 'male' | null {
  if (/mother|sister|aunt|niece|daughter|wife/i.test(relation)) return 'female'
  return /father|brother|uncle|nephew|son\b|husband/i.test(relation) ? 'male' : null
}

function professionals(people: readonly KnownProfessional[], secret: ReadonlySet<string>): Labelled[] {
  const byName = new Map<string, { name: Name; role: string; found: boolean }>()
  for (const { name, role, found = false } of people) {
    const parsed = parseName(name)
    const key = [...parsed.given, parsed.family].join(' ').toLowerCase()
    if (key !== '' && !byName.has(key)) byName.set(key, { name: parsed, role: roleLabel(role, secret), found })
  }
  const letter = lettered()
  return [...byName.values()].map(({ name, role, found }) => ({
    kind: 'professional' as const,
    label: `[${role} ${letter(role)}]`,
    why: 'name of somebody at work',
    names: [name],
    sex: null,
    bornOn: null,
    found,
  }))
}

// A role is free text: it names a profession only when it is short, made of words, and none of them is a secret.
function roleLabel(role: string, secret: ReadonlySet<string>): string {
  const first = fold(role)
    .text.split(/[,;(/]/)[0]!
    .trim()
  const words = first.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const plain = /^[\p{L}][\p{L} '&-]{1,39}$/u.test(first) && words.every(word => !secret.has(word))
  return plain ? first[0]!.toUpperCase() + first.slice(1) : 'Professional'
}

/** Every word of a name or place that the case knows, small. */
function secretWords(known: Known): Set<string> {
  const others = [...known.people, ...known.professionals].map(({ name }) => parseName(name))
  const parts = [...child(known).names, ...others].flatMap(({ given, family }) => [...given, family]).flatMap(partsOf)
  const heads = [...known.organisations.map(({ name }) => name), ...known.schools, ...known.places].flatMap(headsOf)
  const towns = known.addresses.flatMap(address => address.split(','))
  return new Set(
    [...parts, ...heads, ...towns].flatMap(text =>
      fold(text)
        .text.toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  )
}

const OUR_WORDS = new Set([
  ...TITLES.values(),
  ...[...ROLES, ...KIN].map(word => word[0]!.toUpperCase() + word.slice(1)),
  ...PLACE_WORDS,
  ...['Professional', 'Relative', 'Sibling', 'Half or step sibling', 'Grandparent'],
])
