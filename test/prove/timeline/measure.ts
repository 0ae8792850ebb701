import type { Check } from '../../../src/commands/check.ts'
import type { Family } from './kinds.ts'
import { type Class, type MadeCase, makeCase } from './make-case.ts'

type Answer = {
  readonly events: readonly {
    readonly date: string
    readonly time: string | null
    readonly sources: readonly Source[]
  }[]
  readonly conflicts: readonly {
    readonly kind: string
    readonly what: string
    readonly sources: readonly Source[]
    readonly values: readonly string[]
  }[]
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly days: number }[]
}
type Source = { readonly agency: string; readonly date: string; readonly time: string | null; readonly text: string }

type Tally = { of: number; hit: number }
export type Figures = {
  readonly recall: Tally
  readonly precision: Tally
  readonly gapRecall: Tally
  readonly gapPrecision: Tally
  readonly joinRecall: Tally
  readonly joinPrecision: Tally
  readonly byClass: ReadonlyMap<Class, Tally>
  /** Cases whose events are not all there once, in the order of their own dates. */
  readonly disordered: number
  readonly misses: readonly string[]
}

const tally = (): Tally => ({ of: 0, hit: 0 })
const add = (to: Tally, hit: boolean): void => {
  to.of += 1
  to.hit += Number(hit)
}

/** Makes `cases` cases of a family and asks the command about each. */
export function measure(check: Check, family: Family, cases: number, seed: number): Figures {
  const byClass = new Map<Class, Tally>()
  const [recall, precision, gapRecall, gapPrecision, joinRecall, joinPrecision] = [
    tally(),
    tally(),
    tally(),
    tally(),
    tally(),
    tally(),
  ]
  const misses: string[] = []
  let disordered = 0
  for (let i = 0; i < cases; i += 1) {
    const made = makeCase(family, seed + i)
    const asked = JSON.parse(
      JSON.stringify(made.bundle, (name, value: unknown) => (name === 'key' ? undefined : value)),
    ) as unknown
    const problems = check.problems(asked)
    if (problems.length > 0) throw new Error(problems.join('\n'))
    const answer = check.answer(asked, () => undefined) as Answer
    disordered += Number(!isInOrder(made, answer))
    const left = answer.conflicts.filter(({ kind }) => kind !== 'told')
    const found = new Set<unknown>()
    for (const planted of made.conflicts) {
      const hit = left.find(
        conflict =>
          !found.has(conflict) &&
          planted.values.every(value => conflict.values.includes(value)) &&
          planted.agencies.every(agency => conflict.sources.some(source => source.agency === agency)),
      )
      if (hit) found.add(hit)
      else misses.push(`missed, ${planted.how}: ${tellings(made, planted.key)}`)
      add(recall, hit !== undefined)
      byClass.set(planted.how, byClass.get(planted.how) ?? tally())
      add(byClass.get(planted.how)!, hit !== undefined)
    }
    for (const conflict of left) {
      add(precision, found.has(conflict))
      if (!found.has(conflict))
        misses.push(
          `none there: ${conflict.what} ${conflict.sources.map(({ agency, date, time, text }) => `[${agency} ${date} ${time ?? ''} ${text}]`).join(' ')}`,
        )
    }
    const gaps = answer.gaps.map(({ from, to, days }) => `${from} to ${to}, ${days}`)
    for (const gap of made.gaps) add(gapRecall, gaps.includes(gap))
    for (const gap of gaps) add(gapPrecision, made.gaps.includes(gap))
    const keyOf = keysOf(made)
    const joined = answer.events
      .filter(({ sources }) => sources.length > 1)
      .map(({ sources }) => sources.map(source => keyOf(source)))
    for (const keys of joined) {
      const right = new Set(keys).size === 1
      add(joinPrecision, right)
      if (!right)
        misses.push(
          `joined wrongly: ${answer.events
            .find(
              ({ sources }) =>
                sources.length === keys.length && sources.every((source, j) => keyOf(source) === keys[j]),
            )!
            .sources.map(({ agency, date, time, text }) => `[${agency} ${date} ${time ?? ''} ${text}]`)
            .join(' ')}`,
        )
    }
    for (const key of made.joins) {
      const whole = joined.some(
        keys =>
          keys.length ===
            made.bundle.agencyReturns.flatMap(({ events }) => events).filter(event => event.key === key).length &&
          keys.every(own => own === key),
      )
      add(joinRecall, whole)
      if (!whole) misses.push(`not joined: ${tellings(made, key)}`)
    }
  }
  return { recall, precision, gapRecall, gapPrecision, joinRecall, joinPrecision, byClass, disordered, misses }
}

function isInOrder(made: MadeCase, { events }: Answer): boolean {
  const told = made.bundle.agencyReturns.flatMap(({ events: own }) => own)
  const instants = events.map(({ date, time }) => `${date}${'-01-01'.slice(date.length - 4)}T${time ?? '00:00'}`)
  const there = events
    .flatMap(({ sources }) => sources.map(({ agency, date, time, text }) => [agency, date, time, text].join('|')))
    .sort()
  const wanted = told.map(({ agency, date, time, text }) => [agency, date, time, text].join('|')).sort()
  return (
    instants.every((at, i) => i === 0 || instants[i - 1]! <= at) && JSON.stringify(there) === JSON.stringify(wanted)
  )
}

function keysOf(made: MadeCase): (source: Source) => string {
  const keys = new Map(
    made.bundle.agencyReturns.flatMap(({ events }) =>
      events.map(({ agency, date, time, text, key }) => [[agency, date, time, text].join('|'), key]),
    ),
  )
  return ({ agency, date, time, text }) => keys.get([agency, date, time, text].join('|'))!
}

const tellings = (made: MadeCase, key: string): string =>
  made.bundle.agencyReturns
    .flatMap(({ events }) => events.filter(event => event.key === key))
    .map(({ agency, date, time, text }) => `[${agency} ${date} ${time ?? ''} ${text}]`)
    .join(' ')

/** `0.962 (0.951 to 0.970), 1204 of 1251`: a share with its 95 % interval (Wilson). */
export function share({ of, hit }: Tally): string {
  if (of === 0) return 'none'
  const [p, z] = [hit / of, 1.96]
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of)
  return `${p.toFixed(3)} (${(middle - half).toFixed(3)} to ${Math.min(1, middle + half).toFixed(3)}), ${hit} of ${of}`
}

export function report({
  recall,
  precision,
  gapRecall,
  gapPrecision,
  joinRecall,
  joinPrecision,
  byClass,
  disordered,
}: Figures): string {
  return [
    `contradictions: recall ${share(recall)}; precision ${share(precision)}`,
    ...[...byClass.keys()].sort().map(how => `  ${how}: recall ${share(byClass.get(how)!)}`),
    `gaps: recall ${share(gapRecall)}; precision ${share(gapPrecision)}`,
    `joins: whole ${share(joinRecall)}; nothing else in them ${share(joinPrecision)}`,
    `cases out of order or incomplete: ${disordered}`,
  ].join('\n')
}
