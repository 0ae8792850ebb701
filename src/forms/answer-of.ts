/** Every answer to some fields, by name: what `Answers` is made of. All may be absent. */
export type AnswersTo<Fields> = { readonly [N in keyof Fields]?: AnswerOf<Fields[N]> }

/** The sections' fields as one. */
export type Merged<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never

/** The answer to one question. What the service works out, and the place for documents, have none. */
export type AnswerOf<F> = F extends { kind: InWords }
  ? string
  : F extends { kind: 'number' }
    ? number
    : F extends { kind: 'choice'; options: readonly { code: infer Code }[] }
      ? Code
      : F extends { kind: 'choices'; options: readonly { code: infer Code }[] }
        ? readonly Code[]
        : F extends { kind: 'yes-no' | 'yes-no-unknown' }
          ? F extends { detail: infer D }
            ? { readonly answer: YesNoOf<F>; readonly detail?: DetailOf<D> }
            : YesNoOf<F>
          : F extends { kind: 'together'; parts: infer Parts }
            ? AnswersTo<Parts>
            : F extends { kind: 'group'; fields: infer Members }
              ? readonly AnswersTo<Members>[]
              : never

type InWords =
  | 'text'
  | 'textarea'
  | 'date'
  | 'partial-date'
  | 'time'
  | 'nhs-number'
  | 'postcode'
  | 'coded'
  | 'reference'

type YesNoOf<F> = F extends { kind: 'yes-no' }
  ? 'yes' | 'no'
  : F extends { orNotApplicable: true }
    ? 'yes' | 'no' | 'not-known' | 'not-applicable'
    : 'yes' | 'no' | 'not-known'

type DetailOf<D> = D extends { number: unknown } ? number : string
