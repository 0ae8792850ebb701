import { fold } from './fold.ts'
import type { Known } from './known.ts'
import { lettered } from './lettered.ts'
import { COUNTIES, GENERIC } from './words.ts'

/** An organisation, school or place: every string it is known by, and the words that alone point to it. */
export type LabelledPlace = {
  readonly label: string
  readonly strings: readonly string[]
  readonly heads: readonly string[]
}

export const TOWN = '[town]'

/** The organisations, schools and hospitals of a case: what differs only in its ward has one label. */
export function placesOf(known: Known): LabelledPlace[] {
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
    if (heads.length > 0 || namesCounty(base)) entry.strings.add(base)
    for (const head of heads) entry.heads.add(head)
  }
  const letter = lettered()
  const tails = towns.size === 0 ? [] : [{ label: TOWN, strings: [], heads: [...towns] }]
  const alone = (said: string): boolean =>
    /school|nursery|college/i.test(said) && found.filter(other => other.said === said).length === 1
  const labelled = found
    .filter(({ strings }) => strings.size > 0)
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

/** Every word of which a place's label is made. */
export const PLACE_WORDS: readonly string[] = [
  ...KINDS.map(([, word]) => word),
  ...['Organisation', 'Nursery', 'Primary school', 'Secondary school', 'School', 'College'],
]

// "Anyshire Children's Social Care" has no word of its own, but it is one service only.
const namesCounty = (name: string): boolean =>
  name
    .toLowerCase()
    .split(' ')
    .some(word => COUNTIES.has(word))
