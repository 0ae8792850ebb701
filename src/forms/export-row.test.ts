import { expect, test } from 'vitest'
import { statutoryForms } from '../statutory/forms.ts'
import { isLocal } from '../statutory/sources.ts'
import { fieldsOf } from './condition.ts'
import { exportColumns, exportCsv, exportRow } from './export-row.ts'
import { choice, defineForm, type Form } from './form.ts'
import { sample } from '../../test/forms/sample.ts'

const row = (answers: object, known = {}): Readonly<Record<string, string | number>> =>
  Object.fromEntries(exportRow(sample as Form, answers, { known }))

test.each<[answers: object, column: string, value: string | number]>([
  [{ name: 'Robin Testcase' }, 'name', 'Robin Testcase'],
  [{}, 'name', ''],
  [{ bloodGas: -12.5 }, 'bloodGas', -12.5],
  [{ events: ['asthma', 'drowning'] }, 'events', 'asthma|drowning'],
  [{ known: { answer: 'yes', detail: 'x' } }, 'known', 'yes'],
  [{ known: { answer: 'yes', detail: 'x' } }, 'known.detail', 'x'],
  [{ confirmed: { by: 'A', on: '2026-01-01' } }, 'confirmed.on', '2026-01-01'],
  [{ person: [{ name: 'A' }, { born: '2020' }, { name: 'C' }] }, 'person.name', 'A||C'],
  [{ person: [{ name: 'A' }, { born: '2020' }, { name: 'C' }] }, 'person.born', '|2020|'],
  [{ person: [{ name: 'A|B\\' }, { name: 'C' }] }, 'person.name', 'A\\|B\\\\|C'],
  [{ alias: [{ value: 'A' }, { value: 'B' }] }, 'alias', 'A|B'],
])('%j has in %s %j', (answers, column, value) => {
  expect(row(answers)[column]).toBe(value)
})

test('what the service worked out has its column, a document none', () => {
  expect(row({}, { ageInDays: 3 })['ageInDays']).toBe(3)
  expect(exportColumns(sample)).not.toContain('papers')
})

test('an option with a national code is that', () => {
  const form = defineForm({
    id: 'national',
    version: '1',
    title: 'National',
    source: 'a test',
    sections: {
      only: { title: 'Only', fields: { x: choice('X', [{ code: 'hospital', label: 'H', national: '10' }], {}) } },
    },
  })
  expect(exportRow(form, { x: 'hospital' })).toEqual([['x', '10']])
})

test('a cell that a spreadsheet would work out is text, and a number stays one', () => {
  const [, line] = [...exportCsv(sample as Form, [{ answers: { name: '=1+1', bloodGas: -2 } }])]
  expect(line).toContain("'=1+1")
  expect(line?.split(',')).toContain('-2')
})

test.each(
  statutoryForms.map(form => [form.id, form] as const),
)('%s has each column once, as many as a row has cells, and none of our own in the national export', (_, form) => {
  const columns = exportColumns(form)
  expect(new Set(columns).size).toBe(columns.length)
  const national = exportColumns(form, { keep: field => !isLocal(field) })
  const own = fieldsOf(form).flatMap(([name, field]) => (isLocal(field) ? [name] : []))
  expect(national.filter(column => own.includes(column.split('.')[0]!))).toEqual([])
  expect(national.length).toBeLessThanOrEqual(columns.length)
})
