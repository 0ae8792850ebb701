import { expect, test } from 'vitest'
import { matches, united } from './spans.ts'

const span = (start: number, end: number, weight: number, label = `[${weight}]`) => ({
  start,
  end,
  label,
  why: '',
  weight,
})

test('what overlaps becomes one stretch with the weightier label, so that nothing of either is left', () => {
  expect(united([span(3, 8, 2), span(0, 5, 1)])).toEqual([span(0, 8, 2)])
  expect(united([span(0, 8, 1), span(2, 4, 2)])).toEqual([span(0, 8, 2)])
})

test('what only touches stays two, in order', () => {
  expect(united([span(5, 8, 1), span(0, 5, 2)])).toEqual([span(0, 5, 2), span(5, 8, 1)])
})

test('a match that is refused hides none that begins within it', () => {
  const found = matches('aab', /a+b|ab/g, match => match[0] === 'ab')
  expect(found.map(match => match.index)).toEqual([1])
})
