import { type Derived, fieldsOf, type Known, shown } from './condition.ts'
import type { Condition, Field, Form } from './form.ts'

/** A test of one answer, or of a fact. */
export type Leaf = Extract<Condition, { field: string }>

/** A condition of which nothing is open: tests of answers, each as it stands or turned round, under "all" and "any". */
export type Decided =
  | boolean
  | { readonly test: Leaf; readonly is: boolean }
  | { readonly all: readonly Decided[] }
  | { readonly any: readonly Decided[] }

/** What a reader can say about one test: its outcome, that it can be asked of the answers, or that nobody can say. */
export type Answerable = boolean | 'answers' | 'open'

/**
 * A condition for readers that see nothing but answers. What a person judges, and whatever `ask` calls open, counts as
 * `open`: with false the condition holds only where it surely does, with true also where it may.
 */
export function decide(
  form: Form,
  condition: Condition | undefined,
  open: boolean,
  ask: (leaf: Leaf) => Answerable,
  is = true,
): Decided {
  if (condition === undefined || 'always' in condition) return is
  if ('judgement' in condition) return open
  if ('not' in condition) return decide(form, condition.not, open, ask, !is)
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const parts = (isAll ? condition.all : condition.any).map(one => decide(form, one, open, ask, is))
    // Turned round, "all" is "any" of what is turned round.
    return isAll === is ? both(parts) : either(parts)
  }
  const first = form.derived?.[condition.field]
  if (first && 'firstOf' in first) return decide(form, ofFirst(form, first, condition), open, ask, is)
  const answer = ask(condition)
  if (answer === 'open') return open
  return answer === 'answers' ? { test: condition, is } : answer === is
}

/** Whether a fact answers a test, where the facts are given; open where they are not. */
export const factSays = (leaf: Leaf, known: Known | undefined): boolean | 'open' =>
  known === undefined ? 'open' : shown(leaf, () => known[leaf.field]) === 'yes'

export function both(parts: readonly Decided[]): Decided {
  if (parts.includes(false)) return false
  const open = parts.filter(part => part !== true)
  return open.length === 0 ? true : open.length === 1 ? open[0]! : { all: open }
}

export function either(parts: readonly Decided[]): Decided {
  if (parts.includes(true)) return true
  const open = parts.filter(part => part !== false)
  return open.length === 0 ? false : open.length === 1 ? open[0]! : { any: open }
}

/** The first of some questions that is answered: its own test, or that it is blank and the next one's. */
function ofFirst(form: Form, { firstOf }: Extract<Derived, { firstOf: readonly string[] }>, leaf: Leaf): Condition {
  const plain = new Set(fieldsOf(form).flatMap(([name, { kind }]) => (kind === 'together' ? [] : [name])))
  return firstOf.reduceRight<Condition>(
    (after, field) =>
      plain.has(field)
        ? { any: [{ ...leaf, field }, { all: [{ not: { field, op: 'answered' } }, after] }] }
        : { judgement: `the first of ${firstOf.join(', ')}` },
    { any: [] },
  )
}

/** The part by which weeks and days together are compared, or other numbers: the first. */
export function measureOf(field: Field): string | undefined {
  const first = field.kind === 'together' ? Object.entries(field.parts)[0] : undefined
  return first?.[1].kind === 'number' ? first[0] : undefined
}
