import { dayOrNull } from '../kernel/calendar.ts'
import { list, plainDate } from '../kernel/text.ts'
import type { Condition } from './form.ts'

export type Order = 'lt' | 'le' | 'gt' | 'ge'

/** How a reader of conditions names what they name: by id and code, by number on paper, or by label. */
export type ConditionNames = {
  /** The question or fact: `question 2.4`. */
  readonly question: (id: string) => string
  /** One of its answers: `“Yes”`. */
  readonly answer: (id: string, code: string) => string
  /** A whole clause about a fact that is better told than compared: `the child was under 1`. Null for any other. */
  readonly told: (id: string, op: Order, value: number | string) => string | null
}

/** Ids and codes as they are declared, marked as code. */
export const byId: ConditionNames = { question: id => `\`${id}\``, answer: (_, code) => code, told: () => null }

/** When something is asked, as the end of a sentence: `if question 2.4 is “Yes”`, `unless question 1.2 is “Yes”`. */
export const conditionWords = (condition: Condition, names: ConditionNames): string =>
  'not' in condition ? `unless ${clause(condition.not, names)}` : `if ${clause(condition, names)}`

function clause(condition: Condition, names: ConditionNames): string {
  if ('always' in condition) return 'nothing stands against it'
  if ('judgement' in condition) return condition.judgement
  if ('all' in condition) return joined(condition.all, 'and', names)
  if ('any' in condition) return joined(condition.any, 'or', names)
  if ('not' in condition) return `it is not so that ${clause(condition.not, names)}`
  const { field } = condition
  switch (condition.op) {
    case 'answered':
      return `${names.question(field)} is answered`
    case 'in':
      return `${names.question(field)} is ${answers(field, condition.values, names)}`
    case 'notIn':
      return `${names.question(field)} is answered, and not with ${answers(field, condition.values, names)}`
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return (
        names.told(field, condition.op, condition.value) ??
        `${names.question(field)} is ${limit(condition.op, condition.value)}`
      )
  }
}

/** Within others a list of alternatives stands in brackets, for "and" and "or" bind alike in a sentence. */
const joined = (all: readonly Condition[], word: 'and' | 'or', names: ConditionNames): string =>
  all.map(one => ('all' in one || 'any' in one ? `(${clause(one, names)})` : clause(one, names))).join(` ${word} `)

const answers = (field: string, codes: readonly string[], names: ConditionNames): string =>
  list(
    codes.map(code => names.answer(field, code)),
    'or',
  )

/** Days are compared by the calendar: `on or after 1 January 2020`. */
function limit(op: Order, value: number | string): string {
  const on = typeof value === 'string' ? dayOrNull(value) : null
  return on === null ? `${ORDER[op]} ${value}` : `${CALENDAR[op]} ${plainDate(on)}`
}

const ORDER: Readonly<Record<Order, string>> = { lt: 'less than', le: 'at most', gt: 'more than', ge: 'at least' }
const CALENDAR: Readonly<Record<Order, string>> = { lt: 'before', le: 'on or before', gt: 'after', ge: 'on or after' }
