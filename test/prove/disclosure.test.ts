import { expect, test } from 'vitest'
import { obstacles, type Publication, suppress } from '../../src/disclosure/suppress.ts'
import { area, diceOf, smallTable } from './disclosure-areas.ts'
import { attack, type Out } from './disclosure-attacker.ts'
import { leastHidden } from './disclosure-brute.ts'

const AREAS = Number(process.env['AREAS'] ?? (process.env['PROVE'] === '1' ? 500 : 2))
const SMALL = Number(process.env['SMALL'] ?? 0) || (process.env['PROVE'] === '1' ? 100 : 10)
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const quiet = (): void => {}

test(
  `${AREAS} areas of five years: nothing behind a star is found out; seed ${SEED}`,
  async () => {
    const sum = { stars: 0, exact: 0, narrow: 0, contradicts: 0, shown: 0, needless: 0, groups: 0, worst: 1 }
    for (let i = 0; i < AREAS; i += 1) {
      const dice = diceOf(SEED + i * 7919)
      const input = area(dice, 5)
      expect(obstacles(input)).toEqual([])
      const out = { releases: await suppress(input, quiet) } as unknown as Out
      const open = await attack(out, 4)
      const family = await attack(out, 4, aFamily(input, out, dice))
      for (const { least, most } of [...open.stars, ...family.stars]) {
        sum.stars += 1
        if (least === most) sum.exact += 1
        if (least > 1 || most < 4) sum.narrow += 1
      }
      sum.contradicts += Number(open.contradicts) + Number(family.contradicts)
      const [shown, needless] = tally(input, out)
      sum.shown += shown
      sum.needless += needless
      sum.groups += groupsTold(out)
      sum.worst = Math.min(sum.worst, shown / (shown + needless))
      if (i % 20 === 19) console.info(`${i + 1} areas: ${JSON.stringify(sum)}`)
    }
    const lost = sum.needless / (sum.shown + sum.needless)
    // With none found among n, the true share is below 3.84 / (n + 3.84) (Wilson, 95 %).
    console.info(
      `seed ${SEED}: ${AREAS} areas x 5 years, ${sum.stars} attacks on a star: ${sum.exact} found out (below ${(3.84 / (sum.stars + 3.84)).toExponential(1)}), ${sum.narrow} narrowed. ${(100 * lost).toFixed(1)} % of the numbers that need no protection are lost; the worst area keeps ${(100 * sum.worst).toFixed(1)} %.`,
    )
    expect(sum).toMatchObject({ exact: 0, narrow: 0, contradicts: 0, groups: 0 })
    expect(sum.worst).toBeGreaterThan(0.25)
  },
  AREAS * 120_000 + 60_000,
)

test(
  `${SMALL} small tables: no more than a tenth above the least that brute force finds; seed ${SEED}`,
  async () => {
    const dice = diceOf(SEED + 1)
    let [ours, least, tables] = [0, 0, 0]
    while (tables < SMALL) {
      const input = smallTable(dice)
      const best = leastHidden(input)
      if (best === null) continue
      const [release] = await suppress(input, quiet)
      ours += release!.tables[0]!.cost
      least += best
      tables += 1
    }
    console.info(`seed ${SEED}: ${tables} small tables: ${ours} hidden needlessly, ${least} by brute force.`)
    expect(ours).toBeLessThanOrEqual(least * 1.1)
  },
  SMALL * 20_000,
)

/** One number that somebody is counted in and that is hidden, by the attacker's name for it. */
function aFamily(input: Publication, out: Out, dice: () => number): string | null {
  const names = input.releases.flatMap(({ tables }, i) =>
    tables.flatMap((table, t) =>
      table.rows.flatMap((row, r) =>
        table.cols.flatMap((col, c) =>
          table.cells[r]![c]! > 0 && out.releases[i]!.tables[t]!.cells[r]![c] === 'c'
            ? [JSON.stringify([table.universe, ...[`${table.rowDim}:${row}`, `${table.colDim}:${col}`].sort()])]
            : [],
        ),
      ),
    ),
  )
  return names[Math.floor(dice() * names.length)] ?? null
}

/** Of the numbers that need no protection: how many are shown, and how many not. Also that no small one is shown. */
function tally(input: Publication, out: Out): [shown: number, needless: number] {
  let [shown, needless] = [0, 0]
  input.releases.forEach(({ tables }, i) =>
    tables.forEach((table, t) => {
      const seen = out.releases[i]!.tables[t]!
      const pairs = [
        ...table.cells.flatMap((row, r) => row.map((count, c) => [count, seen.cells[r]![c]] as const)),
        ...table.rowTotals!.map((count, r) => [count, seen.rowTotals[r]] as const),
        ...table.colTotals!.map((count, c) => [count, seen.colTotals[c]] as const),
        [table.total, seen.total] as const,
      ]
      for (const [count, what] of pairs) {
        if (count! >= 1 && count! <= 4) expect(['*', 'c', null]).toContain(what)
        else if (what === count) shown += 1
        else {
          expect(what).toBe('c')
          needless += 1
        }
      }
    }),
  )
  return [shown, needless]
}

/** Rows and columns whose total is shown and equals one cell that is shown. */
function groupsTold(out: Out): number {
  return out.releases
    .flatMap(({ tables }) => tables)
    .flatMap(({ cells, rowTotals, colTotals, cols, rows }) => [
      ...(cols.length > 1 ? rowTotals.map((total, r) => [total, cells[r]!] as const) : []),
      ...(rows.length > 1 ? colTotals.map((total, c) => [total, cells.map(row => row[c]!)] as const) : []),
    ])
    .filter(([total, line]) => typeof total === 'number' && total > 0 && line.includes(total)).length
}
