import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, within } from './read-number.ts'

const whole = { min: 0, max: 2000 }
const weight = { min: 0.25, max: 90, places: 2 } as const
const excess = { min: -40, max: 40, places: 1 } as const

test.each([
  ['12', whole, 12],
  ['1,200', whole, 1200],
  ['12,00', whole, 'unwritten'],
  ['12.5', whole, 'unwritten'],
  ['-1', whole, 'unwritten'],
  ['2001', whole, 'outside'],
  ['3.25', weight, 3.25],
  ['3', weight, 3],
  ['3,25', weight, 'unwritten'],
  ['1,200', weight, 'unwritten'],
  ['3.255', weight, 'unwritten'],
  ['3.', weight, 'unwritten'],
  ['.5', weight, 'unwritten'],
  ['3e1', weight, 'unwritten'],
  ['0.2', weight, 'outside'],
  ['-12.5', excess, -12.5],
  ['−12.5', excess, -12.5],
  ['-0', excess, 0],
  ['-40.1', excess, 'outside'],
])('“%s” within %o is %s', (typed, limits, is) => {
  expect(readNumber(typed, limits)).toBe(is)
})

test('every number of so many digits is read as it is written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999, max: 999_999 }),
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      (n, places) => {
        const number = n / 10 ** places
        const limits = { min: -1_000_000, max: 1_000_000, places }
        expect(readNumber(String(number), limits)).toBe(number + 0)
        expect(within(number, limits)).toBe(number + 0)
      },
    ),
  )
})

test('what is no number, or has more digits, does not fit', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 3.255]) expect(within(value, weight)).toBe('unwritten')
})
