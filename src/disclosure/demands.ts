import type { Demand } from './choice.ts'
import type { Want } from './secrets.ts'
import type { Sum } from './sums.ts'

/** Weighing sums: what a move of each number is then worth, and of the one that is wanted (its own move left out). */
export type Worth = { readonly worth: ArrayLike<number>; readonly own: number }

/** What each want demands of the sums that it stands in, one at a time, and of itself. */
export function obviousDemands(
  wants: readonly Want[],
  sums: readonly Sum[],
  demandOf: (want: Want, worth: Worth) => Demand | null,
): Demand[] {
  const found = sumsOf(sums)
  return wants
    .filter(want => want.or === null)
    .flatMap(want => {
      if (want.numbers.length > 1) return demandOf(want, groupWorth(want.numbers)) ?? []
      const [number] = want.numbers as [number]
      return (found.get(number) ?? []).flatMap(sum => demandOf(want, sumWorth(sum, number)) ?? [])
    })
}

function sumsOf(sums: readonly Sum[]): Map<number, Sum[]> {
  const found = new Map<number, Sum[]>()
  for (const sum of sums)
    for (const number of new Set([sum.whole, ...sum.parts])) {
      const list = found.get(number)
      if (list === undefined) found.set(number, [sum])
      else list.push(sum)
    }
  return found
}

function sumWorth({ whole, parts }: Sum, number: number): Worth {
  const worth = zeros(Math.max(whole, ...parts))
  worth[whole]! += 1
  for (const part of parts) worth[part]! -= 1
  const own = worth[number]!
  worth[number] = 0
  return { worth, own }
}

function groupWorth(numbers: readonly number[]): Worth {
  const worth = zeros(Math.max(...numbers))
  for (const number of numbers) worth[number] = -1
  return { worth, own: 1 }
}

const zeros = (last: number): number[] => Array.from({ length: last + 1 }, () => 0)
