import { type Published, publish } from './publish.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { problemsOf } from './problems.ts'
import { protectAll } from './protect-all.ts'
import { secretsOf } from './secrets.ts'
import { type Sums, sumsOf } from './sums.ts'
import { type Policy, policies, type Release } from './tables.ts'

export type Publication = { readonly policy: Policy; readonly releases: readonly Release[] }

/** Everything that keeps an input from being published, each with its place; none if `suppress` can answer it. */
export function obstacles(input: unknown): readonly string[] {
  const problems = problemsOf(input)
  if (problems.length > 0) return problems
  const known = understand(input as Publication)
  return 'problems' in known ? known.problems : []
}

/**
 * The same releases with what the policy hides hidden, protected together: against a reader who knows every table, what
 * each mark means and every sum, and who may be of a family that is counted in one of the numbers. `say` tells progress.
 */
export async function suppress(input: Publication, say: (sentence: string) => void): Promise<readonly Published[]> {
  const known = understand(input)
  if ('problems' in known) throw new Error(known.problems.join('\n'))
  const rule = policies[input.policy]
  const secrets = secretsOf(known.numbers, known.sums, rule)
  const marks = await protectAll(secrets, known.sums.sums, rule, say)
  return publish(input.releases, known.numbers, marks, rule)
}

type Known = { readonly numbers: Numbers; readonly sums: Sums }

function understand({ releases }: Publication): Known | { readonly problems: readonly string[] } {
  const numbers = numbersOf(releases)
  if ('problems' in numbers) return numbers
  const sums = sumsOf(releases, numbers)
  return 'problems' in sums ? sums : { numbers, sums }
}
