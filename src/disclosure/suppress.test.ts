import { describe, expect, test } from 'vitest'
import { obstacles, type Publication, suppress } from './suppress.ts'
import type { Count, Table } from './tables.ts'

/** A table of its own, its totals added up. */
function table(cells: readonly (readonly number[])[], more: Partial<Table> = {}): Table {
  const colTotals = cells[0]!.map((_, c) => cells.reduce((sum, row) => sum + row[c]!, 0))
  return {
    id: 't',
    universe: 'deaths',
    rowDim: 'age',
    colDim: 'category',
    rows: cells.map((_, r) => `r${r}`),
    cols: colTotals.map((_, c) => `c${c}`),
    cells,
    rowTotals: cells.map(row => row.reduce((sum, count) => sum + count, 0)),
    colTotals,
    total: colTotals.reduce((sum, count) => sum + count, 0),
    ...more,
  }
}

const one = (cells: readonly (readonly number[])[], more: Partial<Table> = {}): Publication => ({
  policy: 'local_lt5_secondary',
  releases: [{ id: 'r', tables: [table(cells, more)] }],
})

async function answer(input: Publication) {
  expect(obstacles(input)).toEqual([])
  const [release] = await suppress(input, () => {})
  return release!.tables[0]!
}

/** Every number of a table as it went out, beside what it is. */
function everything(given: Table, out: Awaited<ReturnType<typeof answer>>): [Count, unknown][] {
  return [
    ...given.cells.flatMap((row, r) => row.map((count, c): [Count, unknown] => [count, out.cells[r]![c]])),
    ...given.rowTotals!.map((count, r): [Count, unknown] => [count, out.rowTotals[r]]),
    ...given.colTotals!.map((count, c): [Count, unknown] => [count, out.colTotals[c]]),
    [given.total, out.total],
  ]
}

describe('the local policy', () => {
  test.each([
    [[[0]]],
    [[[3]]],
    [[[7]]],
    [[[1, 1, 1]]],
    [[[2], [0], [9]]],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      [
        [1, 0],
        [0, 0],
      ],
    ],
    [
      [
        [12, 3, 9],
        [8, 0, 2],
        [20, 11, 6],
      ],
    ],
  ])('%j shows no 1 to 4, totals included', async cells => {
    const given = table(cells)
    for (const [count, shown] of everything(given, await answer(one(cells)))) {
      if (count! >= 1 && count! <= 4) expect(['*', 'c']).toContain(shown)
      else expect([count, 'c']).toContain(shown)
    }
  })

  test('what needs no protection stays', async () => {
    const cells = [
      [9, 8],
      [7, 6],
    ]
    expect(await answer(one(cells))).toMatchObject({ cells, total: 30, cost: 0 })
  })

  test('a star alone costs a second cell of its row and its column, and one more where they cross', async () => {
    const out = await answer(
      one([
        [2, 10, 11],
        [12, 13, 14],
        [15, 16, 17],
      ]),
    )
    expect(out.cells[0]![0]).toBe('*')
    expect(out.cells[0]!.filter(cell => typeof cell !== 'number')).toHaveLength(2)
    expect(out.cells.filter(row => typeof row[0] !== 'number')).toHaveLength(2)
    expect(out.cost).toBe(3)
  })

  test('stars that their total would make ones are not left with it', async () => {
    const out = await answer(
      one([
        [1, 1, 1, 1, 1, 20],
        [30, 30, 30, 30, 30, 30],
      ]),
    )
    expect(out.cells[0]!.slice(0, 5)).toEqual(['*', '*', '*', '*', '*'])
    expect([out.cells[0]![5], out.rowTotals[0]]).toContain('c')
  })

  test('a small total of several stars says nothing of its size, or they would', async () => {
    const out = await answer(
      one([
        [1, 2, 0],
        [9, 9, 9],
      ]),
    )
    expect(out.rowTotals[0]).toBe('c')
  })

  test('where all of a row are in one cell, it is not to be seen', async () => {
    const out = await answer(
      one([
        [9, 0, 0],
        [8, 7, 9],
        [6, 9, 9],
      ]),
    )
    expect(out.cells[0]!.includes('c')).toBe(true)
    expect(out.cost).toBeGreaterThan(0)
  })

  test('the same number is hidden wherever it stands, and other tables of its universe are heeded', async () => {
    const bySex = table(
      [
        [5, 7],
        [20, 21],
      ],
      { id: 's', colDim: 'sex', cols: ['m', 'f'] },
    )
    const byCategory = table(
      [
        [2, 10],
        [21, 20],
      ],
      { id: 'k' },
    )
    const input: Publication = { policy: 'local_lt5_secondary', releases: [{ id: 'r', tables: [bySex, byCategory] }] }
    expect(obstacles(input)).toEqual([])
    const [{ tables }] = (await suppress(input, () => {})) as unknown as [{ tables: { rowTotals: unknown[] }[] }]
    expect(tables[0]!.rowTotals).toEqual(tables[1]!.rowTotals)
  })

  test('a year is not the difference of a sum of years and the others', async () => {
    const year = (id: string, cells: number[][]): Table => table(cells, { id, universe: id })
    const input: Publication = {
      policy: 'local_lt5_secondary',
      releases: [
        { id: 'a', tables: [year('2024', [[9, 8]])] },
        { id: 'b', tables: [year('2025', [[3, 9]])] },
        { id: 'c', tables: [year('both', [[12, 17]])], universeParents: { 2024: 'both', 2025: 'both' } },
      ],
    }
    expect(obstacles(input)).toEqual([])
    const out = await suppress(input, () => {})
    const first = out.map(release => release.tables[0]!.cells[0]![0])
    expect(first[1]).toBe('*')
    expect(first.filter(shown => typeof shown === 'number').length).toBeLessThan(2)
  })

  test('an age group is not the difference of a wider one and the others', async () => {
    const out = await answer(
      one(
        [
          [2, 20],
          [9, 30],
          [11, 50],
        ],
        { rows: ['a', 'b', 'a or b'], rowParents: { a: 'a or b', b: 'a or b' }, colTotals: [11, 50], total: 61 },
      ),
    )
    expect([out.cells[1]![0], out.cells[2]![0]]).toContain('c')
  })

  test('a number that is null stays so, and is worked out for the protection', async () => {
    const out = await answer(
      one(
        [
          [2, 10],
          [12, 13],
        ],
        { rowTotals: null, total: null },
      ),
    )
    expect(out).toMatchObject({ rowTotals: [null, null], total: null })
  })

  test('only what is a table goes out', async () => {
    const out = await answer(one([[9, 9]], { note: 'raw' } as Partial<Table>))
    expect(Object.keys(out)).not.toContain('note')
  })

  test('the same answer every time', async () => {
    const input = one([
      [1, 0, 3, 9],
      [0, 6, 2, 2],
      [5, 5, 8, 1],
    ])
    expect(await answer(input)).toEqual(await answer(input))
  })
})

describe('the other policies', () => {
  test('1 to 7 is starred, all else rounded to five, nought is nought', async () => {
    const out = await answer({
      ...one([
        [0, 7, 8],
        [23, 52, 100],
      ]),
      policy: 'nhs_1to7_round5',
    })
    expect(out.cells).toEqual([
      [0, '*', { lo: 8, hi: 12 }],
      [
        { lo: 23, hi: 27 },
        { lo: 48, hi: 52 },
        { lo: 98, hi: 102 },
      ],
    ])
    expect(out.total).toEqual({ lo: 188, hi: 192 })
  })

  test('rounding that would give a star away is not left', async () => {
    const out = await answer({
      ...one([
        [7, 12, 12, 12],
        [90, 90, 90, 90],
      ]),
      policy: 'nhs_1to7_round5',
    })
    expect([...out.cells[0]!, out.rowTotals[0]]).toContain('c')
  })

  test('none shows everything', async () => {
    const out = await answer({ ...one([[1, 2]]), policy: 'none' })
    expect(out).toMatchObject({ cells: [[1, 2]], rowTotals: [3], total: 3, cost: 0 })
  })
})

describe('what cannot be answered is told with its place', () => {
  test.each<[string, unknown, string]>([
    ['policy', { policy: 'some', releases: [] }, 'policy: should be one of'],
    ['no list', { policy: 'none' }, 'releases: is missing'],
    ['negative', one([[-1]]), 'releases[0].tables[0].cells[0][0]: should be a count'],
    [
      'ragged',
      one([[1, 2]], { cells: [[1]] }),
      'releases[0].tables[0].cells[0]: has 1 entries, but there are 2 columns',
    ],
    ['a label twice', one([[1, 2]], { cols: ['x', 'x'] }), 'releases[0].tables[0].cols[1]: "x" is there twice'],
    [
      'a sum',
      one([[1, 2]], { rowTotals: [4] }),
      'releases[0].tables[0].rowTotals[0]: is 4, but what it sums up makes 3',
    ],
    ['its own parent', one([[1, 2]], { rowParents: { r0: 'x', x: 'r0' } }), 'rowParents: "r0" is a part of itself'],
    [
      'more than the whole',
      one([[5], [3]], { rowParents: { r0: 'r1' }, colTotals: [3], total: 3 }),
      'its parts make 5, which is more than the 3',
    ],
    [
      'a null that nothing tells',
      one([[1, 2]], { cells: [[null, null]], colTotals: null }),
      'cells[0][0]: is null, and no sum tells',
    ],
    [
      'one number, two values',
      { policy: 'none', releases: [{ id: 'r', tables: [table([[1]]), table([[2]], { id: 'u' })] }] },
      'releases[0].tables[1].cells[0][0]: is 2, but releases[0].tables[0].cells[0][0] counts the same and is 1',
    ],
  ])('%s', (_, input, problem) => {
    expect(obstacles(input).join('\n')).toContain(problem)
  })

  test('a parent that is nowhere is no trouble', async () => {
    expect((await answer(one([[9, 9]], { rowParents: { r0: 'nowhere', gone: 'r0' } }))).cost).toBe(0)
  })

  test('no tables, no releases', async () => {
    expect(await suppress({ policy: 'local_lt5_secondary', releases: [] }, () => {})).toEqual([])
    expect(obstacles({ policy: 'none', releases: [{ id: 'r', tables: [] }] })).toEqual([])
    expect(obstacles(one([[]], { rows: [], cells: [], rowTotals: [], colTotals: [], cols: [], total: 0 }))).toEqual([])
  })
})
