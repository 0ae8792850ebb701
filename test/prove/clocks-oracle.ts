// The answers of the protocol's text (process.md, section 3, and the formats of `check clocks`), by other means than the
// product's: numbered days, sets of days, texts compared as texts.
import {
  londonDayOf,
  type Minute,
  minuteOf,
  momentText,
  monthsOn,
  nthWorkingDay,
  numberOf,
  startOf,
  textOf,
  type Working,
  workingDaysAfter,
  workingWithout,
} from './clocks-days.ts'

/** Lengths as the table of the text gives them. A part of a clock has a letter. */
const TABLE: Readonly<Record<string, string>> = Object.fromEntries(
  `C1 24 H; C2 48 H; C3 7 CD; C4 3 CD; C5 10 WD; C6 2 office; C7a 24 H; C7b 48 H; C8 48 H; C9 7 CD; C10 5 WD;
   C11a 2 weeks; C11b 4 weeks; C11c 8 weeks; C12 10 WD; C13 3 months; C14 10 WD; C15 6 weeks; C16 7 before; C17 92 CD;
   C18 5 WD; C19 15 WD; C20 6 months; C21 56 CD; C22 5 WD; C23a 2 months; C23b 6 months; C24a 1 WD; C24b 5 WD; C25 5 WD;
   C26 1 WD; C27 1 WD; C28 10 WD; C29 20 WD; C30 6 months; C31 28 CD; C32 12 months; C33 0 CD`
    .split(';')
    .map(row => row.trim().split(/ (.*)/))
    .map(([clock, length]) => [clock, length]),
)
export const tableClocks = Object.keys(TABLE)
export const isOfHours = (clock: string): boolean => /H|office/.test(TABLE[clock]!)

/** The end of a clock: the number of its last day, or the minute. */
export type End = { readonly day: number } | { readonly minute: Minute }

export function endOf(clock: string, start: string, working: Working): End {
  const [many, unit] = TABLE[clock]!.split(' ') as [string, string]
  const n = Number(many)
  if (unit === 'H') return { minute: minuteOf(start) + n * 60 }
  if (unit === 'office') return { minute: decideBy(minuteOf(start), n, working) }
  if (unit === 'WD') return { day: nthWorkingDay(numberOf(start), n, working) }
  if (unit === 'months') return { day: numberOf(monthsOn(start, n)) }
  const days = { CD: n, weeks: 7 * n, before: -n }[unit]!
  return { day: numberOf(start) + days }
}

/** Two hours in office hours; else eleven o'clock of the next working day, which a morning before nine has not begun. */
function decideBy(minute: Minute, hours: number, working: Working): Minute {
  const day = londonDayOf(minute)
  const clock = momentText(minute).slice(11, 16)
  if (working.has(day) && clock >= '09:00' && clock <= '17:00') return minute + hours * 60
  const next = working.has(day) && clock < '09:00' ? day : nthWorkingDay(day, 1, working)
  return startOf(next) + 11 * 60
}

type Asked = Readonly<Record<string, unknown>>
type Answer = Readonly<Record<string, unknown>>

/** What the answer to a question is, by the text. */
export function answerTo(kind: string, asked: Asked): Answer {
  const working = workingWithout((asked['extraHolidays'] ?? []) as string[])
  return answers[kind]!(asked as never, working)
}

type Dates = Readonly<Record<string, string>>

function chase(sent: string, working: Working) {
  const weeks = (n: number): string => textOf(numberOf(sent) + 7 * n)
  const reply = nthWorkingDay(numberOf(weeks(8)), 10, working)
  return {
    prompt1: weeks(2),
    prompt2: weeks(4),
    prompt3: weeks(8),
    replyBy: textOf(reply),
    escalateOn: textOf(nthWorkingDay(reply, 1, working)),
  }
}

const answers: Readonly<Record<string, (asked: never, working: Working) => Answer>> = {
  prompts: ({ sentDate }: Dates, working) => chase(sentDate!, working),

  fired({ sentDate, asOf, events }: Dates & { events: { type: string; date: string }[] }, working) {
    const { replyBy: _, ...steps } = chase(sentDate!, working)
    const taken = events.filter(({ type }) => type === 'accepted' || type === 'nil')
    return {
      created: Object.entries(steps)
        .filter(([, on]) => on <= asOf! && taken.every(({ date }) => on < date))
        .map(([name]) => name),
    }
  },

  sendBy({ confirmedKnown, sentDate }: Dates, working) {
    const by = nthWorkingDay(numberOf(confirmedKnown!), 5, working)
    const sendBy = textOf(by)
    return sentDate === undefined
      ? { sendBy }
      : { sendBy, workingDaysLate: workingDaysAfter(by, numberOf(sentDate), working) }
  },

  workday: ({ date }: Dates, working) => ({ workingDay: working.has(numberOf(date!)) }),

  hours({ death }: Dates) {
    const after = (hours: number): string => momentText(minuteOf(death!) + hours * 60)
    return { h24: after(24), h48: after(48), h72: after(72) }
  },

  clock({ clock, start }: Dates, working) {
    const end = endOf(clock!, start!, working)
    return { due: 'day' in end ? textOf(end.day) : momentText(end.minute) }
  },

  review({ cdrmProduct, inquestConclusion, holdEnd, panelDate }: Dates) {
    const last = [cdrmProduct, inquestConclusion, holdEnd].map(text => text ?? '').sort()[2]!
    const by = last === '' ? null : numberOf(last) + 42
    return {
      reviewDue: by === null ? null : textOf(by),
      ...(panelDate !== undefined && { daysLate: by === null ? null : Math.max(0, numberOf(panelDate) - by) }),
    }
  },

  papers({ panelDate, timelineFinished }: Dates) {
    const papersBy = textOf(numberOf(panelDate!) - 7)
    return { papersBy, inTime: timelineFinished === undefined ? null : timelineFinished <= papersBy }
  },

  duration({ death, panel, holds }: Dates & { holds: { start: string; end: string }[] }) {
    const nights: string[] = []
    for (let n = numberOf(death!); n < numberOf(panel!); n += 1) nights.push(textOf(n))
    const held = nights.filter(night => holds.some(({ start, end }) => start <= night && night < end)).length
    return { totalDays: nights.length, holdDays: held, netDays: nights.length - held }
  },

  months: ({ date, months }: { date: string; months: number }) => ({ date: monthsOn(date, months) }),

  age({ dob, dod }: Dates) {
    const ageDays = numberOf(dod!) - numberOf(dob!)
    // As texts 02-28 comes before 02-29, and 03-01 after it.
    const ageYears = Number(dod!.slice(0, 4)) - Number(dob!.slice(0, 4)) - (dod!.slice(5) < dob!.slice(5) ? 1 : 0)
    const bands = [
      [18, 'out'],
      [15, '15-17'],
      [10, '10-14'],
      [5, '5-9'],
      [1, '1-4'],
      [0, '28d-1y'],
    ] as const
    const byYears = bands.find(([from]) => ageYears >= from)![1]
    return { ageDays, ageYears, band: ageDays <= 27 ? '0-27d' : byYears, inScope: ageYears <= 17 }
  },

  stats({ pairs }: { pairs: [string, string][] }) {
    const days = pairs.map(([from, to]) => numberOf(to) - numberOf(from)).sort((a, b) => a - b)
    const [lower, upper] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]]
    const tenths = BigInt(days.reduce((sum, n) => sum + n, 0)) * 10n
    const n = BigInt(days.length)
    return {
      days,
      median: days.length === 0 ? null : (lower! + upper!) / 2,
      mean1dp: days.length === 0 ? null : Number(tenths / n + ((tenths % n) * 2n >= n ? 1n : 0n)) / 10,
      le183: days.filter(length => length < 184).length,
      le365: days.filter(length => length >= 184 && length < 366).length,
      over365: days.filter(length => length >= 366).length,
    }
  },
}

/** A clock of a history: days as texts, or moments where it counts hours. */
export type Set = {
  readonly clock: string
  readonly start: string
  readonly ended: string | null
  readonly holds: readonly { readonly start: string; readonly end: string | null }[]
}

/** Whether it was late on the evening of a day, and by how many days: everything later crossed out first. */
export function lateOn(set: Set, evening: string, working: Working): { readonly days: number } | null {
  const dayOf = (text: string): string => text.slice(0, 10)
  const counts = TABLE[set.clock]!.endsWith('before') || dayOf(set.start) <= evening
  if (!counts || (set.ended !== null && dayOf(set.ended) <= evening)) return null
  const holds = set.clock === 'C15' ? set.holds.filter(({ start }) => start <= evening) : []
  if (holds.some(({ end }) => end === null || end > evening)) return null
  const start = [set.start, ...holds.map(({ end }) => end!)].sort().at(-1)!
  const end = endOf(set.clock, start, working)
  const tonight = startOf(numberOf(evening) + 1)
  const limit = 'day' in end ? startOf(end.day + 1) : end.minute
  if (tonight <= limit) return null
  return { days: numberOf(evening) - ('day' in end ? end.day : londonDayOf(end.minute - 1)) }
}
