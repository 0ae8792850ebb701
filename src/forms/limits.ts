/** `places`: at most so many digits after the point; a whole number, when it says nothing. */
export type NumberLimits = {
  readonly min: number
  readonly max: number
  readonly unit?: string
  readonly places?: 1 | 2 | 3
}

/** `notBefore` names an earlier date of the same form, and says how a sentence names it. */
export type DateLimits = {
  readonly notAfter?: 'today'
  readonly notBefore?: { readonly field: string; readonly noun: string }
}

/** A box for text or for a number that belongs to the answer "yes". */
export type Detail = { readonly label: string; readonly noun?: string } & (
  | { readonly max: number }
  | { readonly number: NumberLimits }
)
