import { type Day, dayOrNull } from '../kernel/calendar.ts'
import type { AnyAnswers, Condition, Field, Form, Group, YearsBetween } from './form.ts'

/** Shown, hidden, or shown because only a person can judge; then nothing waits for an answer. */
export type Shown = 'yes' | 'no' | 'perhaps'

/** Facts that the case or another form answers, by id: what a condition names and this form does not ask. */
export type Known = Readonly<Record<string, unknown>>

/** Whether a condition holds. `valueOf` gives the value of an id; a list when several rows answer it. */
export function shown(condition: Condition | undefined, valueOf: (id: string) => unknown): Shown {
  if (condition === undefined || 'always' in condition) return 'yes'
  if ('judgement' in condition) return 'perhaps'
  if ('all' in condition) return least(condition.all.map(one => shown(one, valueOf)))
  if ('any' in condition) return most(condition.any.map(one => shown(one, valueOf)))
  if ('not' in condition) return OPPOSITE[shown(condition.not, valueOf)]
  // A blank makes every test false, "is not one of" too; only "not" turns that round.
  const values = valuesIn(valueOf(condition.field))
  if (values.length === 0) return 'no'
  switch (condition.op) {
    case 'answered':
      return 'yes'
    case 'in':
      return truth(values.some(value => condition.values.includes(value)))
    case 'notIn':
      return truth(!values.some(value => condition.values.includes(value)))
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return truth(values.some(value => compares(value, condition.op, condition.value)))
  }
}

/** The value of an id within a form: in the same row, worked out, answered, or known from elsewhere. */
export function valueIn(form: Form, answers: AnyAnswers, known: Known, row?: { group: string; answers: AnyAnswers }) {
  const valueOf = (id: string): unknown => {
    const derived = form.derived?.[id]
    if (derived) return yearsBetween(derived, valueOf)
    const [prefix, member] = id.split('.')
    if (member === undefined || prefix === undefined) return answers[id] ?? known[id]
    if (row?.group === prefix) return row.answers[member]
    const rows = groupsOf(form)
      .filter(([name, group]) => (group.row ?? name) === prefix)
      .flatMap(([name]) => (answers[name] ?? known[name] ?? []) as readonly AnyAnswers[])
    return rows.length > 0 ? rows.map(one => one[member]) : known[id]
  }
  return valueOf
}

/** The ids that a condition names. */
export function namedIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('field' in condition) return [condition.field]
  if ('all' in condition) return condition.all.flatMap(namedIn)
  if ('any' in condition) return condition.any.flatMap(namedIn)
  return 'not' in condition ? namedIn(condition.not) : []
}

/** Every field of a form in the order in which it is asked. */
export const fieldsOf = (form: Form): readonly (readonly [string, Field])[] =>
  Object.values(form.sections).flatMap(section => Object.entries(section.fields))

const groupsOf = (form: Form): readonly (readonly [string, Group])[] =>
  fieldsOf(form).flatMap(([name, field]) => (field.kind === 'group' ? [[name, field] as const] : []))

const OPPOSITE: Readonly<Record<Shown, Shown>> = { yes: 'no', no: 'yes', perhaps: 'perhaps' }
const truth = (is: boolean): Shown => (is ? 'yes' : 'no')
const least = (all: readonly Shown[]): Shown =>
  all.includes('no') ? 'no' : all.includes('perhaps') ? 'perhaps' : 'yes'
const most = (all: readonly Shown[]): Shown =>
  all.includes('yes') ? 'yes' : all.includes('perhaps') ? 'perhaps' : 'no'

/** What a value says, as text: the codes of a list, the answer beside its detail. Parts only say that they are there. */
function valuesIn(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap(valuesIn)
  if (typeof value === 'object') return 'answer' in value ? valuesIn(value.answer) : Object.keys(value)
  return [String(value)]
}

function compares(value: string, op: 'lt' | 'le' | 'gt' | 'ge', limit: number | string): boolean {
  const [a, b] = typeof limit === 'number' ? [Number(value), limit] : [value, limit]
  if (op === 'lt') return a < b
  if (op === 'le') return a <= b
  return op === 'gt' ? a > b : a >= b
}

function yearsBetween({ years }: YearsBetween, valueOf: (id: string) => unknown): number | undefined {
  const from = firstDay(valueOf(years.from))
  const to = firstDay(valueOf(years.to))
  return from && to ? from.until(to, { largestUnit: 'year' }).years : undefined
}

/** The first day of a date, a month or a year: `2019` is 1 January 2019. Null for anything else. */
export const firstDay = (value: unknown): Day | null =>
  typeof value === 'string' ? dayOrNull(`${value}-01-01`.slice(0, 10)) : null
