import { BLANK } from './spans.ts'
import { TITLES } from './words.ts'

/** One word of a folded text as a reader sees it. */
export type Word = {
  readonly text: string
  readonly small: string
  readonly start: number
  readonly end: number
  /** What stands between it and the word before. */
  readonly gap: string
  readonly look: 'small' | 'capital' | 'capitals' | 'initial' | 'figures' | 'mixed' | 'blank'
  /** A sentence, a line or an entry begins with it, so that its capital tells nothing. */
  readonly begins: boolean
  /** Its line is written in capitals, or its text without any: capitals tell nothing. */
  readonly flat: 'capitals' | 'small' | null
}

/** The words of a text in order. What is already replaced is one word that looks blank. */
export function wordsOf(text: string): readonly Word[] {
  const there = lastRead.get(text)
  if (there !== undefined) return there
  const words = read(text)
  if (lastRead.size > 3) lastRead.clear()
  lastRead.set(text, words)
  return words
}

// Several readers of one stage read the same text.
const lastRead = new Map<string, readonly Word[]>()

function read(text: string): Word[] {
  const small = isWithoutCapitals(text)
  const lines = linesInCapitals(text)
  const words: Word[] = []
  let line = 0
  let end = 0
  for (const { 0: said, index } of text.matchAll(WORD)) {
    const gap = text.slice(end, index)
    end = index + said.length
    while (line + 1 < lines.length && lines[line + 1]!.start <= index) line += 1
    const flat = small ? 'small' : lines[line]!.isInCapitals ? 'capitals' : null
    const last = words.at(-1)
    words.push({
      text: said,
      small: said.toLowerCase(),
      start: index,
      end,
      gap,
      look: lookOf(said),
      begins: last === undefined || doesBegin(last, gap, index - lines[line]!.start),
      flat,
    })
  }
  return words
}

const WORD = new RegExp(`${BLANK}+|[\\p{L}\\p{N}]+`, 'gu')

function lookOf(said: string): Word['look'] {
  if (said[0] === BLANK) return 'blank'
  if (/^\p{N}+$/u.test(said)) return 'figures'
  if (/^\p{Lu}$/u.test(said)) return 'initial'
  if (/^\p{Lu}{2,}$/u.test(said)) return 'capitals'
  if (/^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u.test(said)) return 'capital'
  return /^[^\p{Lu}\p{N}]+$/u.test(said) ? 'small' : 'mixed'
}

function doesBegin(last: Word, gap: string, column: number): boolean {
  if (/[.!?]['")]*\s/.test(gap))
    return !(gap.startsWith('.') && (last.look === 'initial' || ABBREVIATED.has(last.text)))
  if (/\n\s*\n|[\n:;]\s*[-*•]|[•*]|\s-\s|^\s*[:;]\s*\n?/.test(gap) || /["(]$/.test(gap)) return true
  // A wrapped line goes on; a short one ended.
  if (gap.includes('\n')) return last.end - last.start > 0 && lastLineWasShort(gap, column)
  return last.begins && last.look === 'figures' && !/^,? ?$/.test(gap) ? true : last.look === 'figures' && last.begins
}

const lastLineWasShort = (gap: string, column: number): boolean => !/^[ ,-]?\n$/.test(gap) || column > 0

const ABBREVIATED = new Set([...TITLES.keys(), 'St', 'Mt', 'approx', 'tel', 'no', 'No', 'ref'])

/** Small letters throughout, as somebody types in haste. */
function isWithoutCapitals(text: string): boolean {
  const { capitals, small } = lettersIn(text, 0, text.length)
  return capitals + small > 12 && capitals / (capitals + small) < 0.004
}

function linesInCapitals(text: string): { start: number; isInCapitals: boolean }[] {
  const lines: { start: number; isInCapitals: boolean }[] = []
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const { capitals, small } = lettersIn(text, start, end)
    lines.push({ start, isInCapitals: capitals > 11 && small / (capitals + small) < 0.25 })
    start = end + 1
  }
  return lines
}

function lettersIn(text: string, from: number, to: number): { capitals: number; small: number } {
  let capitals = 0
  let small = 0
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 96 && code < 123) small += 1
    else if (code > 64 && code < 91) capitals += 1
    else if (code > 191 && code < 0xd800) {
      const sign = text[i]!
      if (sign.toLowerCase() !== sign) capitals += 1
      else if (sign.toUpperCase() !== sign) small += 1
    }
  }
  return { capitals, small }
}
