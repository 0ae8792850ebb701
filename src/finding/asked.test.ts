import { expect, test } from 'vitest'
import { type Asked, asked } from './asked.ts'

const nothing: Asked = { reference: null, receipt: null, nhsNumber: null, words: [] }

test.each<{ typed: string; is: Partial<Asked> }>([
  { typed: 'K7QF-2M', is: { reference: 'K7QF-2M' } },
  { typed: ' k7qf 2m ', is: { reference: 'K7QF-2M' } },
  { typed: '7KQ2-M9XF-4T', is: { receipt: '7KQ2-M9XF-4T' } },
  { typed: '7kq2m9xf4t', is: { receipt: '7KQ2-M9XF-4T' } },
  { typed: '999 000 0018', is: { receipt: '9990-0000-18', nhsNumber: '9990000018' } },
  { typed: 'Robin Testcase', is: { words: ['robin', 'testcase'] } },
  { typed: 'Samplé', is: { words: ['sample'] } },
  { typed: 'Anne-Jo', is: { reference: 'ANNE-JO', words: ['anne', 'jo'] } },
  { typed: 'Testcase-Sample', is: { words: ['testcase', 'sample'] } },
])('"$typed" is understood', ({ typed, is }) => {
  expect(asked(typed)).toEqual({ ...nothing, ...is })
})

test.each(['', ' - ', '4 Sample Road', '\u0000%_'])('"%s" says nothing to look for', typed => {
  expect(asked(typed)).toBeNull()
})
