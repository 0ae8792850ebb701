import { plain } from './spelling.ts'

/** What is read out of the names of a child: names, and what stands where there is none yet. */
export type NamesRead = {
  readonly forenames: readonly string[]
  /** Words that may be a name or the family's: "Baby Sample". */
  readonly perhaps: readonly string[]
  readonly surnames: readonly string[]
  /** 1 for the first of a birth, 2 for the second. */
  readonly order: number | null
  readonly isMultiple: boolean
  readonly sex: 'male' | 'female' | null
  /** From "Baby of Sample": the mother's name. */
  readonly motherForenames: readonly string[]
}

/** Reads forenames and surname, whichever of the two holds "Baby girl", "Twin 2", "B/O", "NK" or nothing. */
export function readNames(forenames: string | null, surname: string | null): NamesRead {
  const [given, family] = apart(forenames ?? '', surname ?? '')
  const first = readWords(given)
  const last = readWords(family)
  const isUnnamed = first.isBaby || (last.isBaby && first.names.length === 0)
  const own = last.names
  const others = first.names.filter(name => !own.includes(name))
  const named = {
    surnames: own,
    order: first.order ?? last.order,
    isMultiple: first.isMultiple || last.isMultiple,
    sex: first.sex ?? last.sex,
    motherForenames: [],
    perhaps: [],
  }
  if (!isUnnamed) {
    // A surname alone in the field for forenames is a surname only where there is no other.
    const isDoubled = others.length === 0 && first.names.length > 0
    return { ...named, forenames: isDoubled ? first.names : others }
  }
  if (first.isOf)
    return { ...named, forenames: [], motherForenames: others, surnames: own.length > 0 ? own : others.slice(-1) }
  if (own.length === 0) return { ...named, forenames: [], surnames: others }
  return { ...named, forenames: [], perhaps: others }
}

/** A whole name in one of the two fields: "Sample, Robin", or "Robin Sample" among the forenames. */
function apart(forenames: string, surname: string): readonly [string, string] {
  const [one, other] = [forenames.trim(), surname.trim()]
  if (one !== '' && other !== '') return [one, other]
  const comma = /^([^,]+),\s*([^,]+)$/.exec(one || other)
  if (comma) return [comma[2]!, comma[1]!]
  const words = one.split(/\s+/)
  return other === '' && words.length > 1 && !readWords(one).isBaby
    ? [words.slice(0, -1).join(' '), words.at(-1)!]
    : [one, other]
}

type WordsRead = {
  readonly names: readonly string[]
  readonly isBaby: boolean
  readonly isOf: boolean
  readonly order: number | null
  readonly isMultiple: boolean
  readonly sex: 'male' | 'female' | null
}

function readWords(text: string): WordsRead {
  const isOf =
    /\b(?:b\s*\/\s*o|b\.\s*o\.|bo(?=\s+\p{L}{2})|(?:baby|infant|child|son|daughter|boy|girl|twin(?:\s+\w+)?)\s+of)\b/iu.test(
      text,
    )
  const words = plain(
    text.replace(
      /\b(?:b\s*\/\s*[og]|n\s*\/\s*[ka]|not\s+(?:yet\s+)?(?:known|named|given|stated|provided|available|recorded|applicable)|no\s+name|to\s+be\s+(?:confirmed|advised|named))\b/giu,
      ' baby ',
    ),
  )
    .replace(/\b(twin|triplet|trip|quad|baby|bb|multiple)(\d)\b/g, '$1 $2')
    .replace(/\bt(?:w)?\s?([1-4])\b/g, 'twin $1')
    .split(' ')
    .filter(Boolean)
  const isMultiple = words.some(word => MULTIPLE.has(word))
  const isBaby = isMultiple || words.some(word => BABY.has(word)) || isShortForBaby(words)
  const rank = isBaby ? words.map(word => ORDER.get(word) ?? null).find(found => found !== null) : null
  const skipped = isBaby ? (word: string) => isFiller(word) || ORDER.has(word) : (word: string) => UNKNOWN.has(word)
  const sexed = isBaby ? words.map(word => SEX.get(word) ?? null).find(found => found !== null) : null
  return {
    names: words.filter(word => !skipped(word) && !TITLES.has(word)),
    isBaby,
    isOf,
    order: rank ?? null,
    isMultiple: isMultiple || (rank ?? null) !== null,
    sex: sexed ?? null,
  }
}

// "BG Sample", "BB", "MI": as wards write baby girl, baby boy, male infant; only when written by itself or first.
const isShortForBaby = ([first, ...rest]: readonly string[]): boolean =>
  first !== undefined && SHORT.has(first) && rest.length <= 2

const isFiller = (word: string): boolean =>
  BABY.has(word) || MULTIPLE.has(word) || SHORT.has(word) || UNKNOWN.has(word) || FILLERS.has(word)

const BABY = new Set(
  'baby babe babies infant newborn neonate bba babyboy babygirl unnamed unknown unk boy girl male female son daughter child liveborn preterm'.split(
    ' ',
  ),
)
const MULTIPLE = new Set(
  'twin twins triplet triplets trip quad quadruplet quads multiple tw twin1 twin2 t1 t2 t3 twina twinb'.split(' '),
)
const SHORT = new Set('bb bg bo nb mi fi inf nk tbc tba tbn nn nkn bby bab'.split(' '))
const UNKNOWN = new Set('unknown unk nk tbc tba none null nil unnamed na undefined nan blank'.split(' '))
const FILLERS = new Set('of the and no number m f g o name named'.split(' '))
const TITLES = new Set('mr mrs miss ms mx master mstr dr'.split(' '))
const SEX = new Map<string, 'male' | 'female'>([
  ...['boy', 'male', 'son', 'babyboy', 'bb', 'mi', 'm'].map(word => [word, 'male'] as const),
  ...['girl', 'female', 'daughter', 'babygirl', 'bg', 'fi', 'f', 'g'].map(word => [word, 'female'] as const),
])

/** How the place in a birth is written. */
export const ORDER = new Map<string, number>([
  ...['1', 'one', 'i', 'first', '1st', 'a', 't1', 'twin1', 'twina', '01'].map(word => [word, 1] as const),
  ...['2', 'two', 'ii', 'second', '2nd', 'b', 't2', 'twin2', 'twinb', '02'].map(word => [word, 2] as const),
  ...['3', 'three', 'iii', 'third', '3rd', 'c', 't3', '03'].map(word => [word, 3] as const),
  ...['4', 'four', 'iv', 'fourth', '4th', 'd', '04'].map(word => [word, 4] as const),
])
