import { BLANK, type Span } from './spans.ts'
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
 * Finds every entry in a folded text, the longest first. Between the words of an entry, a few signs may stand, or none:
 * `Ann-Mary Testcase`, `AnnMary Testcase` and `ann.mary_testcase` are one string.
 */
export function matcher(entries: readonly Entry[]): (text: string) => Span[] {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry.string)
    const there = byKey.get(key)
    if (key.length > 1 && (there === undefined || there.weight < entry.weight)) byKey.set(key, entry)
  }
  const all = [...byKey]
  const careful = all.filter(([, entry]) => entry.capitals)
  // Apart, so that "Grace testcase", which is not the whole name, is still read as "Grace".
  const tables = [
    all.filter(([, entry]) => !entry.capitals),
    careful.filter(isWhole),
    careful.filter(entry => !isWhole(entry)),
  ]
    .filter(table => table.length > 0)
    .map(tableOf)
  return text => {
    const runs = runsOf(text)
    return tables.flatMap(table => spansOf(text, runs, table))
  }
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

/** Entries by their letters, and every beginning of one that ends with a word of it. */
type Table = { readonly byKey: ReadonlyMap<string, Entry>; readonly begun: ReadonlySet<string> }

function tableOf(entries: readonly (readonly [string, Entry])[]): Table {
  const begun = new Set<string>()
  for (const [, { string }] of entries) {
    let so = ''
    for (const word of string.toLowerCase().split(/[^\p{L}\p{N}]+/u)) begun.add((so += word))
  }
  return { byKey: new Map(entries), begun }
}

type Run = { readonly small: string; readonly start: number; readonly end: number; readonly goesOn: boolean }

const BETWEEN = new RegExp(`^[^\\p{L}\\p{N}\\[\\]\\n${BLANK}]{0,3}\\n?[^\\p{L}\\p{N}\\[\\]\\n${BLANK}]?$`, 'u')

/** The runs of letters and digits of a text; `goesOn` where the next may belong to the same string. */
function runsOf(text: string): Run[] {
  const there = lastRuns.get(text)
  if (there !== undefined) return there
  const runs: Run[] = []
  let next: RegExpExecArray | null = null
  const each = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  for (const [k, match] of each.entries()) {
    next = each[k + 1] ?? null
    const end = match.index + match[0].length
    const goesOn = next !== null && next.index - end < 6 && BETWEEN.test(text.slice(end, next.index))
    runs.push({ small: match[0].toLowerCase(), start: match.index, end, goesOn })
  }
  if (lastRuns.size > 3) lastRuns.clear()
  lastRuns.set(text, runs)
  return runs
}

// Several matchers read one text after another.
const lastRuns = new Map<string, Run[]>()

function spansOf(text: string, runs: readonly Run[], { byKey, begun }: Table): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < runs.length; i += 1) {
    const ends: [number, Entry][] = []
    let key = ''
    for (let k = i; k < runs.length; k += 1) {
      key += runs[k]!.small
      if (!begun.has(key)) break
      const entry = byKey.get(key)
      if (entry !== undefined) ends.push([k, entry])
      if (!runs[k]!.goesOn) break
    }
    for (const [k, entry] of ends.toReversed()) {
      const [start, end] = [runs[i]!.start, runs[k]!.end]
      if (entry.capitals && !(isCapitalised(text.slice(start, end), entry.string) && !readsAsWord(text, start, end)))
        continue
      spans.push({ start, end, label: entry.label, why: entry.why, weight: entry.weight })
      i = k
      break
    }
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
  // Inside a sentence the capital tells: "cares for Mark on Sundays".
  const isAlone = /(?:^|[.!?:;\n(]\s*|(?<!\p{L})(?:a|an|the|no|his|her|their|this|in|to) )$/u.test(
    text.slice(Math.max(0, start - 8), start),
  )
  if (next !== undefined && isAlone && (ORDINARY_BEFORE.get(word)?.has(next.toLowerCase()) ?? false)) return true
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
