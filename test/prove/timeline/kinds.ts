/** Who answers a request, as the generator calls them. */
export type Role =
  | 'amb'
  | 'police'
  | 'ed'
  | 'picu'
  | 'gp'
  | 'hv'
  | 'school'
  | 'csc'
  | 'camhs'
  | 'midwife'
  | 'nurse'
  | 'housing'
  | 'hospice'
  | 'clinic'

/** One happening that several agencies can tell, each in its own voice. */
export type Happening = {
  readonly name: string
  /** `acute`: a step of the last day, with clock times. `life`: on a day of the life before. `after`: after the death. */
  readonly when: 'acute' | 'life' | 'after'
  readonly voices: Partial<Readonly<Record<Role, readonly string[]>>>
}

/** One way of wording a whole case: nothing of one family may stand in another. */
export type Family = {
  readonly name: string
  readonly names: readonly string[]
  /** In the order of the day. */
  readonly happenings: readonly Happening[]
  /** What an agency does alone, on days of its own; `%` is where a detail goes. */
  readonly own: Readonly<Record<Role, readonly string[]>>
  readonly details: readonly string[]
  /** Two happenings that read alike and are two: each told by its role, so many days apart. */
  readonly lookalikes: readonly {
    readonly a: readonly [Role, string]
    readonly b: readonly [Role, string]
    readonly days: readonly [number, number]
  }[]
  readonly types: Readonly<Record<Role, string>>
}
