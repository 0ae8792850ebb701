// A calendar of its own: every day from 1990 to 2070 counted out one after the other, with a number for each, so that
// nothing here works dates out the way the product does.

const LONG = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LONG[month - 1]!

const two = (n: number): string => String(n).padStart(2, '0')
export const written = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`

/** `texts[n]` is the nth day after Monday 1 January 1990. */
const texts: string[] = []
for (let year = 1990; year <= 2070; year += 1)
  for (let month = 1; month <= 12; month += 1)
    for (let date = 1; date <= lengthOfMonth(year, month); date += 1) texts.push(written(year, month, date))
const numbers = new Map(texts.map((text, n) => [text, n]))

export function numberOf(text: string): number {
  const n = numbers.get(text)
  if (n === undefined) throw new RangeError(`${text} is not counted out`)
  return n
}
export function textOf(n: number): string {
  const text = texts[n]
  if (text === undefined) throw new RangeError(`${n} is not counted out`)
  return text
}

/** 0 is Monday, 6 Sunday. */
export const weekdayOf = (n: number): number => n % 7

/** The last Sunday of a month. */
export function lastSunday(year: number, month: number): number {
  let n = numberOf(written(year, month, lengthOfMonth(year, month)))
  while (weekdayOf(n) !== 6) n -= 1
  return n
}

/** Full moons of spring as the church reckons them from 1900 to 2199, by golden number: month and day. */
const MOONS = '414 403 323 411 331 418 408 328 416 405 325 413 402 322 410 330 417 407 327'.split(' ').map(Number)

/** The Sunday after the full moon. */
export function easter(year: number): number {
  const moon = MOONS[year % 19]!
  let n = numberOf(written(year, Math.floor(moon / 100), moon % 100)) + 1
  while (weekdayOf(n) !== 6) n += 1
  return n
}

/** What was decided otherwise in the years the histories fall in, as everybody who lived here remembers. */
const MOVED: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
}
const ADDED = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08']

const mondays = (year: number, month: number): number[] =>
  Array.from({ length: lengthOfMonth(year, month) }, (_, i) => numberOf(written(year, month, i + 1))).filter(
    n => weekdayOf(n) === 0,
  )

const off = new Set<number>(ADDED.map(numberOf))
for (let year = 1991; year <= 2069; year += 1) {
  const may = mondays(year, 5)
  for (const n of [easter(year) - 2, easter(year) + 1, may[0]!, may.at(-1)!, mondays(year, 8).at(-1)!])
    off.add(numberOf(MOVED[textOf(n)] ?? textOf(n)))
  // New Year on a weekend is kept on the Monday.
  const newYear = numberOf(written(year, 1, 1))
  off.add(newYear + ([0, 0, 0, 0, 0, 2, 1][weekdayOf(newYear)] ?? 0))
  // So are Christmas and Boxing Day: two weekdays off in every year, from the 25th on.
  const christmas = numberOf(written(year, 12, 25))
  const [first, second] = [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 3],
    [2, 3],
    [1, 2],
  ][weekdayOf(christmas)] as [number, number]
  off.add(christmas + first)
  off.add(christmas + second)
}

/** Every working day in order, and where each day stands among them. */
const allWorking = texts.map((_, n) => n).filter(n => weekdayOf(n) < 5 && !off.has(n))

export type Working = { readonly days: readonly number[]; has(n: number): boolean }

/** The last one made is asked for again and again. */
let made: { readonly of: string; readonly working: Working } | null = null

export function workingWithout(extra: readonly string[]): Working {
  const of = extra.join()
  if (made?.of !== of) made = { of, working: makeWorking(extra) }
  return made.working
}

function makeWorking(extra: readonly string[]): Working {
  const also = new Set(extra.map(numberOf))
  const days = also.size === 0 ? allWorking : allWorking.filter(n => !also.has(n))
  return { days, has: n => weekdayOf(n) < 5 && !off.has(n) && !also.has(n) }
}

/** How many working days there are up to and with a day. */
export function upTo(n: number, { days }: Working): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= n) low = middle + 1
    else high = middle
  }
  return low
}

export const nthWorkingDay = (from: number, nth: number, working: Working): number =>
  nth === 0 ? from : working.days[upTo(from, working) + nth - 1]!

export const workingDaysAfter = (from: number, to: number, working: Working): number =>
  Math.max(0, upTo(to, working) - upTo(from, working))

/** So many months on, or back: the months counted off one by one, and the date cut where the month is too short. */
export function monthsOn(text: string, months: number): string {
  let [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))]
  for (let left = Math.abs(months); left > 0; left -= 1) {
    month += Math.sign(months)
    if (month === 13) [year, month] = [year + 1, 1]
    if (month === 0) [year, month] = [year - 1, 12]
  }
  return written(year, month, Math.min(Number(text.slice(8, 10)), lengthOfMonth(year, month)))
}

/** Minutes since the first of the counted days began in Greenwich. */
export type Minute = number

/** In summer from one o'clock Greenwich time on the last Sunday of March to the same of October, London is an hour ahead. */
function aheadAt(minute: Minute): 0 | 60 {
  const year = Number(textOf(Math.floor(minute / 1440)).slice(0, 4))
  return minute >= lastSunday(year, 3) * 1440 + 60 && minute < lastSunday(year, 10) * 1440 + 60 ? 60 : 0
}

/** `2026-08-29T06:40+01:00` */
export function momentText(minute: Minute): string {
  const ahead = aheadAt(minute)
  const local = minute + ahead
  const time = local % 1440
  return `${textOf(Math.floor(local / 1440))}T${two(Math.floor(time / 60))}:${two(time % 60)}+0${ahead / 60}:00`
}

export const minuteOf = (text: string): Minute =>
  numberOf(text.slice(0, 10)) * 1440 +
  Number(text.slice(11, 13)) * 60 +
  Number(text.slice(14, 16)) -
  Number(text.slice(17, 19)) * 60

/** The first minute of a London day, and the day a minute falls on. */
export const startOf = (n: number): Minute => n * 1440 - aheadAt(n * 1440 - 60)
export const londonDayOf = (minute: Minute): number => Math.floor((minute + aheadAt(minute)) / 1440)
