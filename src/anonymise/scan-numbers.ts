import { isNhsNumber } from '../kernel/nhs-number.ts'
import { postcode } from '../kernel/postcode.ts'
import type { Known } from './known.ts'
import type { Token } from './tokens.ts'

export type Place = { readonly start: number; readonly end: number; readonly why: string }

/** The numbers of the case, however they are spaced. */
export function numbers(text: string, known: Known): Place[] {
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

/** E-mail addresses. */
export function contacts(text: string, { emails, professionals }: Known): Place[] {
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
export function codes(text: string, tokens: readonly Token[]): Place[] {
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
