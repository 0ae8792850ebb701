import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNhsNumber, nhsDigits, showNhsNumber } from './nhs-number.ts'

test.each([
  ['999 000 0018', true],
  ['9990000018', true],
  ['999-000-0018', true],
  [' 999 000 0018 ', true],
  ['943 476 5919', true],
  ['999 000 0019', false],
  ['999 000 001', false],
  ['999 000 00180', false],
  ['999 000 001O', false],
  ['', false],
])('%j fits together: %s', (text, expected) => {
  expect(isNhsNumber(text)).toBe(expected)
})

const nineDigits = fc.integer({ min: 0, max: 999_999_999 }).map(n => String(n).padStart(9, '0'))
const withCheckDigit = nineDigits.map(nine => [...'0123456789'].map(last => nine + last).filter(isNhsNumber))

test('nine digits have one check digit or none', () => {
  fc.assert(fc.property(withCheckDigit, fitting => fitting.length <= 1))
})

test('a digit that is misheard is always noticed, and so are two that change places', () => {
  fc.assert(
    fc.property(
      withCheckDigit.filter(fitting => fitting.length === 1),
      fc.nat(9),
      fc.nat(9),
      ([number], at, digit) => {
        const text = number!
        if (text[at] !== String(digit)) expect(isNhsNumber(text.slice(0, at) + digit + text.slice(at + 1))).toBe(false)
        const next = at + 1
        if (next < 10 && text[at] !== text[next])
          expect(isNhsNumber(text.slice(0, at) + text[next]! + text[at]! + text.slice(next + 1))).toBe(false)
      },
    ),
  )
})

test('it is shown as it is read aloud', () => {
  expect(showNhsNumber('9990000018')).toBe('999 000 0018')
  expect(nhsDigits('999 000-0018')).toBe('9990000018')
})
