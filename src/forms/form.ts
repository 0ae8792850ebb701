import type { AnswersTo, Merged } from './answer-of.ts'
import type { Derived } from './condition.ts'
import type { DateLimits, Detail, NumberLimits } from './limits.ts'
import type { Register } from './registers.ts'

/**
 * The vocabulary of forms. A form is plain data that could be written as JSON: pages, reading, the data dictionary and
 * every other output are readers of it. Each posted body of the service is read through such a declaration.
 */
export type Form = {
  readonly id: string
  readonly version: string
  readonly title: string
  /** What the national set calls it: A, B, S1 to S19, C. */
  readonly code?: string
  readonly effectiveFrom?: string
  /** Where its questions come from; a field may name its own source. */
  readonly source?: string
  /** Facts that conditions may name and that other forms or the case answer. */
  readonly known?: readonly string[]
  /** Facts that conditions may name, worked out from answers; each from those before it. */
  readonly derived?: Readonly<Record<string, Derived>>
  /** Questions of the statutory form that nobody is asked here, each with the reason. */
  readonly notAsked?: Readonly<Record<string, string>>
  readonly sections: Readonly<Record<string, Section>>
}

export type Section = {
  readonly title: string
  /** Why we ask, or who is asked; shown above the questions. */
  readonly intro?: string
  /** The whole section is asked only when this holds, and only of the panel's office where `by` says so. */
  readonly when?: Condition
  readonly by?: 'office'
  /** Can be reached and is not pushed: nobody waits for it. */
  readonly aside?: true
  readonly fields: Readonly<Record<string, Field>>
}

/** Where one waits for an answer: all must be given, those shown must be given, wished for, or left to the person. */
export type Required = 'mandatory' | 'when-shown' | 'desired' | 'optional'

/** Whom an answer could identify: directly; together with others; whoever the text names; nobody. */
export type Identifies = 'direct' | 'indirect' | 'free-text' | 'nobody'

/** What every question may carry beside its label. */
export type Ask = {
  /** How sentences name it, with its article: `the date of death`. Needed where the label is a question. */
  readonly noun?: string
  readonly hint?: string
  /** What is meant, where one could doubt. */
  readonly means?: string
  /** Mandatory unless said otherwise. */
  readonly required?: Required
  readonly when?: Condition
  /** The condition in words, after "if": shown where the question stands beside what decides it. */
  readonly whenText?: string
  /** May be left blank when this other question has an answer. */
  readonly unless?: string
  /** Which kinds of agency are asked; everybody, when it says nothing. */
  readonly who?: readonly string[]
  readonly identifies?: Identifies
  /** `professional`: it identifies a member of staff, nobody of the family. `restricted`: a narrower role sees it. */
  readonly professional?: true
  readonly restricted?: true
  /** Who answers it on the analysis form: whoever drafts it, the panel, or both. */
  readonly part?: 'draft' | 'panel' | 'both'
  /** A heading above this question and those after it. */
  readonly heading?: string
  readonly source?: string
  readonly mapsTo?: readonly string[]
  /** Instead of the sentence made from the label, where that would be poor English. */
  readonly missing?: string
}

export type Option = {
  readonly code: string
  readonly label: string
  readonly hint?: string
  /** The code of the national data dictionary, where the list's own code is another. */
  readonly national?: string
  /** Other words by which the same answer is received. */
  readonly also?: readonly string[]
  /** Cannot be chosen together with others: "none of these", "not known". */
  readonly alone?: true
  /** The lowest wins where a list has an order of precedence. */
  readonly rank?: number
}

/** What decides whether a question is asked, as data. `judgement` is what no answer decides. */
export type Condition =
  | { readonly always: true }
  | { readonly field: string; readonly op: 'in' | 'notIn'; readonly values: readonly string[] }
  | { readonly field: string; readonly op: 'answered' }
  | { readonly field: string; readonly op: 'lt' | 'le' | 'gt' | 'ge'; readonly value: number | string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly judgement: string }

type Question<K extends string, More = unknown> = Ask & More & { readonly kind: K; readonly label: string }
/** `among` names a question with several answers of the same form: only what was ticked there may be chosen here. */
type WithOptions = { readonly options: readonly Option[]; readonly among?: string }

/** A kind of question that stands alone, in a row, or as a part of another. */
export type Part =
  | Question<'text', { readonly max: number; readonly format?: 'email' | 'telephone' }>
  | Question<'textarea', { readonly max: number }>
  | Question<'number', NumberLimits>
  | Question<'date', DateLimits>
  | Question<'partial-date', DateLimits>
  | Question<'time'>
  | Question<'choice', WithOptions>
  | Question<'choices', WithOptions>
  | Question<'yes-no', { readonly detail?: Detail }>
  | Question<'yes-no-unknown', { readonly detail?: Detail; readonly orNotApplicable?: true }>
  | Question<'nhs-number'>
  | Question<'postcode'>
  /** A code of one of the registers, or the words of whoever did not find it. */
  | Question<'coded', { readonly registers: readonly Register[]; readonly max: number }>
  /** Worked out by the service, as `from` says in words: never asked, never received. */
  | Question<'derived', { readonly from: string }>
  | Question<'attachment'>
  /** Another record of the service, as `to` says in words. */
  | Question<'reference', { readonly to: string; readonly max: number }>

/** Several parts asked together as one question: a name and a date, a kind and a name. */
export type Together = Question<'together', { readonly parts: Readonly<Record<string, Part>> }>

export type Member = Part | Together

/** Rows of the same questions, as many as are needed. */
export type Group = Question<
  'group',
  {
    /** What its members' ids begin with, where that is not the group's own name. */
    readonly row?: string
    /** One of them, in words: `person`. */
    readonly each: string
    readonly maxRows: number
    /** One question, as often as it has answers: its one member is called `value`. */
    readonly repeats?: true
    readonly fields: Readonly<Record<string, Member>>
  }
>

export type Field = Member | Group

/** Answers one thing about a field of each kind. A new kind does not compile until every reader answers it. */
export type FieldReader<T> = {
  readonly [K in Field['kind']]: (name: string, field: Extract<Field, { kind: K }>) => T
}

export function byKind<T>(reader: FieldReader<T>, name: string, field: Field): T {
  const answer = reader[field.kind] as (name: string, field: Field) => T
  return answer(name, field)
}

/** Every answer, by field name. All may be absent: a draft is a form too. Days are `2026-11-24`, times `14:05`. */
export type Answers<F extends Form> = AnswersTo<Merged<F['sections'][keyof F['sections']]['fields']>>

/** An answer whose form is not known to the compiler, as the readers handle it. */
export type Answer = string | number | readonly string[] | AnyAnswers | readonly AnyAnswers[]
export type AnyAnswers = { readonly [name: string]: Answer | undefined }

export type SectionKey<F extends Form> = keyof F['sections'] & string

/** Whether a form has this section: for a key that arrives in an address. */
export const hasSection = <F extends Form>(form: F, key: string): key is SectionKey<F> =>
  Object.hasOwn(form.sections, key)

export const defineForm = <const F extends Form>(form: F): F => form

// Limits where a declaration gives none; typed widely, so that one it gives takes their place.
const TEXT_MAX: number = 200
const TEXTAREA_MAX: number = 4000
const ROWS_MAX: number = 50

export const text = <const M extends Ask & { max?: number; format?: 'email' | 'telephone' }>(label: string, more: M) =>
  ({ kind: 'text', label, max: TEXT_MAX, ...more }) as const

export const textarea = <const M extends Ask & { max?: number }>(label: string, more: M) =>
  ({ kind: 'textarea', label, max: TEXTAREA_MAX, ...more }) as const

export const number = <const M extends Ask & NumberLimits>(label: string, more: M) =>
  ({ kind: 'number', label, ...more }) as const

export const date = <const M extends Ask & DateLimits>(label: string, more: M) =>
  ({ kind: 'date', label, ...more }) as const

export const partialDate = <const M extends Ask & DateLimits>(label: string, more: M) =>
  ({ kind: 'partial-date', label, ...more }) as const

export const time = <const M extends Ask>(label: string, more: M) => ({ kind: 'time', label, ...more }) as const

export const choice = <const O extends readonly Option[], const M extends Ask & { among?: string }>(
  label: string,
  options: O,
  more: M,
) => ({ kind: 'choice', label, options, ...more }) as const

export const choices = <const O extends readonly Option[], const M extends Ask & { among?: string }>(
  label: string,
  options: O,
  more: M,
) => ({ kind: 'choices', label, options, ...more }) as const

export const yesNo = <const M extends Ask & { detail?: Detail }>(label: string, more: M) =>
  ({ kind: 'yes-no', label, ...more }) as const

export const yesNoUnknown = <const M extends Ask & { detail?: Detail; orNotApplicable?: true }>(
  label: string,
  more: M,
) => ({ kind: 'yes-no-unknown', label, ...more }) as const

export const nhsNumber = <const M extends Ask>(label: string, more: M) =>
  ({ kind: 'nhs-number', label, ...more }) as const

export const postcode = <const M extends Ask>(label: string, more: M) => ({ kind: 'postcode', label, ...more }) as const

export const coded = <const R extends readonly Register[], const M extends Ask & { max?: number }>(
  label: string,
  registers: R,
  more: M,
) => ({ kind: 'coded', label, registers, max: TEXT_MAX, ...more }) as const

export const derived = <const M extends Ask>(label: string, from: string, more: M) =>
  ({ kind: 'derived', label, from, ...more }) as const

export const attachment = <const M extends Ask>(label: string, more: M) =>
  ({ kind: 'attachment', label, ...more }) as const

export const reference = <const M extends Ask>(label: string, to: string, more: M) =>
  ({ kind: 'reference', label, to, max: TEXT_MAX, ...more }) as const

export const together = <const P extends Readonly<Record<string, Part>>, const M extends Ask>(
  label: string,
  parts: P,
  more: M,
) => ({ kind: 'together', label, parts, ...more }) as const

export const group = <
  const F extends Readonly<Record<string, Member>>,
  const M extends Ask & { each: string; row?: string; maxRows?: number; repeats?: true },
>(
  label: string,
  fields: F,
  more: M,
) => ({ kind: 'group', label, maxRows: ROWS_MAX, fields, ...more }) as const
