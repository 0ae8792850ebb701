import { easter, lastSunday, lengthOfMonth, londonDayOf, momentText, numberOf, textOf, written } from './clocks-days.ts'
import { isOfHours, type Set, tableClocks } from './clocks-oracle.ts'

export type Question = { readonly id: string; readonly kind: string; readonly in: Readonly<Record<string, unknown>> }

/** One made-up review in dates: what is asked of it, the clocks that ran in it, and the facts that the service holds. */
export type History = {
  readonly oneOffs: readonly string[]
  readonly questions: readonly Question[]
  readonly sets: readonly Set[]
  readonly evening: string
  readonly facts: Facts
}

export type Facts = {
  readonly death: string
  readonly notified: string
  readonly accepted: string
  readonly livedElsewhere: string
  readonly known: string
  readonly sent: string
  readonly panel: string
  readonly events: readonly { readonly type: string; readonly date: string }[]
}

type Dice = { below(n: number): number; one<T>(of: readonly T[]): T; chance(percent: number): boolean }

/** Numbers from a seed, the same each time. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  for (let i = 0; i < 8; i += 1) next()
  return {
    below: n => next() % n,
    one: of => of[next() % of.length]!,
    chance: percent => next() % 100 < percent,
  }
}

/** Days on which calendars go wrong: around holidays, ends of months, changes of the clocks, the ends of the list. */
function oddDay(year: number, dice: Dice): number {
  const month = 1 + dice.below(12)
  const odd = dice.one([
    numberOf(written(year, 12, 25)),
    numberOf(written(year, 12, 31)),
    easter(year),
    lastSunday(year, 3),
    lastSunday(year, 10),
    numberOf(written(year, 2, lengthOfMonth(year, 2))),
    numberOf(written(year, month, lengthOfMonth(year, month))),
    numberOf(written(year, 5, 1)),
    numberOf(
      dice.one(['2012-06-01', '2018-12-31', '2020-05-06', '2022-06-02', '2022-09-18', '2023-05-06', '2028-12-31']),
    ),
  ])
  return odd + dice.below(9) - 4
}

const someDay = (dice: Dice): number => {
  const year = 2011 + dice.below(26)
  return dice.chance(50) ? oddDay(year, dice) : numberOf(written(year, 1, 1)) + dice.below(365)
}

/** Any minute of a day, more often in the small hours, in which clocks change. */
const someMinute = (day: number, dice: Dice): number =>
  day * 1440 + (dice.chance(40) ? dice.below(240) - 60 : dice.below(1440))

export function historyOf(number: number, dice: Dice): History {
  const deathDay = someDay(dice)
  const death = someMinute(deathDay, dice)
  const notified = death + dice.below(5 * 1440)
  const died = londonDayOf(death)
  const later = (from: number, days: number): number => from + dice.below(days)
  const accepted = later(londonDayOf(notified), 6)
  const known = later(accepted, 20) - dice.below(6)
  const sent = later(known, 15)
  const panel = later(died, 900)
  const born = bornBefore(died, dice)
  const oneOffs = Array.from({ length: dice.chance(40) ? 1 + dice.below(3) : 0 }, () => textOf(later(sent, 90)))
  const hold = later(died, 300)
  const holds = someHolds(hold, dice)
  const events = Array.from({ length: dice.below(4) }, () => ({
    type: dice.one(['accepted', 'nil', 'rejected', 'rejected', 'resentToNewContact']),
    date: textOf(dice.chance(30) ? sent + 14 * dice.one([1, 2, 4]) : later(sent, 90)),
  }))
  const evening = textOf(later(died, 700))
  const at = (n: number): string => textOf(n)
  const maybe = <T>(percent: number, made: () => T): T | undefined => (dice.chance(percent) ? made() : undefined)

  const questions: [string, Record<string, unknown>][] = [
    ['prompts', { sentDate: at(sent) }],
    [
      'fired',
      {
        sentDate: at(sent),
        events,
        asOf: at(dice.chance(30) ? sent + 14 * dice.one([1, 2, 4]) : later(sent - 5, 110)),
      },
    ],
    ['sendBy', { confirmedKnown: at(known), sentDate: maybe(70, () => at(sent)) }],
    ['workday', { date: at(someDay(dice)) }],
    ['workday', { date: at(sent + dice.below(90)) }],
    ['hours', { death: momentText(death) }],
    ['review', someReview(died, dice)],
    ['papers', { panelDate: at(panel), timelineFinished: maybe(80, () => at(panel - dice.below(20))) }],
    ['duration', { death: at(died), panel: at(panel), holds: closed(holds, panel) }],
    ['months', { date: at(someDay(dice)), months: dice.below(60) - 24 }],
    ['age', { dob: at(born), dod: at(died) }],
    ...Array.from({ length: 4 }, (): [string, Record<string, unknown>] => {
      const clock = dice.one(tableClocks)
      return [
        'clock',
        { clock, start: isOfHours(clock) ? momentText(someMinute(someDay(dice), dice)) : at(someDay(dice)) },
      ]
    }),
    ...(dice.chance(20) ? [['stats', { pairs: somePairs(died, dice) }] as [string, Record<string, unknown>]] : []),
  ]
  return {
    oneOffs,
    questions: questions.map(([kind, asked], i) => ({
      id: `${number}-${kind}-${i}`,
      kind,
      in: withoutHoles({ ...asked, ...(oneOffs.length > 0 && { extraHolidays: oneOffs }) }),
    })),
    sets: someSets(died, death, panel, holds, dice),
    evening,
    facts: {
      death: momentText(death),
      notified: momentText(notified),
      accepted: at(accepted),
      livedElsewhere: at(later(died, 20)),
      known: at(known),
      sent: at(sent),
      panel: at(panel),
      events,
    },
  }
}

const withoutHoles = (asked: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))

/** Often around a birthday, or the 28th day. */
function bornBefore(died: number, dice: Dice): number {
  if (dice.chance(15)) return died - 24 - dice.below(8)
  if (dice.chance(20)) return numberOf(dice.one(['1992-02-29', '1996-02-29', '2000-02-29', '2004-02-29', '2008-02-29']))
  const years = dice.below(20)
  const text = textOf(died)
  const year = Math.max(1991, Number(text.slice(0, 4)) - years)
  const month = Number(text.slice(5, 7))
  const born = numberOf(written(year, month, Math.min(Number(text.slice(8)), lengthOfMonth(year, month))))
  return Math.min(died, born + dice.below(5) - 2)
}

type Hold = { readonly start: number; readonly end: number | null }

function someHolds(from: number, dice: Dice): Hold[] {
  const holds: Hold[] = []
  let at = from - dice.below(60)
  for (let left = dice.below(4); left > 0; left -= 1) {
    const end = at + dice.below(200)
    holds.push({ start: at, end: left === 1 && dice.chance(30) ? null : end })
    at = end + dice.below(60)
  }
  return holds
}

/** A hold that lasts runs beyond the panel; now and then they lie in no order. */
const closed = (holds: readonly Hold[], panel: number) =>
  holds.map(({ start, end }) => ({ start: textOf(start), end: textOf(end ?? Math.max(start, panel + 30)) })).reverse()

function someReview(died: number, dice: Dice) {
  const any = () => (dice.chance(60) ? textOf(died + dice.below(800)) : undefined)
  const panelDate = dice.chance(80) ? textOf(died + 60 + dice.below(900)) : undefined
  return { cdrmProduct: any(), inquestConclusion: any(), holdEnd: any(), panelDate }
}

/** Lengths around half a year and a year among others; sometimes none. */
const somePairs = (from: number, dice: Dice) =>
  Array.from({ length: dice.chance(10) ? 0 : 1 + dice.below(30) }, () => {
    const start = from + dice.below(500)
    const length = dice.chance(60) ? dice.one([181, 182, 183, 184, 185, 364, 365, 366, 367]) : dice.below(900)
    return [textOf(start), textOf(start + length)]
  })

/** Ten clocks of the case, some ended; a clock that hours count starts at a moment. */
const someSets = (died: number, death: number, panel: number, holds: readonly Hold[], dice: Dice): Set[] =>
  Array.from({ length: 10 }, (_, i) => {
    const clock = i < 2 ? 'C15' : dice.one(tableClocks)
    const hours = isOfHours(clock)
    const start = clock === 'C16' ? panel : died + dice.below(300)
    const minute = death + dice.below(40 * 1440)
    const ends = dice.chance(50)
    return {
      clock,
      start: hours ? momentText(minute) : textOf(start),
      ended: ends ? (hours ? momentText(minute + dice.below(6 * 1440)) : textOf(start + dice.below(200))) : null,
      holds: holds.map(({ start: from, end }) => ({ start: textOf(from), end: end === null ? null : textOf(end) })),
    }
  })
