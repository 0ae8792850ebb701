import { type Day, dayOrNull, daysBetween } from '../kernel/calendar.ts'
import { monthName } from '../kernel/text.ts'
import type { Known } from './known.ts'
import { birthOf, GENERAL, type Labels } from './labels.ts'
import { EDGE_AFTER, EDGE_BEFORE, matches, type Span, unwrapped } from './spans.ts'
import { COUNTED, MONTHS } from './words.ts'

/**
 * Finds every date that names a day and says it from the day of death. The month, the weekday and the year alone stay.
 * A date without a year takes the year that brings it nearest to the death.
 */
export function dates(known: Known, labels: Labels): (text: string) => Span[] {
  const said = sayer(known, labels)
  return text => {
    const plain = unwrapped(text)
    return [...inWords(plain, said), ...inFigures(plain, said), ...dayAlone(plain)]
  }
}

type Parts = { readonly day: number; readonly month: number; readonly year: number | null }

const MONTH = `(?:${MONTHS.map(month => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)`
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const ORDINAL = `${DAY}(?: ?(?:st|nd|rd|th))?`
const YEAR = "(?:,? ?(?<year>(?:19|20)\\d\\d)|,? '(?<short>\\d\\d))?"
const WHY = 'date that names a day'

// "3, 5 and 7 April 2024", "3-5 April", "the 7th of April"
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{N}[:.,/])(?<days>${ORDINAL}(?:(?:, ?${ORDINAL}){0,4},? ?(?:-|/|&|to|and|or) ?${ORDINAL})?)(?: ?(?:day )?of)?[ .-]{0,2}(?<month>${MONTH})\\.?(?!\\p{L})(?:-(?<dashed>(?:19|20)?\\d\\d)(?!\\p{N})|${YEAR}(?!\\p{N}))`,
  'giu',
)
const MONTH_DAY = new RegExp(
  `${EDGE_BEFORE}(?<month>${MONTH})\\.? (?:the )?(?<days>${ORDINAL})${YEAR}(?![\\p{L}\\p{N}]|[:./]\\p{N}|,\\p{N}|%)`,
  'giu',
)

function inWords(text: string, said: (parts: Parts) => string): Span[] {
  const spans: Span[] = []
  const isDate = (match: RegExpExecArray): boolean =>
    (!isVerb(match.groups!['month']!) ||
      isSurely(match) ||
      /^(?:[.,;)]|$)/.test(text.slice(match.index + match[0].length))) &&
    !isCount(text, match)
  for (const match of [...matches(text, DAY_MONTH, isDate), ...matches(text, MONTH_DAY, isDate)]) {
    const { days = '', month = '', year, short, dashed } = match.groups!
    const number = MONTHS.findIndex(name => name.startsWith(month.slice(0, 3).toLowerCase())) + 1
    const full = year === undefined ? twoDigits(short ?? dashed) : Number(year)
    const each = [...days.matchAll(/\d+/g)].map(([day]) => said({ day: Number(day), month: number, year: full }))
    // The span ends with the date: a full stop or a space before what follows is left.
    const end = match.index + match[0].replace(/[ .,]+$/, '').length
    spans.push({ start: match.index, end, label: several(each), why: WHY, weight: 7 })
  }
  return spans
}

// With a year or an ending, "10 may 2024" and "3rd of may" are dates however they are written.
const isSurely = ({ groups, 0: said }: RegExpExecArray): boolean =>
  [groups!['year'], groups!['short'], groups!['dashed']].some(year => year !== undefined) ||
  /\d ?(?:st|nd|rd|th)|\d of /i.test(said)

// "at 7 may need": only a capital makes a month of it.
const isVerb = (month: string): boolean => /^(?:may|march)$/.test(month)

// "May 20 mg" and "May 15 visits" count something.
function isCount(text: string, match: RegExpExecArray): boolean {
  const { days = '', year, short, dashed } = match.groups!
  if (/^\p{N}/u.test(match[0]) || /\D$/.test(days) || year !== undefined || short !== undefined || dashed !== undefined)
    return false
  const next = /^ ?(\p{L}+)/u.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 20))?.[1]
  return next !== undefined && COUNTED.has(next.toLowerCase())
}

const several = (labels: readonly string[]): string => [...new Set(labels)].join(', ')

const FIGURES: readonly RegExp[] = [
  // 2024-04-07, 2024/04/07; a time after a T stays
  new RegExp(
    `${EDGE_BEFORE}(?<year>(?:19|20)\\d\\d)[-/.](?<month>0[1-9]|1[0-2])[-/.](?<day>${DAY})(?:T(?=\\d\\d)|${EDGE_AFTER})`,
    'gu',
  ),
  // 07/04/2024, 7.4.24, 07-04-2024
  new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[/.])(?<day>\\d{1,2})(?<sep> ?[-/.] ?)(?<month>\\d{1,2})\\k<sep>(?<year>(?:19|20)?\\d\\d)(?![\\p{L}\\p{N}]|[/.]\\p{N})`,
    'gu',
  ),
  // on 07/04
  new RegExp(
    `${EDGE_BEFORE}(?:on|since|from|until|till|dated|by|of|to|and|before|after) (?<goes>(?<day>${DAY})/(?<month>0?[1-9]|1[0-2]))(?![\\p{L}\\p{N}]|[/.]\\p{N})`,
    'giu',
  ),
  // 07/04 with its noughts
  new RegExp(
    `(?<![\\p{L}\\p{N}/.,])(?=0\\d/|\\d\\d/0)(?<day>0[1-9]|[12]\\d|3[01])/(?<month>0[1-9]|1[0-2])(?![\\p{L}\\p{N}]|[/.]\\p{N})`,
    'gu',
  ),
]

function inFigures(text: string, said: (parts: Parts) => string): Span[] {
  const spans: Span[] = []
  for (const match of FIGURES.flatMap(expression => matches(text, expression, isDayAndMonth))) {
    const groups = match.groups!
    const [day, month] = dayAndMonth(groups)
    const written = groups['year']
    const goes = groups['goes'] ?? match[0]
    const start = match.index + match[0].length - goes.length
    const year = written === undefined ? null : written.length === 4 ? Number(written) : twoDigits(written)
    const label = said({ day, month, year })
    spans.push({
      start,
      end: match.index + match[0].length,
      label: goes.endsWith('T') ? `${label} ` : label,
      why: WHY,
      weight: 7,
    })
  }
  return spans
}

/** The day comes first, unless the other figure can be no month. */
function dayAndMonth(groups: Record<string, string>): [number, number] {
  const [day, month] = [Number(groups['day']), Number(groups['month'])]
  return month > 12 && day <= 12 ? [month, day] : [day, month]
}

function isDayAndMonth({ groups }: RegExpExecArray): boolean {
  const [day, month] = dayAndMonth(groups!)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

// "on the 7th": with no month beside it, the month was said before.
const ALONE =
  /(?<=(?<![\p{L}\p{N}])(?:on|by|until|since|from|of) )the \d{1,2} ?(?:st|nd|rd|th)(?![\p{L}\p{N}]| (?:\p{L}+ )?(?:centile|percentile|floor|birthday|week|month|year|day|time|visit|contact|appointment|attempt|dose|line|grade|of|child|pregnancy|rib|toe|finger))/giu

const dayAlone = (text: string): Span[] =>
  matches(text, ALONE).map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    label: GENERAL.date,
    why: WHY,
    weight: 5,
  }))

const twoDigits = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const year = Number(text)
  return year > 99 ? year : year < 50 ? 2000 + year : 1900 + year
}

function sayer({ child }: Known, labels: Labels): (parts: Parts) => string {
  const death = child.diedOn === null ? null : dayOrNull(child.diedOn)
  const births = new Map<string, string>()
  for (const { label, bornOn } of labels.people) if (bornOn !== null) births.set(bornOn, birthOf(label))
  const say = (parts: Parts): string => {
    const on = dayOf(parts, death)
    if (on === null) return GENERAL.date
    const text = on.toString()
    if (text === child.diedOn) return text === child.bornOn ? GENERAL.birthAndDeath : GENERAL.death
    if (text === child.bornOn) return GENERAL.birth
    const birth = parts.year === null ? undefined : births.get(text)
    if (birth !== undefined) return birth
    return death === null ? `[a day in ${monthName(on.month)} ${on.year}]` : counted(on, death)
  }
  const before = new Map<string, string>()
  return parts => {
    const key = `${parts.year} ${parts.month} ${parts.day}`
    const there = before.get(key) ?? say(parts)
    before.set(key, there)
    return there
  }
}

function dayOf({ day, month, year }: Parts, death: Day | null): Day | null {
  const inYear = (y: number): Day | null =>
    dayOrNull(`${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  if (year !== null) return inYear(year)
  if (death === null) return null
  const near = [death.year - 1, death.year, death.year + 1].map(inYear).filter(on => on !== null)
  const away = (on: Day): number => Math.abs(daysBetween(on, death))
  return near.reduce<Day | null>((best, on) => (best === null || away(on) < away(best) ? on : best), null)
}

/** Days while they can be pictured, then months and years. */
function counted(on: Day, death: Day): string {
  const days = daysBetween(on, death)
  const side = days > 0 ? 'before' : 'after'
  if (Math.abs(days) <= 120) return `[${plural(Math.abs(days), 'day')} ${side} death]`
  const { years, months } = on.until(death, { largestUnit: 'year' }).abs()
  const long = [years > 0 ? plural(years, 'year') : '', months > 0 ? plural(months, 'month') : '']
    .filter(Boolean)
    .join(' ')
  return `[${long} ${side} death]`
}

const plural = (n: number, word: string): string => (n === 1 ? `1 ${word}` : `${n} ${word}s`)
