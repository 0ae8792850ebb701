/** A row of chance figures that a seed repeats (xorshift). */
export type Chance = ReturnType<typeof chanceOf>

export function chanceOf(seed: number) {
  let x = (seed | 0) ^ 0x5bd1e995 || 7
  const next = (): number => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 4294967296
  }
  for (let i = 0; i < 20; i += 1) next()
  const upTo = (n: number): number => Math.floor(next() * n)
  return {
    next,
    upTo,
    pick: <T>(list: readonly T[]): T => list[upTo(list.length)]!,
    happens: (share: number): boolean => next() < share,
    digits: (n: number): string => Array.from({ length: n }, () => upTo(10)).join(''),
  }
}
