import { firstDay } from './order.ts'

/** A date and time as numbers, as exactly as they are known. */
export type Datum = {
  readonly date: string
  readonly year: number
  /** 0 where only the year is known. */
  readonly month: number
  /** 0 where only the month is known. */
  readonly day: number
  /** Days from a day long past to its first day. */
  readonly at: number
  /** Minutes of the day; null where no time is known. */
  readonly minutes: number | null
}

/** How far apart two datings of what could be one event are. */
export type Apart = {
  /** `same-day`: both name one day; `covers`: the one is a month or year that has the other in it. */
  readonly kind: 'same-day' | 'covers' | 'other-day'
  /** At least so many days. */
  readonly days: number
  /** Between their times, where both have one; over days on other days. */
  readonly minutes: number | null
  /** How many of the two have a time. */
  readonly timed: number
  /** What a hand does: digits exchanged, last year's number. */
  readonly slip: Slip | null
}

export type Slip = 'day and month exchanged' | 'another year' | 'another month' | 'one digit' | 'time'

export function datumOf({ date, time }: { readonly date: string; readonly time: string | null }): Datum {
  const first = firstDay(date)
  return {
    date,
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    at: Math.round(Date.parse(`${first}T00:00Z`) / 86_400_000),
    minutes: time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  }
}

/** Compares two datings. */
export function apart(a: Datum, b: Datum): Apart {
  const timed = Number(a.minutes !== null) + Number(b.minutes !== null)
  const away = Math.abs(a.at - b.at)
  if (a.day === 0 || b.day === 0) {
    const yearOnly = a.month === 0 || b.month === 0
    if (a.year === b.year && (yearOnly || a.month === b.month))
      return { kind: 'covers', days: 0, minutes: null, timed, slip: null }
    // A month names up to 31 days, a year up to 366: the nearest of them counts.
    return { kind: 'other-day', days: Math.max(1, away - (yearOnly ? 366 : 31)), minutes: null, timed, slip: null }
  }
  const minutes =
    a.minutes === null || b.minutes === null ? null : Math.abs(a.at * 1440 + a.minutes - b.at * 1440 - b.minutes)
  if (away > 0) return { kind: 'other-day', days: away, minutes, timed, slip: slipOfDate(a, b) }
  const slip = minutes !== null && minutes > 20 && isSlipOfTime(a.minutes!, b.minutes!) ? 'time' : null
  return { kind: 'same-day', days: 0, minutes, timed, slip }
}

function slipOfDate(a: Datum, b: Datum): Slip | null {
  if (a.year === b.year) {
    if (a.month === b.day && a.day === b.month) return 'day and month exchanged'
    const isEnd = Math.min(a.day, b.day) >= 28
    if ((a.day === b.day || isEnd) && Math.abs(a.month - b.month) === 1) return 'another month'
    return a.month === b.month && isOneDigit(a.day, b.day) ? 'one digit' : null
  }
  const years = Math.abs(a.year - b.year)
  return a.month === b.month && a.day === b.day && (years === 1 || years === 10) ? 'another year' : null
}

const isOneDigit = (a: number, b: number): boolean => a % 10 === b % 10 || Math.floor(a / 10) === Math.floor(b / 10)

/** An hour of summer time, an afternoon written as a morning, two digits exchanged. */
function isSlipOfTime(a: number, b: number): boolean {
  const minutes = Math.abs(a - b)
  if (minutes === 60 || Math.abs(minutes - 720) <= 10) return true
  const [hour, other] = [Math.floor(a / 60), Math.floor(b / 60)]
  return (hour === other && exchanged(a % 60) === b % 60) || (a % 60 === b % 60 && exchanged(hour) === other)
}

const exchanged = (twoDigits: number): number => (twoDigits % 10) * 10 + Math.floor(twoDigits / 10)
