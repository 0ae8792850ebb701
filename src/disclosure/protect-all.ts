import { protect } from './protect.ts'
import type { Mark, Secrets } from './secrets.ts'
import { solver } from './solver.ts'
import type { Sum } from './sums.ts'
import type { Rule } from './tables.ts'

/** Protects each set of numbers that sums tie together by itself: what one shows tells nothing of another. */
export async function protectAll(
  secrets: Secrets,
  sums: readonly Sum[],
  rule: Rule,
  say: (sentence: string) => void,
): Promise<readonly Mark[]> {
  const marks = [...secrets.marks]
  if (rule.small === 0) return marks
  const highs = await solver()
  const parts = apart(secrets, sums)
  for (const [i, part] of parts.entries()) {
    if (part.numbers.length > 500 || i % 50 === 0)
      say(`Protecting ${part.numbers.length} numbers (${i + 1} of ${parts.length} groups that sums tie together).`)
    const found = protect(highs, part.secrets, part.sums, rule, say)
    part.numbers.forEach((number, own) => {
      marks[number] = found[own]!
    })
  }
  return marks
}

type Part = { readonly numbers: readonly number[]; readonly secrets: Secrets; readonly sums: readonly Sum[] }

/** The parts that have something to protect. */
function apart(secrets: Secrets, sums: readonly Sum[]): Part[] {
  const groupOf = connect(secrets.values.length, [
    ...sums.map(({ whole, parts }) => [whole, ...parts]),
    ...secrets.wants.map(({ numbers }) => numbers),
    ...secrets.company,
  ])
  const own: number[] = []
  const numbers = new Map<number, number[]>()
  groupOf.forEach((group, number) => {
    const list = numbers.get(group) ?? []
    own.push(list.push(number) - 1)
    numbers.set(group, list)
  })
  const into = (list: readonly number[]): number[] => list.map(number => own[number]!)
  const by = <T>(list: readonly T[], first: (one: T) => number): Map<number, T[]> => {
    const found = new Map<number, T[]>()
    for (const one of list) {
      const group = groupOf[first(one)]!
      found.set(group, [...(found.get(group) ?? []), one])
    }
    return found
  }
  const wants = by(secrets.wants, want => want.numbers[0]!)
  const company = by(
    secrets.company.filter(list => list.length > 0),
    list => list[0]!,
  )
  const sumsBy = by(sums, sum => sum.whole)
  return [...numbers].flatMap(([group, list]) =>
    !wants.has(group) && !company.has(group)
      ? []
      : [
          {
            numbers: list,
            sums: (sumsBy.get(group) ?? []).map(({ whole, parts }) => ({ whole: own[whole]!, parts: into(parts) })),
            secrets: {
              values: list.map(number => secrets.values[number]!),
              marks: list.map(number => secrets.marks[number]!),
              cost: list.map(number => secrets.cost[number]!),
              wants: (wants.get(group) ?? []).map(want => translate(want, own)),
              company: (company.get(group) ?? []).map(into),
            },
          },
        ],
  )
}

function translate(want: Secrets['wants'][number], own: readonly number[]): Secrets['wants'][number] {
  return {
    ...want,
    numbers: want.numbers.map(number => own[number]!),
    about: want.about === null ? null : own[want.about]!,
    or: want.or === null ? null : translate(want.or, own),
  }
}

/** For each number the least that it is connected to. */
function connect(count: number, links: readonly (readonly number[])[]): number[] {
  const above = Array.from({ length: count }, (_, i) => i)
  const top = (number: number): number => {
    let at = number
    while (above[at] !== at) {
      above[at] = above[above[at]!]!
      at = above[at]!
    }
    return at
  }
  for (const link of links)
    for (const number of link) {
      const [a, b] = [top(link[0]!), top(number)]
      above[Math.max(a, b)] = Math.min(a, b)
    }
  return above.map((_, number) => top(number))
}
