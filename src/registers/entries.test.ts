import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordsIn } from './csv.ts'
import { checkList, entriesOf } from './entries.ts'

const cellsOf = (text: string, size = 3) => {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
  return [...recordsIn(pieces)].map(record => ('cells' in record ? record.cells : `${record.line}: ${record.problem}`))
}

describe('comma-separated values', () => {
  test.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFFa,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,1","b ""x""\nc"\n', [['a,1', 'b "x"\nc']]],
    ['a,,\n', [['a', '', '']]],
    ['', []],
    ['a"b,c\nd,e', ['1: a quotation mark stands where none can be', ['d', 'e']]],
    ['a\n"b', [['a'], '2: a quotation mark is not closed']],
  ])('%j', (text, records) => {
    expect(cellsOf(text)).toEqual(records)
  })

  test('whatever a table holds is read back, in pieces of any size', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '😀') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const text = rows.map(row => row.map(one => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(cellsOf(text, size)).toEqual(rows)
      }),
    )
  })
})

describe('a list of codes', () => {
  const problems = (text: string, register: 'icd-10' | 'ods' | 'coroner-area' = 'icd-10') =>
    checkList(register, [text]).problems

  test('codes come in any writing and are kept in their own', () => {
    const text =
      'code,name,valid_from,valid_to,successor\nj459,Asthma,,2026-04-01,J45.8\nJ45.8,Mixed  asthma,2016-04-01,,\n\n'
    expect(problems(text)).toEqual([])
    expect([...entriesOf('icd-10', [text])]).toEqual([
      { code: 'J45.9', name: 'Asthma', validFrom: null, validTo: '2026-04-01', successor: 'J45.8' },
      { code: 'J45.8', name: 'Mixed asthma', validFrom: '2016-04-01', validTo: null, successor: null },
    ])
  })

  test('a register of names takes any', () => {
    expect(problems('name,code\nAnytown,Anytown\n', 'coroner-area')).toEqual([])
  })

  test('every bad line is told at once, with its number', () => {
    const text = [
      'code,name,valid_from,valid_to,successor',
      'nonsense,Asthma,,,',
      'R95,,,,',
      'R96,Sudden death,2026-02-30,,',
      '"R97","two',
      'lines",2026-01-02,2026-01-01,',
      'R98,Unattended death,,,R99',
      'R98,Again,,,',
      'R54,"Old age',
      ',Nothing,,',
    ].join('\n')
    expect(problems(text)).toEqual([
      'line 2: nonsense is no code of this register',
      'line 3: it has no name',
      'line 4: 2026-02-30 is no day such as 2026-04-01',
      'line 5: it ends before it begins',
      'line 7: its successor R99 is not in the list',
      'line 8: the code R98 stands on line 7 already',
      'line 9: a quotation mark is not closed',
    ])
  })

  test.each([
    ['', 'line 1: the first line must name the columns: code,name'],
    ['code,name\n', 'line 1: there is no entry'],
    ['code,title\nR95,a', 'line 1: there is no column “name”'],
    ['code,name,colour\nR95,a,b', 'line 1: the column “colour” is not known'],
    ['code,name,name\nR95,a,b', 'line 1: the column “name” stands there twice'],
    ['code,name\nR95', 'line 2: it has 1 values, and the first line names 2'],
  ])('%j: %s', (text, problem) => {
    expect(problems(text)).toContain(problem)
  })
})
