import { describe, expect, test } from 'vitest'
import { fromReceived } from '../../src/forms/received.ts'
import { declared, wholeReporting } from '../../src/returns/whole-form.ts'
import { bundleTexts } from './case-bundles.ts'

type Returned = { readonly id: string; readonly answers: Readonly<Record<string, unknown>> }

const bundles = bundleTexts()

// The bundles lie beside the checkout and are never copied into it; where they are absent there is nothing to read.
describe.skipIf(bundles.length === 0)('the answers of every return of the shared cases', () => {
  test.each(bundles)('$name: each is stored under a declaration or kept as it came, and none is unknown', ({
    name,
    text,
  }) => {
    const { agencyReturns } = JSON.parse(text) as { agencyReturns: readonly Returned[] }
    let stored = 0
    const kept: string[] = []
    for (const { answers: received } of agencyReturns) {
      const { answers, other } = fromReceived(wholeReporting, received)
      expect(new Set([...Object.keys(answers), ...Object.keys(other).map(nameOf)])).toEqual(
        new Set(Object.keys(received)),
      )
      stored += Object.keys(answers).length
      kept.push(...Object.keys(other))
    }
    console.info(`${name}: ${stored} answers stored, ${kept.length} kept as they came: ${kept.join(', ')}`)
    expect(kept.filter(id => declared(nameOf(id)) === undefined)).toEqual([])
    expect(stored / (stored + kept.length)).toBeGreaterThan(0.93)
  })
})

const nameOf = (id: string): string => id.split('.')[0]!
