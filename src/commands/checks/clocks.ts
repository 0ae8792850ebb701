import type { WorkingCalendar } from '../../kernel/calendar.ts'
import { misfits } from '../../kernel/shape.ts'
import { count, list, plainDate } from '../../kernel/text.ts'
import { englandInAnyYear } from '../../kernel/usual-holidays.ts'
import type { Given, Question } from '../../protocol/question.ts'
import { type QuestionKind, questions } from '../../protocol/questions.ts'
import type { Check } from '../check.ts'

type Asked = { readonly id: string; readonly kind: QuestionKind; readonly in: Given }

/** `check clocks`: questions about dates to the rules. With `"why": true` in a question its answers have their reasons. */
export const clocks: Check = {
  problems(input) {
    const shape = { each: { id: 'text', kind: { oneOf: Object.keys(questions) }, in: 'object' } } as const
    const misshapen = misfits(input, shape, 'The input')
    if (misshapen.length > 0) return misshapen
    const asked = input as readonly Asked[]
    return [...asked.flatMap(unfit), ...repeated(asked)]
  },

  answer(input, say) {
    const calendarFor = calendars()
    const byRule: string[] = []
    const answers = (input as readonly Asked[]).map(({ id, kind, in: given }, i) => {
      if (i > 0 && i % 5_000 === 0) say(`${i} questions answered.`)
      const calendar = calendarFor(given['extraHolidays'])
      const question: Question = questions[kind]
      const answer = question.answer(given, calendar)
      if (question.countsWorkingDays(given) && !isPublished([given, answer], calendar)) byRule.push(id)
      return [id, given['why'] === true ? { ...answer, why: question.why(given, calendar) } : answer] as const
    })
    if (byRule.length > 0) say(usualRule(byRule))
    return Object.fromEntries(answers)
  },
}

function unfit({ kind, in: given }: Asked, i: number): string[] {
  const question: Question = questions[kind]
  const problems = misfits(given, { ...question.shape, extraHolidays: { maybe: { each: 'day' } } })
  return [...problems, ...(problems.length === 0 ? (question.odd?.(given) ?? []) : [])].map(
    problem => `[${i}].in.${problem}`,
  )
}

/** The answers stand under the ids: of two questions with one id, one would have no answer. */
function repeated(asked: readonly Asked[]): string[] {
  const seen = new Map<string, number>()
  return asked.flatMap(({ id }, i) => {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, i)
    return first === undefined ? [] : [`[${i}].id: is that of [${first}] too.`]
  })
}

/** Made once for each set of one-off days. */
function calendars(): (extraHolidays: unknown) => WorkingCalendar {
  const made = new Map<string, WorkingCalendar>()
  return extraHolidays => {
    const days = (extraHolidays ?? []) as readonly string[]
    const key = days.join()
    const calendar = made.get(key) ?? englandInAnyYear(days)
    made.set(key, calendar)
    return calendar
  }
}

/** Whether every date from the start to the answer lies where bank holidays are published. */
function isPublished(said: readonly [Given, Given], { published }: WorkingCalendar): boolean {
  const dates = said.flatMap(fields => Object.values(fields)).filter(value => typeof value === 'string')
  const days = dates.filter(text => /^[+\d]\d{3,}-\d\d-\d\d/.test(text))
  return days.every(
    text => text.length >= 10 && text >= published!.from.toString() && text <= `${published!.through.toString()}~`,
  )
}

function usualRule(ids: readonly string[]): string {
  const { from, through } = englandInAnyYear().published!
  const named = ids.length > 5 ? [...ids.slice(0, 5), count(ids.length - 5, 'other')] : ids
  return `Bank holidays are published from ${plainDate(from)} to ${plainDate(through)}. Outside these days the usual rule was used, which knows no one-off day to come, for ${list(named)}.`
}
