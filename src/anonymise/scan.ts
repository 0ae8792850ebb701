import { isNhsNumber } from '../kernel/nhs-number.ts'
import { postcode } from '../kernel/postcode.ts'
import { folded } from '../kernel/text.ts'
import type { Known } from './known.ts'
import { type Labels, labelsFor, withoutLabels } from './labels.ts'
import { type Token, tokensOf } from './tokens.ts'
import { scanDates } from './scan-dates.ts'
import {
  beginsNoName,
  BEFORE_MONTH,
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

type Place = { readonly start: number; readonly end: number; readonly why: string }

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
  if (next !== undefined && /^\d/.test(next.small) && /^[ .,/'-]{1,3}$/.test(gap)) return true
  if (before === undefined) return false
  const gapBefore = text.slice(before.end, start)
  if (/\d(?:st|nd|rd|th)?$/.test(before.small) && /^[ .,/-]{1,2}$/.test(gapBefore)) return true
  return (
    gapBefore === ' ' &&
    (BEFORE_MONTH.has(before.small) ||
      (before.small === 'of' && /\d(?:st|nd|rd|th)?$/.test(tokens[i - 2]?.small ?? '')))
  )
}

/** The numbers of the case, however they are spaced. */
function numbers(text: string, known: Known): Place[] {
  const { child, phones, professionals, references, postcodes } = known
  const wanted: [string, string][] = [
    ...child.nhsNumbers.map((number): [string, string] => [number, 'NHS number']),
    [child.hospitalNumber ?? '', 'hospital number'],
    ...[...phones, ...professionals.map(({ phone }) => phone ?? '')].map((number): [string, string] => [
      number,
      'telephone number',
    ]),
    ...references.map((number): [string, string] => [number, 'reference']),
    ...postcodes.map((code): [string, string] => [code, 'postcode']),
  ]
  const at: number[] = []
  let packed = ''
  for (const { index, 0: sign } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    packed += sign.length === 1 ? sign.toLowerCase()[0]! : '\0'
    at.push(index)
  }
  return wanted.flatMap(([number, why]) => {
    const key = number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    const places: Place[] = []
    if (key.length < 4) return places
    for (let i = packed.indexOf(key); i >= 0; i = packed.indexOf(key, i + 1)) {
      const place = { start: at[i]!, end: at[i + key.length - 1]! + 1, why }
      const close = !/[^\p{L}\p{N}]{3}|[^\p{L}\p{N} ().@_/-]/u.test(text.slice(place.start, place.end))
      if (close && isWhole(text, place)) places.push(place)
    }
    return places
  })
}

const isWhole = (text: string, { start, end }: Place): boolean =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')

function contacts(text: string, { emails, professionals }: Known): Place[] {
  const small = text.toLowerCase()
  const places: Place[] = [...text.matchAll(/[\p{L}\p{N}]@[\p{L}\p{N}]/gu)].map(({ index }) => ({
    start: index,
    end: index + 3,
    why: 'e-mail',
  }))
  for (const email of [...emails, ...professionals.map(({ email }) => email ?? '')]) {
    const key = email.trim().toLowerCase()
    const index = key === '' ? -1 : small.indexOf(key)
    if (index >= 0) places.push({ start: index, end: index + key.length, why: 'e-mail' })
  }
  return places
}

/** NHS numbers, telephone numbers and postcodes, whoever's they are. */
function codes(text: string, tokens: readonly Token[]): Place[] {
  return tokens.flatMap((token, i) => {
    const { start } = token
    if (/^\d+$/.test(token.raw)) {
      const run = digitRun(text, tokens, i)
      if (run === null) return []
      if (isNhsNumber(run.digits) && run.plain) return [{ start, end: run.end, why: 'NHS number' }]
      return /^0\d{9,10}$/.test(run.digits) ? [{ start, end: run.end, why: 'telephone number' }] : []
    }
    const next = tokens[i + 1]
    const two = next !== undefined && text.slice(token.end, next.start) === ' ' ? [token, next] : null
    return [[token], two]
      .filter(parts => parts !== null)
      .filter(parts => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/.test(parts.map(({ raw }) => raw).join(' ')))
      .filter(parts => postcode(parts.map(({ raw }) => raw).join('')) !== null)
      .map(parts => ({ start, end: parts.at(-1)!.end, why: 'postcode' }))
  })
}

/** Digits in up to four groups, one sign apart, that begin a number and end it. */
function digitRun(
  text: string,
  tokens: readonly Token[],
  i: number,
): { digits: string; end: number; plain: boolean } | null {
  const before = tokens[i - 1]
  if (before !== undefined && /^\d+$/.test(before.raw) && /^[ -]?$/.test(text.slice(before.end, tokens[i]!.start)))
    return null
  let digits = ''
  let end = tokens[i]!.start
  let groups = ''
  for (let k = i; k < i + 4 && k < tokens.length; k += 1) {
    const { raw, start } = tokens[k]!
    if (!/^\d+$/.test(raw) || !(k === i || /^[ -]$/.test(text.slice(end, start)))) break
    digits += raw
    groups += `${raw.length} `
    end = tokens[k]!.end
  }
  return { digits, end, plain: groups === '10 ' || groups === '3 3 4 ' }
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
