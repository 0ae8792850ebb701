import type { Highs } from 'highs'
import { Attack, MANY } from './attack.ts'
import { Choice } from './choice.ts'
import type { Mark, Secrets } from './secrets.ts'
import type { Sum } from './sums.ts'
import type { Rule } from './tables.ts'

/** How near to the least possible cost is near enough. */
const NEAR = 0.99
const ROUNDS = 20
/** Numbers times rounds that there is time for. */
const WORK = 3200
/** With more numbers, stars that cannot be kept are found on the way. */
const LARGE = 600

/**
 * How each number is to be shown so that every want is met, hiding as little as can be found. A choice is made, a
 * reader attacks it, what gave something away becomes a demand on the next choice; what a round leaves open it closes by
 * hiding more, so every round ends with an answer that is safe, and the cheapest is taken (after Fischetti and Salazar).
 */
export function protect(
  highs: Highs,
  secrets: Secrets,
  sums: readonly Sum[],
  rule: Rule,
  say: (sentence: string) => void,
): readonly Mark[] {
  const costOf = (numbers: Iterable<number>): number => {
    let cost = 0
    for (const number of numbers) cost += secrets.cost[number]!
    return cost
  }
  const attack = new Attack(highs, secrets, sums, rule)
  const choice = new Choice(highs, number => secrets.cost[number]!)
  try {
    if (secrets.values.length <= LARGE) attack.settle()
    for (const demand of attack.demands()) choice.add(demand)
    if (secrets.values.length > MANY) return attack.marksWith(attack.close(choice.best()?.hide ?? new Set()).hidden)
    const rounds = Math.max(1, Math.min(ROUNDS, Math.floor(WORK / secrets.values.length)))
    let best: ReadonlySet<number> | null = null
    for (let round = 0; round < rounds || best === null; round += 1) {
      const chosen = choice.best()
      const before = attack.takenBack
      const { hidden, demands } = attack.close(chosen?.hide ?? new Set())
      if (best === null || attack.takenBack > before || costOf(hidden) < costOf(best)) best = hidden
      say(
        `Round ${round + 1}: ${costOf(best)} hidden that need no protection; fewer than ${Math.ceil((chosen?.atLeast ?? 0) - 1e-6)} cannot be.`,
      )
      const isNew = demands.filter(demand => choice.add(demand)).length > 0
      if (!isNew || chosen === null || chosen.atLeast >= costOf(best) * NEAR) break
    }
    return attack.marksWith(best!)
  } finally {
    attack.dispose()
    choice.dispose()
  }
}
