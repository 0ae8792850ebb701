import { headsOf } from './labelled-places.ts'
import { GENERAL, type Labels } from './labels.ts'
import type { Known } from './known.ts'
import { fold } from './fold.ts'
import { type Entry, isWordToo, matcher, needsCapital } from './matcher.ts'
import { postcode, postcodeDistrict } from '../kernel/postcode.ts'
import { EDGE_AFTER, matches, type Span } from './spans.ts'
import { GENERIC, ROADS } from './words.ts'

/** Finds the organisations, schools, addresses, places and numbers that the case knows. */
export function knownStrings(known: Known, labels: Labels): (text: string) => Span[] {
  const heads: Entry[] = []
  const strings: Entry[] = []
  for (const { label, strings: names, heads: words } of labels.places) {
    for (const string of names)
      strings.push({ string, label, why: 'name of an organisation', weight: 8, capitals: false })
    for (const string of words) {
      if (isTooPlain(string)) continue
      heads.push({ string, label, why: 'part of an organisation’s name', weight: 4, capitals: true })
    }
  }
  for (const address of addressesOf(known)) strings.push(...addressEntries(address))
  for (const ward of known.wards ?? []) {
    strings.push({ string: ward, label: GENERAL.ward, why: 'ward', weight: 8, capitals: false })
    for (const string of headsOf(ward).filter(head => !isTooPlain(head)))
      heads.push({ string, label: GENERAL.ward, why: 'part of a ward’s name', weight: 4, capitals: true })
  }
  for (const place of known.places) heads.push(...placeEntries(place))
  for (const text of known.postcodes) strings.push(...postcodeEntries(text))
  const numbers = numberFinder(known)
  const findStrings = matcher(strings)
  const findHeads = matcher(heads)
  return text => [...findStrings(text), ...findHeads(text).map(span => withGeneric(text, span)), ...numbers(text)]
}

// "Park" of Park Surgery would take every park with it.
const isTooPlain = (head: string): boolean => isWordToo(head) || /^\p{N}/u.test(head)

const addressesOf = ({ addresses, people }: Known): string[] =>
  [...addresses, ...people.map(({ address }) => address ?? '')].map(address => fold(address).text)

function addressEntries(address: string): Entry[] {
  const why = 'address'
  const pieces = address
    .split(',')
    .map(piece => piece.trim())
    .filter(piece => /\p{Lu}|\p{N}/u.test(piece) && !isPlain(piece))
  const entries: Entry[] = []
  if (pieces.length > 1) entries.push({ string: address, label: GENERAL.address, why, weight: 8, capitals: false })
  for (const [i, piece] of pieces.entries()) {
    const isTown = pieces.length > 1 && i > 0 && !/\p{N}/u.test(piece) && !ROAD.test(piece)
    const label = isTown ? GENERAL.town : GENERAL.address
    const capitals =
      !/\p{N}/u.test(piece) && piece.split(' ').every(word => needsCapital(word) || GENERIC.has(word.toLowerCase()))
    for (const string of isTown ? [piece] : asRoadsAreWritten(piece))
      entries.push({ string, label, why: isTown ? 'town' : why, weight: 7, capitals })
    const street = piece.replace(/^(?:\S*\p{N}\S*\s+)+/u, '')
    if (street !== piece && /\p{Lu}/u.test(street) && !isPlain(street)) {
      for (const string of asRoadsAreWritten(street))
        entries.push({ string, label: GENERAL.address, why, weight: 6, capitals: true })
    }
  }
  return entries
}

/** "14 Larch Close" is also written "14 Larch Cl", and with its number simply "14 Larch". */
function asRoadsAreWritten(piece: string): string[] {
  const [, before, last] = /^(.+) (\p{L}+)\.?$/u.exec(piece) ?? []
  const ways = ROAD_WAYS.find(written => written.includes((last ?? '').toLowerCase()))
  if (before === undefined || ways === undefined) return [piece]
  const alone = /\d.* \p{L}{3,}/u.test(before) ? [before] : []
  return [piece, ...ways.filter(way => way !== last!.toLowerCase()).map(way => `${before} ${capital(way)}`), ...alone]
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const ROAD_WAYS: readonly (readonly string[])[] = [
  ['road', 'rd'],
  ['street', 'st', 'str'],
  ['avenue', 'ave', 'av'],
  ['close', 'cl', 'clo'],
  ['drive', 'dr', 'drv'],
  ['lane', 'ln', 'la'],
  ['crescent', 'cres', 'cresc', 'cr'],
  ['court', 'ct', 'crt'],
  ['gardens', 'gdns', 'gdn'],
  ['place', 'pl'],
  ['terrace', 'terr', 'ter', 'tce'],
  ['square', 'sq'],
  ['grove', 'gr', 'grv'],
  ['park', 'pk'],
  ['green', 'grn'],
  ['way', 'wy'],
  ['walk', 'wlk'],
  ['mount', 'mt'],
  ['parade', 'pde'],
  ['hill', 'hl'],
  ['buildings', 'bldgs'],
]

const ROAD = new RegExp(`(?:${ROADS.join('|')})$`)

/** "Flat 3", "Not known": words that point to no place. */
const isPlain = (piece: string): boolean =>
  piece
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every(word => word === '' || GENERIC.has(word))

function placeEntries(place: string): Entry[] {
  const label = GENERAL.town
  return headsOf(place)
    .filter(head => !(/^\S+$/.test(head) && place.trim() !== head && isWordToo(head)))
    .map(string => ({
      string,
      label: ROAD.test(string) ? GENERAL.address : label,
      why: 'place',
      weight: 3,
      capitals: true,
    }))
}

function postcodeEntries(text: string): Entry[] {
  const said = { label: GENERAL.postcode, why: 'postcode', weight: 8 }
  const whole = { ...said, string: postcode(text) ?? text, capitals: false }
  const district = postcodeDistrict(text)
  return district === null ? [whole] : [whole, { ...said, string: district, capitals: true }]
}

/** "Sample" of Sample Hospital takes the words after it along: "Sample University Hospital". */
function withGeneric(text: string, span: Span): Span {
  GENERIC_RUN.lastIndex = span.end
  const run = GENERIC_RUN.exec(text)
  return run === null ? span : { ...span, end: span.end + run[0].length }
}

const CAPITALISED = [...GENERIC].filter(word => word.length > 2).map(word => word[0]!.toUpperCase() + word.slice(1))
const GENERIC_RUN = new RegExp(`(?: (?:${CAPITALISED.join('|')}|NHS|CIC|GP|PICU|NICU)${EDGE_AFTER})+`, 'uy')

/** Telephone, NHS and other numbers as the case has them, however they are spaced. */
function numberFinder(known: Known): (text: string) => Span[] {
  const wanted = [
    ...known.child.nhsNumbers.map(text => [text, GENERAL.nhs, 'NHS number'] as const),
    ...[known.child.hospitalNumber ?? ''].flatMap(text => [
      [text, GENERAL.hospital, 'hospital number'] as const,
      [text.replace(/^\p{L}+/u, ''), GENERAL.hospital, 'hospital number'] as const,
    ]),
    ...phonesOf(known).map(text => [text, GENERAL.phone, 'telephone number'] as const),
    ...(known.vehicles ?? []).map(text => [text, GENERAL.vehicle, 'vehicle mark'] as const),
    ...known.references.map(text => [text, GENERAL.reference, 'reference'] as const),
    ...emailsOf(known).map(text => [text, GENERAL.email, 'e-mail'] as const),
  ]
  const byKey = new Map(wanted.map(([text, label, why]) => [signs(text), { label, why }]))
  const keys = [...byKey.keys()].filter(key => key.length > 3).sort((a, b) => b.length - a.length)
  if (keys.length === 0) return () => []
  const patterns = keys.map(key => [...key].join('[ ().@_/\\-]{0,2}'))
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})${EDGE_AFTER}`, 'giu')
  return text =>
    matches(text, expression).map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      ...byKey.get(signs(match[0]))!,
      weight: 10,
    }))
}

const signs = (text: string): string =>
  fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const phonesOf = ({ phones, professionals }: Known): string[] => [
  ...phones,
  ...professionals.map(({ phone }) => phone ?? ''),
]
const emailsOf = ({ emails, professionals }: Known): string[] => [
  ...emails,
  ...professionals.map(({ email }) => email ?? ''),
]
