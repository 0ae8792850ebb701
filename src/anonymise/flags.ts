import { TELLING } from './data/telling.ts'
import { type Word, wordsOf } from './reading.ts'

/** A place in a text that a person should look at before the panel reads it. */
export type Flag = { readonly start: number; readonly end: number; readonly why: string }

/** The share of a text's characters that flags may cover: with more of it marked, nobody looks at the marks. */
const MOST = 0.15

/**
 * What is left in a text and may tell the family from all others: rare work, rare illness, faith, origin, number,
 * news, pastimes. `text` is the folded text, with what is replaced blanked; nothing here is replaced.
 */
export function flagsIn(text: string, words: readonly Word[] = wordsOf(text)): Flag[] {
  const found: Flag[] = []
  for (let i = 0; i < words.length; i += 1) {
    const hit = tellingAt(words, i)
    if (hit === null) continue
    found.push({ start: words[i]!.start, end: words[hit.to]!.end, why: hit.why })
    i = hit.to
  }
  return within(found, text)
}

type Row = { readonly parts: readonly string[]; readonly why: string }

const rows = new Map<string, Row[]>()
const beginnings: Row[] = []
for (const [why, list] of Object.entries(TELLING)) {
  for (const said of list.split(',')) {
    const parts = said.trim().split(/[ '-]+/)
    const [first = ''] = parts
    if (parts.length === 1 && first.endsWith('*')) beginnings.push({ parts: [first.slice(0, -1)], why })
    else if (first !== '') rows.set(first, [...(rows.get(first) ?? []), { parts, why }])
  }
}
// By their first letters, so that a word is compared with few.
const byLetters = new Map<string, Row[]>()
for (const row of beginnings) {
  const key = row.parts[0]!.slice(0, 3)
  byLetters.set(key, [...(byLetters.get(key) ?? []), row])
}

function tellingAt(words: readonly Word[], i: number): { to: number; why: string } | null {
  const { small, look } = words[i]!
  if (look === 'blank' || look === 'figures') return null
  let best: { to: number; why: string } | null = null
  for (const { parts, why } of rows.get(small) ?? []) {
    const to = i + parts.length - 1
    const there = parts.every((part, k) => {
      const word = words[i + k]
      if (word === undefined || (k > 0 && !/^(?: |-|'|\n)$/.test(word.gap))) return false
      return part.endsWith('*') ? word.small.startsWith(part.slice(0, -1)) : word.small === part
    })
    if (there && (best === null || to > best.to)) best = { to, why }
  }
  if (best !== null) return best
  const begun = byLetters.get(small.slice(0, 3))?.find(({ parts }) => small.startsWith(parts[0]!))
  return begun === undefined ? null : { to: i, why: begun.why }
}

/** As many as fit in the share that may be marked, those that tell most first. */
function within(found: readonly Flag[], text: string): Flag[] {
  let left = Math.floor(text.length * MOST)
  const kept: Flag[] = []
  for (const flag of [...found].sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || a.start - b.start)) {
    const size = flag.end - flag.start
    if (size > left) continue
    left -= size
    kept.push(flag)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const ORDER = [
  'unusual for its size or number',
  'rare condition',
  'work that few do',
  'faith or people',
  'known from the news',
  'unusual pastime or distinction',
  'event that people remember',
]
