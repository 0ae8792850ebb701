import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { formFaults } from '../forms/check.ts'
import { dataDictionary } from '../forms/dictionary.ts'
import { statutoryForms } from './forms.ts'

const committed = fileURLToPath(new URL('../../docs/data-dictionary.md', import.meta.url))

test('the statutory forms are well declared', () => {
  expect(formFaults(statutoryForms)).toEqual([])
})

test('the data dictionary is the one that the declarations make', () => {
  const made = dataDictionary(statutoryForms)
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(committed, made)
  expect(readFileSync(committed, 'utf8')).toBe(made)
})

test('nothing that a person reads on a form uses a word that we avoid', () => {
  const avoided = /passed away|victim|deadline|unfortunately|simply|invalid|failed|commit suicide/i
  const words = dataDictionary(statutoryForms)
    .split('\n')
    .map(line => line.replace(/`[^`]*`/g, ''))
  expect(words.filter(line => avoided.test(line))).toEqual([])
})
