import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test.each([
  [['a', 'b'], 'a,b'],
  [['', ''], ','],
  [['a,b', 'say "so"', 'two\nlines'], '"a,b","say ""so""","two\nlines"'],
  [['=1+1', '+44', '-1', '@a', '\t=1'], "'=1+1,'+44,'-1,'@a,'\t=1"],
  [['＝1', ' =1', '\r=1'], `'＝1,' =1,"'\r=1"`],
  [['1-1', 'a=b', '’t'], '1-1,a=b,’t'],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(`${line}\r\n`)
})

test('what is written can be read back, and no cell begins as a formula does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', '-', ' ', '\t') }), { minLength: 1 }),
      cells => {
        const read = readLine(csvLine(cells))
        expect(read.map(one => one.replace(/^'/, ''))).toEqual(cells)
        expect(read.filter(one => /^\s*[=+\-@]/.test(one))).toEqual([])
      },
    ),
  )
})

/** RFC 4180, read letter by letter. */
function readLine(line: string): string[] {
  const cells: string[] = []
  let at = 0
  do {
    let cell = ''
    if (line[at] === '"') {
      for (at += 1; !(line[at] === '"' && line[at + 1] !== '"'); at += 1) {
        if (line[at] === '"') at += 1
        cell += line[at]
      }
      at += 1
    } else for (; line[at] !== ',' && line[at] !== '\r'; at += 1) cell += line[at]
    cells.push(cell)
  } while (line[at++] === ',')
  expect(line.slice(at - 1)).toBe('\r\n')
  return cells
}
