import { GENERAL } from './labels.ts'
import { EDGE_BEFORE, matches, type Span } from './spans.ts'
import { beginsNoName, KIN, ROLES, TITLES } from './words.ts'

/** A name that stands with a title, a role or in a list of names. */
export type TitledName = {
  readonly start: number
  readonly end: number
  /** The name without title and role: `Menon`, `Kim Sample`. */
  readonly name: string
  /** `Doctor`, `Social worker`, `Friend`. */
  readonly role: string
  readonly near: boolean
}

const TITLE = `(?:${[...TITLES.keys()].join('|')})`
// "by PC. Rhythm" ends a sentence; "Dr. Sample" does not.
const DOT = '(?:(?<=Dr|Mr|Mrs|Ms|Prof|Rev|Revd|Sgt|Insp|Supt|Cllr|Fr)\\.)?'
const INITIALS = '(?:\\p{Lu}\\.? ?(?!\\p{L}\\p{Ll}))'
const PARTICLE = '(?:(?:van|von|de|der|den|da|di|del|la|le|el|al|bin|ap|dos|du|ter|ten) ){0,2}'
const WORD = "(?:\\p{Lu}')?\\p{Lu}\\p{L}{0,30}\\p{Ll}(?:-\\p{Lu}\\p{L}{0,30}){0,2}"
const SHOUT = "\\p{Lu}{3,30}(?:[-']\\p{Lu}{2,30})?"
const NAME = `(?:${PARTICLE}(?:${WORD}|${SHOUT}))`
const ROLE = [...ROLES, ...KIN]
  .sort((a, b) => b.length - a.length)
  .map(role => `[${role[0]!.toUpperCase()}${role[0]!.toLowerCase()}]${role.slice(1)}`)
  .join('|')

const TITLED = new RegExp(
  `${EDGE_BEFORE}(?:(?:Staff|Chief|Detective|Police) )?(?<title>${TITLE})(?: (?:Constable|Sergeant|Inspector|Superintendent))?${DOT} {1,2}(?!${TITLE}(?!\\p{L}))(?<name>${INITIALS}{0,3}${NAME}(?: (?:${INITIALS})?${NAME}){0,2})(?![\\p{L}\\p{N}])`,
  'gu',
)
const BY_ROLE = new RegExp(
  `${EDGE_BEFORE}(?<role>${ROLE})s?(?<gap>,? |: | \\(|, the )(?<name>${NAME}(?: ${NAME}){0,2})(?![\\p{L}\\p{N}])`,
  'gu',
)
const BY_PHRASE = new RegExp(
  `${EDGE_BEFORE}(?:identified as|named|called|known as|tenancy of|seen by|reviewed by|accompanied by|supported by|supervised by|Present:?|Crew:?|Apologies:?|attended by) (?<name>${NAME} ${NAME})(?![\\p{L}\\p{N}])`,
  'gu',
)
const WITH_AGE = new RegExp(
  `${EDGE_BEFORE}(?<name>${NAME} ${NAME}), \\(?\\d{1,2}(?=[,.;)]| (?:years|and|who|was))`,
  'gu',
)
const NEXT = new RegExp(
  `(?: \\([^()\\n\ue000]{2,40}\\))?(?:,| ?/| ?&|,? and) (?:(?<title>${TITLE})${DOT} )?(?<name>${NAME} ${NAME})(?![\\p{L}\\p{N}])`,
  'uy',
)

/** Finds the names that nobody listed but that their surroundings show to be names. */
export function titledNames(text: string): TitledName[] {
  const found: TitledName[] = []
  const listed = new Set<number>()
  const add = (match: RegExpExecArray, role: string, least: number, withTitle: boolean, near = false): void => {
    const said = match.groups!['name']!
    const name = untilNoName(said)
    if (name === null || name.split(' ').length < least) return
    const nameStart = match.index + match[0].lastIndexOf(said)
    const start = withTitle ? match.index : nameStart
    found.push({ start, end: nameStart + name.length, name, role, near })
    found.push(...listAfter(text, nameStart + name.length, role, near, listed))
  }
  for (const match of matches(text, TITLED)) add(match, TITLES.get(match.groups!['title']!)!, 1, true)
  for (const match of matches(text, BY_ROLE)) {
    const { role = '', gap } = match.groups!
    add(match, role[0]!.toUpperCase() + role.slice(1), gap === ' ' ? 1 : 2, false, KIN.includes(role.toLowerCase()))
  }
  for (const match of matches(text, BY_PHRASE)) add(match, 'Person', 2, false)
  for (const match of matches(text, WITH_AGE)) add(match, 'Person', 2, false)
  return found
}

/** "Crew: Kim Sample, Lee Testcase / Jo Invented": what is in line with a name is a name. */
function listAfter(text: string, from: number, role: string, near: boolean, listed: Set<number>): TitledName[] {
  const found: TitledName[] = []
  // A list is read once, wherever in it a title stands.
  for (let at = from; !listed.has(at); ) {
    listed.add(at)
    NEXT.lastIndex = at
    const match = NEXT.exec(text)
    const name = match === null ? null : untilNoName(match.groups!['name']!)
    if (match === null || name === null || !name.includes(' ')) return found
    const start = match.index + match[0].lastIndexOf(match.groups!['name']!)
    const title = match.groups!['title']
    found.push({ start, end: start + name.length, name, role: title === undefined ? role : TITLES.get(title)!, near })
    at = start + name.length
  }
  return found
}

/** The words up to the first that begins no name; null when that is the first of all. */
function untilNoName(said: string): string | null {
  const kept: string[] = []
  for (const word of said.split(' ')) {
    if (beginsNoName(word)) break
    kept.push(word)
  }
  while (kept.length > 0 && /^\p{Ll}/u.test(kept.at(-1)!)) kept.pop()
  return kept.some(word => /\p{L}{2}/u.test(word)) ? kept.join(' ') : null
}

/** The labels of names with titles that nobody listed. */
export const titledSpans = (text: string): Span[] =>
  titledNames(text).map(({ start, end, role, near }) => ({
    start,
    end,
    label: TITLE_LABELS.has(role) ? `[${role}]` : GENERAL.name,
    why: near ? 'name after a word for somebody near the child' : 'name with a title or role',
    weight: 2,
  }))

const TITLE_LABELS = new Set(TITLES.values())
