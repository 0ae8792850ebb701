import { expect, test } from 'vitest'
import { timeline } from '../../src/commands/checks/timeline.ts'
import { caseBundles } from './case-bundles.ts'

const bundles = caseBundles()

test.skipIf(bundles.length === 0)(
  'the case bundles (nothing is compared where they are not beside the checkout)',
  () => {
    expect(bundles.length).toBeGreaterThan(0)
  },
)

type Told = { readonly agency: string; readonly date: string; readonly time: string | null; readonly text: string }
type Answer = {
  readonly events: readonly { date: string; time: string | null; text: string; sources: readonly Told[] }[]
  readonly conflicts: readonly { sources: readonly Told[]; values: readonly string[] }[]
  readonly gaps: readonly { from: string; to: string; days: number }[]
}
type Truth = { readonly versions: readonly { agency: string; date?: string; time?: string | null }[] }

for (const bundle of bundles) {
  const truth = bundle.timelineTruth
  const input = { ...bundle, gapThresholdDays: truth.gapThresholdDays }
  const answer = timeline.answer(input, () => undefined) as Answer

  test(`${bundle.reference}: the timeline of the truth, event by event, with the same sources`, () => {
    expect(timeline.problems(input)).toEqual([])
    const brief = ({ date, time, sources }: Answer['events'][number]) => [
      date,
      time,
      ...sources.map(source => `${source.agency} ${source.date} ${source.time ?? ''} ${source.text}`).sort(),
    ]
    expect(answer.events.map(brief)).toEqual(truth.events.map(event => brief(event as Answer['events'][number])))
  })

  const conflicts = (truth as { conflicts?: readonly Truth[] }).conflicts
  if (conflicts !== undefined) {
    test(`${bundle.reference}: the contradictions of the truth, and no other`, () => {
      const wanted = conflicts.map(({ versions }) => {
        const dates = new Set(versions.flatMap(({ date }) => date ?? []))
        return [...new Set(versions.map(({ date, time }) => (dates.size > 1 ? date : time) ?? ''))].sort().join(' ')
      })
      const values = answer.conflicts.map(conflict => [...conflict.values].sort().join(' '))
      expect(values.sort()).toEqual(wanted.sort())
    })
  }

  if (truth.gaps !== undefined) {
    test(`${bundle.reference}: the gaps of the truth`, () => {
      expect(answer.gaps.map(({ from, to, days }) => ({ from, to, days }))).toEqual(
        truth.gaps!.map(({ from, to, days }) => ({ from, to, days })),
      )
    })
  }
}
