import { type Grid, linesOf, type Numbers } from './numbers.ts'
import type { Sums } from './sums.ts'
import type { Rule } from './tables.ts'

/** What a publication must leave open, and at what price. A number is meant by its place in `values`. */
export type Secrets = {
  readonly values: readonly number[]
  /** How each number is shown if no more is hidden than must be. */
  readonly marks: readonly Mark[]
  /** What it costs to hide one that needs no protection. */
  readonly cost: readonly number[]
  readonly wants: readonly Want[]
  /** Of each list at least one is to be hidden, or is anyhow. */
  readonly company: readonly (readonly number[])[]
}

/** Starred; hidden and nothing said about it; shown as the policy shows it; or not to be published in any case. */
export type Mark = '*' | 'c' | 'shown' | 'unseen'

/**
 * A reader must think it possible that these numbers together are `by` higher (`up`) or lower than they are.
 * `or`: that would do as well. `about` is the starred number that is given away otherwise, if it is one.
 */
export type Want = {
  readonly numbers: readonly number[]
  readonly up: boolean
  readonly by: number
  readonly about: number | null
  readonly or: Want | null
}

export function secretsOf(numbers: Numbers, { sums, rests }: Sums, rule: Rule): Secrets {
  const values = [...numbers.values, ...rests]
  const isSmall = (number: number): boolean => values[number]! >= 1 && values[number]! <= rule.small
  const places = values.map((_, number) => numbers.places[number] ?? 0)
  const marks = values.map((_, number): Mark => (places[number] === 0 ? 'unseen' : isSmall(number) ? '*' : 'shown'))
  if (rule.band) for (const whole of withoutBand(sums, values, marks)) marks[whole] = 'c'
  const lines = numbers.grids.flatMap(longLines)
  const stars = marks.flatMap((mark, number) => (mark === '*' ? [number] : []))
  const hidden = marks.flatMap((mark, number) =>
    (mark === 'unseen' || mark === 'c') && isSmall(number) ? [number] : [],
  )
  return {
    values,
    marks,
    cost: places,
    wants: [
      ...stars.flatMap(star => (rule.band ? bandOf(star, values[star]!, rule.small) : [eitherWay(star, star)])),
      ...hidden.map(number => eitherWay(number, null)),
      ...(rule.band ? groupsToHide(lines, values, marks) : []),
    ],
    company: rule.band ? loneStars(lines, marks) : [],
  }
}

/** A reader may think of any count that a star stands for. */
function bandOf(star: number, value: number, small: number): Want[] {
  const want = (up: boolean, by: number): Want[] => (by > 0 ? [{ numbers: [star], up, by, about: star, or: null }] : [])
  return [...want(true, small - value), ...want(false, value - 1)]
}

/** A number is not to be worked out: it could be one more, or one less. */
export function eitherWay(number: number, about: number | null): Want {
  const less: Want = { numbers: [number], up: false, by: 1, about, or: null }
  return { numbers: [number], up: true, by: 1, about, or: less }
}

/**
 * A small total of two or more starred counts cannot be starred itself: they are at least one each, so it could not be
 * one; and it is at most four, so they could not be four. It is hidden without a word about its size.
 */
function withoutBand(sums: Sums['sums'], values: readonly number[], marks: readonly Mark[]): Set<number> {
  const found = new Set<number>()
  const counted = sums.map(({ whole, parts }) => ({ whole, parts: parts.filter(part => values[part]! > 0) }))
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { whole, parts } of counted)
      if (
        marks[whole] === '*' &&
        (parts.filter(part => marks[part] === '*').length > 1 || parts.some(part => found.has(part)))
      )
        found.add(whole)
  }
  return found
}

type LongLine = { readonly total: number; readonly cells: readonly number[]; readonly tops: readonly number[] }

/** The rows and columns of a table that have more than one cell. */
const longLines = (grid: Grid): LongLine[] =>
  linesOf(grid)
    .map(({ total, cells, side }) => ({ total, cells, tops: side.ways[0]!.map(i => cells[i]!) }))
    .filter(({ tops }) => tops.length > 1)

/** Where all of a row or a column are in one cell, a reader must think it possible that some are in another. */
function groupsToHide(lines: readonly LongLine[], values: readonly number[], marks: readonly Mark[]): Want[] {
  return lines.flatMap(({ total, tops }) => {
    const others = tops.filter(number => values[number] === 0)
    if (values[total] === 0 || others.length !== tops.length - 1 || tops.every(number => marks[number] === 'unseen'))
      return []
    return [{ numbers: [...new Set(others)], up: true, by: 1, about: null, or: null }]
  })
}

/** A star is never the only hidden cell of a row or a column. */
const loneStars = (lines: readonly LongLine[], marks: readonly Mark[]): number[][] =>
  lines.flatMap(({ cells }) => {
    const hidden = new Set(cells.filter(number => marks[number] !== 'shown'))
    const isLone = hidden.size === 1 && cells.some(number => marks[number] === '*')
    return isLone ? [[...new Set(cells.filter(number => marks[number] === 'shown'))]] : []
  })
