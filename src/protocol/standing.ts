import { Temporal } from 'temporal-polyfill'
import { type Day, endOfDay, type Instant, isBefore, latest, type WorkingCalendar } from '../kernel/calendar.ts'
import { clockFor, lengthIn } from './all-clocks.ts'
import type { AreaRules } from './area-rules.ts'
import { dueBy, type RunsOut, runsOut, type Start } from './due-by.ts'
import type { ClockKey } from './lengths.ts'
import { daysLate } from './reviewing.ts'

/** One clock of one subject as the record holds it: what set it going, what ended it, the holds on its case. */
export type Running = {
  readonly clock: ClockKey
  readonly subject: string
  readonly start: Start
  readonly ended: Start | null
  /** A hold without an end lasts. The day of its end is no longer part of it. */
  readonly holds: readonly { readonly start: Day; readonly end: Day | null }[]
}

export type Standing =
  | { readonly state: 'not-started' }
  /** While a hold lasts a clock that waits for holds has no day; it starts anew when the hold ends. */
  | { readonly state: 'held'; readonly since: Day }
  | {
      readonly state: 'running' | 'late' | 'ended' | 'ended-late'
      /** What it ran from: the day of its start, or the end of the last hold. */
      readonly from: Start
      readonly due: RunsOut
      /** From the limit to the end, or to the day asked about; 0 when in time. */
      readonly daysLate: number
    }

type Counted = Extract<Standing, { due: unknown }>
export type Late = Running & Counted & { readonly because: string }

/** What was late on the evening of a day, the longest first. */
export const lateOn = (all: readonly Running[], on: Day, rules: AreaRules, calendar: WorkingCalendar): Late[] =>
  all
    .flatMap(running => {
      const stood = standing(running, on, rules, calendar)
      if (stood.state !== 'late') return []
      return [{ ...running, ...stood, because: dueBy(running.clock, stood.from, rules, calendar).because }]
    })
    .sort((a, b) => b.daysLate - a.daysLate)

/** How a clock stood on the evening of a day. What came later was not known then and does not count. */
export function standing(running: Running, on: Day, rules: AreaRules, calendar: WorkingCalendar): Standing {
  const { clock, start } = running
  // A clock that counts back from a day runs before that day.
  const countsBack = 'daysBefore' in lengthIn(clock, rules)
  if (!countsBack && isBefore(on, start.on)) return { state: 'not-started' }
  const ended = running.ended !== null && !isBefore(on, running.ended.on) ? running.ended : null
  const until = ended?.on ?? on
  const holds = clockFor(clock).waitsForHolds === true ? running.holds.filter(hold => !isBefore(until, hold.start)) : []
  const lasting = holds.filter(({ end }) => end === null || isBefore(until, end))
  if (ended === null && lasting.length > 0)
    return { state: 'held', since: lasting.map(hold => hold.start).reduce(earlier) }
  const ends = holds.flatMap(({ end }) => (end === null || isBefore(until, end) ? [] : [end]))
  const from = ends.length === 0 ? start : startsAnew(start, ends)
  const due = runsOut(clock, from, rules, calendar)
  const late = due.known && (ended === null ? isPast(due.at, on) : endedAfter(ended, due))
  return {
    state: ended === null ? (late ? 'late' : 'running') : late ? 'ended-late' : 'ended',
    from,
    due,
    daysLate: late ? daysLate(due.on, until) : 0,
  }
}

const earlier = (a: Day, b: Day): Day => (isBefore(b, a) ? b : a)

function startsAnew(start: Start, ends: readonly Day[]): Start {
  const on = latest(start.on, ...ends)
  return on.equals(start.on) ? start : { on, at: null }
}

const isPast = (limit: Instant, evening: Day): boolean => Temporal.Instant.compare(endOfDay(evening), limit) > 0

/** Without an hour what ended on the day of the limit ended in time. */
const endedAfter = ({ on, at }: Start, due: Extract<RunsOut, { known: true }>): boolean =>
  at === null ? isBefore(due.on, on) : Temporal.Instant.compare(at, due.at) > 0
