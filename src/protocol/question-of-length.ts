import { daysBetween, isBefore } from '../kernel/calendar.ts'
import { count, plainDate } from '../kernel/text.ts'
import { ageBand, childhood, neonatal, yearsBetween } from './age.ts'
import { duration, type Hold, spread } from './durations.ts'
import { dayIn, type Given, type Question } from './question.ts'

/** How long a review took, and how long a hold kept it. */
export const durationQuestion: Question = {
  shape: { death: 'day', panel: 'day', holds: { each: { start: 'day', end: 'day' } } },
  odd: given => [
    ...(backwards(given, 'death', 'panel') ? ['panel: is before the death.'] : []),
    ...(given['holds'] as readonly Given[]).flatMap((hold, i) =>
      backwards(hold, 'start', 'end') ? [`holds[${i}].end: is before its start.`] : [],
    ),
  ],
  countsWorkingDays: () => false,
  answer: given => durationOf(given),
  why(given) {
    const { totalDays, holdDays } = durationOf(given)
    return {
      totalDays: `${count(totalDays, 'day')} from the death to the panel.`,
      holdDays: `${count(holdDays, 'day')} of them on hold; what of a hold lies outside them does not count, and no day counts twice.`,
      netDays: `${totalDays} less ${holdDays}.`,
    }
  },
}

const durationOf = ({ death, panel, holds }: Given) =>
  duration(dayIn(death), dayIn(panel), (holds as readonly Given[]).map(holdOf))
const holdOf = ({ start, end }: Given): Hold => ({ start: dayIn(start), end: dayIn(end) })
const backwards = (given: Given, from: string, to: string): boolean => isBefore(dayIn(given[to]), dayIn(given[from]))

/** The age at death: by birthdays, but for the first 28 days. */
export const age: Question = {
  shape: { dob: 'day', dod: 'day' },
  odd: given => (backwards(given, 'dob', 'dod') ? ['dod: is before the birth.'] : []),
  countsWorkingDays: () => false,
  answer({ dob, dod }) {
    const [born, died] = [dayIn(dob), dayIn(dod)]
    const ageYears = yearsBetween(born, died)
    return {
      ageDays: daysBetween(born, died),
      ageYears,
      band: ageBand(born, died),
      inScope: ageYears < childhood.underYears,
    }
  },
  why({ dob }) {
    const born = dayIn(dob)
    const leap = born.month === 2 && born.day === 29
    return {
      ageYears: `Birthdays since ${plainDate(born)}${leap ? '; in a year without 29 February it falls on 1 March' : ''}.`,
      band: `By birthdays, but for the first ${neonatal.underDays} days.`,
      inScope: `A child is under ${childhood.underYears}.`,
    }
  },
}

/** The lengths of many reviews together. */
export const stats: Question = {
  shape: { pairs: { each: { each: 'day' } } },
  odd: ({ pairs }) =>
    (pairs as readonly unknown[][]).flatMap((pair, i) =>
      pair.length === 2 ? [] : [`pairs[${i}]: should be two dates, from and to.`],
    ),
  countsWorkingDays: () => false,
  answer: ({ pairs }) => spread(lengthsOf(pairs)),
  why({ pairs }) {
    const many = lengthsOf(pairs).length
    const middle = many % 2 === 0 ? 'halfway between the two in the middle' : 'the one in the middle'
    return many === 0
      ? { median: 'There is no pair.', mean1dp: 'There is no pair.' }
      : { median: `Of ${count(many, 'pair')}, ${middle}.`, mean1dp: 'To one decimal, a half rounded up.' }
  },
}

const lengthsOf = (pairs: unknown): number[] =>
  (pairs as readonly [unknown, unknown][]).map(([from, to]) => daysBetween(dayIn(from), dayIn(to)))
