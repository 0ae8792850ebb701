import { type Apart, apart } from './apart.ts'
import type { Echo } from './echo.ts'
import type { Meaning, Part } from './meaning.ts'
import type { Told } from './told.ts'

// Beyond these days an incident is another one, unless the date is what a hand slips to.
const FAR = 60
const SOME_DAYS = 14
const NEAR = 10

/** Whether two tellings need not be weighed: nothing in common, or far apart and nothing that is once in a life. */
export function isOutOfReach(a: Told, b: Told): boolean {
  const years = Math.abs(a.when.year - b.when.year)
  if (years > 1 && years !== 10 && !a.hasOnce) return true
  return (
    !haveCommon(a.parts, b.parts) &&
    !haveCommon(a.sounds.numbers, b.sounds.numbers) &&
    !isSpokenOf(a, b) &&
    !isSpokenOf(b, a)
  )
}

/** How two tellings stand in the case. */
export type Standing = {
  readonly heard: Echo
  /** How nearly another telling of either agency echoes these two: 0 to 1. */
  readonly rival: number
  /** Neither agency tells anything else near the date of the other. */
  readonly isLonely: boolean
}

/**
 * How likely two agencies tell one event; above 0 it is likelier than not. It weighs what they share (the rarer in this
 * case the more), whether one speaks of the other, and how near their dates and times are. No one of these is enough.
 * `crowd` is how many tellings the day has; `standing` says who else there is.
 */
export function likeness(a: Told, b: Told, crowd: number, standing: Standing): number {
  const distance = apart(a.when, b.when)
  const words = wordEvidence(a, b, standing)
  const heard = distance.kind === 'other-day' ? ofOtherDay(distance, words) : words.echoes
  return words.score + ECHO * heard + timeEvidence(distance, words, crowd)
}

type Words = {
  readonly score: number
  /** The strongest nature of what both tell as having happened. */
  readonly nature: Part['nature'] | null
  /** 0 to 1: how surely they echo one another and nobody else does. */
  readonly echoes: number
  /** What each has of its own. */
  readonly unlike: number
  /** 0 to 1: how far what they share is more than "home visit". */
  readonly particular: number
  /** One tells of what the other's agency did, and there is only one that it can be. */
  readonly isAboutOther: boolean
  /** One of the two is the letter about it, which comes on a day of its own. */
  readonly writtenLater: boolean
}

function wordEvidence(a: Told, b: Told, { heard, rival, isLonely }: Standing): Words {
  let common = 0
  let strongest = 0
  let alone = false
  let behind = false
  let nature: Part['nature'] | null = null
  let rare = 0
  for (let i = 0, j = 0; i < a.parts.length && j < b.parts.length; ) {
    const step = a.parts[i]! - b.parts[j]!
    if (step === 0) {
      const weight = Math.min(a.weights[i]!, b.weights[j]!)
      common += weight
      if (a.natures[i] === null && weight >= 1) rare += 1
      // What the one tells, the other came after: "conveyed after an overdose".
      if ((a.natures[i] === 'incident') !== (b.natures[j] === 'incident')) behind = true
      if (a.natures[i] !== null && b.natures[j] !== null && weight > strongest) {
        strongest = weight
        nature = a.natures[i]!
        // Each of the two tells of such a thing once: then it is likely the same.
        alone = a.alone[i]! && b.alone[j]!
      }
    }
    if (step <= 0) i += 1
    if (step >= 0) j += 1
  }
  const same = common / (0.6 * Math.min(a.total, b.total) + 0.4 * Math.max(a.total, b.total))
  const speaks = Number(isSpokenOf(a, b)) + Number(isSpokenOf(b, a))
  const echoes =
    heard.same ** 1.5 * Math.min(1, heard.shared / ENOUGH_SHARED) * Math.max(0, 1 - (rival / heard.same) ** 2 || 0)
  const score =
    -3 +
    Math.max(4 * Math.min(same, 1) + 1.1 * Math.min(common, 4), 4 * echoes + 0.8 * Math.min(heard.shared, 3)) +
    (common > 0 || heard.shared >= ONE_WORD || isLonely ? speaks * 1.1 : 0) +
    (isLonely && nature !== 'routine' ? LONELY : 0) +
    (alone ? ALONE[nature!] : 0) +
    categoryEvidence(a, b) +
    against(a.meaning, b.meaning)
  // Two rare words that both have are as good as the name of an incident.
  return {
    score,
    echoes,
    unlike: heard.unlike,
    particular: Math.max(0, Math.min(1, (heard.shared - 1) / 1.5)),
    isAboutOther: speaks > 0 && isLonely,
    nature: nature ?? (rare >= 2 || behind ? 'stay' : null),
    writtenLater: tells(a.meaning, WRITTEN) !== tells(b.meaning, WRITTEN),
  }
}

// Shared words of this weight say all they can; how much an echo tells beside the meaning.
const ENOUGH_SHARED = 1.6
const ECHO = 1.8
const LONELY = 0.6
// One word that is not in every report.
const ONE_WORD = 0.75

/** The same category tells little of a category that each has often, and much of one that each has once. */
function categoryEvidence(a: Told, b: Told): number {
  if (a.event.category === '' || a.event.category !== b.event.category) return 0
  return 0.4 + 0.5 / Math.max(a.ofItsCategory, b.ofItsCategory)
}

const ALONE: Readonly<Record<Part['nature'], number>> = {
  once: 2.2,
  incident: 1,
  shared: 1,
  stay: 0,
  routine: 0,
  message: 0,
  condition: 0,
  thing: 0,
  word: 0,
}

function haveCommon(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const step = a[i]! - b[j]!
    if (step === 0) return true
    if (step < 0) i += 1
    else j += 1
  }
  return false
}

/** One tells of the other's kind of agency: "handed to the crew", told by the school, and the crew's own telling. */
const isSpokenOf = (teller: Told, other: Told): boolean =>
  other.kind !== null && teller.kind !== other.kind && teller.meaning.agencies.includes(other.kind)

const WRITTEN = 'summary received'

// What cannot be one event however many words agree.
const OPPOSED: readonly (readonly [string, string])[] = [
  ['left for hospital', 'came to hospital'],
  ['left for hospital', 'crew with patient'],
  ['left for hospital', 'to intensive care'],
  ['came to hospital', 'to intensive care'],
  ['crew with patient', 'came to hospital'],
  ['emergency call', 'crew with patient'],
  ['emergency call', 'came to hospital'],
  ['admission', 'discharge'],
  ['case opened', 'case closed'],
  ['resuscitation begun', 'resuscitation stopped'],
  ['resuscitation begun', 'return of circulation'],
  ['found', 'last seen'],
  ['cooling', 'rewarmed'],
  ['birth', 'death'],
  ['return of circulation', 'death'],
  ['decision to deliver', 'birth'],
]

function against(a: Meaning, b: Meaning): number {
  let weight = 0
  for (const [one, other] of OPPOSED) {
    if (tells(a, one) && tells(b, other) && !tells(a, other) && !tells(b, one)) weight -= 4
    if (tells(a, other) && tells(b, one) && !tells(a, one) && !tells(b, other)) weight -= 4
  }
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) weight -= 3
  return Math.max(weight, -6)
}

const tells = ({ parts }: Meaning, id: string): boolean => parts.get(id)?.told === true

function timeEvidence(distance: Apart, words: Words, crowd: number): number {
  if (distance.kind === 'covers') return 0.3
  if (distance.kind === 'same-day') {
    // Two on a day of which nobody else tells are likely one; on the day of the death all tell.
    const alone = crowd <= 2 ? 1.4 : crowd <= 4 ? 0.6 : 0
    if (distance.timed === 0) return 1.4 + alone
    if (distance.timed === 1) return 0.4 + alone
    const minutes = distance.minutes!
    if (minutes <= 1) return 2.2
    if (minutes <= 5) return 1.8
    if (minutes <= 10) return 1.2
    if (minutes <= 20) return 0.4
    if (distance.slip !== null) return 0
    if (minutes <= 45) return -0.6
    const far = minutes <= 90 ? -2 : minutes <= 180 ? -3.5 : -5
    return far * (1 - 0.6 * Math.max(words.echoes, words.nature === 'once' ? 0.8 : 0))
  }
  return otherDay(distance, words)
}

function otherDay(distance: Apart, words: Words): number {
  const { days, minutes, slip } = distance
  const { nature, writtenLater } = words
  // Just before and just after midnight.
  if (minutes !== null && minutes <= 20) return 0.4
  if (days > FAR && slip === null && nature !== 'once') return -20
  const far = -0.75 * Math.log2(days + 1) - (days > SOME_DAYS && nature !== 'once' ? 2 : 0)
  const slipped = slip === null ? far : slip === 'another month' || slip === 'one digit' ? -1.6 : -0.8
  return (
    Math.max(far, slipped) +
    OTHER_DAY[nature ?? 'word'] *
      (1 - Math.max(0.8 * ofOtherDay(distance, words), words.isAboutOther && isNear(distance) ? 0.6 : 0)) +
    (minutes !== null && minutes % 1440 === 0 ? 0.8 : 0) +
    (writtenLater ? -3 : 0)
  )
}

/** How much an echo tells over days: much where the date is near or looks like a slip of the hand, less of a visit. */
const ofOtherDay = (distance: Apart, { echoes, particular, unlike, nature, writtenLater }: Words): number =>
  writtenLater || !isNear(distance) ? 0 : (nature === 'routine' ? echoes * particular : echoes) / (1 + unlike)

const isNear = ({ days, slip }: Apart): boolean => days <= NEAR || slip !== null

// What speaks for and against one event on two days. A birth is once; a visit is on another day another visit.
const OTHER_DAY: Readonly<Record<Part['nature'], number>> = {
  once: 1.2,
  incident: 0,
  shared: 0,
  stay: -1,
  routine: -3,
  message: -3,
  condition: -3,
  thing: -3,
  word: -3,
}
