import type { Conflict } from './conflicts.ts'
import { meaningOf } from './meaning.ts'
import type { Dated, Merged } from './merge.ts'

/** An order of two events that cannot be, kept with the later-placed of the two as a reader meets it. */
export type ImpossibleOrder = { readonly event: Merged; readonly conflict: Conflict }

type Rule = {
  readonly first: readonly string[]
  readonly then: readonly string[]
  readonly why: string
  /** Holds also where the times of one of them are in question already. */
  readonly always?: true
  readonly withinDays: number
}

const IN_HOSPITAL_CARE = ['intubated', 'intraosseous', 'adrenaline', 'return of circulation']

// Only what no account of a death can turn round. A child may collapse after the call, or be found after the death.
const RULES: readonly Rule[] = [
  {
    first: ['ctg', 'decision to deliver', 'reduced movements'],
    then: ['birth'],
    why: 'what is done for a baby before its birth stands after the birth',
    always: true,
    withinDays: 2,
  },
  {
    first: ['birth'],
    then: ['new birth visit', 'six week check', 'development review'],
    why: 'a visit to the new baby stands before the birth',
    withinDays: 40_000,
  },
  {
    first: ['emergency call'],
    then: ['left for hospital', 'came to hospital'],
    why: 'the way to hospital stands before the emergency call',
    withinDays: 1,
  },
  {
    first: ['emergency call'],
    then: ['crew with patient'],
    why: 'the crew is there before the emergency call',
    withinDays: 1,
  },
  {
    first: ['crew with patient'],
    then: ['came to hospital'],
    why: 'the arrival in hospital stands before the crew reached the child',
    withinDays: 1,
  },
  {
    // A child pronounced dead where it was found is brought to hospital after that: arrivals are not in here.
    first: ['emergency call', 'collapse', ...IN_HOSPITAL_CARE],
    then: ['death'],
    why: 'the death stands before what came before it',
    withinDays: 3,
  },
  {
    first: ['death'],
    then: ['post-mortem', 'inquest', 'funeral'],
    why: 'what follows a death stands before it',
    withinDays: 3,
  },
]

/**
 * Orders that cannot be. Within one agency's own account its clock is one: there every minute counts. Between agencies
 * clocks differ, so all tellings must agree in the wrong order, and by more than a few minutes.
 */
export function impossibleOrders(
  events: readonly Merged[],
  isInQuestion: (event: Merged) => boolean,
): ImpossibleOrder[] {
  const told = events
    .filter(({ date }) => date.length === 10)
    .map(event => ({ event, kinds: event.sources.map(({ text }) => happenings(text)) }))
  const found: ImpossibleOrder[] = []
  const listed = new Set<Merged>()
  for (const rule of RULES) {
    const [firsts, thens] = [rule.first, rule.then].map(kinds =>
      told.filter(one => one.kinds.some(own => kinds.some(kind => own.has(kind)))),
    )
    for (const { event: first } of firsts!) {
      for (const { event: then } of thens!) {
        if (first === then || listed.has(first) || listed.has(then)) continue
        if (rule.always === undefined && (isInQuestion(first) || isInQuestion(then))) continue
        const pair = wrongWayRound(first, then, rule)
        if (pair === null) continue
        listed.add(first)
        found.push({ event: first, conflict: orderConflict(pair, rule.why) })
      }
    }
  }
  return found
}

const CLOCKS_DIFFER_BY = 5

function wrongWayRound(first: Merged, then: Merged, { withinDays }: Rule): readonly [Dated, Dated] | null {
  const pairs = first.sources
    .flatMap(a => then.sources.map(b => [a, b] as const))
    .filter(([a, b]) => areComparable(a, b))
  const wrong = pairs.filter(([a, b]) => minutesAfter(a, b) > 0 && minutesAfter(a, b) <= withinDays * 1440)
  const own = wrong.find(([a, b]) => a.agency === b.agency)
  if (own !== undefined) return own
  return wrong.length > 0 &&
    wrong.length === pairs.length &&
    wrong.every(([a, b]) => minutesAfter(a, b) > CLOCKS_DIFFER_BY)
    ? wrong[0]!
    : null
}

const areComparable = (a: Dated, b: Dated): boolean =>
  a.date.length === 10 && b.date.length === 10 && (a.date !== b.date || (a.time !== null && b.time !== null))

/** How many minutes a stands after b; whole days where one of them has no time. */
function minutesAfter(a: Dated, b: Dated): number {
  const timed = a.time !== null && b.time !== null
  return (
    (Date.parse(`${a.date}T${timed ? a.time : '00:00'}Z`) - Date.parse(`${b.date}T${timed ? b.time : '00:00'}Z`)) /
    60_000
  )
}

function orderConflict([a, b]: readonly [Dated, Dated], why: string): Conflict {
  const values = a.date === b.date ? [a.time!, b.time!] : [a.date, b.date]
  return {
    kind: 'order',
    what: `An order that cannot be: ${a.text} (${values[0]!}), ${b.text} (${values[1]!})`,
    sources: [a, b],
    values,
    why,
  }
}

function happenings(text: string): ReadonlySet<string> {
  const { parts, absent } = meaningOf(text)
  if (absent) return new Set()
  return new Set([...parts].filter(([, part]) => part.told && part.nature !== 'thing').map(([id]) => id))
}
