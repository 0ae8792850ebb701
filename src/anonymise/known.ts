/** What a case holds about who is who: everything that must not be read in the panel's papers (R-V3). */
export type Known = {
  readonly child: {
    readonly givenNames: string
    readonly familyName: string
    /** Whole names, as somebody gave them: `Neve Testcase`, `Baby Testcase`. */
    readonly aliases: readonly string[]
    readonly nhsNumbers: readonly string[]
    readonly hospitalNumber: string | null
    /** YYYY-MM-DD */
    readonly bornOn: string | null
    /** YYYY-MM-DD; dates in the papers are counted from it. */
    readonly diedOn: string | null
    readonly sex: string
  }
  readonly people: readonly KnownPerson[]
  readonly professionals: readonly KnownProfessional[]
  readonly addresses: readonly string[]
  readonly postcodes: readonly string[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly organisations: readonly { readonly name: string; readonly kind: string }[]
  readonly schools: readonly string[]
  /** Wards, hospitals, towns. */
  readonly places: readonly string[]
  readonly wards?: readonly string[]
  /** Case, crime and incident numbers. */
  readonly references: readonly string[]
  readonly vehicles?: readonly string[]
}

/** Somebody of the family or near it. */
export type KnownPerson = {
  readonly name: string
  /** mother, father, sibling, half/step sibling, grandparent and so on */
  readonly relation: string
  readonly bornOn?: string | null
  readonly address?: string | null
  /** Every other name that they go by, whole. */
  readonly otherNames?: readonly string[]
  /** Found by its surroundings and not entered by anybody: taken for a name only where it has its capital. */
  readonly found?: boolean
}

export type KnownProfessional = {
  readonly name: string
  readonly role: string
  readonly organisation?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly found?: boolean
}
