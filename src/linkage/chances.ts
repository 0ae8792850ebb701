/**
 * What two notifications may be to each other. Fellegi and Sunter ask "same or not"; what misleads a panel are the
 * children who are nearly the same in every field, so each of those kinds is an answer of its own, with its own chance
 * for each finding.
 */
export const KINDS = ['same', 'twin', 'sibling', 'together', 'ward', 'stranger'] as const
export type Kind = (typeof KINDS)[number]

/**
 * The chance of one finding under each kind, in the order of KINDS: one child; two of one birth; one family, deaths years
 * apart; one family, one event; two babies of one ward in one week; two children who have nothing to do with each other.
 * By judgement from what is published of errors in English health records, not fitted to any list (see the guide).
 */
export type Chances = readonly [number, number, number, number, number, number]

/** How often each kind occurs, among the pairs that one notification makes with a list. */
export const PRIOR: Chances = [0.6, 0.2, 0.1, 0.05, 0.3, 1]
/** Twins die in their first weeks; two of one birth who die later are rarer by so much. */
export const TWINS_LATER = 0.25
/** That two of a family both died is known of no two records that tell of no death at all. */
export const KIN_UNTOLD = 0.02

/** A list counts as at least so long: an area has had other children than those in a short list. */
export const SHORTEST_LIST = 5_000

//                                     same   twin   sibling together ward  stranger
export const NUMBER = {
  // Twins and siblings may both carry their mother's number.
  same: [0.9, 0.015, 0.008, 0.006, 0.0005, 0],
  sameOtherwiseNamed: [0.9, 0.06, 0.03, 0.02, 0.0005, 0],
  sameUnnamed: [0.9, 0.05, 0.02, 0.006, 0.0005, 0],
  sameUnchecked: [0.5, 0.03, 0.01, 0.01, 0.001, 0],
  slip: [0.05, 0.002, 0.00001, 0.00001, 0.00001, 2e-7],
  slips: [0.01, 0.01, 0.00005, 0.00005, 0.00005, 1e-5],
  uncheckedDiffers: [0.2, 0.9, 0.95, 0.95, 0.98, 1],
  differs: [0.03, 0.97, 0.98, 0.98, 0.99, 1],
  // One of them may carry the mother’s number still.
  differsUnnamed: [0.08, 0.94, 0.97, 0.97, 0.99, 1],
} as const satisfies Readonly<Record<string, Chances>>

export const SURNAME = {
  // What clerks do to a surname they do to twins as well; strangers and a ward agree by how common it is.
  same: [0.78, 0.8, 0.72, 0.8, 0.1, 0],
  variant: [0.05, 0.04, 0.03, 0.03, 0.005, 0.0004],
  close: [0.06, 0.05, 0.04, 0.04, 0.008, 0.0012],
  rough: [0.015, 0.01, 0.01, 0.01, 0.006, 0.004],
  part: [0.05, 0.04, 0.05, 0.04, 0.006, 0.0005],
  parent: [0.05, 0.045, 0.06, 0.05, 0.008, 0.0005],
  differs: [0.03, 0.02, 0.09, 0.04, 0.88, 0.99],
} as const satisfies Readonly<Record<string, Chances>>

export const FORENAME = {
  same: [0.8, 0.002, 0.003, 0.002, 0, 0],
  partly: [0.02, 0.03, 0.02, 0.02, 0.001, 0.001],
  other: [0.03, 0.006, 0.01, 0.01, 0.001, 0.001],
  variant: [0.06, 0.003, 0.003, 0.003, 0.002, 0.002],
  close: [0.06, 0.012, 0.008, 0.008, 0.006, 0.006],
  rough: [0.02, 0.02, 0.015, 0.015, 0.012, 0.012],
  initial: [0.02, 0.07, 0.06, 0.06, 0.06, 0.06],
  differs: [0.02, 0.95, 0.95, 0.95, 0.97, 0.97],
} as const satisfies Readonly<Record<string, Chances>>

/** Forename and surname in each other's place. */
export const EXCHANGED_NAMES: Chances = [0.03, 0.00002, 0.00002, 0.00002, 1e-6, 1e-6]

export const ORDER_OF_BIRTH = {
  same: [0.96, 0.03, 0.5, 0.5, 0.5, 0.5],
  differs: [0.006, 0.97, 0.5, 0.5, 0.5, 0.5],
} as const satisfies Readonly<Record<string, Chances>>

export const MULTIPLE_BIRTH = {
  both: [0.1, 0.97, 0.04, 0.04, 0.04, 0.04],
  neither: [0.85, 0.01, 0.64, 0.64, 0.64, 0.64],
  differs: [0.03, 0.03, 0.32, 0.32, 0.32, 0.32],
  oneYes: [0.11, 0.98, 0.2, 0.2, 0.2, 0.2],
  oneNo: [0.85, 0.03, 0.8, 0.8, 0.8, 0.8],
} as const satisfies Readonly<Record<string, Chances>>

export const SEX = {
  same: [0.985, 0.62, 0.5, 0.5, 0.52, 0.52],
  differs: [0.015, 0.38, 0.5, 0.5, 0.48, 0.48],
} as const satisfies Readonly<Record<string, Chances>>

export const BORN = {
  same: [0.87, 0.86, 0.0004, 0.0004, 0.12, 0.0002],
  nextDay: [0.025, 0.05, 0.0008, 0.0008, 0.2, 0.0004],
  exchanged: [0.045, 0.04, 0.0004, 0.0004, 0.004, 0.0003],
  slip: [0.035, 0.03, 0.01, 0.01, 0.03, 0.008],
  near: [0.01, 0.01, 0.004, 0.004, 0.5, 0.002],
  differs: [0.015, 0.01, 0.98, 0.98, 0.15, 0.99],
} as const satisfies Readonly<Record<string, Chances>>

/** Two who lived a few days and died within a few days of each other were born within a few days of each other. */
export const BORN_AND_DIED_NEAR: Readonly<Record<keyof typeof BORN, number>> = {
  same: 0.15,
  nextDay: 0.2,
  exchanged: 0.005,
  slip: 0.05,
  near: 0.4,
  differs: 0.2,
}

export const DIED = {
  same: [0.9, 0.42, 0.0006, 0.8, 0.12, 0.0004],
  nextDay: [0.045, 0.12, 0.001, 0.08, 0.2, 0.0008],
  exchanged: [0.015, 0.004, 0.0005, 0.004, 0.004, 0.0005],
  slip: [0.025, 0.06, 0.01, 0.02, 0.03, 0.01],
  near: [0.008, 0.2, 0.004, 0.08, 0.5, 0.003],
  differs: [0.008, 0.23, 0.98, 0.02, 0.15, 0.985],
} as const satisfies Readonly<Record<string, Chances>>

/** Where a date of death is missing: how far apart the notices came, or notice and death. */
export const TOLD = {
  near: [0.9, 0.5, 0.02, 0.9, 0.9, 0.03],
  far: [0.1, 0.5, 0.98, 0.1, 0.1, 0.97],
} as const satisfies Readonly<Record<string, Chances>>

export const TIME = {
  same: [0.72, 0.02, 0.006, 0.12, 0.006, 0.006],
  close: [0.1, 0.06, 0.03, 0.15, 0.03, 0.03],
  hour: [0.07, 0.1, 0.07, 0.2, 0.07, 0.07],
  slip: [0.04, 0.012, 0.012, 0.012, 0.012, 0.012],
  far: [0.07, 0.8, 0.88, 0.5, 0.88, 0.88],
} as const satisfies Readonly<Record<string, Chances>>

export const WEIGHT = {
  same: [0.78, 0.01, 0.004, 0.004, 0.004, 0.004],
  close: [0.1, 0.03, 0.015, 0.015, 0.015, 0.015],
  slip: [0.05, 0.015, 0.015, 0.015, 0.015, 0.015],
  near: [0.03, 0.25, 0.1, 0.1, 0.1, 0.1],
  far: [0.04, 0.7, 0.86, 0.86, 0.86, 0.86],
} as const satisfies Readonly<Record<string, Chances>>

export const GESTATION = {
  same: [0.85, 0.9, 0.15, 0.15, 0.1, 0.1],
  near: [0.1, 0.08, 0.25, 0.25, 0.2, 0.2],
  far: [0.05, 0.02, 0.6, 0.6, 0.7, 0.7],
} as const satisfies Readonly<Record<string, Chances>>

export const HOME = {
  address: [0.66, 0.8, 0.5, 0.88, 0.002, 0],
  postcode: [0.12, 0.1, 0.1, 0.06, 0.003, 0],
  // One postcode, and two addresses in it.
  sharedCode: [0.03, 0.01, 0.02, 0.01, 0.003, 0],
  street: [0.03, 0.02, 0.02, 0.01, 0.004, 0.0005],
  slip: [0.04, 0.02, 0.02, 0.01, 0.005, 0.001],
  district: [0.04, 0.02, 0.12, 0.01, 0.2, 0.03],
  differs: [0.11, 0.05, 0.25, 0.03, 0.78, 0.97],
} as const satisfies Readonly<Record<string, Chances>>

export const PLACE = {
  same: [0.7, 0.75, 0.3, 0.8, 0.95, 0],
  part: [0.1, 0.08, 0.1, 0.08, 0.03, 0.04],
  differs: [0.2, 0.17, 0.6, 0.12, 0.02, 0.94],
} as const satisfies Readonly<Record<string, Chances>>

export const MOTHER = {
  same: [0.87, 0.88, 0.86, 0.86, 0, 0],
  alike: [0.09, 0.08, 0.09, 0.09, 0.015, 0.015],
  differs: [0.04, 0.03, 0.05, 0.05, 0.97, 0.97],
} as const satisfies Readonly<Record<string, Chances>>

export const MOTHERS_SURNAME = {
  same: [0.8, 0.85, 0.75, 0.8, 0, 0],
  alike: [0.1, 0.08, 0.1, 0.1, 0.003, 0.003],
  differs: [0.1, 0.07, 0.15, 0.1, 0.99, 0.99],
} as const satisfies Readonly<Record<string, Chances>>

export const MOTHER_BORN = {
  same: [0.88, 0.89, 0.88, 0.88, 0.0002, 0.0002],
  alike: [0.08, 0.07, 0.08, 0.08, 0.012, 0.012],
  differs: [0.04, 0.04, 0.04, 0.04, 0.987, 0.987],
} as const satisfies Readonly<Record<string, Chances>>

export const FATHER = {
  same: [0.8, 0.82, 0.65, 0.8, 0, 0],
  alike: [0.08, 0.07, 0.07, 0.07, 0.015, 0.015],
  differs: [0.12, 0.11, 0.28, 0.13, 0.97, 0.97],
} as const satisfies Readonly<Record<string, Chances>>
