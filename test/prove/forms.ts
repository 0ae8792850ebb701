import { fieldsOf, type Known } from '../../src/forms/condition.ts'
import type { Answer, Answers, AnyAnswers, Form } from '../../src/forms/form.ts'
import { isAnswered } from '../../src/forms/is-answered.ts'
import { completeness, read } from '../../src/forms/read.ts'
import { toBody } from '../../src/forms/to-body.ts'
import { day } from '../../src/kernel/calendar.ts'

/** After every date that is made up. */
export const TODAY = day('2026-11-24')

export type Dice = {
  /** A whole number from 0, below `n`. */
  below(n: number): number
  one<T>(of: readonly T[]): T
}

/** The same throws for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n)
  }
  return { below, one: of => of[below(of.length)]! }
}

/** Some answers to each question, also to those in rows, by their path without a row's number: `carer.age`. */
export type Pools = ReadonlyMap<string, readonly Answer[]>

/** Answers that the form takes as a draft: made up, and without those to questions that are not asked then. */
export function aDraft(form: Form, pools: Pools, dice: Dice, known: Known): AnyAnswers {
  const density = dice.one([10, 40, 70, 97])
  const given: Record<string, Answer> = {}
  for (const [name, field] of fieldsOf(form))
    if (isAnswered(field) && dice.below(100) < density) given[name] = dice.one(pools.get(name)!)
  return kept(form, given, known)
}

/** The same with an answer to everything that is needed. Null when chance does not find one. */
export function completed(form: Form, draft: AnyAnswers, pools: Pools, dice: Dice, known: Known): AnyAnswers | null {
  let answers = draft
  for (let tries = 0; tries < 60; tries += 1) {
    const gaps = completeness(form, answers as Answers<Form>, { known })
    if (gaps.length === 0) return answers
    const filled = structuredClone(answers) as Record<string, Answer>
    for (const { field } of gaps) fillIn(filled, field, pools, dice)
    answers = kept(form, filled, known)
  }
  return null
}

/** What the reader keeps of answers: asked again until nothing more is dropped. */
function kept(form: Form, given: AnyAnswers, known: Known): AnyAnswers {
  const left = read(form, toBody(form, given as Answers<Form>), { today: TODAY, complete: false, known })
    .answers as AnyAnswers
  const answers = Object.fromEntries(
    Object.entries(left).flatMap(([name, answer]) => {
      if (!Array.isArray(answer) || typeof answer[0] !== 'object') return [[name, answer] as const]
      const rows = (answer as readonly AnyAnswers[]).filter(row => Object.keys(row).length > 0)
      return rows.length === 0 ? [] : [[name, rows] as const]
    }),
  )
  return JSON.stringify(answers) === JSON.stringify(given) ? answers : kept(form, answers, known)
}

/** An answer at a gap's path: `x`, `carer.0.age`, `carer.0.at-date`, `collapsed-on`. */
function fillIn(answers: Record<string, Answer>, path: string, pools: Pools, dice: Dice): void {
  const steps = path.split(/[.-]/)
  const inPools = steps.filter(step => !/^\d+$/.test(step)).join('.')
  let at = answers as Record<string, unknown>
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>
  at[steps.at(-1)!] = dice.one(pools.get(inPools)!)
}

/** Facts that a form's conditions name, made up. */
export function someFacts(form: Form, dice: Dice): Known {
  const words = ['yes', 'no', 'not-known', 'hospital', 'police', 'ambulance', 'infection', 'suspected', 'concluded']
  return Object.fromEntries(
    (form.known ?? []).flatMap((id): readonly (readonly [string, unknown])[] => {
      if (dice.below(5) === 0) return []
      if (/^age|Weeks$|Days/.test(id)) return [[id, dice.one([0, 1, 3, 5, 12, 17, 27, 40])]]
      return [[id, id.startsWith('date') ? '2024-10-01' : id.includes('.') ? [dice.one(words)] : dice.one(words)]]
    }),
  )
}
