import {
  AFTER_PERSON,
  BEFORE_PERSON,
  BEFORE_PLACE,
  FUNCTION_WORDS,
  SHORT_POSTS,
  SURELY_AFTER_PERSON,
  SURELY_BEFORE_PERSON,
  WITHIN_NAME,
} from './contexts.ts'
import { type Evidence, evidenceOf, hasCapital, isCalendar, isClose, looksLikeName } from './evidence.ts'
import { isForename, isNameListed, isPlace, isSurname, placesBeginningWith } from './gazetteer.ts'
import type { Word } from './reading.ts'
import { EPONYMS, ORDINARY_BEFORE, ROADS } from './words.ts'

/** Words in a row that name somebody or some place whom nobody listed. */
export type FoundName = {
  readonly start: number
  readonly end: number
  readonly name: string
  /** What the words before say of them: `Doctor`, `Social worker`; null where nothing does. */
  readonly role: string | null
  readonly kind: 'person' | 'place'
  readonly why: string
}

/** Finds names of people and towns that nobody listed, by the words themselves and by those beside them. */
export function unlistedPeople(words: readonly Word[]): FoundName[] {
  const known = words.map(evidenceOf)
  const found: FoundName[] = []
  for (let i = 0; i < words.length; i += 1) {
    const town = townAt(words, i)
    const why = town === null ? reasonFor(words, known, i) : 'name of a town'
    if (why === null) continue
    const [from, to] = town === null ? reach(words, known, i) : [i, i + town]
    const isIn =
      /^(?:in|at|near|around|outside|towards|via)$/.test(words[from - 1]?.small ?? '') &&
      !/^(?:copy|copied|called|brought)$/.test(words[from - 2]?.small ?? '')
    const isNamed = words.slice(from, to + 1).some(({ small }) => isForename(small))
    const start = Math.max(from, found.length === 0 ? 0 : words.findIndex(({ end }) => end > found.at(-1)!.end))
    found.push({
      start: words[start]!.start,
      end: words[to]!.end,
      name: words
        .slice(start, to + 1)
        .map(({ text }) => text)
        .join(' '),
      role: roleBefore(words, start),
      kind: town !== null || (why === PLACE && !isNamed) || (isIn && !isNamed) ? 'place' : 'person',
      why,
    })
    i = to
  }
  return found
}

const PLACE = 'word for a place that is no English word'

/** How many words after this one belong to a town's name; null where none begins. */
function townAt(words: readonly Word[], i: number): number | null {
  const { small, look, flat } = words[i]!
  if (look === 'small' && flat === null) return null
  for (const rest of placesBeginningWith(small)) {
    const there = rest.every(
      (part, k) => words[i + k + 1]?.small === part && /^(?:[ '-]|\. )$/.test(words[i + k + 1]!.gap),
    )
    if (there) return rest.length
  }
  return null
}

/** Why this word is taken for a name; null where it is not. */
function reasonFor(words: readonly Word[], known: readonly Evidence[], i: number): string | null {
  const word = words[i]!
  const own = known[i]!
  const role = postBefore(words, i)
  if (own === 'never') return afterTitle(words, i)
  if (role && isNameAfterPost(words, known, i)) return 'name after a title or post'
  if (isClinicalHere(words, i)) return null
  if (own === 'word')
    return hasCapital(word) && word.look === 'capital' && isSurelyTold(words, i)
      ? 'word where only a name can stand'
      : null
  if (word.flat !== null) return reasonWhereFlat(words, known, i)
  if (!hasCapital(word)) {
    return own === 'name' && word.look === 'small' && word.small.length > 4 && isFreeStanding(words, i)
      ? 'common name, written small'
      : null
  }
  if (own === 'name') return word.look === 'capitals' && word.small.length < 4 ? null : placeOrName(words, i)
  if (own === 'unknown') return isUnknownName(words, known, i) ? placeOrName(words, i) : null
  return isNameMeant(words, known, i) ? 'name that is a word too, where a name is meant' : null
}

const placeOrName = (words: readonly Word[], i: number): string => {
  const { small } = words[i]!
  if (isForename(small)) return 'common name'
  if (isPlace(small)) return PLACE
  if (isSurname(small)) return 'common name'
  return 'word with a capital that is no English word'
}

/** In lines of capitals, and texts without any, the word itself must tell. */
function reasonWhereFlat(words: readonly Word[], known: readonly Evidence[], i: number): string | null {
  const { small, look } = words[i]!
  const before = words[i - 1]
  const after = words[i + 1]
  if (look === 'initial' || small.length < 3) return null
  const near = (k: number, gap: string | undefined): boolean =>
    gap !== undefined && isClose(gap) && (known[k] === 'name' || (known[k] === 'both' && isForename(words[k]!.small)))
  if (known[i] === 'name')
    return small.length > 3 || near(i - 1, words[i]!.gap) || near(i + 1, after?.gap) ? placeOrName(words, i) : null
  if (known[i] === 'both') {
    const whence = words[i - 2]
    if (
      isPlaceOnly(small) &&
      before !== undefined &&
      /^(?:from|near|to|in)$/.test(before.small) &&
      whence !== undefined
    ) {
      if (
        /^(?:moved|moving|settled|settling|lives|living|lived|born|stays|staying|stayed|based|came|come|grew)$/.test(
          whence.small,
        ) ||
        (whence.look === 'blank' && (before.small !== 'to' || words[i - 3]?.small === 'from'))
      )
        return PLACE
    }
    const isTold =
      before === undefined || before.look === 'blank' || BEFORE_PERSON.has(before.small) || before.small === 'crew'
    const isGiven = isForename(small) && !/^(?:will|may)$/.test(small) && isTold && before?.small !== 'to'
    if (isGiven && after?.look === 'blank' && after.gap === ' ') return 'given name before a name of the case'
    if (isGiven && after !== undefined && known[i + 1] === 'both' && isSurname(after.small) && isClose(after.gap))
      return 'given name before a family name'
    if (
      isAfterReplaced(words, i) &&
      isSurname(small) &&
      (after === undefined || after.gap !== ' ' || AFTER_PERSON.has(after.small) || FUNCTION_WORDS.has(after.small))
    )
      return 'family name after a name of the case'
    if (isSurelyTold(words, i) && isForename(small) && !/^(?:will|may)$/.test(small))
      return 'name that is a word too, where a name is meant'
    // "GRACE OKAFOR", and "GRACE HILL SAID"
    if (near(i - 1, words[i]!.gap) && isSurname(small) && known[i - 1] === 'name')
      return 'family name after a given name'
    if (isForename(small) && known[i + 1] === 'name' && isClose(after!.gap) && !isCalendar(small))
      return 'given name before a family name'
    return null
  }
  if (isAfterReplaced(words, i)) return 'unknown word after a name of the case'
  const isMet = before !== undefined && /^(?:by|with|and)$/.test(before.small)
  if (!looksLikeName(small) && !isMet) return null
  if (near(i - 1, words[i]!.gap) || near(i + 1, after?.gap)) return 'unknown word beside a name'
  const told =
    before !== undefined &&
    before.look !== 'figures' &&
    (BEFORE_PERSON.has(before.small) || BEFORE_PLACE.has(before.small))
  if (told || (after !== undefined && SURELY_AFTER_PERSON.has(after.small))) return 'unknown word where a name is meant'
  return words[i]!.flat === 'capitals' && small.length > 4 ? 'word that is no English word' : null
}

/** A capitalised word that no list has. */
function isUnknownName(words: readonly Word[], known: readonly Evidence[], i: number): boolean {
  const { small, look, begins } = words[i]!
  const after = words[i + 1]
  const isWithName =
    after !== undefined &&
    isClose(after.gap) &&
    hasCapital(after) &&
    (known[i + 1] === 'name' || known[i + 1] === 'unknown')
  if (look === 'capitals') {
    if (isAfterForename(words, known, i)) return true
    return small.length > 5 && (small.match(/[aeiouy]/g)?.length ?? 0) / small.length > 0.25 && looksLikeName(small)
  }
  if (small.length < 3) return isAfterForename(words, known, i)
  if (!begins) return true
  if (/^and$/.test(after?.small ?? '') && /^(?:I|we)$/.test(words[i + 2]?.text ?? '')) return true
  if (isWithName || isPossessive(after) || (after !== undefined && after.gap === ' ' && AFTER_PERSON.has(after.small)))
    return true
  return looksLikeName(small) && !/^ ?:/.test(after?.gap ?? '')
}

const isAfterForename = (words: readonly Word[], known: readonly Evidence[], i: number): boolean =>
  isAfterReplaced(words, i) ||
  (i > 0 &&
    isClose(words[i]!.gap) &&
    hasCapital(words[i - 1]!) &&
    known[i - 1] !== 'never' &&
    isForename(words[i - 1]!.small))

/** A name that the case knows went just before, and here the rest of it may stand: "[Mother] Hill said". */
function isAfterReplaced(words: readonly Word[], i: number): boolean {
  let k = i - 1
  if (words[k] !== undefined && WITHIN_NAME.has(words[k]!.small)) k -= 1
  const before = words[k]
  if (before?.look !== 'blank' || !/^[ -]$/.test(words[k + 1]!.gap)) return false
  const after = words[i + 1]
  return !before.begins && !(after !== undefined && isClose(after.gap) && hasCapital(after))
}

/** Grace, Mark, Hill: a name and a word. The words on both sides tell which. */
function isNameMeant(words: readonly Word[], known: readonly Evidence[], i: number): boolean {
  const { small, begins, look } = words[i]!
  const [before, after] = [words[i - 1], words[i + 1]]
  if (look === 'capitals' && !isAfterForename(words, known, i)) return false
  const gapAfter = after?.gap ?? ''
  const isPair = after !== undefined && isClose(gapAfter) && hasCapital(after)
  if (isPair && (known[i + 1] === 'name' || known[i + 1] === 'unknown') && !isCalendar(small)) return true
  if (isPair && known[i + 1] === 'both' && isForename(small) && isSurname(after.small) && !isCalendar(after.small))
    return true
  if (isAfterForename(words, known, i) && isSurname(small) && !isCalendar(small)) return true
  if (
    before !== undefined &&
    before.look === 'initial' &&
    /^(?:\. ?| )$/.test(words[i]!.gap) &&
    !words[i - 1]!.begins &&
    before.small !== 'a' &&
    before.small !== 'i'
  )
    return !isPair && !isCalendar(small)
  const isAlone = begins || (before !== undefined && /^(?:a|an|the|no|his|her|their|this|in|to)$/.test(before.small))
  if (after !== undefined && isAlone && ORDINARY_BEFORE.get(small)?.has(after.small)) return false
  const isTold = before !== undefined && words[i]!.gap === ' ' && SURELY_BEFORE_PERSON.has(before.small)
  const tells = after !== undefined && gapAfter === ' ' && SURELY_AFTER_PERSON.has(after.small)
  if (isCalendar(small)) return !begins && (isTold || tells) ? true : begins && tells && small !== 'may'
  if (isTold || tells || isSurelyTold(words, i)) return true
  // "Hill and I will meet"
  if (
    begins &&
    after?.small === 'and' &&
    isNameListed(small) &&
    !MODAL.has(small) &&
    /^(?:i|we)$/.test(words[i + 2]?.small ?? '')
  )
    return true
  if (isPlaceOnly(small)) return isPlaceMeant(words, i)
  if (isProperToo(small)) return false
  if (begins)
    return (
      isForename(small) && after !== undefined && gapAfter === ' ' && AFTER_PERSON.has(after.small) && !MODAL.has(small)
    )
  if (isPair && known[i + 1] === 'never' && !isForename(small)) return false
  const told = before !== undefined && words[i]!.gap === ' ' && BEFORE_PERSON.has(before.small)
  if (isForename(small)) return told || !(isPair && known[i + 1] === 'word')
  return told && !isPair
}

/** "le Roux": after a small word of a name, whatever has a capital. */
const isFamilyAfter = (words: readonly Word[], i: number): boolean =>
  words[i]?.gap === ' ' && hasCapital(words[i]!) && !isPairAfter(words, i)

const isPairAfter = (words: readonly Word[], i: number): boolean =>
  words[i + 1] !== undefined && isClose(words[i + 1]!.gap) && hasCapital(words[i + 1]!)

const PLACE_ADJECTIVES = new Set(
  'great little upper lower nether north south east west new old long high market mid'.split(' '),
)

/** "Dear Oriel", "spoke to Oriel", "call from Oriel". */
function isSurelyTold(words: readonly Word[], i: number): boolean {
  const [two, one] = [words[i - 2]?.small ?? '', words[i - 1]]
  if (one === undefined || !/^[ \n]$/.test(words[i]!.gap)) return false
  if (/^(?:dear|hi|hello|regards|wishes)$/.test(one.small)) return true
  const told = TOLD.get(one.small)
  return (
    told !== undefined &&
    told.has(two) &&
    !(words[i + 1] !== undefined && isClose(words[i + 1]!.gap) && hasCapital(words[i + 1]!))
  )
}

const SOMEBODY: ReadonlySet<string> = new Set([
  'friend',
  'man',
  'woman',
  'boy',
  'girl',
  'neighbour',
  'cousin',
  'someone',
  'somebody',
  'partner',
  'lady',
  'colleague',
])

const TOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', new Set(['spoke', 'spoken', 'speaking', 'talked', 'talking'])],
  ['with', new Set(['spoke', 'spoken', 'speaking', 'conversation', 'met'])],
  ['from', new Set(['call', 'email', 'message', 'text', 'heard'])],
  ['called', SOMEBODY],
  ['named', SOMEBODY],
  ['met', new Set(['i', 'we', 'he', 'she', 'they'])],
])

/** "Mr Field", "Dr House": after a title even a word of every street is a name. */
function afterTitle(words: readonly Word[], i: number): string | null {
  const [word, after] = [words[i]!, words[i + 1]]
  if (
    !GROUND.has(word.small) ||
    !(hasCapital(word) || word.flat !== null) ||
    !postBefore(words, i) ||
    !STRONG_POSTS.has(strongPost(words, i))
  )
    return null
  return after !== undefined && isClose(after.gap) && hasCapital(after) ? null : 'name after a title or post'
}

const strongPost = (words: readonly Word[], i: number): string =>
  words[i - 1]!.look === 'blank' || words[i - 1]!.look === 'figures' ? (words[i - 2]?.small ?? '') : words[i - 1]!.small

const STRONG_POSTS: ReadonlySet<string> = new Set(
  'dr doctor mr mrs ms miss mx prof professor pc dc ps ds di dci sgt insp sw hv rev paramedic nurse midwife emt inspector sergeant constable cllr'.split(
    ' ',
  ),
)

const GROUND: ReadonlySet<string> = new Set(
  'field fields lane park ward house home street pond lake beach garden north south east west england wales court young hill close day week major church old new long short high wood sea river'.split(
    ' ',
  ),
)

const MODAL = new Set(['will', 'may', 'mark', 'hope', 'bill', 'rose', 'sue', 'drew', 'rob', 'pat', 'grant'])
const isProperToo = (small: string): boolean =>
  /^(?:christian|islam|england|english|welsh|french|german|jordan|israel|jude|roman|roma|gift|faith|charity|virginia|georgia|india)$/.test(
    small,
  ) && !isForename(small)
const isPlaceOnly = (small: string): boolean => isPlace(small) && !isNameListed(small)

function isPlaceMeant(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  return before !== undefined && words[i]!.gap === ' ' && BEFORE_PLACE.has(before.small)
}

/** "Hodgkin lymphoma", "Down's syndrome": a term of medicine. */
function isClinicalHere(words: readonly Word[], i: number): boolean {
  const { small } = words[i]!
  let next = i + 1
  if (words[next]?.small === 's' && words[next]!.gap === "'") next += 1
  while (next < i + 4 && words[next] !== undefined && words[next]!.gap === '-' && hasCapital(words[next]!)) next += 1
  const after = words[next]
  if (after === undefined || !/^(?:'?[ \n]|-)$/.test(after.gap)) return false
  return CLINICAL_NOUNS.has(after.small) || (EPONYMS.get(small)?.has(after.small) ?? false)
}

const CLINICAL_NOUNS = new Set(
  `syndrome syndromes disease score scores scale sign reflex reflexes criteria palsy lymphoma sarcoma tumour anomaly fracture manoeuvre triad tetralogy chorea ataxia dystrophy
  encephalopathy thyroiditis purpura nephropathy diverticulum phenomenon virus bacillus procedure repair shunt operation circulation coma classification`.split(
    /\s+/,
  ),
)

const isPossessive = (after: Word | undefined): boolean =>
  after !== undefined && after.gap === "'" && after.small === 's'
const isFreeStanding = (words: readonly Word[], i: number): boolean =>
  /^[\s(]/.test(words[i]!.gap || ' ') && !/^[-']/.test(words[i + 1]?.gap ?? '')

/** "SW Price", "PC 1234 Hill", "dr okafor": the word before is a title or a post, perhaps with a number. */
function postBefore(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  let k = i - 1
  if (words[k] !== undefined && WITHIN_NAME.has(words[k]!.small) && hasCapital(word)) k -= 1
  if (words[k]?.look === 'figures' || words[k]?.look === 'blank') k -= 1
  const post = words[k]
  if (post === undefined || !SHORT_POSTS.has(post.small)) return false
  const between = words
    .slice(k + 1, i + 1)
    .every(({ gap }) => /^(?: | ?\(|: )$/.test(gap) || (/^\. ?$/.test(gap) && DOTTED.has(post.small)))
  if (!between) return false
  return word.flat !== null || hasCapital(word) || TITLES_SMALL.has(post.small)
}

const DOTTED = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'rev', 'revd', 'sgt', 'insp', 'supt', 'cllr', 'fr'])
const TITLES_SMALL = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'miss',
  'prof',
  'pc',
  'dc',
  'ps',
  'ds',
  'di',
  'sgt',
  'rev',
  'sw',
  'hv',
])

function isNameAfterPost(words: readonly Word[], known: readonly Evidence[], i: number): boolean {
  const word = words[i]!
  const post = words[i - 1]!
  const own = known[i]!
  if (own === 'name') return true
  if (isClinicalHere(words, i)) return false
  const isTitle = TITLES_SMALL.has(post.small) || words[i - 1]!.look === 'figures' || words[i - 1]!.look === 'blank'
  if (own === 'unknown')
    return hasCapital(word) || isTitle || looksLikeName(word.small) || isListedAndFollowed(words, i, true)
  if (own === 'both')
    return (
      isTitle || (hasCapital(word) && !isCalendar(word.small)) || (word.flat !== null && isListedAndFollowed(words, i))
    )
  // An ordinary word: "Dr Bracken", "midwife Bracken", never "Health Visitor Team" nor "dr informed".
  return hasCapital(word) && (isTitle || post.look === 'small') && word.look === 'capital'
}

/** "worker hope visited", "PARAMEDIC BELL HANDED": a word too, but never "mother will". */
const isListedAndFollowed = (words: readonly Word[], i: number, isUnknown = false): boolean =>
  (isUnknown || isNameListed(words[i]!.small)) &&
  !/^(?:will|may|mark|grant|drew)$/.test(words[i]!.small) &&
  (words[i + 1] === undefined ||
    /[.,;)\n]/.test(words[i + 1]!.gap) ||
    AFTER_PERSON.has(words[i + 1]!.small) ||
    /(?:ed|es|s)$/.test(words[i + 1]!.small) ||
    isForename(words[i]!.small))

/** The words before and after that belong to the same name. */
function reach(words: readonly Word[], known: readonly Evidence[], i: number): [number, number] {
  let from = i
  while (
    from > 0 &&
    i - from < 3 &&
    (isClose(words[from]!.gap) || (words[from - 1]!.look === 'initial' && /^\. ?$/.test(words[from]!.gap)))
  ) {
    const before = words[from - 1]!
    const own = known[from - 1]!
    if (before.look === 'initial' && !(before.begins && /^[ai]$/.test(before.small))) from -= 1
    else if (
      WITHIN_NAME.has(before.small) &&
      words[from - 2] !== undefined &&
      before.gap === ' ' &&
      hasCapital(words[from]!)
    )
      from -= 1
    else if (words[from]!.flat !== null && PLACE_ADJECTIVES.has(before.small) && own !== 'never') from -= 1
    else if (
      hasCapital(before) &&
      !before.begins &&
      (own === 'both' || own === 'word') &&
      !isCalendar(before.small) &&
      !SHORT_POSTS.has(before.small)
    )
      from -= 1
    else if (hasCapital(before) && own === 'both' && isForename(before.small)) from -= 1
    else break
  }
  let to = i
  while (to + 1 < words.length && to - i < 4) {
    const next = words[to + 1]!
    const isAfterInitial = words[to]!.look === 'initial' && /^\. ?$/.test(next.gap)
    if (!(isClose(next.gap) || isAfterInitial) || next.look === 'blank') break
    const own = known[to + 1]!
    if (next.gap === "'" && (next.small === 's' || words[to]!.small.length > 2)) break
    if (next.look === 'initial' && /^[ -]$/.test(next.gap) && !(next.small === 'a' || next.small === 'i')) to += 1
    else if (WITHIN_NAME.has(next.small) && (isName(words, known, to + 2) || isFamilyAfter(words, to + 2))) to += 2
    else if (isName(words, known, to + 1)) to += 1
    else if (
      own === 'never' &&
      next.gap === ' ' &&
      hasCapital(next) &&
      GROUND.has(next.small) &&
      !isPairAfter(words, to + 1)
    )
      to += 1
    else if (
      own === 'word' &&
      hasCapital(next) &&
      next.look === words[to]!.look &&
      to === i &&
      (isForename(words[to]!.small) ||
        (known[to] === 'unknown' && !words[to]!.begins && !isPairAfter(words, to + 1))) &&
      next.gap === ' ' &&
      !ROAD_WORDS.has(next.small)
    )
      to += 1
    else break
  }
  return [from, to]
}

const ROAD_WORDS = new Set(ROADS.map(road => road.toLowerCase()))

function isName(words: readonly Word[], known: readonly Evidence[], i: number): boolean {
  const word = words[i]
  if (word === undefined || !isClose(word.gap) || isClinicalHere(words, i)) return false
  const own = known[i]!
  if (word.flat !== null)
    return (
      own === 'name' || (own === 'both' && isSurname(word.small)) || (own === 'unknown' && looksLikeName(word.small))
    )
  if (!hasCapital(word)) return own === 'name' && word.look === 'small' && word.small.length > 4
  return own === 'name' || own === 'unknown' || (own === 'both' && isNameListed(word.small))
}

function roleBefore(words: readonly Word[], start: number): string | null {
  let k = start - 1
  if (words[k]?.look === 'figures' || words[k]?.look === 'blank') k -= 1
  const post = words[k]
  return post !== undefined && /^(?:\.? | ?\(|: |, )$/.test(words[start]!.gap)
    ? (SHORT_POSTS.get(post.small) ?? null)
    : null
}
