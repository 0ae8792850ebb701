import { folded } from '../kernel/text.ts'
import type { Known } from './known.ts'
import { type Labels, labelsFor, withoutLabels } from './labels.ts'
import { type Token, tokensOf } from './tokens.ts'
import { scanDates } from './scan-dates.ts'
import { codes, contacts, numbers, type Place } from './scan-numbers.ts'
import {
  beginsNoName,
  BEFORE_MONTH,
  COUNTED,
  EPONYMS,
  GENERIC,
  MONTHS,
  ORDINARY,
  ORDINARY_BEFORE,
  PARTICLES,
  TITLES,
  WEEKDAYS,
} from './words.ts'

/** Something of the case that a text for the panel still shows. */
export type Found = { readonly start: number; readonly end: number; readonly string: string; readonly why: string }

/**
 * What identifies somebody and is still in a text that the panel is to read. It knows nothing of how `panelCopy` finds
 * and replaces: it looks word by word for each string that the case knows. What it finds keeps the papers shut.
 */
export function scan(text: string, known: Known): Found[] {
  const { labels, wanted } = wantedOf(known)
  const bare = withoutLabels(text, labels)
  const tokens = tokensOf(bare)
  const found = [
    ...strings(bare, tokens, wanted),
    ...numbers(bare, known),
    ...contacts(bare, known),
    ...codes(bare, tokens),
    ...scanDates(bare, tokens),
    ...titled(bare, tokens),
  ]
  return found
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((place, i, all) => i === 0 || placeOf(place) !== placeOf(all[i - 1]!))
    .map(({ start, end, why }) => ({ start, end, string: text.slice(start, end), why }))
}

const placeOf = ({ start, end, why }: Place): string => `${start} ${end} ${why}`

/** Words that must not stand one after another, by the first of them. */
type Wanted = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly capitals: boolean; readonly why: string }[]
>

const made = new WeakMap<Known, { readonly labels: Labels; readonly wanted: Wanted }>()

function wantedOf(known: Known): { readonly labels: Labels; readonly wanted: Wanted } {
  const there = made.get(known)
  if (there !== undefined) return there
  const labels = labelsFor(known)
  const wanted = new Map<string, { words: string[]; capitals: boolean; why: string }[]>()
  const want = (string: string, why: string, capitals: boolean): void => {
    const words = folded(string).split(' ').filter(Boolean)
    if (words.join('').length < 2) return
    wanted.set(words[0]!, [...(wanted.get(words[0]!) ?? []), { words, capitals, why }])
  }
  for (const { names, why, found } of labels.people) {
    for (const { given, family } of names) {
      const whole = [...given, family].filter(Boolean)
      if (whole.length > 1) want(whole.join(' '), why, found || whole.every(isWordOrShort))
      for (const name of whole) {
        want(name, why, found || isWordOrShort(name))
        for (const part of folded(name).split(' ')) {
          if (part.length > 1 && !PARTICLES.has(part)) want(part, why, found || isWordOrShort(part))
        }
      }
    }
  }
  for (const { strings } of labels.places) for (const string of strings) want(string, 'name of an organisation', true)
  for (const { address } of known.people) wantAddress(address ?? '', want)
  for (const address of known.addresses) wantAddress(address, want)
  const facts = { labels, wanted }
  made.set(known, facts)
  return facts
}

function wantAddress(address: string, want: (string: string, why: string, capitals: boolean) => void): void {
  const pieces = address.split(',').filter(piece =>
    folded(piece)
      .split(' ')
      .some(word => !GENERIC.has(word) && !/^\d/.test(word)),
  )
  for (const piece of pieces) if (/\p{Lu}|\d/u.test(piece)) want(piece, 'address', true)
}

const isWordOrShort = (name: string): boolean => {
  const word = folded(name)
  return name.length < 4 || ORDINARY.has(word) || EPONYMS.has(word) || isCalendar(word)
}

const isCalendar = (word: string): boolean => (MONTHS as readonly string[]).includes(word) || WEEKDAYS.has(word)

function strings(text: string, tokens: readonly Token[], wanted: Wanted): Place[] {
  return tokens.flatMap((token, i) =>
    (wanted.get(token.small) ?? []).flatMap(({ words, capitals, why }) => {
      const run = tokens.slice(i, i + words.length)
      const there =
        run.length === words.length &&
        run.every(({ small }, k) => small === words[k]) &&
        run.every(({ start }, k) => k === 0 || /^[^[\]\n\ue000]{1,3}$/.test(text.slice(run[k - 1]!.end, start)))
      if (!there || (capitals && !run.every(isCapital))) return []
      if (capitals && words.length === 1 && readsAsWord(text, tokens, i)) return []
      return [{ start: token.start, end: run.at(-1)!.end, why }]
    }),
  )
}

const isCapital = ({ raw }: Token): boolean => !/^\p{Ll}/u.test(raw)

function readsAsWord(text: string, tokens: readonly Token[], i: number): boolean {
  const { small, end, start } = tokens[i]!
  const possessive = tokens[i + 1]?.raw === 's' && /^['’]$/.test(text.slice(end, tokens[i + 1]!.start))
  const next = tokens[possessive ? i + 2 : i + 1]
  const before = tokens[i - 1]
  const gap = next === undefined ? '' : text.slice(possessive ? tokens[i + 1]!.end : end, next.start)
  if (next !== undefined && /^(?:['’]?[ -])\(?$/.test(gap)) {
    if (EPONYMS.get(small)?.has(next.small) || ORDINARY_BEFORE.get(small)?.has(next.small)) return true
  }
  if (!isCalendar(small)) return false
  const gapBefore = before === undefined ? '' : text.slice(before.end, start)
  const isNumber = (token: Token | undefined): boolean => /\d(?:st|nd|rd|th)?$/.test(token?.small ?? '')
  if (isNumber(before) && /^[ .,/-]{1,2}$/.test(gapBefore)) return true
  if (before?.small === 'of' && gapBefore === ' ' && isNumber(tokens[i - 2])) return true
  if (possessive) return false
  if (next !== undefined && /^\d/.test(next.small) && /^[ .,/'-]{1,3}$/.test(gap)) {
    const counted = tokens[i + 2]
    const counts = counted !== undefined && COUNTED.has(counted.small) && text.slice(next.end, counted.start) === ' '
    return !counts || /^\d{4}$/.test(next.small)
  }
  return before !== undefined && gapBefore === ' ' && BEFORE_MONTH.has(before.small)
}

/** "Dr Sample": a title and a name that no label replaced. */
function titled(text: string, tokens: readonly Token[]): Place[] {
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1]
    if (next === undefined || !TITLES.has(token.raw) || text.slice(token.end, next.start) !== ' ') return []
    const isName = /^\p{Lu}\p{L}*\p{Ll}$/u.test(next.raw) && next.raw.length < 30
    if (!isName || beginsNoName(next.small) || TITLES.has(next.raw)) return []
    return [{ start: token.start, end: next.end, why: 'name with a title' }]
  })
}
