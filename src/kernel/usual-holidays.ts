import { addDays, type Day, day, england, type WorkingCalendar } from './calendar.ts'

/**
 * England and Wales in any year: as published where it is, elsewhere by the usual rule (process.md 3.1). For questions
 * about any date; what the service itself owes counts by `england`, which guesses nothing.
 */
export function englandInAnyYear(extraHolidays: readonly string[] = []): WorkingCalendar {
  const listed = england(extraHolidays)
  const name = (on: string): string | undefined => {
    const known = listed.holidays.get(on)
    return known ?? (isPublished(on) ? undefined : holidaysOf(Number(on.slice(0, -6))).get(on))
  }
  return {
    version: `${listed.version}, other years by rule`,
    knownThrough: lastOfAll,
    published: { from: day(firstPublished), through: listed.knownThrough },
    holidays: { get: name, has: on => name(on) !== undefined },
  }
}

const firstPublished = '2019-01-01'
const lastPublished = england().knownThrough.toString()
const isPublished = (on: string): boolean => on.length === 10 && on >= firstPublished && on <= lastPublished
/** The last day that can be written at all. */
const lastOfAll = day('+275760-09-13')

const years = new Map<number, ReadonlyMap<string, string>>()

/** Worked out once a year. */
function holidaysOf(year: number): ReadonlyMap<string, string> {
  const known = years.get(year)
  if (known !== undefined) return known
  const made = usualHolidays(year)
  years.set(year, made)
  return made
}

/** The eight days of a year by rule, a weekend put off to the next free weekday, with past changes that we know of. */
export function usualHolidays(year: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (on: Day, name: string): void => {
    let free = on
    while (free.dayOfWeek > 5 || found.has(free.toString())) free = addDays(free, 1)
    found.set(free.toString(), free.equals(on) ? name : `${name} (substitute day)`)
  }
  const { earlyMay, spring, added = [] } = changed[year] ?? {}
  const easter = easterSunday(year)
  const christmas = dateIn(year, 12, 25)
  add(dateIn(year, 1, 1), 'New Year’s Day')
  add(addDays(easter, -2), 'Good Friday')
  add(addDays(easter, 1), 'Easter Monday')
  add(earlyMay === undefined ? mondayFrom(dateIn(year, 5, 1)) : day(earlyMay), 'Early May bank holiday')
  add(spring === undefined ? mondayFrom(dateIn(year, 5, 25)) : day(spring), 'Spring bank holiday')
  add(mondayFrom(dateIn(year, 8, 25)), 'Summer bank holiday')
  // A Boxing Day on a Monday stays, and the Christmas Day before it is put off beyond it.
  if (christmas.dayOfWeek === 7) add(addDays(christmas, 1), 'Boxing Day')
  add(christmas, 'Christmas Day')
  if (christmas.dayOfWeek !== 7) add(addDays(christmas, 1), 'Boxing Day')
  for (const on of added) add(day(on), 'a one-off holiday')
  return found
}

type Change = { readonly earlyMay?: string; readonly spring?: string; readonly added?: readonly string[] }

/** Before the published list begins. What will be changed or added after its end nobody knows. */
const changed: Readonly<Record<number, Change | undefined>> = {
  1995: { earlyMay: '1995-05-08' },
  1999: { added: ['1999-12-31'] },
  2002: { spring: '2002-06-04', added: ['2002-06-03'] },
  2011: { added: ['2011-04-29'] },
  2012: { spring: '2012-06-04', added: ['2012-06-05'] },
}

const dateIn = (year: number, month: number, date: number): Day =>
  day('2000-01-01').with({ year }).with({ month, day: date })

const mondayFrom = (on: Day): Day => addDays(on, (8 - on.dayOfWeek) % 7)

/** The Gregorian computation of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const moon = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leaps = Math.floor(century / 4)
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const full = (19 * moon + century - leaps - shift + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - full - (rest % 4)) % 7
  const late = Math.floor((moon + 11 * full + 22 * sunday) / 451)
  const months = full + sunday - 7 * late + 114
  return dateIn(year, Math.floor(months / 31), (months % 31) + 1)
}
