import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** One record of a file of comma-separated values, with the number of the line on which it begins. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: string }

/** The text of a file, piece by piece, however large it is. Waits for nothing, so that it can be read within an act. */
export function* piecesOf(path: string, size = 65_536): Generator<string> {
  const file = openSync(path, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(size)
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield decoder.write(buffer.subarray(0, read))
    yield decoder.end()
  } finally {
    closeSync(file)
  }
}

/** The records in some text (RFC 4180): values in quotation marks may hold commas, lines and doubled marks. */
export function* recordsIn(pieces: Iterable<string>): Generator<CsvRecord> {
  let cells: string[] = []
  let cell = ''
  let state: 'plain' | 'quoted' | 'closed' = 'plain'
  let line = 1
  let begun = 1
  let problem: string | null = null
  let isFirst = true
  const record = (): CsvRecord => {
    const found = problem === null ? { line: begun, cells: [...cells, cell] } : { line: begun, problem }
    ;[cells, cell, problem, state] = [[], '', null, 'plain']
    return found
  }
  for (const piece of pieces) {
    for (const char of isFirst ? piece.replace(/^\uFEFF/, '') : piece) {
      if (char === '\n') line += 1
      if (state === 'quoted') {
        if (char === '"') state = 'closed'
        else cell += char
      } else if (char === '"' && state === 'closed') {
        cell += '"'
        state = 'quoted'
      } else if (char === '"' && cell === '') state = 'quoted'
      else if (char === ',') {
        cells.push(cell)
        ;[cell, state] = ['', 'plain']
      } else if (char === '\n') {
        yield record()
        begun = line
      } else if (char !== '\r') {
        if (char === '"' || state === 'closed') problem = 'a quotation mark stands where none can be'
        cell += char
      }
    }
    if (piece !== '') isFirst = false
  }
  if (state === 'quoted') problem = 'a quotation mark is not closed'
  if (cells.length > 0 || cell !== '' || problem !== null) yield record()
}
