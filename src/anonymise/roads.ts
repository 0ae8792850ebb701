import { GENERAL } from './labels.ts'
import { matches, type Span } from './spans.ts'
import { beginsNoName, NO_ROAD, ROADS } from './words.ts'

const ROAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Flat|Apartment|Unit|Room) \\d{1,4}[A-Za-z]?,? )?(?:\\d{1,4}[A-Za-z]?,? )?(?<name>\\p{Lu}[\\p{L}']{0,30}(?: \\p{Lu}[\\p{L}']{0,30}){0,2}) (?:${ROADS.join('|')})(?![\\p{L}\\p{N}])(?:, (?<town>\\p{Lu}\\p{Ll}{2,30})(?=[,.;:)\\n]|$))?`,
  'gu',
)

/** "41 Invented Close", "Sample Road, Anytown": roads that nobody listed, and the town named with them. */
export const roads = (text: string): (Span & { readonly town: string | null })[] =>
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
