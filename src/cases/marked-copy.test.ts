import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PanelCopy } from '../anonymise/panel-copy.ts'
import { markedCopy, reasonsOf } from './marked-copy.ts'

const copy: Pick<PanelCopy, 'text' | 'replaced'> = {
  text: 'On [3 days before death] [the child] saw [GP A]; [the child] slept.',
  replaced: [
    { start: 3, end: 10, label: '[3 days before death]', why: 'date' },
    { start: 11, end: 16, label: '[the child]', why: 'name of the child' },
    { start: 21, end: 29, label: '[GP A]', why: 'name of somebody at work' },
    { start: 31, end: 36, label: '[the child]', why: 'name of the child' },
  ],
}
const original = 'On 2 April Robin saw Dr Proof; Robin slept.'

test('what was replaced is marked in both texts, each with its reason', () => {
  const marked = markedCopy(original, copy)
  const places = (side: 'original' | 'copy') =>
    marked[side].filter(({ why }) => why !== undefined).map(({ text, why }) => [text, why])
  expect(places('original')).toEqual([
    ['2 April', 'date: [3 days before death]'],
    ['Robin', 'name of the child: [the child]'],
    ['Dr Proof', 'name of somebody at work: [GP A]'],
    ['Robin', 'name of the child: [the child]'],
  ])
  expect(places('copy').map(([text]) => text)).toEqual(copy.replaced.map(({ label }) => label))
  expect(reasonsOf(copy)).toEqual([
    { label: '[3 days before death]', why: 'date', times: 1 },
    { label: '[the child]', why: 'name of the child', times: 2 },
    { label: '[GP A]', why: 'name of somebody at work', times: 1 },
  ])
})

test('whatever is replaced, the stretches put together are the texts, and what is not marked is the same in both', () => {
  const piece = fc.record({
    kept: fc.string({ unit: fc.constantFrom('a', ' ', '[', '\n', 'é', '[GP A]') }),
    gone: fc.string(),
  })
  const label = fc.constantFrom('[the child]', '[GP A]', '[date]')
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, label)), fc.string(), (pieces, last) => {
      let from = ''
      let to = ''
      const replaced: PanelCopy['replaced'][number][] = []
      for (const [{ kept, gone }, instead] of pieces) {
        const start = from.length + kept.length
        from += kept + gone
        to += kept + instead
        replaced.push({ start, end: from.length, label: instead, why: 'a name' })
      }
      const marked = markedCopy(from + last, { text: to + last, replaced })
      const whole = (side: readonly { readonly text: string }[]) => side.map(({ text }) => text).join('')
      const plain = (side: typeof marked.copy) => side.filter(({ why }) => why === undefined).map(({ text }) => text)
      expect(whole(marked.original)).toBe(from + last)
      expect(whole(marked.copy)).toBe(to + last)
      expect(plain(marked.original)).toEqual(plain(marked.copy))
    }),
  )
})
