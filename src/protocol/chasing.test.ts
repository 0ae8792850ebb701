import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween, england, isBefore, workingDaysBetween } from '../kernel/calendar.ts'
import { mayWriteOff, nextPlanned, nextStep, type RequestFacts, replyBy, schedule, type StepKey } from './chasing.ts'

const calendar = england()
const asWritten = { rollToWorkingDay: false }
const rolled = { rollToWorkingDay: true }

const asked = (sentOn: string, steps: Partial<Record<StepKey, string>> = {}): RequestFacts => ({
  sentOn: day(sentOn),
  steps: (Object.entries(steps) as [StepKey, string][]).map(([step, on]) => ({ step, on: day(on), state: 'sent' })),
  returnedOn: null,
  writtenOffOn: null,
})
const days = (facts: RequestFacts, rules = asWritten) =>
  schedule(facts, rules, calendar).map(({ due }) => (due.known ? due.on.toString() : `beyond ${due.beyond.toString()}`))

test.each([
  { sent: '2026-01-19', due: ['2026-02-02', '2026-02-16', '2026-03-16', '2026-03-31'], why: 'plain' },
  { sent: '2026-02-02', due: ['2026-02-16', '2026-03-02', '2026-03-30', '2026-04-16'], why: 'Easter moves it' },
  { sent: '2025-12-12', due: ['2025-12-26', '2026-01-09', '2026-02-06', '2026-02-23'], why: 'on Boxing Day (7.1)' },
  { sent: '2026-11-02', due: ['2026-11-16', '2026-11-30', '2026-12-28', '2027-01-13'], why: 'prompt 3 on a holiday' },
  { sent: '2024-01-04', due: ['2024-01-18', '2024-02-01', '2024-02-29', '2024-03-15'], why: 'a leap day' },
  { sent: '2026-10-17', due: ['2026-10-31', '2026-11-14', '2026-12-12', '2026-12-30'], why: 'Saturdays' },
])('asked on $sent: $why', ({ sent, due }) => {
  expect(days(asked(sent))).toEqual(due)
})

test('the tenth working day after prompt 3 is still the agency’s', () => {
  expect(replyBy(asked('2025-12-12'), asWritten, calendar)).toEqual({ known: true, on: day('2026-02-20') })
  expect(replyBy(asked('2026-11-02'), asWritten, calendar)).toEqual({ known: true, on: day('2027-01-12') })
})

test('the ten days count from prompt 3 as it was sent', () => {
  const late = asked('2025-12-12', { 'prompt-1': '2025-12-26', 'prompt-2': '2026-01-09', 'prompt-3': '2026-02-10' })
  expect(replyBy(late, asWritten, calendar)).toEqual({ known: true, on: day('2026-02-24') })
  expect(days(late)[3]).toBe('2026-02-25')
})

test('they count from prompt 3 as it was sent, also when the area has since begun to roll prompts', () => {
  const before = asked('2026-11-02', { 'prompt-1': '2026-11-16', 'prompt-2': '2026-11-30', 'prompt-3': '2026-12-28' })
  expect(replyBy(before, rolled, calendar)).toEqual({ known: true, on: day('2027-01-12') })
})

test('they count from a prompt that went later still', () => {
  const odd = asked('2025-12-12', { 'prompt-3': '2026-02-06', 'prompt-2': '2026-02-10' })
  expect(replyBy(odd, asWritten, calendar)).toEqual({ known: true, on: day('2026-02-24') })
})

test('an area may roll prompts to the next working day', () => {
  expect(days(asked('2025-12-12'), rolled)).toEqual(['2025-12-29', '2026-01-09', '2026-02-06', '2026-02-23'])
  expect(days(asked('2026-11-02'), rolled)).toEqual(['2026-11-16', '2026-11-30', '2026-12-29', '2027-01-14'])
})

test('beyond the published holidays the escalation is not known; prompts go by calendar days', () => {
  expect(days(asked('2028-10-23'))).toEqual(['2028-11-06', '2028-11-20', '2028-12-18', 'beyond 2028-12-31'])
  expect(days(asked('2028-11-20'))).toEqual(['2028-12-04', '2028-12-18', '2029-01-15', 'beyond 2028-12-31'])
  expect(days(asked('2028-11-20'), rolled)[2]).toBe('beyond 2028-12-31')
  const chased = asked('2028-10-23', { 'prompt-1': '2028-11-06', 'prompt-2': '2028-11-20', 'prompt-3': '2028-12-18' })
  expect(nextStep(chased, day('2029-03-01'), asWritten, calendar)).toBe(null)
  expect(nextPlanned(chased, asWritten, calendar)).toEqual({
    step: 'escalation',
    due: { known: false, beyond: day('2028-12-31') },
  })
})

test('a nil return on 8 January ends the chase of that request (7.1)', () => {
  const fired = chase(asked('2025-12-12'), { returnedOn: day('2026-01-08') })
  expect(fired.steps.map(({ step, on }) => `${step} ${on.toString()}`)).toEqual(['prompt-1 2025-12-26'])
})

test('after an outage only the latest missed prompt goes out', () => {
  const facts = asked('2026-01-19')
  expect(nextStep(facts, day('2026-02-20'), asWritten, calendar)).toEqual({ take: 'prompt-2', missed: ['prompt-1'] })
  expect(nextStep(facts, day('2026-05-01'), asWritten, calendar)).toEqual({
    take: 'prompt-3',
    missed: ['prompt-1', 'prompt-2'],
  })
})

test('nothing is owed the day before, nor again the same day', () => {
  expect(nextStep(asked('2026-01-19'), day('2026-02-01'), asWritten, calendar)).toBe(null)
  expect(nextStep(asked('2026-01-19', { 'prompt-1': '2026-02-02' }), day('2026-02-02'), asWritten, calendar)).toBe(null)
})

test('a return that was sent back takes up the original dates', () => {
  const fired = chase(asked('2026-01-19'), { returnedOn: day('2026-02-10'), sentBackOn: day('2026-02-12') })
  expect(fired.steps.map(({ step, on }) => `${step} ${on.toString()}`)).toEqual([
    'prompt-1 2026-02-02',
    'prompt-2 2026-02-16',
    'prompt-3 2026-03-16',
    'escalation 2026-03-31',
  ])
})

test('a request may be written off after its escalation, not before; then nothing more comes', () => {
  const all = { 'prompt-1': '2026-02-02', 'prompt-2': '2026-02-16', 'prompt-3': '2026-03-16' }
  expect(mayWriteOff(asked('2026-01-19', all))).toBe(false)
  const escalated = asked('2026-01-19', { ...all, escalation: '2026-03-31' })
  expect(mayWriteOff(escalated)).toBe(true)
  expect(nextPlanned(escalated, asWritten, calendar)).toBe(null)
  const writtenOff = { ...asked('2026-01-19'), writtenOffOn: day('2026-01-20') }
  expect(nextStep(writtenOff, day('2026-06-01'), asWritten, calendar)).toBe(null)
  expect(nextPlanned(writtenOff, asWritten, calendar)).toBe(null)
})

const anyRequest = fc
  .integer({ min: 0, max: daysBetween(day('2019-01-01'), day('2028-06-30')) })
  .map(n => asked(addDays(day('2019-01-01'), n).toString()))
const anyRules = fc.boolean().map(rollToWorkingDay => ({ rollToWorkingDay }))

test('day by day, the chase is exactly its schedule', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, (facts, rules) => {
      const planned = schedule(facts, rules, calendar)
      const fired = chase(facts, { rules })
      expect(fired.steps.map(({ step, on, state }) => ({ step, state, due: { known: true, on } }))).toEqual(
        planned.map(({ step, due }) => ({ step, state: 'sent', due })),
      )
    }),
    { numRuns: 15 },
  )
})

test('whatever days the service rests, no step repeats or comes early, and nobody is escalated within ten days of a prompt', () => {
  const rests = fc.array(fc.tuple(fc.nat(100), fc.nat(60)), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(anyRequest, anyRules, rests, (facts, rules, resting) => {
      const { steps } = chase(facts, { rules, rests: resting })
      const keys = steps.map(({ step }) => step)
      expect(new Set(keys).size).toBe(keys.length)

      const sent = steps.filter(({ state }) => state === 'sent')
      expect(new Set(sent.map(({ on }) => on.toString())).size).toBe(sent.length)
      const planned = new Map(schedule(facts, rules, calendar).map(({ step, due }) => [step, due]))
      for (const { step, on } of sent) {
        const due = planned.get(step)!
        if (due.known) expect(isBefore(on, due.on)).toBe(false)
      }

      const escalation = steps.find(({ step }) => step === 'escalation')
      if (!escalation) return
      expect(steps.at(-1)).toBe(escalation)
      for (const { step, on } of sent) {
        if (step !== 'escalation') expect(workingDaysBetween(on, escalation.on, calendar)).toBeGreaterThan(10)
      }
    }),
    { numRuns: 30 },
  )
})

test('a return on any day changes nothing before it and ends everything from it on', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, fc.nat(130), (facts, rules, after) => {
      const returnedOn = addDays(facts.sentOn, after)
      const without = chase(facts, { rules }).steps
      const { steps } = chase(facts, { rules, returnedOn })
      expect(steps).toEqual(without.filter(({ on }) => isBefore(on, returnedOn)))
    }),
    { numRuns: 15 },
  )
})

test('a return that is sent back never starts the schedule anew', () => {
  fc.assert(
    fc.property(anyRequest, fc.nat(80), fc.nat(40), (facts, after, kept) => {
      const returnedOn = addDays(facts.sentOn, after)
      const sentBackOn = addDays(returnedOn, kept)
      const { steps } = chase(facts, { returnedOn, sentBackOn })
      for (const { step, due } of schedule(facts, asWritten, calendar)) {
        if (step === 'escalation' || !due.known || isBefore(due.on, sentBackOn)) continue
        expect(steps.find(taken => taken.step === step)?.on).toEqual(due.on)
      }
      expect(steps.filter(({ on }) => !isBefore(on, returnedOn) && isBefore(on, sentBackOn))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

type Story = {
  readonly rules?: { readonly rollToWorkingDay: boolean }
  /** A return is in from the start of this day … */
  readonly returnedOn?: Day
  /** … until the start of this one. */
  readonly sentBackOn?: Day
  /** Spans in which the service does not run: the first day after sending, and how many. */
  readonly rests?: readonly (readonly [number, number])[]
}

/** Asks the rule each day, as the tick does, and takes what it says. */
function chase(facts: RequestFacts, { rules = asWritten, returnedOn, sentBackOn, rests = [] }: Story): RequestFacts {
  let now = facts
  const days = rests.length === 0 ? 130 : 170
  for (let n = 0; n <= days && !mayWriteOff(now); n += 1) {
    if (rests.some(([from, length]) => n >= from && n < from + length)) continue
    const today = addDays(facts.sentOn, n)
    const isIn =
      returnedOn !== undefined &&
      !isBefore(today, returnedOn) &&
      (sentBackOn === undefined || isBefore(today, sentBackOn))
    const step = nextStep({ ...now, returnedOn: isIn ? returnedOn : null }, today, rules, calendar)
    if (!step) continue
    const missed = step.missed.map(key => ({ step: key, on: today, state: 'missed' as const }))
    now = { ...now, steps: [...now.steps, ...missed, { step: step.take, on: today, state: 'sent' }] }
  }
  return now
}
