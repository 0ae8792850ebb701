import { existsSync, readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  type Due,
  england,
  type Instant,
  isBefore,
  isWorkingDay,
  LONDON,
  londonDay,
} from '../../src/kernel/calendar.ts'
import { ageBand, yearsBetween } from '../../src/protocol/age.ts'
import { defaultRules } from '../../src/protocol/area-rules.ts'
import { sendBy, workingDaysLate } from '../../src/protocol/asking.ts'
import { nextStep, type RequestFacts, replyBy, schedule, type StepKey } from '../../src/protocol/chasing.ts'
import { isChild } from '../../src/protocol/eligibility.ts'
import { notifyBy, tellHomeAreaBy } from '../../src/protocol/notification.ts'
import { papersBy, papersInTime } from '../../src/protocol/panel.ts'

type Values = Readonly<Record<string, string>>
type Question = {
  readonly id: string
  readonly kind: string
  readonly in: Values & {
    readonly extraHolidays?: readonly string[]
    readonly months?: number
    readonly events?: readonly { readonly type: string; readonly date: string }[]
  }
  readonly out: unknown
}

const shared = process.env['OPENCDR_SHARED']
const file =
  shared === undefined
    ? new URL('../../../shared/evaluation/clocks-sample.json', import.meta.url)
    : new URL(`file://${shared}/evaluation/clocks-sample.json`)
const questions = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Question[]) : []

// Reviews after an inquest, durations, statistics and the clocks of later parts come with those parts.
const answers: Readonly<Record<string, (question: Question['in']) => unknown>> = {
  prompts: asked => ({ ...steps(asked), replyBy: text(replyBy(request(asked), defaultRules, calendarOf(asked))) }),
  fired: asked => ({ created: fired(asked) }),
  sendBy: asked => ({
    sendBy: text(sendBy(day(asked['confirmedKnown']!), calendarOf(asked))),
    ...(asked['sentDate'] !== undefined && {
      workingDaysLate: workingDaysLate(day(asked['confirmedKnown']!), day(asked['sentDate']), calendarOf(asked)),
    }),
  }),
  workday: asked => ({ workingDay: isWorkingDay(day(asked['date']!), calendarOf(asked)) }),
  hours: ({ death }) => ({ h24: hoursAfter(death!, 24), h48: hoursAfter(death!, 48), h72: hoursAfter(death!, 72) }),
  papers: ({ panelDate, timelineFinished }) => ({
    papersBy: papersBy(day(panelDate!)).toString(),
    ...(timelineFinished !== undefined && { inTime: papersInTime(day(timelineFinished), day(panelDate!)) }),
  }),
  months: ({ date, months }) => ({ date: addMonths(day(date!), months!).toString() }),
  age: ({ dob, dod }) => ({
    ageDays: daysBetween(day(dob!), day(dod!)),
    ageYears: yearsBetween(day(dob!), day(dod!)),
    band: ageBand(day(dob!), day(dod!)),
    inScope: isChild(day(dob!), day(dod!)),
  }),
  clock: asked => ({ due: clocks[asked['clock']!]!(asked) }),
}
const clocks: Readonly<Record<string, (question: Question['in']) => string>> = {
  C10: asked => text(sendBy(day(asked['start']!), calendarOf(asked))),
  C16: ({ start }) => papersBy(day(start!)).toString(),
  C26: asked => text(tellHomeAreaBy(day(asked['start']!), defaultRules, calendarOf(asked))),
}

const ours = questions.filter(
  question => question.kind in answers && (question.kind !== 'clock' || question.in['clock']! in clocks),
)

test.skipIf(questions.length === 0)('the published questions (skipped where they are not beside this checkout)', () => {
  expect(new Set(ours.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8)
})

for (const question of ours) {
  test(`${question.id}: ${JSON.stringify(question.in)}`, () => {
    expect(answers[question.kind]!(question.in)).toEqual(question.out)
  })
}

// What the sample may not ask and the description of the questions does: process.md 7.3, 7.6 and 7.12.
test.each([
  ['C10', '2026-12-23', '2027-01-04'],
  ['C16', '2026-12-10', '2026-12-03'],
  ['C26', '2026-05-23', '2026-05-26'],
])('clock %s from %s is due %s', (clock, start, due) => {
  expect(answers['clock']!({ clock, start })).toEqual({ due })
})

test('a return that is taken ends the chase from the start of its day, one that is rejected does not', () => {
  const sentDate = '2026-01-19'
  const created = (type: string, date: string) =>
    fired({ sentDate, asOf: '2026-03-31', events: [{ type, date }] } as unknown as Question['in'])
  expect(created('accepted', '2026-02-16')).toEqual(['prompt1'])
  expect(created('nil', '2026-02-17')).toEqual(['prompt1', 'prompt2'])
  expect(created('rejected', '2026-02-16')).toEqual(['prompt1', 'prompt2', 'prompt3', 'escalateOn'])
  expect(created('resentToNewContact', '2026-02-10')).toEqual(['prompt1', 'prompt2', 'prompt3', 'escalateOn'])
})

const names: Readonly<Record<StepKey, string>> = {
  'prompt-1': 'prompt1',
  'prompt-2': 'prompt2',
  'prompt-3': 'prompt3',
  escalation: 'escalateOn',
}

const calendarOf = ({ extraHolidays = [] }: Question['in']) => england(extraHolidays)

const request = ({ sentDate }: Question['in']): RequestFacts => ({
  sentOn: day(sentDate!),
  steps: [],
  returnedOn: null,
  writtenOffOn: null,
})

const steps = (asked: Question['in']): Values =>
  Object.fromEntries(
    schedule(request(asked), defaultRules, calendarOf(asked)).map(({ step, due }) => [names[step], text(due)]),
  )

/** Asks the rule on each day up to the evening of `asOf`. A rejected return and a new contact leave the dates alone. */
function fired(asked: Question['in']): string[] {
  const ended = (asked.events ?? []).filter(({ type }) => type === 'accepted' || type === 'nil').map(({ date }) => date)
  let facts = request(asked)
  for (let today: Day = facts.sentOn; !isBefore(day(asked['asOf']!), today); today = addDays(today, 1)) {
    const returnedOn = ended.some(date => date <= today.toString()) ? today : null
    const step = nextStep({ ...facts, returnedOn }, today, defaultRules, calendarOf(asked))
    if (step) facts = { ...facts, steps: [...facts.steps, { step: step.take, on: today, state: 'sent' }] }
  }
  return facts.steps.map(({ step }) => names[step])
}

const text = (due: Due): string => (due.known ? due.on.toString() : 'not known')

function hoursAfter(death: string, notifyWithinHours: number): string {
  const at: Instant = Temporal.Instant.from(death)
  const by = notifyBy({ on: londonDay(at), at }, { notifyWithinHours })
  return by.toZonedDateTimeISO(LONDON).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
}
