import { isDeepStrictEqual } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { clocks } from '../../src/commands/checks/clocks.ts'
import { type Day, day, dueDay, england, londonDay, londonText } from '../../src/kernel/calendar.ts'
import { englandInAnyYear } from '../../src/kernel/usual-holidays.ts'
import { defaultRules } from '../../src/protocol/area-rules.ts'
import { nextStep, type RequestFacts, type StepKey } from '../../src/protocol/chasing.ts'
import type { Start } from '../../src/protocol/due-by.ts'
import type { ClockKey } from '../../src/protocol/lengths.ts'
import { type CaseFacts, caseObligations } from '../../src/protocol/obligations.ts'
import { lateOn as late, type Running } from '../../src/protocol/standing.ts'
import { numberOf, textOf, type Working, workingWithout } from './clocks-days.ts'
import { type Facts, diceOf, type History, historyOf } from './clocks-history.ts'
import { answerTo, endOf, lateOn, type Set } from './clocks-oracle.ts'

export type Agreement = {
  readonly histories: number
  readonly compared: Readonly<Record<string, number>>
  readonly differences: readonly string[]
}

/** Asks the product and the second oracle the same of made-up histories. Every hundredth chase is lived day by day. */
export function agree(histories: number, seed: number, say: (sentence: string) => void = () => undefined): Agreement {
  const dice = diceOf(seed)
  const differences: string[] = []
  const compared: Record<string, number> = {}
  const compare = (what: string, shown: () => string, ours: unknown, theirs: unknown): void => {
    compared[what] = (compared[what] ?? 0) + 1
    if (!isDeepStrictEqual(ours, theirs))
      differences.push(
        `${what}: ${shown()}: the product says ${JSON.stringify(ours)}, the text ${JSON.stringify(theirs)}`,
      )
  }
  for (let number = 0; number < histories; number += 1) {
    if (number > 0 && number % 1_000 === 0) say(`${number} histories, ${differences.length} differences.`)
    const history = historyOf(number, dice)
    const working = workingWithout(history.oneOffs)
    const problems = clocks.problems(history.questions)
    compare('every question can be asked', () => JSON.stringify(history.questions), problems, [])
    const answers = clocks.answer(history.questions, () => undefined) as Record<string, unknown>
    for (const question of history.questions)
      compare(question.kind, () => JSON.stringify(question), answers[question.id], answerTo(question.kind, question.in))
    compare('what was late', () => JSON.stringify(history), ourLate(history), theirLate(history, working))
    // Before the list of bank holidays begins the service knows of none.
    if (history.facts.death >= '2019')
      compare('due rows', () => JSON.stringify(history.facts), ourRows(history), theirRows(history, working))
    if (number % 100 === 0)
      compare('a chase lived', () => JSON.stringify(history.facts), lived(history), livedByText(history))
  }
  return { histories, compared, differences }
}

const startFrom = (text: string): Start =>
  text.includes('T')
    ? { on: londonDay(Temporal.Instant.from(text)), at: Temporal.Instant.from(text) }
    : { on: day(text), at: null }

const runningFrom = ({ clock, start, ended, holds }: Set, i: number): Running => ({
  clock: clock as ClockKey,
  subject: String(i),
  start: startFrom(start),
  ended: ended === null ? null : startFrom(ended),
  holds: holds.map(hold => ({ start: day(hold.start), end: hold.end === null ? null : day(hold.end) })),
})

const ourLate = ({ sets, evening, oneOffs }: History): string[] =>
  late(sets.map(runningFrom), day(evening), defaultRules, englandInAnyYear(oneOffs))
    .map(({ subject, clock, daysLate }) => `${subject} ${clock} ${daysLate}`)
    .sort()

const theirLate = ({ sets, evening }: History, working: Working): string[] =>
  sets
    .flatMap((set, i) => {
      const found = lateOn(set, evening, working)
      return found === null ? [] : [`${i} ${set.clock} ${found.days}`]
    })
    .sort()

/** What the service itself owes, counted by the published list alone. */
function ourRows({ facts, oneOffs }: History): string[] {
  const rows = caseObligations(caseOf(facts), defaultRules, england(oneOffs))
  return rows.map(({ clock, subject, due }) => {
    if (!due.known) return `${clock} ${subject} not known`
    return `${clock} ${subject} ${clock === 'C1' ? londonText(due.at) : dueDay(due.at).toString()}`
  })
}

const caseOf = ({ death, notified, accepted, livedElsewhere, known, sent, panel }: Facts): CaseFacts => ({
  caseId: 'case',
  areaId: 1,
  confirmedDead: true,
  death: startFrom(death),
  firstNotifiedAt: Temporal.Instant.from(notified),
  lateReason: null,
  acceptedOn: day(accepted),
  inbound: { knownOn: day(livedElsewhere), toldOn: null },
  firstLetter: 'owed',
  involvements: [
    { id: 'unasked', confirmedKnownOn: day(known), request: null },
    {
      id: 'asked',
      confirmedKnownOn: day(known),
      request: { sentOn: day(sent), steps: [], returnedOn: null, writtenOffOn: null },
    },
  ],
  meetings: [{ id: 'panel', on: day(panel), papersOpenedOn: null, held: false, outcome: null }],
  timelineFinishedOn: null,
  analysisSigned: false,
  closedOn: null,
  copiesLeft: 0,
})

function theirRows({ facts }: History, working: Working): string[] {
  const since = (text: string): string => (text < facts.accepted ? facts.accepted : text)
  const counted = (clock: string, subject: string, start: string): string => {
    const by = textOf((endOf(clock, start, working) as { day: number }).day)
    return `${clock} ${subject} ${by > '2028-12-31' ? 'not known' : by}`
  }
  const notifyBy = answerTo('hours', { death: facts.death })['h24'] as string
  const isLate =
    Temporal.Instant.from(facts.notified).epochMilliseconds > Temporal.Instant.from(notifyBy).epochMilliseconds
  return [
    ...(isLate ? [`C1 case ${notifyBy}`] : []),
    counted('C5', 'case', facts.accepted),
    counted('C26', 'case', since(facts.livedElsewhere)),
    counted('C10', 'unasked', since(facts.known)),
    `C11 asked ${textOf(numberOf(facts.sent) + 14)}`,
    `C16 panel ${textOf(numberOf(facts.panel) - 7)}`,
  ]
}

/** The steps that a service takes which wakes every morning until the evening, and is told of returns at their dawn. */
function lived({ facts, oneOffs, evening }: History): StepKey[] {
  const calendar = englandInAnyYear(oneOffs)
  const steps: RequestFacts['steps'][number][] = []
  const taken = facts.events.filter(({ type }) => type === 'accepted' || type === 'nil').map(({ date }) => date)
  for (let on = facts.sent; on <= evening; on = textOf(numberOf(on) + 1)) {
    const returned: Day | null = taken.some(date => date <= on) ? day(on) : null
    const request = { sentOn: day(facts.sent), steps, returnedOn: returned, writtenOffOn: null }
    const step = nextStep(request, day(on), defaultRules, calendar)
    if (step !== null) steps.push({ step: step.take, on: day(on), state: 'sent' })
    if (steps.length === 4) break
  }
  return steps.map(({ step }) => step)
}

function livedByText({ facts, oneOffs, evening }: History): string[] {
  const asked = { sentDate: facts.sent, events: facts.events, asOf: evening, extraHolidays: oneOffs }
  const names: Record<string, string> = {
    prompt1: 'prompt-1',
    prompt2: 'prompt-2',
    prompt3: 'prompt-3',
    escalateOn: 'escalation',
  }
  return (answerTo('fired', asked)['created'] as string[]).map(name => names[name]!)
}
