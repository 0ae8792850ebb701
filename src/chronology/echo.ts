import { senses } from './lexicon/senses.ts'
import { isCommon, isSmall, stem } from './words.ts'

/** The words of a telling as senses, in order of their numbers, each weighted by how rare it is in the case. */
export type Sounds = { readonly numbers: Int32Array; readonly weights: Float64Array; readonly total: number }

/** How much two tellings say the same in the plain words they use, and whether nobody else in either lane does. */
export type Echo = {
  /** 0 nothing in common, 1 the same words. */
  readonly same: number
  /** The weight of what they share: two words that all reports have are less than one that only these have. */
  readonly shared: number
  /** What each has that the other has not, the lesser of the two: a fall from a swing is not one from a scooter. */
  readonly unlike: number
}

/** Reads the plain words of every telling, also those that the lexicon knows by another name. */
export function soundsOf(texts: readonly string[]): Sounds[] {
  const numbers = new Map<string, number>()
  const tellings: number[] = []
  const common = new Set<number>()
  const read = texts.map(text => {
    const own = new Set<number>()
    for (const sense of sensesIn(text)) {
      const number = numbers.get(sense) ?? numbers.size
      numbers.set(sense, number)
      own.add(number)
      if (isCommon(sense)) common.add(number)
    }
    for (const number of own) tellings[number] = (tellings[number] ?? 0) + 1
    return Int32Array.from(own).sort()
  })
  return read.map(own => {
    const weights = Float64Array.from(own, number =>
      Math.max(0.25, (common.has(number) ? 0.5 : 1) / Math.sqrt(Math.max(1, tellings[number]! / 2))),
    )
    return { numbers: own, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
  })
}

export function echo(a: Sounds, b: Sounds): Echo {
  let shared = 0
  for (let i = 0, j = 0; i < a.numbers.length && j < b.numbers.length; ) {
    const step = a.numbers[i]! - b.numbers[j]!
    if (step === 0) shared += a.weights[i]!
    if (step <= 0) i += 1
    if (step >= 0) j += 1
  }
  if (shared === 0) return NOTHING
  // Most of the shorter telling in the longer one; what both have of their own speaks against it.
  const [less, more] = [Math.min(a.total, b.total), Math.max(a.total, b.total)]
  return { same: 0.8 * (shared / less) + 0.2 * (shared / more), shared, unlike: less - shared }
}

const NOTHING: Echo = { same: 0, shared: 0, unlike: 0 }

const sensesIn = (folded: string): string[] =>
  folded
    .split(' ')
    .filter(word => word !== '' && !isSmall(word))
    .map(word => stem(senses.get(word) ?? word))
