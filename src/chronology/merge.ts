import { folded } from '../kernel/text.ts'
import { compare } from './order.ts'

/** One event as one agency tells it. */
export type Dated = {
  readonly id: string
  readonly agency: string
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly date: string
  /** HH:MM */
  readonly time: string | null
  readonly precision: 'exact' | 'day' | 'month' | 'year'
  readonly category: string
  readonly text: string
  readonly order: number
}

/** An event of the timeline, and every agency's own telling of it. */
export type Merged = {
  readonly date: string
  readonly time: string | null
  readonly precision: Dated['precision']
  readonly category: string
  readonly text: string
  readonly sources: readonly Dated[]
}

/**
 * The timeline (R-V1): every event once, the earliest first. Two are joined only where they are plainly the same: told
 * by two agencies, of one date, with one time or one of them without, and in the same words. Where they differ by a
 * minute, both stand; a person decides.
 */
export function mergeEvents(events: readonly Dated[]): Merged[] {
  const groups: Dated[][] = []
  // With a time first: what has none joins the one that it fits.
  for (const event of [...events].sort((a, b) => Number(a.time === null) - Number(b.time === null) || compare(a, b))) {
    const fitting = groups.filter(group => group.every(source => areSame(source, event)))
    // One that fits two is plainly neither.
    if (fitting.length === 1) fitting[0]!.push(event)
    else groups.push([event])
  }
  return groups
    .map(group => [...group].sort((a, b) => a.order - b.order))
    .sort((a, b) => compare(placeOf(a), placeOf(b)))
    .map(sources => {
      const { date, time, precision, category, text } = leading(sources)
      return { date, time, precision, category, text, sources }
    })
}

function areSame(a: Dated, b: Dated): boolean {
  if (a.agency === b.agency || a.date !== b.date) return false
  if (a.time !== null && b.time !== null && a.time !== b.time) return false
  return areSameWords(a.text, b.text)
}

// Nine words of ten: "Life declared extinct" and "Life extinct declared" are one, "not found" and "found" are two.
const ALIKE = 0.9

function areSameWords(a: string, b: string): boolean {
  if (folded(a) === folded(b)) return folded(a) !== ''
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const shared = [...first].filter(word => second.has(word)).length
  const all = new Set([...first, ...second]).size
  return shared > 0 && shared / all >= ALIKE
}

const wordsOf = (text: string): Set<string> => new Set(folded(text).split(' ').filter(Boolean))

/** The telling with a time, else the first. */
const leading = (sources: readonly Dated[]): Dated => sources.find(({ time }) => time !== null) ?? sources[0]!

const placeOf = (sources: readonly Dated[]): { date: string; time: string | null; order: number } => ({
  date: leading(sources).date,
  time: leading(sources).time,
  order: sources[0]!.order,
})
