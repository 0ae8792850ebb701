import { type Chronology, findings } from '../chronology/chronology.ts'
import { conflicts } from '../chronology/conflicts.ts'
import { longSilence } from '../chronology/gaps.ts'
import { type Merged, mergeEvents } from '../chronology/merge.ts'
import type { CaseFile } from '../cases/store.ts'
import type { Timeline } from './timeline.ts'

type Event = Timeline['events'][number]

/**
 * What does not fit in the timeline as it stands, or would not if what reads as one event were joined; and where nothing
 * is told (R-D2).
 */
export function findingsOf(
  { born_on: born, died_on: died }: Pick<CaseFile, 'born_on' | 'died_on'>,
  events: readonly Event[],
  gapThresholdDays?: number | null,
): Chronology {
  const standing = events.map(mergedOf)
  const found = findings(standing, { diedOn: died?.toString() ?? null }, gapThresholdDays ?? longSilence(born, died))
  const joined = conflicts(mergeEvents(standing.flatMap(({ sources }) => sources)))
  const seen = new Set(joined.flatMap(({ sources }) => sources.map(({ id }) => id)))
  return {
    ...found,
    conflicts: [...joined, ...found.conflicts.filter(({ sources }) => !sources.every(({ id }) => seen.has(id)))],
  }
}

const mergedOf = (event: Event): Merged => ({
  date: event.on_date,
  time: event.time,
  precision: event.precision,
  category: event.category,
  text: event.wording,
  sources: event.sources.map((source, order) => ({
    id: source.returnEventId,
    agency: source.agency,
    date: source.date,
    time: source.time,
    precision: source.precision,
    category: event.category,
    text: source.text,
    order,
  })),
})
