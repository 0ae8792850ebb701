import { expect, test } from 'vitest'
import { gaps } from '../../src/chronology/gaps.ts'
import { type Dated, mergeEvents } from '../../src/chronology/merge.ts'
import { earliest } from '../../src/chronology/order.ts'
import { caseBundles } from './case-bundles.ts'

const bundles = caseBundles()

test.skipIf(bundles.length === 0)(
  'the case bundles (nothing is compared where they are not beside the checkout)',
  () => {
    expect(bundles.length).toBeGreaterThan(0)
  },
)

/** Each event of each return, with what the truth says is the same. */
function told(bundle: (typeof bundles)[number]): (Dated & { key: string | undefined })[] {
  return bundle.agencyReturns
    .flatMap(({ agency, events }) => events.map((event, i) => ({ agency, event, i })))
    .map(({ agency, event, i }, order) => ({
      id: `${agency}/${i}`,
      agency,
      date: event.date,
      time: event.time ?? null,
      precision: event.precision,
      category: event.category,
      text: event.text,
      order,
      key: event.key,
    }))
}

for (const bundle of bundles) {
  const events = told(bundle)
  const merged = mergeEvents(events)
  const keyOf = new Map(events.map(({ id, key }) => [id, key]))

  test(`${bundle.reference}: every event of every return stands once, in order`, () => {
    expect(merged.flatMap(({ sources }) => sources.map(({ id }) => id)).sort()).toEqual(
      events.map(({ id }) => id).sort(),
    )
    const instants = merged.map(earliest)
    expect(instants).toEqual([...instants].sort())
  })

  test(`${bundle.reference}: the order of the truth, wherever its instants differ`, () => {
    const place = new Map(merged.flatMap(({ sources }, i) => sources.map(source => [sourceKey(source), i] as const)))
    const truth = bundle.timelineTruth.events.map(event => ({
      at: earliest(event),
      // The telling that the truth takes its date from.
      place: place.get(sourceKey(event.sources.find(({ date, time }) => date === event.date && time === event.time)!)),
    }))
    for (const [i, earlier] of truth.entries()) {
      for (const later of truth.slice(i + 1)) {
        if (earlier.at < later.at) expect(earlier.place).toBeLessThan(later.place!)
      }
    }
  })

  if (events.every(({ key }) => key !== undefined)) {
    test(`${bundle.reference}: no two different events are joined`, () => {
      for (const { sources } of merged) expect(new Set(sources.map(({ id }) => keyOf.get(id))).size).toBe(1)
      const truth = bundle.timelineTruth.events.filter(({ sources }) => sources.length > 1).length
      const found = merged.filter(({ sources }) => sources.length > 1).length
      console.log(`${bundle.reference}: ${found} of ${truth} joins found`)
    })
  }

  if (bundle.timelineTruth.gaps !== undefined) {
    test(`${bundle.reference}: the silences between the events of the truth`, () => {
      const found = gaps(bundle.timelineTruth.events, bundle.death.date, bundle.timelineTruth.gapThresholdDays)
      expect(found.map(({ from, to, days }) => ({ from, to, days }))).toEqual(
        bundle.timelineTruth.gaps!.map(({ from, to, days }) => ({ from, to, days })),
      )
    })
  }
}

const sourceKey = ({
  agency,
  date,
  time,
  text,
}: {
  agency: string
  date: string
  time: string | null
  text: string
}): string => [agency, date, time, text].join('|')
