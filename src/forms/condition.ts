import { type Day, dayOrNull } from '../kernel/calendar.ts'
import type { AnyAnswers, Condition, Field, Form } from './form.ts'

/**
 * Completed years or days between two dates, one known only in part counting from its first day; the first of some
 * questions that is answered, by its first part where it has parts; the place of a row in its group, from 1.
 */
export type Derived =
  | { readonly years: Ends }
  | { readonly days: Ends }
  | { readonly firstOf: readonly string[] }
  | { readonly place: string }

type Ends = { readonly from: string; readonly to: string }

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

/** A row whose own answers decide: the group's name for its rows, and which of them it is, from 1. */
export type Row = { readonly group: string; readonly answers: AnyAnswers; readonly place: number }

/** The value of an id within a form: in the same row, worked out, answered, or known from elsewhere. */
export function valueIn(form: Form, answers: AnyAnswers, known: Known, row?: Row): (id: string) => unknown {
  const valueOf = (id: string): unknown => {
    const derived = form.derived?.[id]
    if (derived) return worked(derived)
    const [prefix, member] = id.split('.')
    if (member === undefined || prefix === undefined) return measured(form, id, answers[id] ?? known[id])
    if (row?.group === prefix) return row.answers[member]
    const rows = groupsOf(form, prefix).flatMap(name => (answers[name] ?? known[name] ?? []) as readonly AnyAnswers[])
    return rows.length > 0 ? rows.map(one => one[member]) : known[id]
  }
  const worked = (derived: Derived): unknown => {
    if ('place' in derived) return row?.group === derived.place ? row.place : undefined
    if ('firstOf' in derived) return derived.firstOf.map(whole).find(value => valuesIn(value).length > 0)
    return 'years' in derived ? between(derived.years, 'years') : between(derived.days, 'days')
  }
  const between = (ends: Ends, unit: 'years' | 'days'): number | undefined => {
    const from = firstDay(whole(ends.from))
    const to = firstDay(whole(ends.to))
    return from && to ? from.until(to, { largestUnit: unit })[unit] : undefined
  }
  const whole = (id: string): unknown => firstPart(form, id, valueOf(id))
  return valueOf
}

/** Two numbers together, such as weeks and days, are compared by the first. */
function measured(form: Form, id: string, value: unknown): unknown {
  const field = typeof value === 'object' ? fieldsOf(form).find(([name]) => name === id)?.[1] : undefined
  if (field?.kind !== 'together' || Object.values(field.parts)[0]?.kind !== 'number') return value
  return firstPart(form, id, value)
}

/** The first part of a question that has parts, such as the day of a day and a time; any other value as it is. */
function firstPart(form: Form, id: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'answer' in value) return value
  const field = fieldsOf(form).find(([name]) => name === id)?.[1]
  const [first] = Object.keys(field?.kind === 'together' ? field.parts : value)
  return first === undefined ? undefined : (value as AnyAnswers)[first]
}

/** The ids that a condition names. */
export function namedIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('field' in condition) return [condition.field]
  if ('all' in condition) return condition.all.flatMap(namedIn)
  if ('any' in condition) return condition.any.flatMap(namedIn)
  return 'not' in condition ? namedIn(condition.not) : []
}

/** Every field of a form in the order in which it is asked. Gathered once: a form never changes. */
export function fieldsOf(form: Form): readonly (readonly [string, Field])[] {
  const known = gathered.get(form)
  if (known) return known
  const fields = Object.values(form.sections).flatMap(section => Object.entries(section.fields))
  gathered.set(form, fields)
  return fields
}

const gathered = new WeakMap<Form, readonly (readonly [string, Field])[]>()

/** The names of the groups whose rows have this id, gathered once too. */
function groupsOf(form: Form, row: string): readonly string[] {
  let known = groups.get(form)
  if (known === undefined) {
    known = new Map<string, readonly string[]>()
    for (const [name, field] of fieldsOf(form)) {
      if (field.kind !== 'group') continue
      const id = field.row ?? name
      known.set(id, [...(known.get(id) ?? []), name])
    }
    groups.set(form, known)
  }
  return known.get(row) ?? []
}

const groups = new WeakMap<Form, Map<string, readonly string[]>>()

const OPPOSITE: Readonly<Record<Shown, Shown>> = { yes: 'no', no: 'yes', perhaps: 'perhaps' }
const truth = (is: boolean): Shown => (is ? 'yes' : 'no')
const least = (all: readonly Shown[]): Shown =>
  all.includes('no') ? 'no' : all.includes('perhaps') ? 'perhaps' : 'yes'
const most = (all: readonly Shown[]): Shown =>
  all.includes('yes') ? 'yes' : all.includes('perhaps') ? 'perhaps' : 'no'

/** What a value says, as text: the codes of a list, the answer beside its detail. Parts only say that they are there. */
export function valuesIn(value: unknown): readonly string[] {
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

/** The first day of a date, a month or a year: `2019` is 1 January 2019. Null for anything else. */
export const firstDay = (value: unknown): Day | null =>
  typeof value === 'string' ? dayOrNull(`${value}-01-01`.slice(0, 10)) : null
