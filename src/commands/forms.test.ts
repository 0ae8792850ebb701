import { describe, expect, test } from 'vitest'
import type { Given } from './given.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { formsCommand } from './forms.ts'
import { Wrong } from './wrong.ts'

async function printed(name: string, words: readonly string[] = [], options: Given['options'] = {}): Promise<string> {
  let text = ''
  const given: Given = {
    name,
    words,
    options,
    env: {},
    readFile: path => path,
    readInput: async () => '',
    out: more => void (text += more),
    say: () => undefined,
  }
  expect(await formsCommand(given)).toBe(0)
  return text
}

const asJson = async (name: string, words: readonly string[] = []): Promise<unknown> =>
  JSON.parse(await printed(name, words, { json: true }))

test('list names every form by its code', async () => {
  expect((await printed('forms list')).split('\n')).toHaveLength(statutoryForms.length + 1)
  expect(await asJson('forms list', ['s16'])).toMatchObject([{ id: 'sudden-death', code: 'S16' }])
})

test('dictionary has every id once, those of rows that several groups share too', async () => {
  const rows = (await asJson('forms dictionary')) as readonly { id: string; label: string; within?: string[] }[]
  const ids = rows.map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  expect(rows.find(({ id }) => id === 'cFactor.code')).toMatchObject({
    within: ['cFactorsA', 'cFactorsB', 'cFactorsC', 'cFactorsD'],
    optionsWithin: { cFactorsA: expect.anything() as object, cFactorsD: expect.anything() as object },
  })
  expect(rows.filter(({ label }) => !label)).toEqual([])
})

test('dictionary is a document for people, and comma-separated when asked', async () => {
  expect(await printed('forms dictionary', ['A'])).toContain('#### `childFamilyName`')
  expect(await printed('forms dictionary', ['A'], { csv: true })).toContain('\r\nA,')
})

test('schema and questionnaire print one form, or all as one document', async () => {
  expect(await asJson('forms schema', ['B'])).toMatchObject({ title: 'Reporting form' })
  expect(await asJson('forms schema')).toMatchObject({ $defs: { notification: { type: 'object' } } })
  expect(await asJson('forms schema', ['declaration'])).toMatchObject({ title: 'A form of OpenCDR' })
  expect(await printed('forms schema', ['B'], { draft: true })).toContain('/draft"')
  expect(await asJson('forms questionnaire', ['analysis'])).toMatchObject({ resourceType: 'Questionnaire' })
  const bundle = (await asJson('forms questionnaire')) as { entry: unknown[] }
  expect(bundle.entry).toHaveLength(statutoryForms.length)
})

describe('what is called wrongly is told in a sentence', () => {
  test.each<[string, readonly string[], Given['options'], RegExp]>([
    ['forms list', ['Z'], {}, /There is no form "Z". The forms are notification \(A\)/],
    ['forms schema', ['Z'], {}, /or declaration for the shape/],
    ['forms questionnaire', ['A', 'B'], {}, /Name one form at most/],
    ['forms list', [], { csv: true }, /does not know --csv/],
    ['forms schema', [], { data: 'x' }, /does not know --data/],
    ['forms dictionary', [], { csv: true, json: true }, /--json or for --csv/],
  ])('%s %j %j', async (name, words, options, sentence) => {
    await expect(printed(name, words, options)).rejects.toThrow(sentence)
    await expect(printed(name, words, options)).rejects.toBeInstanceOf(Wrong)
  })
})
