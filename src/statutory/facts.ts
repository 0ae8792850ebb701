import type { Facts } from '../forms/condition-names.ts'
import type { Order } from '../forms/condition-words.ts'

/**
 * Facts that conditions name and no question asks, as sentences speak of them: an age or the length of a pregnancy as
 * people say it, and any other by its noun.
 */
export const facts: Facts = {
  noun: id => nouns[id],
  told: (id, op, value) => (typeof value === 'number' ? (tellers[id]?.(op, value) ?? null) : null),
}

const nouns: Readonly<Record<string, string>> = {
  ageYears: 'the child’s age in years',
  ageDays: 'the child’s age in days',
  gestationWeeks: 'the length of the pregnancy in weeks',
  'householdMember.ageYears': 'the person’s age in years',
  'cpStage.index': 'the stage’s place among the stages',
}

const tellers: Readonly<Record<string, (op: Order, n: number) => string>> = {
  ageYears: (op, n) => `the child was ${aged(op, n, 'year')}`,
  ageDays: (op, n) => `the child was ${aged(op, n, 'day')}`,
  'householdMember.ageYears': (op, n) => `the person was ${aged(op, n, 'year')}`,
  gestationWeeks: (op, n) => `the child was born ${BORN[op]} ${n} weeks of pregnancy`,
  cDaysToReview: (op, n) => `the review took ${TOOK[op]} ${n} days from the death`,
}

function aged(op: Order, n: number, unit: 'year' | 'day'): string {
  const age = `${n} ${unit}${n === 1 ? '' : 's'}`
  if (op === 'lt') return `under ${age} old`
  if (op === 'gt') return `over ${age} old`
  return op === 'le' ? `${age} old or younger` : `${age} old or older`
}

const BORN: Readonly<Record<Order, string>> = { lt: 'before', le: 'at no more than', gt: 'after', ge: 'at or after' }
const TOOK: Readonly<Record<Order, string>> = { lt: 'fewer than', le: 'at most', gt: 'more than', ge: 'at least' }
