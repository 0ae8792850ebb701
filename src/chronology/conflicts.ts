import { count, list } from '../kernel/text.ts'
import { type Apart, apart, datumOf } from './apart.ts'
import { differingTellings } from './differing.ts'
import { impossibleOrders } from './impossible.ts'
import type { Dated, Merged } from './merge.ts'

/** What does not fit: the event or events, who tells it how, and why it cannot all be so. */
export type Conflict = {
  /** `told`: no date or time differs, but what is told of it does. */
  readonly kind: 'date' | 'time' | 'order' | 'told'
  readonly what: string
  readonly sources: readonly Dated[]
  /** Dates and times in ISO form; what else is told differently, in its own words. */
  readonly values: readonly string[]
  readonly why: string
}

/** Every contradiction of a timeline (R-D2), in its order: one entry an event. */
export function conflicts(events: readonly Merged[]): Conflict[] {
  const within = new Map<Merged, Conflict>()
  for (const event of events) {
    const found = disagreement(event)
    if (found !== null) within.set(event, found)
  }
  const order = impossibleOrders(events, event => within.has(event))
  return events.flatMap(event => [
    ...(within.has(event) ? [within.get(event)!] : []),
    ...order.filter(one => one.event === event).map(one => one.conflict),
  ])
}

function disagreement(event: Merged): Conflict | null {
  const { sources, text } = event
  const differing = differingTellings(sources)
  const also = differing.length === 0 ? '' : `. Also ${differing.map(({ why }) => why).join('; ')}`
  const dated = disagreeing(sources, ({ kind }) => kind === 'other-day')
  if (dated.length > 0) {
    const dates = distinct(dated.map(({ date }) => date))
    const times = distinct(dated.flatMap(({ time }) => time ?? []))
    // Two dates with one time are a question of the date alone.
    const values = times.length > 1 ? [...dates, ...times] : dates
    const why = `${tellers(dated)} give ${count(dates.length, 'date')} for what reads as one event: ${list(dates)}${also}`
    return { kind: 'date', what: `${dates.length} dates: ${text}`, sources: dated, values, why }
  }
  const timed = disagreeing(sources, one => one.kind === 'same-day' && one.timed === 2 && one.minutes !== 0)
  if (timed.length > 0) {
    const values = distinct(timed.flatMap(({ time }) => time ?? []))
    const why = `${tellers(timed)} give ${count(values.length, 'time')} for one event: ${list(values)}, ${spread(values)} apart${also}`
    return { kind: 'time', what: `${values.length} times: ${text}`, sources: timed, values, why }
  }
  if (differing.length === 0) return null
  return {
    kind: 'told',
    what: `Told differently: ${text}`,
    sources: distinct(differing.flatMap(one => one.sources)),
    values: differing.flatMap(({ values }) => values),
    why: differing.map(({ why }) => why).join('; '),
  }
}

/** Every source that disagrees with another one. */
const disagreeing = (sources: readonly Dated[], does: (distance: Apart) => boolean): Dated[] =>
  sources.filter(source => sources.some(other => other !== source && does(apart(datumOf(source), datumOf(other)))))

const tellers = (sources: readonly Dated[]): string => list(distinct(sources.map(({ agency }) => agency)))

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)]

function spread(times: readonly string[]): string {
  const minutes = times.map(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  return count(Math.max(...minutes) - Math.min(...minutes), 'minute')
}
