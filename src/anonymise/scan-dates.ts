import type { Token } from './tokens.ts'
import { MONTHS } from './words.ts'

/** Days that a text still names: a day beside a month in words, or three figures of a date. */
export function scanDates(text: string, tokens: readonly Token[]): { start: number; end: number; why: string }[] {
  return tokens.flatMap((token, i) => {
    const end = inWords(text, tokens, i) ?? inFigures(text, tokens, i)
    return end === null ? [] : [{ start: token.start, end, why: 'date that names a day' }]
  })
}

function inWords(text: string, tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (next === undefined) return null
  if (isDay(token) && !isFraction(text, token)) {
    const month = next.small === 'of' ? tokens[i + 2] : next
    const gaps = text.slice(token.end, next.start) + (month === next ? '' : text.slice(next.end, month?.start))
    return month !== undefined && isMonth(month) && /^[ .-]{1,2}$/.test(gaps) ? month.end : null
  }
  const ordinal = isDay(next) && /\D$/.test(next.raw)
  const gap = text.slice(token.end, next.start)
  return isMonth(token) && ordinal && gap === ' ' && !/^[:./]\d/.test(text.slice(next.end, next.end + 2))
    ? next.end
    : null
}

function inFigures(text: string, tokens: readonly Token[], i: number): number | null {
  const [a, b, c] = tokens.slice(i, i + 3)
  if (a === undefined || b === undefined || c === undefined || isFraction(text, a)) return null
  const sign = text.slice(a.end, b.start)
  if (!/^[-/.]$/.test(sign) || text.slice(b.end, c.start) !== sign) return null
  const [first, second, third] = [a, b, c].map(({ raw }) => raw) as [string, string, string]
  if (/^(?:19|20)\d\d$/.test(first) && /^\d\d$/.test(second) && /^\d\d(?:T\d\d)?$/.test(third)) {
    return isDayAndMonth(third.slice(0, 2), second) ? c.end : null
  }
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second) || !/^(?:(?:19|20)\d\d|\d\d)$/.test(third)) return null
  if (/^[/.]\d/.test(text.slice(c.end, c.end + 2))) return null
  return isDayAndMonth(first, second) || isDayAndMonth(second, first) ? c.end : null
}

const isDayAndMonth = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

const isDay = ({ small }: Token): boolean => /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(small)

// "14:20 April", "7.2 May": a time or a measure before a month is no day.
const isFraction = (text: string, { start }: Token): boolean =>
  /\d[:.,/]$/.test(text.slice(Math.max(0, start - 2), start))

function isMonth({ raw, small }: Token): boolean {
  if (/^(?:may|march|mar)$/.test(raw)) return false
  return small === 'sept' || MONTHS.some(month => month === small || month.slice(0, 3) === small)
}
