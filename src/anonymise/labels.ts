import { fold } from './fold.ts'
import type { Known, KnownPerson, KnownProfessional } from './known.ts'
import { type Name, nameFrom, parseName, partsOf } from './names.ts'
import { BLANK } from './spans.ts'
import { GENERIC, KIN, ROLES, TITLES } from './words.ts'

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

/** An organisation, school or place: every string it is known by, and the words that alone point to it. */
export type LabelledPlace = {
  readonly label: string
  readonly strings: readonly string[]
  readonly heads: readonly string[]
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
  town: '[town]',
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
  const places = organisations(known)
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
  return people.map(({ name, bornOn, found = false }, i) => {
    const said = relations[i]!
    const number = (seen.get(said) ?? 0) + 1
    seen.set(said, number)
    const only = ONE_EACH.has(said) && relations.filter(other => other === said).length === 1
    const label = only ? `[${said}]` : `[${said} ${number}]`
    const names = [parseName(name)]
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
  if (/^grand/.test(said)) return 'Grandparent'
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

function organisations(known: Known): LabelledPlace[] {
  const kinds = [
    ...known.schools.map(name => ({ name, said: schoolLabel(name) })),
    ...known.organisations.map(({ name, kind }) => ({ name, said: organisationLabel(name, kind) })),
    ...known.places.filter(isHospital).map(name => ({ name: hospitalOf(name), said: 'Hospital' })),
  ]
  const towns = new Set<string>()
  const found: { said: string; strings: Set<string>; heads: Set<string> }[] = []
  for (const { name, said } of kinds) {
    const base = fold(name).text.split(',')[0]!.trim()
    const [heads = [], ...tails] = runsOf(base)
    for (const tail of tails.flat()) towns.add(tail)
    // What differs only in its ward, or in its generic words, is one organisation to the reader.
    const same = found.find(
      other => other.said === said && (other.strings.has(base) || heads.some(head => other.heads.has(head))),
    )
    const entry = same ?? { said, strings: new Set<string>(), heads: new Set<string>() }
    if (!same) found.push(entry)
    if (heads.length > 0) entry.strings.add(base)
    for (const head of heads) entry.heads.add(head)
  }
  const letter = lettered()
  const tails = towns.size === 0 ? [] : [{ label: GENERAL.town, strings: [], heads: [...towns] }]
  const alone = (said: string): boolean =>
    /school|nursery|college/i.test(said) && found.filter(other => other.said === said).length === 1
  const labelled = found
    .filter(({ heads }) => heads.size > 0)
    .map(({ said, strings, heads }) => ({
      label: alone(said) ? `[${said}]` : `[${said} ${letter(said)}]`,
      strings: [...strings],
      heads: [...heads],
    }))
  return [...labelled, ...tails]
}

/** The words of an organisation's or place's name that point to it, without what many are called. */
export const headsOf = (name: string): string[] => [...new Set(runsOf(name).flat())]

/** `Anytown and Sample Hospitals Invented` -> [both, Anytown, Sample], [Invented]: the words between generic ones. */
function runsOf(name: string): string[][] {
  const runs: string[][] = []
  for (const piece of fold(name).text.split(/[,;()]/)) {
    let run: string[] = []
    for (const word of [...piece.trim().split(/\s+/), '']) {
      const bare = word.toLowerCase().replace(/[^\p{L}\p{N}'-]/gu, '')
      const joins = /^(?:and|&|upon|of|le|the)$/.test(bare || word) && run.length > 0
      if (joins || (/^[\p{Lu}\p{N}]/u.test(word) && !GENERIC.has(bare))) run.push(word)
      else {
        runs.push(runHeads(run))
        run = []
      }
    }
  }
  return runs.filter(heads => heads.length > 0)
}

function runHeads(run: readonly string[]): string[] {
  const trimmed = run.join(' ').replace(/(?: (?:and|&|upon|of|le|the))+$/, '')
  if (!/\p{L}{2}/u.test(trimmed)) return []
  return [trimmed, ...trimmed.split(/ (?:and|&) /).filter(part => part !== trimmed && /\p{L}{3}/u.test(part))]
}

const isHospital = (place: string): boolean => /hospital|infirmary|hospice/i.test(place)

/** `Intensive care unit, Sample Hospital` -> `Sample Hospital` */
const hospitalOf = (place: string): string => place.split(',').findLast(isHospital)?.trim() ?? place

function schoolLabel(name: string): string {
  if (/nursery|pre-?school|playgroup|early years/i.test(name)) return 'Nursery'
  if (/primary|infant|junior/i.test(name)) return 'Primary school'
  if (/college|sixth form/i.test(name)) return 'College'
  return /secondary|academy|high|grammar/i.test(name) ? 'Secondary school' : 'School'
}

function organisationLabel(name: string, kind: string): string {
  const said = `${kind} ${name}`.toLowerCase()
  if (/education|school(?! nursing)|nursery|college/.test(kind.toLowerCase())) return schoolLabel(name)
  return KINDS.find(([pattern]) => pattern.test(said))?.[1] ?? 'Organisation'
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bgp\b|surgery|medical centre|health centre|general practice/, 'Surgery'],
  [/ambulance/, 'Ambulance service'],
  [/police|constabulary/, 'Police force'],
  [/social care|children's services/, "Children's social care"],
  [/camhs|mental health/, 'Mental health service'],
  [/health visit|school nursing|community/, 'Community health service'],
  [/hospital|infirmary|maternity|neonatal|tertiary|acute/, 'Hospital'],
  [/hospice/, 'Hospice'],
  [/\bclinic\b/, 'Clinic'],
  [/\bunit\b/, 'Unit'],
  [/justice/, 'Youth justice service'],
]

/** A, B, … Z, AA: one row of letters for each word. */
function lettered(): (word: string) => string {
  const seen = new Map<string, number>()
  return word => {
    const n = seen.get(word) ?? 0
    seen.set(word, n + 1)
    const last = String.fromCharCode(65 + (n % 26))
    return n < 26 ? last : String.fromCharCode(64 + Math.floor(n / 26)) + last
  }
}

const OUR_WORDS = new Set([
  ...TITLES.values(),
  ...[...ROLES, ...KIN].map(word => word[0]!.toUpperCase() + word.slice(1)),
  ...KINDS.map(([, word]) => word),
  ...['Organisation', 'Professional', 'Relative', 'Sibling', 'Half or step sibling', 'Grandparent'],
  ...['Nursery', 'Primary school', 'Secondary school', 'School', 'College'],
])
