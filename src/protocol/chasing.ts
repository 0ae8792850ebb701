import {
  addDays,
  addWeeks,
  addWorkingDays,
  type Day,
  type Due,
  isBefore,
  isWorkingDay,
  latest,
  type WorkingCalendar,
} from '../kernel/calendar.ts'
import type { AreaRules } from './area-rules.ts'

/**
 * Agency returns are prompted two, four and eight weeks after the request (R-G3); ten working days after the third
 * prompt the request is escalated (R-G4). Clocks C11 and C12.
 */
export const agencyReturn = {
  prompts: [{ afterWeeks: 2 }, { afterWeeks: 4 }, { afterWeeks: 8 }],
  escalate: { afterPrompt: 3, workingDays: 10, to: ['designated_doctor', 'chair'] },
  source: 'R-G3, R-G4',
} as const

export type StepKey = 'prompt-1' | 'prompt-2' | 'prompt-3' | 'escalation'
const prompts = ['prompt-1', 'prompt-2', 'prompt-3'] as const

export type RequestFacts = {
  readonly sentOn: Day
  readonly steps: readonly { readonly step: StepKey; readonly on: Day; readonly state: 'sent' | 'missed' }[]
  /** A full or a nil return that stands. One that was sent back as incomplete does not. */
  readonly returnedOn: Day | null
  readonly writtenOffOn: Day | null
}

type Rules = Pick<AreaRules, 'rollToWorkingDay'>

/** Every step of a chase with its day, whatever has been taken of it. The day counts, not the hour. */
export const schedule = (
  facts: RequestFacts,
  rules: Rules,
  calendar: WorkingCalendar,
): readonly { readonly step: StepKey; readonly due: Due }[] => [
  ...prompts.map((step, i) => ({
    step,
    due: promptDue(facts.sentOn, agencyReturn.prompts[i]!.afterWeeks, rules, calendar),
  })),
  { step: 'escalation', due: escalateOn(facts, rules, calendar) },
]

/** The last day on which the agency may still answer before the request is escalated: the tenth day is still theirs. */
export function replyBy(facts: RequestFacts, rules: Rules, calendar: WorkingCalendar): Due {
  const from = lastPrompt(facts, rules, calendar)
  return from.known ? addWorkingDays(from.on, agencyReturn.escalate.workingDays, calendar) : from
}

/**
 * The day from which the ten days run: prompt 3 as the agency received it, late or not; before it has gone, the day it
 * is due. Should any other prompt have gone later still, from that one: nobody is escalated within ten working days of
 * a prompt.
 */
export function lastPrompt(facts: RequestFacts, rules: Rules, calendar: WorkingCalendar): Due {
  const third = agencyReturn.escalate.afterPrompt - 1
  const sent = facts.steps.filter(({ step, state }) => step !== 'escalation' && state === 'sent')
  const asSent = sent.find(({ step }) => step === prompts[third])
  const planned: Due = asSent
    ? { known: true, on: asSent.on }
    : promptDue(facts.sentOn, agencyReturn.prompts[third]!.afterWeeks, rules, calendar)
  return planned.known ? { known: true, on: latest(planned.on, ...sent.map(({ on }) => on)) } : planned
}

function escalateOn(facts: RequestFacts, rules: Rules, calendar: WorkingCalendar): Due {
  const last = replyBy(facts, rules, calendar)
  return last.known ? addWorkingDays(last.on, 1, calendar) : last
}

/** A prompt falls on its calendar day, a day off too, unless the area rolls it to the next working day. */
export function promptDue(sentOn: Day, weeks: number, { rollToWorkingDay }: Rules, calendar: WorkingCalendar): Due {
  let on = addWeeks(sentOn, weeks)
  if (!rollToWorkingDay) return { known: true, on }
  while (!isBefore(calendar.knownThrough, on) && !isWorkingDay(on, calendar)) on = addDays(on, 1)
  return isBefore(calendar.knownThrough, on) ? { known: false, beyond: calendar.knownThrough } : { known: true, on }
}

/**
 * The steps that exist on the evening of a day, when nothing kept the service from taking them. What ends a chase ends it
 * from the start of its day, so that the step of that day is not taken.
 */
export function takenBy(
  { sentOn, endedOn }: { readonly sentOn: Day; readonly endedOn: Day | null },
  evening: Day,
  rules: Rules,
  calendar: WorkingCalendar,
): StepKey[] {
  const nothingYet = { sentOn, steps: [], returnedOn: null, writtenOffOn: null }
  return schedule(nothingYet, rules, calendar).flatMap(({ step, due }) =>
    due.known && !isBefore(evening, due.on) && (endedOn === null || isBefore(due.on, endedOn)) ? [step] : [],
  )
}

/** The chair may write a request off once it has been escalated, not before (process.md 2.2). */
export const mayWriteOff = ({ steps }: Pick<RequestFacts, 'steps'>): boolean =>
  steps.some(({ step, state }) => step === 'escalation' && state === 'sent')

/** The next step of an open chase, taken or not by today; null when an answer or the chair has ended it, or all is done. */
export function nextPlanned(
  facts: RequestFacts,
  rules: Rules,
  calendar: WorkingCalendar,
): { step: StepKey; due: Due } | null {
  if (facts.returnedOn !== null || facts.writtenOffOn !== null) return null
  const taken = new Set(facts.steps.map(({ step }) => step))
  return schedule(facts, rules, calendar).find(({ step }) => !taken.has(step)) ?? null
}

/**
 * What must happen today, if anything. After an outage, or when a return was sent back, only the latest prompt that fell
 * in between goes out and the earlier are recorded as missed; an escalation never comes in the same breath as a prompt.
 */
export function nextStep(
  facts: RequestFacts,
  today: Day,
  rules: Rules,
  calendar: WorkingCalendar,
): { take: StepKey; missed: StepKey[] } | null {
  if (facts.returnedOn !== null || facts.writtenOffOn !== null) return null
  const taken = new Set(facts.steps.map(({ step }) => step))
  const due = schedule(facts, rules, calendar).filter(
    ({ step, due: on }) => !taken.has(step) && on.known && !isBefore(today, on.on),
  )
  const owedPrompts = due.filter(({ step }) => step !== 'escalation').map(({ step }) => step)
  const latest = owedPrompts.at(-1)
  if (latest !== undefined) return { take: latest, missed: owedPrompts.slice(0, -1) }
  return due.length > 0 ? { take: 'escalation', missed: [] } : null
}
