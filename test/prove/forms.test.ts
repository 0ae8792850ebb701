import { describe, expect, test } from 'vitest'
import { sample } from '../forms/sample.ts'
import { statutoryForms } from '../../src/statutory/forms.ts'
import { agree } from './forms-agree.ts'
import { roundTrips } from './forms-round-trip.ts'

const BODIES = 10_000
const TRIPS = 1_000
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const forms = [sample, ...statutoryForms].map(form => [form.id, form] as const)

describe(`${BODIES} bodies a form, on which a JSON Schema validator and our reader agree; seed ${SEED}`, () => {
  test.each(forms)('%s', (id, form) => {
    const { bodies, accepted, differences } = agree(form, BODIES, SEED)
    console.info(`${id}: ${bodies} bodies, ${accepted} taken by both, ${differences.length} differences.`)
    expect(differences.slice(0, 5)).toEqual([])
    expect(bodies).toBeGreaterThanOrEqual(BODIES)
  })
})

describe(`${TRIPS} round trips a form: page, store and FHIR give the same answers; seed ${SEED}`, () => {
  test.each(forms)('%s', (id, form) => {
    const { trips, complete, lost } = roundTrips(form, TRIPS, SEED)
    console.info(`${id}: ${trips} round trips, ${complete} of complete forms, ${lost.length} lost.`)
    expect(lost.slice(0, 5)).toEqual([])
  })
})
