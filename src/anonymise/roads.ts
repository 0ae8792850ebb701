import { GENERAL } from './labels.ts'
import { matches, type Span } from './spans.ts'
import { FUNCTION_WORDS } from './contexts.ts'
import { beginsNoName, COUNTED, NO_ROAD, ROADS } from './words.ts'

const ROAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Flat|Apartment|Unit|Room) \\d{1,4}[A-Za-z]?,? )?(?:\\d{1,4}[A-Za-z]?,? )?(?<name>\\p{Lu}[\\p{L}']{0,30}(?: \\p{Lu}[\\p{L}']{0,30}){0,2}) (?:${ROADS.join('|')})(?![\\p{L}\\p{N}])(?:, (?<town>\\p{Lu}\\p{Ll}{2,30})(?=[,.;:)\\n]|$))?`,
  'gu',
)

const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}./:])(?:(?:flat|apartment|unit|room) \\d{1,4}[a-z]?,? )?\\d{1,4}[a-z]?,? (?<name>(?:\\p{L}[\\p{L}']{1,30} ){1,3})(?:${ROADS.filter(road => road.length > 2).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)
const NAMED_HOUSE =
  /(?<![\p{L}\p{N}./:])\d{1,4}[a-z]?,? (?:The \p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?|THE \p{Lu}{3,20})(?![\p{L}\p{N}])/gu

/** "7 INVENTED AVENUE", "5 The Larks": with a number before it, a road however it is written. */
const numbered = (text: string): Span[] =>
  [
    ...matches(text, NUMBERED, match =>
      match
        .groups!['name']!.trim()
        .toLowerCase()
        .split(' ')
        .every((word, k) => (k === 0 && word === 'the') || (!FUNCTION_WORDS.has(word) && !COUNTED.has(word))),
    ),
    ...matches(text, NAMED_HOUSE),
  ].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
    label: GENERAL.address,
    why: 'road with a number',
    weight: 3,
  }))

/** "41 Invented Close", "Sample Road, Anytown": roads that nobody listed, and the town named with them. */
export const roads = (text: string): (Span & { readonly town: string | null })[] => [
  ...numbered(text).map(span => ({ ...span, town: null })),
  ...named(text),
]

const named = (text: string): (Span & { readonly town: string | null })[] =>
  matches(text, ROAD).flatMap(match => {
    const words = match.groups!['name']!.split(' ')
    if (NO_ROAD.has(words.at(-1)!.toLowerCase())) return []
    // A sentence's first word, "From Sample Road", is none of the road's.
    let skip = 0
    for (const word of words.slice(0, -1)) {
      if (!BEFORE_ROAD.has(word)) break
      skip += word.length + 1
    }
    const start = skip === 0 ? match.index : match.index + match[0].indexOf(match.groups!['name']!) + skip
    const said = match.groups!['town']
    const town = said === undefined || beginsNoName(said) ? null : said
    const end = match.index + match[0].length - (said !== undefined && town === null ? said.length + 2 : 0)
    return [{ start, end, label: GENERAL.address, why: 'road', weight: 3, town }]
  })

const BEFORE_ROAD = new Set(['At', 'From', 'In', 'Near', 'Off', 'On', 'The', 'To', 'Via'])
