import { knownFromCase } from '../../src/anonymise/known-from-case.ts'
import { panelCopies } from '../../src/anonymise/panel-copy.ts'
import { madeCase } from './anonymise-corpus.ts'
import type { Pools } from './anonymise-pools.ts'

export type Tally = { hit: number; of: number; missed: string[] }
export type Figures = {
  readonly byKind: Map<string, Tally>
  readonly papers: Tally
  readonly signs: Tally
  readonly words: Tally
  readonly flagged: Tally
  readonly mostFlagged: number
}

// What may stay of a name: titles, and what any school or street is called.
const FREE = new Set(
  'baby the s dr of and st primary school hospital ward surgery road street lane close court drive way avenue row walk gardens crescent flat house medical health centre practice nursery college academy high infant junior secondary grammar general district royal infirmary hospice unit pre playgroup police constabulary council borough city ambulance service family trust foundation partnership lodge church england catholic s children gmc nmc hcpc mrn cad crime ref pc paddocks'.split(
    ' ',
  ),
)
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/

/** How much of what must go is gone, and how much of what must stay stays. */
export function measure(cases: number, seed: number, pools: Pools, heldOut: boolean): Figures {
  const byKind = new Map<string, Tally>()
  const none = (): Tally => ({ hit: 0, of: 0, missed: [] })
  const [papers, signs, words, flagged] = [none(), none(), none(), none()]
  let mostFlagged = 0
  const count = (tally: Tally, isHit: boolean, told: string): void => {
    tally.of += 1
    if (isHit) tally.hit += 1
    else tally.missed.push(told)
  }
  for (let n = 0; n < cases; n += 1) {
    const made = madeCase(seed * 7919 + n, pools, heldOut)
    const copies = panelCopies(
      made.papers.map(({ text }) => text),
      knownFromCase(made.known),
    )
    for (const [i, { style, text, mentions }] of made.papers.entries()) {
      const { replaced, flags } = copies[i]!
      const gone = new Uint8Array(text.length)
      for (const { start, end } of replaced) gone.fill(1, start, end)
      const truth = new Uint8Array(text.length)
      let leaked = false
      for (const { start, end, kind, string } of mentions) {
        const around =
          `${style}: ${text.slice(Math.max(0, start - 30), start)}<<${string}>>${text.slice(end, end + 25)}`.replace(
            /\n/g,
            '~',
          )
        if (kind === 'quasi') {
          count(
            flagged,
            flags.some(flag => flag.start < end && flag.end > start) || gone.slice(start, end).includes(1),
            around,
          )
          truth.fill(2, start, end)
          continue
        }
        truth.fill(1, start, end)
        const isHidden = left(text, start, end, gone, kind === 'format').length === 0
        const tally = byKind.get(kind) ?? none()
        byKind.set(kind, tally)
        count(tally, isHidden, around)
        if (!isHidden && (kind === 'known' || kind === 'variant')) leaked = true
      }
      count(papers, !leaked, style)
      for (let k = 0; k < text.length; k += 1) {
        if (gone[k] === 1 && truth[k] !== 2 && /\S/.test(text[k]!)) {
          signs.of += 1
          if (truth[k] === 1) signs.hit += 1
        }
      }
      for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
        if (truth.slice(index, index + word.length).some(Boolean)) continue
        if (
          /^(?:dr|mr|mrs|ms|miss|pc|ps|dc|ds|sgt|sister|nurse|midwife|staff|professor|detective|constable)$/i.test(
            word,
          ) &&
          gone[index] === 1
        )
          continue
        count(
          words,
          gone[index] === 0,
          `${style}: ${text.slice(Math.max(0, index - 25), index)}<<${word}>>${text.slice(index + word.length, index + word.length + 25)}`.replace(
            /\n/g,
            '~',
          ),
        )
      }
      const covered = flags.reduce((sum, { start, end }) => sum + end - start, 0) / text.length
      mostFlagged = Math.max(mostFlagged, covered)
    }
  }
  return { byKind, papers, signs, words, flagged, mostFlagged }
}

/** The words of a mention that are still there and tell something. */
function left(text: string, start: number, end: number, gone: Uint8Array, isFormat: boolean): string[] {
  const found: string[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const shown = [...word].some((_, k) => gone[start + index + k] === 0)
    const small = word.toLowerCase()
    if (!shown || FREE.has(small) || (isFormat && (MONTHS.test(small) || /^20\d\d$/.test(small)))) continue
    found.push(word)
  }
  return found
}
