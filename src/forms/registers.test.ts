import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeIn, codeOrWords, type Register, registers } from './registers.ts'

test.each<[Register, string, string | null]>([
  ['ods', 'rj1', 'RJ1'],
  ['ods', 'QE1', 'QE1'],
  ['ods', 'RJ1 21', 'RJ121'],
  ['ods', 'a81001', 'A81001'],
  ['ods', 'A8100', 'A8100'],
  ['ods', 'A810012', null],
  ['ods', '100000', null],
  ['ods', 'Sample Surgery', null],
  ['ods', 'Leeds', null],
  ['urn', ' 100000 ', '100000'],
  ['urn', '10000', null],
  ['icd-10', 'j45', 'J45'],
  ['icd-10', 'j459', 'J45.9'],
  ['icd-10', 'J45.90', 'J45.90'],
  ['icd-10', 'j45x', 'J45.X'],
  ['icd-10', 'J4', null],
  ['icd-10', 'J45.', null],
  ['snomed', '22298006', '22298006'],
  ['snomed', '22298', null],
  ['orpha', 'orpha:558', 'ORPHA:558'],
  ['orpha', 'ORPHA 558', 'ORPHA:558'],
  ['orpha', '558', 'ORPHA:558'],
  ['icd-o', '8070/3', '8070/3'],
  ['icd-o', 'c34.1', 'C34.1'],
  ['icd-o', '8070', null],
  ['country', 'gb', 'GB'],
  ['country', 'GBR', 'GBR'],
  ['country', 'Wales', null],
  ['language', 'PL', 'pl'],
  ['language', 'Lao', null],
  ['local-authority', 'e06000001', 'E06000001'],
  ['local-authority', 'E0600000', null],
  ['icb', 'qe1', 'QE1'],
  ['icb', 'RJ1', null],
  ['coroner-area', 'AB1', null],
  ['cdop', 'AB1', null],
])('%s: “%s” is %s', (register, typed, code) => {
  expect(codeIn(register, typed)).toBe(code)
})

test('the first register that has such a code decides, and words stay words', () => {
  expect(codeOrWords(['ods', 'urn'], '100 000')).toBe('100000')
  expect(codeOrWords(['urn', 'ods'], 'rj1')).toBe('RJ1')
  expect(codeOrWords(['ods', 'urn'], 'Sample  School')).toBe('Sample School')
})

test('a code is its own canonical form', () => {
  const all = Object.keys(registers) as Register[]
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.stringMatching(/^[A-Za-z]{0,5}:?\d{0,8}[./]?\d{0,2}$/),
      (register, typed) => {
        const once = codeOrWords([register], typed)
        expect(codeOrWords([register], once)).toBe(once)
      },
    ),
  )
})
