import {
  addMonths,
  type Day,
  daysBetween,
  type Instant,
  instantOrNull,
  isWorkingDay,
  londonText,
  londonDay,
} from '../kernel/calendar.ts'
import { misfits } from '../kernel/shape.ts'
import { count, longDate, moment, plainDate } from '../kernel/text.ts'
import { lengthIn } from './all-clocks.ts'
import { defaultRules } from './area-rules.ts'
import { dueBy, runsOut, type Start } from './due-by.ts'
import { type ClockKey, clockKeys } from './lengths.ts'
import { papersBy, papersInTime } from './panel.ts'
import { dayIn, type Given, maybeDayIn, type Question } from './question.ts'
import { clipped, clocksChange, dayOffName } from './reason.ts'
import { daysLate, reviewBy, type ReviewFacts, reviewing, reviewStarts } from './reviewing.ts'

export const workday: Question = {
  shape: { date: 'day' },
  countsWorkingDays: () => true,
  answer: ({ date }, calendar) => ({ workingDay: isWorkingDay(dayIn(date), calendar) }),
  why({ date }, calendar) {
    const on = dayIn(date)
    const works = isWorkingDay(on, calendar)
    return { workingDay: `${longDate(on)} is ${works ? 'no weekend and no bank holiday' : dayOffName(on, calendar)}.` }
  },
}

const instant = (text: unknown): Instant => instantOrNull(text as string)!

/** Its shape may be right and its offset none that there is. */
const noMoment = (place: string, text: unknown): readonly string[] =>
  instantOrNull(text as string) === null ? [`${place}: names an offset that there is not.`] : []

const elapsed = { h24: 24, h48: 48, h72: 72 } as const

/** Elapsed hours from a death, as London's clocks show them. */
export const hours: Question = {
  shape: { death: 'instant' },
  odd: ({ death }) => noMoment('death', death),
  countsWorkingDays: () => false,
  answer: ({ death }) => eachOf(elapsed, length => londonText(instant(death).add({ hours: length }))),
  why: ({ death }) =>
    eachOf(elapsed, length => {
      const [from, to] = [instant(death), instant(death).add({ hours: length })]
      return `${length} hours after ${moment(from)}${clocksChange(from, to)}.`
    }),
}

const eachOf = <T>(lengths: Readonly<Record<string, number>>, make: (length: number) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, make(length)]))

/** Any clock, or part of one, from its start. A clock of hours starts at a moment and every other on a day. */
export const clock: Question = {
  shape: { clock: { oneOf: clockKeys }, start: 'text' },
  odd(given) {
    const wanted = startsAtAMoment(keyIn(given)) ? 'instant' : 'day'
    const misfit = misfits(given, { start: wanted })
    return misfit.length > 0 || wanted === 'day' ? misfit : noMoment('start', given['start'])
  },
  countsWorkingDays(given) {
    const length = lengthIn(keyIn(given), defaultRules)
    return 'workingDays' in length || 'officeHours' in length
  },
  answer(given, calendar) {
    const due = runsOut(keyIn(given), startIn(given), defaultRules, calendar)
    if (!due.known) return { due: null }
    return { due: due.exact ? londonText(due.at) : due.on.toString() }
  },
  why: (given, calendar) => ({ due: dueBy(keyIn(given), startIn(given), defaultRules, calendar).because }),
}

const keyIn = (given: Given): ClockKey => given['clock'] as ClockKey

const startsAtAMoment = (key: ClockKey): boolean => {
  const length = lengthIn(key, defaultRules)
  return 'hours' in length || 'officeHours' in length
}

function startIn(given: Given): Start {
  if (!startsAtAMoment(keyIn(given))) return { on: dayIn(given['start']), at: null }
  const at = instant(given['start'])
  return { on: londonDay(at), at }
}

const reviewFacts = ({ cdrmProduct, inquestConclusion, holdEnd }: Given): ReviewFacts => ({
  productOn: maybeDayIn(cdrmProduct),
  inquestConcludedOn: maybeDayIn(inquestConclusion),
  holdEndedOn: maybeDayIn(holdEnd),
})

/** By when the panel reviews. Before anything has started it, nobody knows, nor whether a panel is late. */
export const review: Question = {
  shape: { cdrmProduct: 'day?', inquestConclusion: 'day?', holdEnd: 'day?', panelDate: 'day?' },
  countsWorkingDays: () => false,
  answer(given) {
    const by = reviewBy(reviewFacts(given))
    const panel = maybeDayIn(given['panelDate'])
    return {
      reviewDue: by === null ? null : by.toString(),
      ...(panel && { daysLate: by && daysLate(by, panel) }),
    }
  },
  why(given) {
    const facts = reviewFacts(given)
    const [from, by] = [reviewStarts(facts), reviewBy(facts)]
    if (from === null || by === null) return { reviewDue: 'Nothing has come yet from which the six weeks run.' }
    const panel = maybeDayIn(given['panelDate'])
    return {
      reviewDue: `${reviewing.weeks} weeks after ${startedBy(facts, from)} (${plainDate(from)}), the latest of what has come.`,
      ...(panel && { daysLate: `The panel met ${sinceLimit(by, panel)}.` }),
    }
  },
}

function startedBy({ productOn, inquestConcludedOn }: ReviewFacts, from: Day): string {
  if (productOn?.equals(from) === true) return 'the result of the child death review meeting came'
  return inquestConcludedOn?.equals(from) === true ? 'the inquest ended' : 'the last hold ended'
}

const sinceLimit = (by: Day, on: Day): string =>
  daysLate(by, on) === 0 ? `by ${plainDate(by)}` : `${count(daysLate(by, on), 'day')} after ${plainDate(by)}`

/** By when papers open, and whether the timeline was finished for it; null while it is not. */
export const papersQuestion: Question = {
  shape: { panelDate: 'day', timelineFinished: 'day?' },
  countsWorkingDays: () => false,
  answer({ panelDate, timelineFinished }) {
    const panel = dayIn(panelDate)
    const finished = maybeDayIn(timelineFinished)
    return { papersBy: papersBy(panel).toString(), inTime: finished && papersInTime(finished, panel) }
  },
  why({ panelDate, timelineFinished }, calendar) {
    const panel = dayIn(panelDate)
    const finished = maybeDayIn(timelineFinished)
    return {
      papersBy: dueBy('C16', { on: panel, at: null }, defaultRules, calendar).because,
      inTime:
        finished === null
          ? 'The timeline is not finished.'
          : `The timeline was finished on ${plainDate(finished)}, ${count(daysBetween(finished, panel), 'day')} before the panel.`,
    }
  },
}

/** So many months later, or before where they are negative. */
export const months: Question = {
  shape: { date: 'day', months: 'number' },
  odd({ months: number }) {
    const many = number as number
    return Number.isInteger(many) && Math.abs(many) <= 12_000 ? [] : ['months: should be a whole number of months.']
  },
  countsWorkingDays: () => false,
  answer: given => ({ date: monthsLater(given).toString() }),
  why(given) {
    const { date, months: many } = given as { date: string; months: number }
    const way = many < 0 ? 'before' : 'after'
    return {
      date: `${count(Math.abs(many), 'month')} ${way} ${plainDate(dayIn(date))}${clipped({ months: many }, dayIn(date), monthsLater(given))}.`,
    }
  },
}

const monthsLater = ({ date, months: many }: Given): Day => addMonths(dayIn(date), many as number)
