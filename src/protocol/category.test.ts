import { expect, test } from 'vitest'
import { firstThatFits } from './category.ts'

const categories = [
  { code: 'unexplained', rank: 10 },
  { code: 'trauma', rank: 3 },
  { code: 'harm', rank: 1 },
  { code: 'infection', rank: 9 },
]

test.each([
  [['trauma'], 'trauma'],
  [['infection', 'trauma'], 'trauma'],
  [['trauma', 'infection', 'harm'], 'harm'],
  [['unexplained', 'infection'], 'infection'],
  [[], null],
  [['none of these'], null],
])('ticked %j: %s', (ticked, expected) => {
  expect(firstThatFits(ticked, categories)?.code ?? null).toBe(expected)
})
