import { BLANK, EDGE_AFTER, EDGE_BEFORE, type Span } from './spans.ts'
import { BEFORE_MONTH, COUNTED, EPONYMS, MONTHS, ORDINARY, ORDINARY_BEFORE, WEEKDAYS } from './words.ts'

/** A string that the case knows. */
export type Entry = {
  readonly string: string
  readonly label: string
  readonly why: string
  readonly weight: number
  /** Taken only where each of its words begins with a capital. */
  readonly capitals: boolean
}

/**
 * Finds every entry in a folded text in one pass, the longest first. Between the words of an entry, a few signs may
 * stand, or none: `Ann-Mary Testcase`, `AnnMary Testcase` and `ann.mary_testcase` are one string.
 */
export function matcher(entries: readonly Entry[]): (text: string) => Span[] {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry.string)
    const there = byKey.get(key)
    if (key.length > 1 && (there === undefined || there.weight < entry.weight)) byKey.set(key, entry)
  }
  const keys = [...byKey].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  const sure = expression(keys.filter(([, entry]) => !entry.capitals))
  const careful = keys.filter(([, entry]) => entry.capitals)
  // Apart, so that "Grace testcase", which is not the whole name, is still read as "Grace".
  const [whole, parts] = [expression(careful.filter(isWhole)), expression(careful.filter(entry => !isWhole(entry)))]
  return text => [sure, whole, parts].flatMap(each => spansOf(text, each, byKey))
}

const isWhole = ([, { string }]: readonly [string, Entry]): boolean => /[^\p{L}\p{N}]/u.test(string)

/** Whether a name needs its capital to be taken for a name: it is short, or a word as well. */
export const needsCapital = (name: string): boolean => name.length < 4 || isWordToo(name)

/** Whether a name is also a word, a month, a weekday or part of a clinical term. */
export function isWordToo(name: string): boolean {
  const word = name.toLowerCase()
  return ORDINARY.has(word) || EPONYMS.has(word) || isCalendarWord(word)
}

/** Letters and digits only, small: what makes two spellings one. */
export const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const BETWEEN = `[^\\p{L}\\p{N}\\[\\]\\n${BLANK}]{0,3}\\n?[^\\p{L}\\p{N}\\[\\]\\n${BLANK}]?`

function expression(entries: readonly (readonly [string, Entry])[]): RegExp | null {
  if (entries.length === 0) return null
  const patterns = entries.map(([, { string }]) =>
    string
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(BETWEEN),
  )
  return new RegExp(`${EDGE_BEFORE}(?:${patterns.join('|')})${EDGE_AFTER}`, 'giu')
}

function spansOf(text: string, expression: RegExp | null, byKey: ReadonlyMap<string, Entry>): Span[] {
  const spans: Span[] = []
  if (expression === null) return spans
  expression.lastIndex = 0
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const entry = byKey.get(keyOf(match[0]))!
    const end = match.index + match[0].length
    if (entry.capitals && !(isCapitalised(match[0], entry.string) && !readsAsWord(text, match.index, end))) {
      // Its first word was not the name; a later one may be.
      expression.lastIndex = match.index + /^[\p{L}\p{N}]+/u.exec(match[0])![0].length
      continue
    }
    spans.push({ start: match.index, end, label: entry.label, why: entry.why, weight: entry.weight })
  }
  return spans
}

/** Each word begins with a capital, other than the small ones of the name: `Sample and Testcase`. */
function isCapitalised(text: string, name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word, i) => !/^\p{Ll}/u.test(word) || (i > 0 && /^\p{Ll}/u.test(words[i] ?? '')))
}

/** "in May", "3 May", "Will be seen", "the Wells score": the word, not the person of that name. */
function readsAsWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end).toLowerCase()
  const next = /^(?:'s|s'|')?[ -]\(?([\p{L}']+)(?![\p{L}\p{N}'])/u.exec(text.slice(end, end + 40))?.[1]
  if (next !== undefined && (EPONYMS.get(word)?.has(next.toLowerCase()) ?? false)) return true
  if (next !== undefined && (ORDINARY_BEFORE.get(word)?.has(next.toLowerCase()) ?? false)) return true
  if (!isCalendarWord(word)) return false
  const before = text.slice(Math.max(0, start - 20), start)
  if (/\p{N}(?:st|nd|rd|th)?(?: of)?[ .,/-]{0,2}$/u.test(before)) return true
  const after = text.slice(end, end + 32)
  // "in May's care", "asked May 3 times": the person after all.
  if (after.startsWith("'s")) return false
  const [number, digits, counted] = /^[ .,/-]{0,2}'?(\p{N}+)(?: (\p{L}+))?/u.exec(after) ?? []
  if (number !== undefined) return digits?.length === 4 || !COUNTED.has(counted?.toLowerCase() ?? '')
  return BEFORE_MONTH.has(/(?<![\p{L}\p{N}])(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase() ?? '')
}

const isCalendarWord = (word: string): boolean => (MONTHS as readonly string[]).includes(word) || WEEKDAYS.has(word)
