import { expect, test } from 'vitest'
import { dataDictionary } from './dictionary.ts'
import { defineForm, text } from './form.ts'
import { sample } from '../../test/forms/sample.ts'

test.each([
  '- Type: number from 20 to 43.5, at most 1 after the point, °C',
  '- Type: `yes`, `no`, `not-known`; with “yes”, “Minutes until it”, whole number from 0 to 999, minutes',
  '- Type: code (NHS organisation codes (ODS) or schools register (URN)), or words, at most 60 characters',
  '- Type: worked out by the service from the day of the death',
  '- Type: place for documents',
  '- Type: reference to a case of the same family, at most 200 characters',
  '- Type: one answer for each name, at most 50',
  '- Among: what was ticked under `events`',
])('%s', line => {
  expect(dataDictionary([sample]).split('\n')).toContain(line)
})

test('what nobody types an answer to has no messages', () => {
  const [, entry] = /#### `papers`([\s\S]*?)####/.exec(dataDictionary([sample]))!
  expect(entry).not.toContain('Messages')
})

test('who sees and who answers is told', () => {
  const form = defineForm({
    id: 'f',
    version: '2026.1',
    title: 'F',
    code: 'C',
    effectiveFrom: '2026-04-01',
    source: 's',
    sections: {
      one: {
        title: 'One',
        by: 'office',
        fields: { x: text('X', { identifies: 'direct', professional: true, restricted: true, part: 'panel' }) },
      },
    },
  })
  const lines = dataDictionary([form]).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Form C of the national set.',
      'In force from 1 April 2026.',
      'Only the panel’s office answers it.',
      '- Identifies: a person, directly, of the staff',
      '- Seen: by a narrower role',
      '- Answered: by the panel',
    ]),
  )
})
