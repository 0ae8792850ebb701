import { groupsOf } from './groups.ts'
import { compare } from './order.ts'
import { readAll } from './told.ts'

/** One event as one agency tells it. */
export type Dated = {
  readonly id: string
  readonly agency: string
  /** What kind of agency, in the case's words: "GP", "children's social care". */
  readonly agencyKind?: string | undefined
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
 * The timeline (R-V1): every event once, the earliest first. Tellings of two agencies are joined where words, times and
 * agencies together say that they are one event (likeness.ts), also where their dates or times differ; each keeps its
 * own. One that fits two others nearly as well joins neither: a person decides.
 */
export function mergeEvents(events: readonly Dated[]): Merged[] {
  return groupsOf(readAll(events))
    .map(group => group.map(i => events[i]!).sort((a, b) => a.order - b.order))
    .sort((a, b) => compare(placeOf(a), placeOf(b)))
    .map(sources => {
      const { date, time, precision, category, text } = leading(sources)
      return { date, time, precision, category, text, sources }
    })
}

/** The most exact telling; of equally exact ones that of the agency which stands first. */
export const leading = (sources: readonly Dated[]): Dated =>
  [...sources].sort((a, b) => exactness(b) - exactness(a) || a.order - b.order)[0]!

const exactness = ({ date, time }: Dated): number => date.length + (time === null ? 0 : 1)

const placeOf = (sources: readonly Dated[]): { date: string; time: string | null; order: number } => ({
  date: leading(sources).date,
  time: leading(sources).time,
  order: sources[0]!.order,
})
