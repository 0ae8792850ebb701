import { NAMED_BY_TRADE, NOUNS, SMALL_NOUNS, TRADES } from './data/organisation-words.ts'
import { FUNCTION_WORDS } from './contexts.ts'
import { evidenceOf, hasCapital, isCalendar } from './evidence.ts'
import { isForename, isNameListed, isPlace, isSurname } from './gazetteer.ts'
import { isOrdinary, isProper, staysThough } from './ordinary-words.ts'
import { wordsOf, type Word } from './reading.ts'
import type { Span } from './spans.ts'
import { GENERIC, KIN, ROLES } from './words.ts'

export type NamedOrganisation = Span & { readonly name: string; readonly noun: string }

/** "Sample City Hospital", "Invented ward", "St Sample's": organisations and buildings that nobody listed. */
export const organisationsNamed = (text: string): NamedOrganisation[] => organisationsIn(wordsOf(text))

export function organisationsIn(words: readonly Word[]): NamedOrganisation[] {
  const found: NamedOrganisation[] = []
  for (let i = 0; i < words.length; i += 1) {
    const saint = saintAt(words, i)
    const head = saint === null ? headBefore(words, i) : i
    if (head === null || (found.length > 0 && words[head]!.start < found.at(-1)!.end)) continue
    const last = through(words, saint ?? i)
    const noun = nounOf(words, i, last)
    found.push({
      start: words[head]!.start,
      end: words[last]!.end,
      label: `[${NOUNS.get(noun) ?? 'place'}]`,
      why: 'name of an organisation or building',
      weight: 1,
      name: words
        .slice(head, last + 1)
        .map(({ text }) => text)
        .join(' '),
      noun,
    })
    i = last
  }
  return found
}

/** "St Sample", "St. Sample's": the last word of it. */
function saintAt(words: readonly Word[], i: number): number | null {
  const [word, next] = [words[i]!, words[i + 1]]
  if (next === undefined || !/^\.? $/.test(next.gap)) return null
  const isSaint = word.flat === null ? /^(?:St|Saint|SS)$/.test(word.text) && hasCapital(next) : word.small === 'st'
  if (!isSaint || next.small.length < 3 || !/^\p{L}+$/u.test(next.small)) return null
  if (word.flat !== null && (evidenceOf(next) === 'word' || evidenceOf(next) === 'never')) return null
  return words[i + 2]?.small === 's' && words[i + 2]!.gap === "'" ? i + 2 : i + 1
}

/** Where the name that ends in this noun begins; null where the noun ends none. */
function headBefore(words: readonly Word[], i: number): number | null {
  const noun = words[i]!
  if (!NOUNS.has(noun.small) || noun.look === 'figures' || noun.look === 'blank') return null
  const isSmall = noun.flat === null && !hasCapital(noun)
  if (isSmall && !SMALL_NOUNS.has(noun.small)) return null
  let from = i
  while (from > 0 && i - from < 6 && isPart(words, from - 1, from, isSmall)) from -= 1
  while (from < i && !canBegin(words, from)) from += 1
  if (from === i) return null
  const heads = words
    .slice(from, i)
    .filter(({ small }) => small !== 's' && small !== 'and' && small !== 'of' && small !== 'the')
  if (isSurname(noun.small) && heads.every(({ small }) => isForename(small))) return null
  return heads.some((word, k) => isDistinct(word, noun, isSmall, heads.length === 1 && k === 0)) ? from : null
}

/** Whether the word before may belong to the name. */
function isPart(words: readonly Word[], k: number, from: number, isSmall: boolean): boolean {
  const word = words[k]!
  const gap = words[from]!.gap
  if (!/^(?: |-|'|' | & |\. )$/.test(gap) || word.look === 'blank' || word.look === 'figures') return false
  if (gap === '. ' && word.small !== 'st') return false
  if (word.flat !== null)
    return !FUNCTION_WORDS.has(word.small) && !SHOUTED_VERB.test(word.small) && !isRole(word.small)
  if (hasCapital(word) || word.look === 'initial') return true
  if (isSmall) return word.small === 's' && words[k - 1] !== undefined && hasCapital(words[k - 1]!)
  return (
    k > 0 &&
    /^(?:of|and|the|upon|on|s|le|for)$/.test(word.small) &&
    !(word.small === 'and' && isNameListed(words[k - 1]!.small)) &&
    words[k - 1]!.look !== 'blank' &&
    hasCapital(words[k - 1]!) &&
    /^[ ']$/.test(word.gap)
  )
}

const SHOUTED_VERB =
  /^(?:attended|seen|visited|called|told|left|went|moved|started|joined|contacted|informed|advised|referred|transferred|taken|admitted|discharged|from|via|rang|phoned|spoke|telephoned|emailed|lives|lived|says|said|was|were|report|reports|letter|discussed|conveyed)$/

function canBegin(words: readonly Word[], k: number): boolean {
  const { small, begins, look } = words[k]!
  if (small === 's' || small === 'and' || small === 'of' || small === 'upon') return false
  if (FUNCTION_WORDS.has(small) || isRole(small) || isCalendar(small)) return false
  if (look === 'capitals' && /^(?:nhs|gp|a|uk)$/.test(small)) return false
  // "Attended Sample Surgery", "Her School": a sentence's first word is none of the name.
  if (begins && /(?:ed|ing)$/.test(small) && isOrdinary(small)) return false
  return true
}

const isRole = (small: string): boolean => ROLE_WORDS.has(small)
const ROLE_WORDS: ReadonlySet<string> = new Set(
  [...ROLES, ...KIN]
    .flatMap(role => role.toLowerCase().split(/[ -]/))
    .concat(['dr', 'mr', 'mrs', 'ms', 'miss', 'pc', 'parents', 'parent']),
)

/** Whether a word makes the name one of its own: not "Children's", not "Renal". */
function isDistinct(word: Word, noun: Word, isSmall: boolean, alone: boolean): boolean {
  const { small, begins, flat, look } = word
  if (small.length < 2 || look === 'initial' || GENERIC.has(small) || FUNCTION_WORDS.has(small) || isCalendar(small))
    return false
  if (isProper(small) || (staysThough(small) && !isNameListed(small))) return false
  if (look === 'capitals' && flat === null && small.length < 6) return false
  const own = evidenceOf(word)
  if (own === 'name' || own === 'unknown') return true
  if (isPlace(small) && !isSmall) return !TRADES.has(small)
  if (own === 'never' || TRADES.has(small)) return false
  if (flat !== null) return own === 'both' ? !NAMED_BY_TRADE.has(noun.small) : LIKED.has(small)
  if (isSmall && begins) return own === 'both' && !alone ? true : LIKED.has(small)
  if (begins && alone) return LIKED.has(small) || !NAMED_BY_TRADE.has(noun.small)
  if (NAMED_BY_TRADE.has(noun.small))
    return (
      LIKED.has(small) ||
      (own === 'both' && !/(?:al|ic|ology|ive|ing|ed)$/.test(small)) ||
      !/(?:al|ic|ology|ive|ing|ed|ion|ity|ment)$/.test(small)
    )
  return true
}

/** Of what schools, wards and surgeries are called after: trees, flowers, birds, beasts, colours, the sky, the land. */
const LIKED = new Set(
  `acorn acorns alder almond amber apple applewood ash ashes aspen aster badger bamboo bay beech beeches birch birches blackbird blackberry blackthorn blossom bluebell bluebells bramble brambles briar broom brook brookside bumblebee butterfly butterflies buttercup buttercups
  camellia carnation cedar cedars cherry chestnut chestnuts clover conker coral cornflower cornfield cowslip crocus cuckoo cygnet daffodil daffodils dahlia daisy dandelion deer dolphin dolphins dove doves dragonfly dragon eagle eagles elder elm elms falcon fern ferns finch forest fountain fox foxes foxglove foxgloves
  gardenia giraffe goldfinch gorse green greenfinch harbour harvest hawk hawthorn hawthorns hazel heath heather hedgehog hedgehogs heron hillside hilltop hive holly honeybee honeysuckle hornbeam horizon iris ivy jasmine juniper kestrel kingfisher koala ladybird ladybirds lakeside lakes lanterns larch lark larks laurel laurels lavender lilac lily lime linden lion lions limes
  magnolia magpie mallard maple maples marigold meadow meadows meadowside midsummer mulberry nightingale nutmeg oak oaks oaktree oasis orchard orchards orchid osprey otter otters owl owls palm panda parkside peacock pebble pebbles pelican penguin peony phoenix pine pines poplar poplars poppy poppies primrose puffin quarry rainbow rainbows raven ravens redwood riverside robin robins rose rosebud rosemary rowan
  saffron sandpiper seahorse seaside silverbirch skylark snowdrop snowdrops sparrow sparrows spinney spring springfield spruce squirrel squirrels starfish starling stars stepping sunbeam sunbeams sunflower sunflowers sunrise sunset sunshine swallow swallows swan swans sycamore sycamores tamarind teddy teddies thistle thistledown thornbush thrush tiger tigers treetops tulip tulips turtle valley vine viola violet walnut waterfall waterside wheatfield
  wildflower willow willows windmill wisteria woodland woodlands woodpecker woodside wren wrens yew zebra beacon lighthouse castle bridge tower mill compass anchor haven harbourside gateway quay promenade jubilee millennium coronation trinity cathedral abbey priory manor market station church chapel park hill high-street old kings king queens queen princes prince princess duke victoria albert nelson churchill nightingale wellington
  red blue yellow orange purple silver gold golden emerald sapphire ruby topaz jade pearl opal diamond crystal turquoise indigo scarlet north south east west northern southern eastern western`.split(
    /\s+/,
  ),
)

/** The words after the noun that belong to it: "Sample Primary School", "Sample Hospital NHS Foundation Trust". */
function through(words: readonly Word[], i: number): number {
  let to = i
  const isSmall = words[i]!.flat === null && !hasCapital(words[i]!)
  while (to + 1 < words.length && to - i < 6) {
    const next = words[to + 1]!
    if (!/^ $/.test(next.gap)) break
    const goesOn =
      GENERIC.has(next.small) &&
      !FUNCTION_WORDS.has(next.small) &&
      !/^(?:known|not|unknown|none|old|new|local|public|private|place|garden|home|bedroom|family|families|women|men)$/.test(
        next.small,
      )
    if (next.flat !== null ? goesOn && NOUNS.has(next.small) : goesOn && hasCapital(next) && !isSmall) to += 1
    else if (
      next.flat === null &&
      NOUNS.has(next.small) &&
      SMALL_NOUNS.has(next.small) &&
      next.look === 'small' &&
      SCHOOLED.has(words[to]!.small)
    )
      to += 1
    else break
  }
  return to
}

const SCHOOLED = new Set(['primary', 'secondary', 'grammar', 'infants', 'juniors', 'high', 's'])

/** The noun that tells best what it is: the last one. */
function nounOf(words: readonly Word[], i: number, last: number): string {
  for (let k = last; k >= i; k -= 1)
    if (NOUNS.has(words[k]!.small) && !/^(?:trust|foundation|health|medical|services?)$/.test(words[k]!.small))
      return words[k]!.small
  return words[i]!.small
}
