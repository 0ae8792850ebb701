import { clocks } from './checks/clocks.ts'
import { anonymise } from './checks/anonymise.ts'
import { duplicates } from './checks/duplicates.ts'
import { suppressed } from './checks/suppress.ts'
import { timeline } from './checks/timeline.ts'
import { Wrong } from './wrong.ts'
import type { Given } from './given.ts'

/** An engine as a command: what JSON it takes, and what it answers. Nothing but the input decides the answer. */
export type Check = {
  /** Every problem of the input, each with its place; none when it can be answered. */
  problems(input: unknown): readonly string[]
  /** The answer, or a promise of it. `say` tells how far it is; it goes to standard error. */
  answer(input: unknown, say: Given['say']): unknown
}

const checks: Readonly<Record<string, Check>> = { anonymise, clocks, duplicates, suppress: suppressed, timeline }

/** `opencdr check WHAT`: JSON from standard input, JSON to standard output, the same functions as the pages use. */
export async function checkCommand({ name, words, options, readInput, out, say }: Given): Promise<number> {
  const check = checks[name.split(' ')[1]!]!
  if (words.length > 0 || Object.keys(options).length > 0)
    throw new Wrong(`"npx opencdr ${name}" takes no words or options; it reads JSON from standard input.`)
  const input = fromJson(await readInput())
  const problems = check.problems(input)
  if (problems.length > 0)
    throw new Wrong(`This input cannot be answered:\n${problems.map(problem => `- ${problem}`).join('\n')}`)
  out(`${JSON.stringify(await check.answer(input, say))}\n`)
  return 0
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Wrong(`The input is not JSON: ${(error as Error).message}.`)
  }
}
