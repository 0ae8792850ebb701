import { type Chances, KIN_UNTOLD, KINDS, type Kind, PRIOR, SHORTEST_LIST, TWINS_LATER } from './chances.ts'
import { compareDates } from './compare-dates.ts'
import { compareFacts } from './compare-facts.ts'
import { compareNames } from './compare-names.ts'
import { compareParents } from './compare-parents.ts'
import type { Finding } from './finding.ts'
import type { Frequency } from './frequency.ts'
import type { Prepared } from './prepare.ts'

/** What a pair is taken for, with the evidence. */
export type Judgement = {
  /** In bits: how much likelier one child is than everything else together. 0 is even odds. */
  readonly weight: number
  /** What else it may be, the likeliest. */
  readonly otherwise: Exclude<Kind, 'same'>
  readonly findings: readonly Finding[]
  /** One of the two says that several were born at once. */
  readonly isMultiple: boolean
  /** The chance of each kind by prior and findings, as bits; only the differences between them mean anything. */
  readonly bits: readonly number[]
}

/** Weighs every field of two notifications in a list of `size`. */
export function judge(a: Prepared, b: Prepared, often: Frequency, size: number): Judgement {
  const findings = [
    ...compareNames(a, b, often),
    ...compareDates(a, b),
    ...compareFacts(a, b, often),
    ...compareParents(a, b, often),
  ]
  const bits = KINDS.map((kind, i) => {
    const before = kind === 'stranger' ? 0 : Math.log2((rarer(kind, a, b) * PRIOR[i]!) / Math.max(size, SHORTEST_LIST))
    return findings.reduce((sum, { chances }) => sum + Math.log2(chances[i]!), before)
  })
  const others = bits.slice(1)
  return {
    weight: bits[0]! - log2Sum(others),
    otherwise: KINDS[1 + others.indexOf(Math.max(...others))] as Judgement['otherwise'],
    findings,
    isMultiple: a.birth.isMultiple === true || b.birth.isMultiple === true,
    bits,
  }
}

function rarer(kind: Kind, a: Prepared, b: Prepared): number {
  if (kind === 'same') return 1
  if (!tellsOfDeath(a) && !tellsOfDeath(b)) return KIN_UNTOLD
  return kind === 'twin' && (isOlder(a) || isOlder(b)) ? TWINS_LATER : 1
}

const tellsOfDeath = ({ dod, time, place, birth }: Prepared): boolean =>
  dod !== null || time !== null || place.length > 0 || birth.isMultiple !== null
const isOlder = ({ ageDays }: Prepared): boolean => ageDays !== null && ageDays > 90

/** How far one finding speaks for one child, and against the likeliest other answer. */
export const gain = ({ chances }: { readonly chances: Chances }, otherwise: Kind): number =>
  Math.log2(chances[0] / chances[KINDS.indexOf(otherwise)]!)

function log2Sum(bits: readonly number[]): number {
  const most = Math.max(...bits)
  return most + Math.log2(bits.reduce((sum, bit) => sum + 2 ** (bit - most), 0))
}
