/**
 * The vocabulary of forms. A form is plain data that could be written as JSON: pages, reading, the data dictionary and
 * every other output are readers of it. Each posted body of the service is read through such a declaration.
 */
export type Form = {
  readonly id: string
  readonly version: string
  readonly title: string
  /** Where its questions come from; a field may name its own source. */
  readonly source?: string
  /** Facts that conditions may name and that other forms or the case answer. */
  readonly known?: readonly string[]
  /** Ages that conditions may name, worked out from answers. */
  readonly derived?: Readonly<Record<string, YearsBetween>>
  /** Questions of the statutory form that nobody is asked here, each with the reason. */
  readonly notAsked?: Readonly<Record<string, string>>
  readonly sections: Readonly<Record<string, Section>>
}

export type Section = {
  readonly title: string
  /** Why we ask, or who is asked; shown above the questions. */
  readonly intro?: string
  /** The whole section is asked only when this holds. */
  readonly when?: Condition
  readonly fields: Readonly<Record<string, Field>>
}

/** Completed years; a date known only by year or month counts from its first day. */
export type YearsBetween = { readonly years: { readonly from: string; readonly to: string } }

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

/** A text box that belongs to the answer "yes". */
export type Detail = { readonly label: string; readonly max: number }

type Question<K extends string, More = unknown> = Ask & More & { readonly kind: K; readonly label: string }
type WithOptions = { readonly options: readonly Option[] }

/** A kind of question that stands alone, in a row, or as a part of another. */
export type Part =
  | Question<'text', { readonly max: number; readonly format?: 'email' | 'telephone' }>
  | Question<'textarea', { readonly max: number }>
  | Question<'number', { readonly min: number; readonly max: number; readonly unit?: string }>
  | Question<'date', DateLimits>
  | Question<'partial-date', DateLimits>
  | Question<'time'>
  | Question<'choice', WithOptions>
  | Question<'choices', WithOptions>
  | Question<'yes-no', { readonly detail?: Detail }>
  | Question<'yes-no-unknown', { readonly detail?: Detail; readonly orNotApplicable?: true }>
  | Question<'nhs-number'>
  | Question<'postcode'>

/** `notBefore` names an earlier date of the same form, and says how a sentence names it. */
export type DateLimits = {
  readonly notAfter?: 'today'
  readonly notBefore?: { readonly field: string; readonly noun: string }
}

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

type AnswersTo<Fields> = { readonly [N in keyof Fields]?: AnswerOf<Fields[N]> }

type Merged<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never

export type AnswerOf<F> = F extends {
  kind: 'text' | 'textarea' | 'date' | 'partial-date' | 'time' | 'nhs-number' | 'postcode'
}
  ? string
  : F extends { kind: 'number' }
    ? number
    : F extends { kind: 'choice'; options: readonly { code: infer Code }[] }
      ? Code
      : F extends { kind: 'choices'; options: readonly { code: infer Code }[] }
        ? readonly Code[]
        : F extends { kind: 'yes-no' | 'yes-no-unknown' }
          ? F extends { detail: Detail }
            ? { readonly answer: YesNoOf<F>; readonly detail?: string }
            : YesNoOf<F>
          : F extends { kind: 'together'; parts: infer Parts }
            ? AnswersTo<Parts>
            : F extends { kind: 'group'; fields: infer Members }
              ? readonly AnswersTo<Members>[]
              : never

type YesNoOf<F> = F extends { kind: 'yes-no' }
  ? 'yes' | 'no'
  : F extends { orNotApplicable: true }
    ? 'yes' | 'no' | 'not-known' | 'not-applicable'
    : 'yes' | 'no' | 'not-known'

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

export const number = <const M extends Ask & { min: number; max: number; unit?: string }>(label: string, more: M) =>
  ({ kind: 'number', label, ...more }) as const

export const date = <const M extends Ask & DateLimits>(label: string, more: M) =>
  ({ kind: 'date', label, ...more }) as const

export const partialDate = <const M extends Ask & DateLimits>(label: string, more: M) =>
  ({ kind: 'partial-date', label, ...more }) as const

export const time = <const M extends Ask>(label: string, more: M) => ({ kind: 'time', label, ...more }) as const

export const choice = <const O extends readonly Option[], const M extends Ask>(label: string, options: O, more: M) =>
  ({ kind: 'choice', label, options, ...more }) as const

export const choices = <const O extends readonly Option[], const M extends Ask>(label: string, options: O, more: M) =>
  ({ kind: 'choices', label, options, ...more }) as const

export const yesNo = <const M extends Ask & { detail?: Detail }>(label: string, more: M) =>
  ({ kind: 'yes-no', label, ...more }) as const

export const yesNoUnknown = <const M extends Ask & { detail?: Detail; orNotApplicable?: true }>(
  label: string,
  more: M,
) => ({ kind: 'yes-no-unknown', label, ...more }) as const

export const nhsNumber = <const M extends Ask>(label: string, more: M) =>
  ({ kind: 'nhs-number', label, ...more }) as const

export const postcode = <const M extends Ask>(label: string, more: M) => ({ kind: 'postcode', label, ...more }) as const

export const together = <const P extends Readonly<Record<string, Part>>, const M extends Ask>(
  label: string,
  parts: P,
  more: M,
) => ({ kind: 'together', label, parts, ...more }) as const

export const group = <
  const F extends Readonly<Record<string, Member>>,
  const M extends Ask & { each: string; row?: string; maxRows?: number },
>(
  label: string,
  fields: F,
  more: M,
) => ({ kind: 'group', label, maxRows: ROWS_MAX, fields, ...more }) as const

export const yesNoOptions: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

const NOT_KNOWN: Option = { code: 'not-known', label: 'Not known' }
const NOT_APPLICABLE: Option = { code: 'not-applicable', label: 'Does not apply' }

/** The answers of a yes-no question, in the order in which they stand. */
export const yesNoOptionsOf = (field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): readonly Option[] =>
  field.kind === 'yes-no'
    ? yesNoOptions
    : [...yesNoOptions, NOT_KNOWN, ...(field.orNotApplicable ? [NOT_APPLICABLE] : [])]
