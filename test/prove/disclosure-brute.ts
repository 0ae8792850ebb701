import type { Publication } from '../../src/disclosure/suppress.ts'

/**
 * The fewest numbers that need no protection and yet must be hidden in one small table, by trying every choice of at
 * most twelve candidates, smallest first, and every world that fits what is shown. Null if there are more candidates, or
 * too many worlds. The demands are those of the policy, written out anew: every star may be 1 to 4; no row or column is
 * seen to be all in one cell; no star is the only hidden cell of a row or column.
 */
export function leastHidden({ releases }: Publication): number | null {
  const table = releases[0]!.tables[0]!
  const [height, width] = [table.rows.length, table.cols.length]
  const truth = [
    ...table.cells.map((row, r) => [...row, table.rowTotals![r]!] as number[]),
    [...table.colTotals!, table.total!] as number[],
  ].flat()
  const at = (r: number, c: number): number => r * (width + 1) + c
  const isMargin = (i: number): boolean => i >= at(height, 0) || i % (width + 1) === width
  const small = truth.map(count => count >= 1 && count <= 4)
  // A small margin of several counts cannot be a star: each of them is at least one.
  const isStar = truth.map((_, i) => small[i]! && (!isMargin(i) || innerCount(i) === 1))
  function innerCount(i: number): number {
    const [r, c] = [Math.floor(i / (width + 1)), i % (width + 1)]
    let found = 0
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        if ((r === height || r === y) && (c === width || c === x) && truth[at(y, x)]! > 0) found += 1
    return found
  }
  const candidates = truth.flatMap((_, i) => (small[i] ? [] : [i]))
  if (candidates.length > 12) return null
  const choices = Array.from({ length: 2 ** candidates.length }, (_, bits) => bits).sort(
    (a, b) => ones(a) - ones(b) || a - b,
  )
  for (const bits of choices) {
    const hidden = new Set(candidates.filter((__, k) => (bits >> k) & 1))
    const verdict = isSafe(hidden)
    if (verdict === null) return null
    if (verdict) return ones(bits)
  }
  return null

  function isSafe(hidden: ReadonlySet<number>): boolean | null {
    const isHidden = (i: number): boolean => small[i]! || hidden.has(i)
    const lines = [
      ...Array.from({ length: height + 1 }, (_, r) => Array.from({ length: width }, (__, c) => at(r, c))),
      ...Array.from({ length: width + 1 }, (_, c) => Array.from({ length: height }, (__, r) => at(r, c))),
    ]
    if (lines.some(line => line.some(i => isStar[i]) && line.filter(isHidden).length === 1)) return false
    const wanted = new Set<string>()
    truth.forEach((_, i) => {
      if (isStar[i]) for (const end of [1, 4]) wanted.add(`${i}=${end}`)
    })
    lines.forEach((line, k) => {
      const total = line.reduce((sum, i) => sum + truth[i]!, 0)
      if (total > 0 && line.filter(i => truth[i]! > 0).length === 1) wanted.add(`group ${k}`)
    })
    if (wanted.size === 0) return true
    const free: number[] = []
    for (let r = 0; r < height; r += 1) for (let c = 0; c < width; c += 1) if (isHidden(at(r, c))) free.push(at(r, c))
    const world = [...truth]
    let worlds = 0
    const range = (i: number): [number, number] =>
      isStar[i] ? [1, 4] : isHidden(i) ? [Math.min(1, truth[i]!), truth[i]! + 6] : [truth[i]!, truth[i]!]
    const visit = (k: number): boolean => {
      if ((worlds += 1) > 20_000) return true
      if (k === free.length) {
        for (let r = 0; r < height; r += 1)
          world[at(r, width)] = sumOver(Array.from({ length: width }, (_, c) => at(r, c)))
        for (let c = 0; c <= width; c += 1)
          world[at(height, c)] = sumOver(Array.from({ length: height }, (_, r) => at(r, c)))
        if (
          !world.every(
            (count, i) => count >= range(i)[0] && (count <= range(i)[1] || (isHidden(i) && !isStar[i] && isMargin(i))),
          )
        )
          return false
        world.forEach((count, i) => wanted.delete(`${i}=${count}`))
        lines.forEach((line, j) => {
          if (line.some(i => truth[i] === 0 && world[i]! > 0)) wanted.delete(`group ${j}`)
        })
        return wanted.size === 0
      }
      const [low, high] = range(free[k]!)
      for (let count = low; count <= high; count += 1) {
        world[free[k]!] = count
        if (visit(k + 1)) return true
      }
      return false
    }
    const sumOver = (numbers: readonly number[]): number => numbers.reduce((sum, i) => sum + world[i]!, 0)
    visit(0)
    return worlds > 20_000 && wanted.size > 0 ? null : wanted.size === 0
  }
}

const ones = (bits: number): number => bits.toString(2).replaceAll('0', '').length
