import GLPK, { type GLPK as Solver } from 'glpk.js/node'

/**
 * Somebody who has everything that was published and wants to know what is behind the stars. Written apart from the
 * engine: counts themselves are the unknowns (not moves from the truth, which nobody outside knows), cells of a table are
 * free and every margin is their sum, the solver is another one, and bounds are those of whole numbers.
 */
export type Out = {
  readonly releases: readonly {
    readonly tables: readonly OutTable[]
    readonly universeParents?: Readonly<Record<string, string>>
  }[]
}
export type OutTable = {
  readonly universe: string
  readonly rowDim: string
  readonly colDim: string
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly cells: readonly (readonly Seen[])[]
  readonly rowTotals: readonly Seen[]
  readonly colTotals: readonly Seen[]
  readonly total: Seen
  readonly rowParents?: Readonly<Record<string, string>>
  readonly colParents?: Readonly<Record<string, string>>
}
export type Seen = number | string | null | { readonly lo: number; readonly hi: number }

/** A starred count, and all that it can be. */
export type Bounds = { readonly name: string; readonly least: number; readonly most: number }

type Row = {
  readonly name: string
  readonly vars: { name: string; coef: number }[]
  readonly bnds: { type: number; lb: number; ub: number }
}

/** What can be learnt of each star, whose meaning is 1 to `small`. `familyIn`: a number that the reader is counted in. */
export async function attack(
  out: Out,
  small: number,
  familyIn: string | null = null,
): Promise<{ readonly stars: readonly Bounds[]; readonly contradicts: boolean }> {
  const glpk = await GLPK()
  const { seen, rows } = picture(out, glpk)
  const bounds = [...seen].map(([name, what]) => boundOf(name, what, small, familyIn === name ? 1 : 0))
  const known = narrow(bounds, rows)
  const stars: Bounds[] = []
  for (const [name, what] of seen) {
    if (what !== '*') continue
    const ends = [glpk.GLP_MIN, glpk.GLP_MAX].map(direction => reach(name, direction, known, glpk))
    if (ends.includes(null)) return { stars, contradicts: true }
    stars.push({ name, least: ends[0]!, most: ends[1]! })
  }
  return { stars, contradicts: false }
}

/** Names every number, and writes down every sum that the labels promise. */
function picture(out: Out, glpk: Solver) {
  const seen = new Map<string, Seen>()
  const rows: Row[] = []
  const sum = (whole: string, parts: readonly string[]): void => {
    rows.push({
      name: `s${rows.length}`,
      vars: [{ name: whole, coef: -1 }, ...parts.map(name => ({ name, coef: 1 }))],
      bnds: { type: glpk.GLP_FX, lb: 0, ub: 0 },
    })
  }
  const see = (name: string, what: Seen): string => {
    const earlier = seen.get(name)
    // Of two sights of one number the one that tells more.
    if (earlier === undefined || earlier === null || earlier === 'c') seen.set(name, what)
    return name
  }
  for (const { tables } of out.releases)
    for (const table of tables) {
      const at = (row: string | null, col: string | null): string =>
        JSON.stringify([
          table.universe,
          ...[row === null ? '' : `${table.rowDim}:${row}`, col === null ? '' : `${table.colDim}:${col}`]
            .filter(part => part !== '')
            .sort(),
        ])
      table.rows.forEach((row, r) => {
        table.cols.forEach((col, c) => see(at(row, col), table.cells[r]![c]!))
        see(at(row, null), table.rowTotals[r]!)
      })
      table.cols.forEach((col, c) => see(at(null, col), table.colTotals[c]!))
      see(at(null, null), table.total)
      const families = (labels: readonly string[], parents: Readonly<Record<string, string>>) => ({
        top: labels.filter(label => !labels.includes(parents[label] ?? '')),
        within: labels
          .map(label => ({ label, parts: labels.filter(one => parents[one] === label) }))
          .filter(({ parts }) => parts.length > 0),
      })
      const down = families(table.rows, table.rowParents ?? {})
      const across = families(table.cols, table.colParents ?? {})
      for (const col of [...table.cols, null]) {
        sum(
          at(null, col),
          down.top.map(row => at(row, col)),
        )
        for (const { label, parts } of down.within)
          sum(
            at(label, col),
            parts.map(row => at(row, col)),
          )
      }
      for (const row of [...table.rows, null]) {
        sum(
          at(row, null),
          across.top.map(col => at(row, col)),
        )
        for (const { label, parts } of across.within)
          sum(
            at(row, label),
            parts.map(col => at(row, col)),
          )
      }
    }
  for (const { universeParents = {} } of out.releases)
    for (const parent of new Set(Object.values(universeParents)))
      for (const name of seen.keys()) {
        const [universe, ...labels] = JSON.parse(name) as string[]
        if (universe !== parent) continue
        const parts = Object.keys(universeParents)
          .filter(part => universeParents[part] === parent)
          .map(part => JSON.stringify([part, ...labels]))
        if (parts.every(part => seen.has(part))) sum(name, parts)
      }
  return { seen, rows }
}

type Range = { readonly name: string; lb: number; ub: number }
const MANY = 100_000

function boundOf(name: string, what: Seen, small: number, least: number): Range {
  if (typeof what === 'number') return { name, lb: what, ub: what }
  if (what === '*') return { name, lb: 1, ub: small }
  if (what !== null && typeof what === 'object') return { name, lb: what.lo, ub: what.hi }
  return { name, lb: least, ub: MANY }
}

type Known = {
  readonly ranges: ReadonlyMap<string, Range>
  readonly touching: ReadonlyMap<string, readonly Row[]>
}

/** What single sums tell, told again until they tell no more: for a start, and to leave out what is known. */
function narrow(bounds: readonly Range[], rows: readonly Row[]): Known {
  const ranges = new Map(bounds.map(one => [one.name, one]))
  for (let changed = true, times = 0; changed && times < 50; times += 1) {
    changed = false
    for (const { vars } of rows) {
      let low = 0
      let high = 0
      for (const { name, coef } of vars) {
        const { lb, ub } = ranges.get(name)!
        low += coef > 0 ? lb : -ub
        high += coef > 0 ? ub : -lb
      }
      for (const { name, coef } of vars) {
        const one = ranges.get(name)!
        const [lb, ub] = coef > 0 ? [one.ub - high, one.lb - low] : [low + one.ub, high + one.lb]
        if (lb > one.lb) [one.lb, changed] = [lb, true]
        if (ub < one.ub) [one.ub, changed] = [ub, true]
      }
    }
  }
  const touching = new Map<string, Row[]>()
  for (const row of rows)
    for (const { name } of row.vars) {
      const { lb, ub } = ranges.get(name)!
      if (lb < ub) touching.set(name, [...(touching.get(name) ?? []), row])
    }
  return { ranges, touching }
}

/** The least or the most that a count can be, among those that it hangs together with. Null: what was published cannot be. */
function reach(name: string, direction: number, { ranges, touching }: Known, glpk: Solver): number | null {
  const own = ranges.get(name)!
  if (own.lb > own.ub) return null
  if (own.lb === own.ub) return own.lb
  const names = new Set([name])
  const rows = new Set<Row>()
  for (const one of names)
    for (const row of touching.get(one) ?? []) {
      rows.add(row)
      for (const other of row.vars) if (touching.has(other.name)) names.add(other.name)
    }
  const index = new Map([...names].map((one, i) => [one, `x${i}`]))
  const problem = {
    name: 'reach',
    objective: { direction, name: 'z', vars: [{ name: index.get(name)!, coef: 1 }] },
    subjectTo: [...rows].map((row, i) => {
      let fixed = 0
      const vars = row.vars.flatMap(({ name: one, coef }) => {
        const to = index.get(one)
        if (to !== undefined) return [{ name: to, coef }]
        fixed += coef * ranges.get(one)!.lb
        return []
      })
      return { name: `r${i}`, vars, bnds: { type: glpk.GLP_FX, lb: -fixed, ub: -fixed } }
    }),
    bounds: [...names].map(one => {
      const { lb, ub } = ranges.get(one)!
      return { name: index.get(one)!, type: lb === ub ? glpk.GLP_FX : glpk.GLP_DB, lb, ub }
    }),
  }
  const solved = glpk.solve(problem, { msglev: glpk.GLP_MSG_OFF, presol: true })
  if (solved.result.status !== glpk.GLP_OPT) return null
  const end = solved.result.z
  const whole = direction === glpk.GLP_MIN ? Math.ceil(end - 1e-6) : Math.floor(end + 1e-6)
  // A whole-number answer of the relaxation is the answer; else whole numbers are asked for.
  if (Object.values(solved.result.vars).every(value => Math.abs(value - Math.round(value)) < 1e-6)) return whole
  const again = glpk.solve(
    { ...problem, generals: [...index.values()] },
    { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: 20 },
  )
  return again.result.status === glpk.GLP_OPT || again.result.status === glpk.GLP_FEAS
    ? Math.round(again.result.z)
    : null
}
