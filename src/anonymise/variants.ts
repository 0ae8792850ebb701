import { AFTER_PERSON, BEFORE_PERSON } from './contexts.ts'
import { evidenceOf, hasCapital, isCalendar } from './evidence.ts'
import { isForename, isNameListed } from './gazetteer.ts'
import type { Labelled, Labels } from './labels.ts'
import { keyOf } from './matcher.ts'
import { partsOf } from './names.ts'
import { isAcronym, isListed, isOrdinary } from './ordinary-words.ts'
import { type Word, wordsOf } from './reading.ts'
import type { Span } from './spans.ts'
import { asScanned, distance, mistakesAllowed, otherFormsOf } from './spelling.ts'
import { beginsNoName, EPONYMS, ORDINARY_BEFORE } from './words.ts'

/** A name of the case, small and without signs, and whose it is. */
type Key = { readonly key: string; readonly label: string; readonly person: Labelled; readonly given: boolean }

const WHY = {
  called: 'what somebody of the case is also called',
  meant: 'name of the case that is a word too, where a name is meant',
  mistyped: 'name of the case, mistyped or misread',
  joined: 'name of the case, written together with another word',
  split: 'name of the case, written in two',
  initials: 'initials of somebody of the case',
}

/** Finds the names of the case where they are not written as the case has them. */
export function variantsOf(labels: Labels): (text: string) => Span[] {
  const keys = keysOf(labels)
  const byKey = new Map(keys.map(entry => [entry.key, entry]))
  const called = calledOf(keys, byKey)
  const scanned = new Map(keys.filter(({ key }) => key.length > 3).map(entry => [asScanned(entry.key), entry]))
  const joined = joinedOf(labels)
  const initials = initialsOf(labels)
  const long = keys.filter(({ key }) => key.length > 3)

  const oneWord = (words: readonly Word[], i: number): [Key, string] | null => {
    const word = words[i]!
    const after = words[i + 1]
    const { small } = word
    const exact = byKey.get(small)
    if (exact !== undefined && small.length > 3 && !isListed(small) && (!exact.person.found || isMarked(word)))
      return [exact, WHY.mistyped]
    if (
      exact !== undefined &&
      !exact.person.found &&
      word.flat !== null &&
      (isFlatName(words, i) || (byKey.has(words[i + 1]?.small ?? '') && words[i + 1]!.gap === ' '))
    )
      return [exact, WHY.meant]
    const one = small.endsWith('s') && words[i - 1]?.small === 'the' ? byKey.get(small.slice(0, -1)) : undefined
    if (one !== undefined && !one.person.found && word.flat !== null) return [one, WHY.meant]
    const other = called.get(small)
    if (other !== undefined && isCalled(word, after)) return [other, WHY.called]
    const together = joined.get(small)
    if (together !== undefined && !isListed(small)) return [together, WHY.joined]
    if (small.length < 4 || word.look === 'figures') return null
    const isWord = isOrdinary(small)
    const misread = scanned.get(asScanned(small))
    if (
      misread !== undefined &&
      misread.key !== small &&
      (!isWord || (hasCapital(word) && !word.begins && !isListedName(small)))
    ) {
      if (isMarked(word) || !misread.person.found) return [misread, WHY.mistyped]
    }
    if (word.look === 'mixed') return null
    const near = isWord ? nearWord(word, long) : nearest(word, long)
    if (near !== null) return [near, WHY.mistyped]
    return isWord ? null : within(small, long)
  }

  return text => {
    const words = wordsOf(text)
    const spans: Span[] = []
    const add = (from: number, to: number, label: string, why: string): void => {
      spans.push({ start: words[from]!.start, end: words[to]!.end, label, why, weight: 5 })
    }
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!
      if (word.look === 'blank') continue
      const parts = partsHere(words, i)
      const whole =
        parts > 0
          ? byKey.get(
              words
                .slice(i, i + parts + 1)
                .map(({ small }) => small)
                .join(''),
            )
          : undefined
      if (whole !== undefined) {
        add(i, i + parts, whole.label, WHY.split)
        i += parts
        continue
      }
      const run = initialsRun(words, i)
      const owner = run === null ? undefined : initials.get(run.letters)
      if (run !== null && owner !== undefined) {
        add(i, run.to, owner, WHY.initials)
        i = run.to
        continue
      }
      const hit = oneWord(words, i)
      if (hit !== null) add(i, i, hit[0].label, hit[1])
      else {
        const two = splitIn(words, i, byKey)
        if (two !== null) {
          add(i, i + 1, two.label, WHY.split)
          i += 1
        }
      }
    }
    return spans
  }
}

/** In a text where capitals tell nothing: "saw mark", "rose was brought", "e. bell", never "to mark" nor "will be". */
function isFlatName(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i]!, words[i + 1]]
  const { small } = word
  const follows = after !== undefined && after.gap === ' ' && AFTER_PERSON.has(after.small)
  if (/^(?:will|may)$/.test(small) && /^(?:saw|met|for|with)$/.test(before?.small ?? '')) return true
  if (/^(?:will|may)$/.test(small)) return follows && /^(?:was|is|has|had|said|says|told|went|and)$/.test(after!.small)
  if (after !== undefined && (ORDINARY_BEFORE.get(small)?.has(after.small) || EPONYMS.get(small)?.has(after.small))) {
    if (!(before !== undefined && /^(?:for|with|by|saw)$/.test(before.small))) return false
  }
  if (follows || (after?.small === 's' && after.gap === "'")) return true
  if (before === undefined) return false
  if (before.look === 'blank' && /^[ -]$/.test(word.gap)) return true
  if (before.look === 'initial' || (before.small.length === 1 && word.gap.startsWith('.'))) return true
  return (
    word.gap === ' ' &&
    (BEFORE_PERSON.has(before.small) ||
      /^(?:baby|twin|master|mr|mrs|ms|miss|dr|family|mum|dad|mother|father|sibling|brother|sister|child|met|says|that|found|collects|collected|woke|held|fed|took|left|visited|brought|bathed|dressed|carried)$/.test(
        before.small,
      )) &&
    before.small !== 'to'
  )
}

/** A capital where capitals tell something, or a text where they tell nothing. */
const isMarked = (word: Word): boolean => word.flat !== null || hasCapital(word) || word.look === 'mixed'
const isListedName = (small: string): boolean => isNameListed(small) && !isOrdinary(small)

function keysOf({ people }: Labels): Key[] {
  const keys = new Map<string, Key>()
  for (const person of people) {
    for (const { given, family } of person.names) {
      const parts = [
        ...given.flatMap(partsOf).map(part => [part, true] as const),
        ...partsOf(family).map(part => [part, false] as const),
      ]
      for (const [part, isGiven] of parts) {
        const key = keyOf(part)
        if (key.length > 1 && !keys.has(key)) keys.set(key, { key, label: person.label, person, given: isGiven })
      }
    }
  }
  return [...keys.values()]
}

function calledOf(keys: readonly Key[], byKey: ReadonlyMap<string, Key>): ReadonlyMap<string, Key> {
  const called = new Map<string, Key>()
  for (const entry of keys) {
    if (!entry.given || entry.person.found) continue
    for (const form of otherFormsOf(entry.key)) {
      if (!byKey.has(form) && !called.has(form)) called.set(form, entry)
      for (const own of otherFormsOf(form)) {
        // Mohammed and Muhamed are both forms of Muhammad; Bill and Liam are not of one another.
        if (own.length > 4 && distance(own, entry.key, 3) < 4 && !byKey.has(own) && !called.has(own))
          called.set(own, entry)
      }
    }
  }
  return called
}

/** "Will" for William: only with its capital, and where the word after does not make a word of it. */
function isCalled(word: Word, after: Word | undefined): boolean {
  const { small, flat, look, begins } = word
  const isWord = isListed(small) || beginsNoName(small) || isCalendar(small)
  if (after !== undefined && (ORDINARY_BEFORE.get(small)?.has(after.small) || EPONYMS.get(small)?.has(after.small)))
    return false
  if (flat !== null) return !isWord && small.length > 2 && !isAcronym(small)
  if (look === 'capitals' && isAcronym(small)) return false
  if (look === 'small') return !isWord && small.length > 3
  return (
    hasCapital(word) &&
    !(isWord && begins && !(after !== undefined && (nameGoesOn(after) || SAID_OF_PEOPLE.test(after.small))))
  )
}

/** "Tom Clarke": what is known already stands after it, or a capital that is no ordinary word. */
const nameGoesOn = (after: Word): boolean =>
  after.gap === ' ' && (after.look === 'blank' || (hasCapital(after) && !isOrdinary(after.small)))

const SAID_OF_PEOPLE = /^(?:was|is|has|had|said|did|and|'s|went|came|told|seemed)$/

/** "AnnSample", "asample", "drsample", "babysample". */
function joinedOf({ people }: Labels): ReadonlyMap<string, Key> {
  const joined = new Map<string, Key>()
  for (const person of people) {
    for (const { given, family } of person.names) {
      const first = keyOf(given[0] ?? '')
      const last = keyOf(family)
      if (last.length < 3) continue
      const titles = ['dr', 'mr', 'mrs', 'ms', 'miss', 'baby', 'pc', 'nurse', 'sister', 'twin']
      const forms = [
        ...titles.map(title => title + last),
        first === '' ? '' : first + last,
        last + first,
        (first[0] ?? '') + last,
        last + (first[0] ?? ''),
      ]
      for (const key of forms)
        if (key.length > last.length && !joined.has(key))
          joined.set(key, { key, label: person.label, person, given: false })
    }
  }
  return joined
}

function initialsOf({ people }: Labels): ReadonlyMap<string, string> {
  const initials = new Map<string, string>()
  for (const { names, label, found } of people) {
    if (found) continue
    for (const { given, family } of names) {
      const letters = [...given.map(name => name[0] ?? ''), ...family.split(/[ '-]/).map(part => part[0] ?? '')]
      const all = letters.join('').toLowerCase()
      const two = `${given[0]?.[0] ?? ''}${family[0] ?? ''}`.toLowerCase()
      for (const key of [all, two]) if (key.length > 1 && !initials.has(key)) initials.set(key, label)
    }
  }
  return initials
}

/** "I.C.", "I. C.", "IC": letters in a row that stand for words. */
function initialsRun(words: readonly Word[], i: number): { letters: string; to: number } | null {
  const word = words[i]!
  if (word.flat === 'small') return null
  if (word.look === 'capitals' && word.flat === null) {
    return word.small.length < 4 && !isAcronym(word.small) && !beginsNoName(word.small)
      ? { letters: word.small, to: i }
      : null
  }
  if (word.look !== 'initial') return null
  let to = i
  while (words[to + 1]?.look === 'initial' && /^\. ?$/.test(words[to + 1]!.gap) && to - i < 4) to += 1
  if (to === i) return null
  return {
    letters: words
      .slice(i, to + 1)
      .map(({ small }) => small)
      .join(''),
    to,
  }
}

/** How many further words, joined by hyphens or apostrophes or letter by letter, may make one name with this. */
function partsHere(words: readonly Word[], i: number): number {
  let to = i
  while (
    to - i < 12 &&
    words[to + 1] !== undefined &&
    words[to + 1]!.small.length === 1 &&
    words[to]!.small.length === 1 &&
    /^[ .]$/.test(words[to + 1]!.gap)
  )
    to += 1
  return to - i > 2 ? to - i : 0
}

/** The name of the case that a word which is none of English is nearest to. */
function nearest(word: Word, keys: readonly Key[]): Key | null {
  const { small } = word
  const evidence = evidenceOf(word)
  if (evidence === 'never' && word.look !== 'mixed') return null
  let best: Key | null = null
  let least = 3
  for (const entry of keys) {
    const { key, person } = entry
    const isCareful = person.found || !isMarked(word)
    // A name of its own is somebody else's unless one letter tells them apart.
    const most = Math.min(
      mistakesAllowed(Math.min(key.length, small.length + 1)),
      evidence === 'name' || (isCareful && key.length < 7) ? 1 : 2,
    )
    if (most === 0 || (person.found && (!isMarked(word) || key.length < 6))) continue
    const away = distance(small, key, most)
    if (away <= most && away < least && (away < 2 || small[0] === key[0] || small.at(-1) === key.at(-1)))
      [best, least] = [entry, away]
  }
  return best
}

/** A word of English with a capital that it should not have, one letter from a long name. */
function nearWord(word: Word, keys: readonly Key[]): Key | null {
  if (!hasCapital(word) || word.begins || word.look === 'capitals' || evidenceOf(word) === 'never') return null
  return keys.find(({ key, person }) => !person.found && key.length > 5 && distance(word.small, key, 1) < 2) ?? null
}

/** "Samplewas": a name of the case and a word without a space between. */
function within(small: string, keys: readonly Key[]): [Key, string] | null {
  for (const entry of keys) {
    const { key, person } = entry
    if (key.length < 5 || small.length < key.length + 2 || person.found) continue
    const rest = small.startsWith(key)
      ? small.slice(key.length)
      : small.endsWith(key)
        ? small.slice(0, -key.length)
        : ''
    if (rest.length > 1 && (isListed(rest) || isForename(rest))) return [entry, WHY.joined]
  }
  return null
}

/** "Sam-\nple", "Sam ple". */
function splitIn(words: readonly Word[], i: number, byKey: ReadonlyMap<string, Key>): Key | null {
  const [word, next] = [words[i]!, words[i + 1]]
  if (next === undefined || next.small.length < 2 || !/^(?: ?-? ?\n ?| |- ?|')$/.test(next.gap)) return null
  const entry = byKey.get(word.small + next.small)
  if (entry === undefined || entry.key.length < 5) return null
  if (/[\n'-]/.test(next.gap)) return entry
  return isListed(word.small) && isListed(next.small) && !hasCapital(word) ? null : entry
}
