import { expect, test } from 'vitest'
import { postcode, postcodeDistrict } from './postcode.ts'

test.each([
  ['cb98 2wr', 'CB98 2WR', 'CB98'],
  ['CB982WR', 'CB98 2WR', 'CB98'],
  [' e1 6an ', 'E1 6AN', 'E1'],
  ['ec1a1bb', 'EC1A 1BB', 'EC1A'],
  ['W1A 0AX', 'W1A 0AX', 'W1A'],
  ['CB98', null, null],
  ['CB98 2W', null, null],
  ['1AB 2CD', null, null],
  ['not known', null, null],
  ['', null, null],
])('%j: %s', (text, whole, district) => {
  expect(postcode(text)).toBe(whole)
  expect(postcodeDistrict(text)).toBe(district)
})
