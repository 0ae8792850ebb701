import { type Conflict, conflicts } from './conflicts.ts'
import { type Gap, gaps } from './gaps.ts'
import { type Dated, type Merged, mergeEvents } from './merge.ts'
import { type Missed, missed } from './missed.ts'

/** What the case itself knows of a life. Dates are YYYY-MM-DD. */
export type Life = {
  /** Null while the death is not confirmed: then no silence ends with it. */
  readonly diedOn: string | null
}

export type Chronology = {
  readonly events: readonly Merged[]
  readonly conflicts: readonly Conflict[]
  readonly gaps: readonly Gap[]
  /** Contacts that were expected and did not happen: told beside the gaps, never as one. */
  readonly missed: readonly Missed[]
}

/** The life as all agencies tell it (R-V1, R-D2): one order, what does not fit, and where nothing is told. */
export const chronology = (told: readonly Dated[], life: Life, gapThresholdDays: number): Chronology =>
  findings(mergeEvents(told), life, gapThresholdDays)

/** The same of events that were joined before, by this engine or by a person. */
export function findings(events: readonly Merged[], life: Life, gapThresholdDays: number): Chronology {
  return {
    events,
    conflicts: conflicts(events),
    gaps: life.diedOn === null ? [] : gaps(events, life.diedOn, gapThresholdDays),
    missed: missed(events),
  }
}
