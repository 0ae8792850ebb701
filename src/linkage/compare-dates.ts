import { BORN, BORN_AND_DIED_NEAR, type Chances, DIED, TIME, TOLD } from './chances.ts'
import type { Finding } from './finding.ts'
import { type Date3, exchangedDate } from './moments.ts'
import type { Prepared } from './prepare.ts'

/** What birth, death and the hour of death say. */
export function compareDates(a: Prepared, b: Prepared): readonly Finding[] {
  return [born(a, b), died(a, b), told(a, b), hour(a, b)].filter(finding => finding !== null)
}

/** How two dates stand to each other; typing and hearing exchange day and month, or get one digit wrong. */
type Step = keyof typeof BORN

export function step(a: Date3, b: Date3): Step {
  const apart = Math.abs(a.serial - b.serial)
  if (apart === 0) return 'same'
  if (apart === 1) return 'nextDay'
  if (exchangedDate(a)?.serial === b.serial) return 'exchanged'
  if (apart <= 7) return 'near'
  return isSlip(a, b) ? 'slip' : 'differs'
}

const SAID: Readonly<Record<Step, string>> = {
  same: 'the same',
  nextDay: 'one day apart',
  exchanged: 'the same with day and month exchanged',
  slip: 'the same but for one part',
  near: 'within a week',
  differs: 'differs',
}

function born(a: Prepared, b: Prepared): Finding | null {
  if (a.dob === null || b.dob === null) return null
  const found = step(a.dob, b.dob)
  // Born after the death: one of its two dates is wrong, and a difference says nothing.
  if (found === 'differs' && (isOutOfOrder(a) || isOutOfOrder(b))) return null
  const says = `date of birth ${SAID[found]}`
  if (!isNewborn(a) || !isNewborn(b) || !diedNear(a, b)) return { chances: BORN[found], says }
  const [same, twin, sibling, together, ward] = BORN[found]
  return { chances: [same, twin, sibling, together, ward, BORN_AND_DIED_NEAR[found]], says }
}

const isOutOfOrder = ({ dob, dod }: Prepared): boolean => dob !== null && dod !== null && dob.serial > dod.serial
const isNewborn = ({ ageDays }: Prepared): boolean => ageDays !== null && ageDays < 28
const diedNear = (a: Prepared, b: Prepared): boolean => Math.abs((a.dod?.serial ?? 0) - (b.dod?.serial ?? 0)) <= 7

function died(a: Prepared, b: Prepared): Finding | null {
  if (a.dod === null || b.dod === null) return null
  const found = step(a.dod, b.dod)
  const isSameNight = found === 'nextDay' && overMidnight(a, b) <= 75
  const chances: Chances = isSameNight ? DIED.same : DIED[found]
  return { chances, says: isSameNight ? 'date of death on either side of midnight' : `date of death ${SAID[found]}` }
}

function told(a: Prepared, b: Prepared): Finding | null {
  if (a.dod !== null && b.dod !== null) return null
  const [one, other] = [a.dod ?? a.received, b.dod ?? b.received]
  if (one === null || other === null) return null
  const isNear = Math.abs(one.serial - other.serial) <= 21
  return isNear
    ? { chances: TOLD.near, says: 'notified within three weeks' }
    : { chances: TOLD.far, says: 'notified at other times' }
}

function hour(a: Prepared, b: Prepared): Finding | null {
  const apart = minutesApart(a, b)
  if (apart === null) return null
  if (apart <= 1) return { chances: TIME.same, says: 'time of death the same' }
  if (apart <= 20) return { chances: TIME.close, says: 'time of death within 20 minutes' }
  if (apart <= 75) return { chances: TIME.hour, says: 'time of death within about an hour' }
  return isSlipOfTime(a.time!, b.time!)
    ? { chances: TIME.slip, says: 'time of death with a digit exchanged or twelve hours apart' }
    : { chances: TIME.far, says: 'time of death differs' }
}

function overMidnight(a: Prepared, b: Prepared): number {
  if (a.time === null || b.time === null) return Number.POSITIVE_INFINITY
  return Math.abs(a.time - b.time + (a.dod!.serial - b.dod!.serial) * 1_440)
}

/** Between the hours of death; over midnight too where the days follow each other. */
function minutesApart(a: Prepared, b: Prepared): number | null {
  if (a.time === null || b.time === null) return null
  const apart = Math.abs(a.time - b.time)
  const days = a.dod !== null && b.dod !== null ? a.dod.serial - b.dod.serial : 0
  return Math.abs(days) === 1 ? Math.min(apart, Math.abs(a.time - b.time + days * 1_440)) : apart
}

function isSlipOfTime(a: number, b: number): boolean {
  if (Math.abs(a - b) === 720) return true
  const [one, other] = [clock(a), clock(b)]
  return isOneSlip(one, other)
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`

/** One digit wrong, or the same digits in another order, or the year one off. */
function isSlip(a: Date3, b: Date3): boolean {
  if (a.m === b.m && a.d === b.d && Math.abs(a.y - b.y) === 1) return true
  return isOneSlip(written(a), written(b)) || sorted(written(a)) === sorted(written(b))
}

const sorted = (digits: string): string => [...digits].sort().join('')
const written = ({ y, m, d }: Date3): string => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`

/** Of equal length, and one digit wrong or two neighbours exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const wrong = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  if (wrong.length === 1) return true
  const [i, j] = wrong
  return wrong.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!]
}
