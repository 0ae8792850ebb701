import { shownFrom } from './duplicates.ts'
import { inGeneral } from './frequency.ts'
import { SHORTEST_LIST } from './chances.ts'
import { judge } from './judge.ts'
import type { LinkRecord } from './notification.ts'
import { prepare } from './prepare.ts'
import { reasons } from './reasons.ts'

/** What two notifications are taken for, where no list is at hand that shows how common a name is. */
export type Likeness = {
  /** In bits, as in a list: 0 is even odds. */
  readonly weight: number
  /** Whether a person is shown the pair. */
  readonly isShown: boolean
  readonly reasons: readonly string[]
  /** Two of one birth are not much less likely. */
  readonly maybeTwins: boolean
}

/** Compares one notification with another, or with what a case knows. */
export function compareTwo(a: LinkRecord, b: LinkRecord): Likeness {
  const judgement = judge(prepare(a), prepare(b), inGeneral, SHORTEST_LIST)
  const weight = Math.round(judgement.weight * 10) / 10
  return {
    weight,
    isShown: weight >= shownFrom(judgement),
    reasons: reasons(judgement),
    maybeTwins: judgement.otherwise === 'twin' && weight < NOT_TWINS,
  }
}

const NOT_TWINS = 6

/** A weight in words, for the head of a suggestion. */
export const inWords = (weight: number): string =>
  weight >= 10 ? 'very likely the same child' : weight >= 4 ? 'likely the same child' : 'possibly the same child'
