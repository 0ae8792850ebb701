/** Random choices that a seed repeats. */
export function diceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    between: (least: number, most: number): number => least + below(most - least + 1),
    chance: (p: number): boolean => next() < p,
    one: <T>(list: readonly T[]): T => list[below(list.length)]!,
    /** The first of a list much oftener than the last, as names are. */
    zipf: <T>(list: readonly T[]): T => list[Math.floor(list.length * next() ** 1.3)]!,
  }
}
export type Dice = ReturnType<typeof diceOf>
