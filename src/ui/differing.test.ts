import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differing } from './differing.ts'

const shown = (one: string, other: string): readonly string[] =>
  differing(one, other).map(side => side.map(({ text, why }) => (why === undefined ? text : `<${text}>`)).join(''))

test.each([
  ['the same words', 'the same words', ['the same words', 'the same words']],
  ['one word here', 'one other word here', ['one word here', 'one <other >word here']],
  [
    'Dear Kim, we are sorry.',
    'Dear both, we are very sorry.',
    ['Dear <Kim, >we are sorry.', 'Dear <both, >we are <very >sorry.'],
  ],
  ['', 'all of it', ['', '<all of it>']],
  ['a b c', 'x y z', ['<a b c>', '<x y z>']],
])('%s | %s', (one, other, expected) => {
  expect(shown(one, other)).toEqual(expected)
})

test('whatever the texts: nothing is lost, and what is not marked is the same in both', () => {
  const text = fc.array(fc.constantFrom('a ', 'b ', 'c\n', ' ', 'dd')).map(words => words.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [left, right] = differing(one, other)
      const whole = (side: typeof left) => side.map(({ text: said }) => said).join('')
      const plain = (side: typeof left) => whole(side.filter(({ why }) => why === undefined))
      expect([whole(left), whole(right)]).toEqual([one, other])
      expect(plain(left)).toBe(plain(right))
    }),
  )
})

test('texts of many thousand words answer at once', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' ')
  const before = performance.now()
  const [left] = differing(`first ${long} last`, `Another ${long.replaceAll('7', 'seven')} end`)
  expect(left.map(({ text }) => text).join('')).toHaveLength(long.length + 11)
  expect(performance.now() - before).toBeLessThan(2_000)
})
