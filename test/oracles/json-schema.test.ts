import { describe, expect, test } from 'vitest'
import { sample } from '../forms/sample.ts'
import { statutoryForms } from '../../src/statutory/forms.ts'
import { agree } from '../prove/forms-agree.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))

describe('a JSON Schema validator and our reader agree on made-up bodies', () => {
  test.each([sample, ...statutoryForms].map(form => [form.id, form] as const))(`%s, seed ${SEED}`, (_, form) => {
    const { bodies, accepted, differences } = agree(form, 60, SEED)
    expect(differences.slice(0, 5)).toEqual([])
    expect(accepted).toBeGreaterThan(10)
    expect(bodies - accepted).toBeGreaterThan(10)
  })
})
