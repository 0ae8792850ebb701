import { expect, test } from 'vitest'
import { byId } from './condition-words.ts'
import { dictionaryCsv } from './dictionary-csv.ts'
import { dictionaryRows } from './dictionary-rows.ts'
import { defineForm, type Form, group, text, yesNo } from './form.ts'
import { sample } from '../../test/forms/sample.ts'

const names = { conditions: byId, role: (code: string) => `the ${code.toLowerCase()}` }
const lines = (form: Form): readonly string[] => [...dictionaryCsv([form], names)]

const small = defineForm({
  id: 'small',
  version: '1',
  title: 'Small',
  code: 'B',
  source: 'a test',
  sections: {
    one: {
      title: 'Part one',
      fields: {
        first: yesNo('First?', { noun: 'the first', who: ['GP', 'POL'], restricted: true, identifies: 'nobody' }),
        then: text('Then', {
          max: 9,
          required: 'when-shown',
          when: { field: 'first', op: 'in', values: ['yes'] },
          hint: 'A word, or two',
        }),
        mine: group('Mine', { x: text('Word', { max: 3 }) }, { each: 'row', row: 'line', required: 'optional' }),
        theirs: group('Theirs', { x: text('Words', { max: 3 }) }, { each: 'row', row: 'line', required: 'optional' }),
      },
    },
  },
})

const lineOf = (id: string): string | undefined => lines(small).find(line => line.includes(`,${id},`))

test.each([
  ['first', 'B,1,one,Part one,,,first,First?,yes-no,'],
  ['first', ',the gp | the pol,GP POL,'],
  ['first', ',by a narrower role,a test,'],
  ['then', ',needed when asked,if first is yes,if first is yes,'],
  ['then', ',"A word, or two",'],
  ['then', ',Enter the then | Then must be 9 characters or fewer; you have N'],
])('the line of %s holds %s', (id, cells) => {
  expect(lineOf(id)).toContain(cells)
})

test('an id that two groups share is one line, with what both say', () => {
  const [line, ...more] = lines(small).filter(one => one.includes(',line.x,'))
  expect(more).toEqual([])
  expect(line).toContain('mine theirs')
  expect(line).toContain('Word | Words')
})

test('every id of the form has one line, as it has one row', () => {
  const ids = dictionaryRows(sample as Form).map(({ id }) => id)
  expect(lines(sample as Form)).toHaveLength(ids.length + 1)
  for (const id of ids) expect(lines(sample as Form).filter(line => line.includes(`,${id},`)).length).toBeGreaterThan(0)
})
