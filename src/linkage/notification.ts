/**
 * One notification of a death as linkage reads it: what one source says, as it says it. Anything may be missing.
 * Dates are `YYYY-MM-DD` (a time may follow); everything else is as written.
 */
export type LinkRecord = {
  readonly id: string
  readonly receivedAt?: string | null
  readonly receivingArea?: unknown
  readonly source?: unknown
  readonly forenames?: string | null
  readonly surname?: string | null
  /** Other names of the child that this source gives, each whole. */
  readonly aliases?: readonly string[] | null
  readonly sex?: string | number | null
  readonly dob?: string | null
  readonly dod?: string | null
  readonly timeOfDeath?: string | number | null
  readonly nhsNumber?: string | number | null
  readonly address?: string | null
  readonly postcode?: string | null
  readonly placeOfDeath?: string | null
  readonly motherForename?: string | null
  readonly motherSurname?: string | null
  readonly motherDob?: string | null
  readonly fatherForename?: string | null
  readonly fatherSurname?: string | null
  readonly gestationWeeks?: string | number | null
  readonly birthWeightG?: string | number | null
  /** True, a word ("twin"), a place in the birth ("Twin 2", "2 of 3"): sources differ. */
  readonly multipleBirth?: unknown
}

/** A pair that may be one child. `score` is in bits: 0 is even odds, each further bit doubles them. */
export type Pair = {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reasons: readonly string[]
}
