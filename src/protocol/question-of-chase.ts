import { type Day, isBefore, type WorkingCalendar } from '../kernel/calendar.ts'
import { count, plainDate } from '../kernel/text.ts'
import { defaultRules } from './area-rules.ts'
import { sendBy, workingDaysLate } from './asking.ts'
import { replyBy, schedule, type StepKey, takenBy } from './chasing.ts'
import { dueBy } from './due-by.ts'
import { dateOf, dayIn, type Given, maybeDayIn, type Question } from './question.ts'

/** When an agency that never answers is prompted and escalated. */
export const prompts: Question = {
  shape: { sentDate: 'day' },
  countsWorkingDays: () => true,
  answer({ sentDate }, calendar) {
    const facts = { sentOn: dayIn(sentDate), steps: [], returnedOn: null, writtenOffOn: null }
    const [first, second, third, escalation] = schedule(facts, defaultRules, calendar)
    return {
      prompt1: dateOf(first!.due),
      prompt2: dateOf(second!.due),
      prompt3: dateOf(third!.due),
      replyBy: dateOf(replyBy(facts, defaultRules, calendar)),
      escalateOn: dateOf(escalation!.due),
    }
  },
  why({ sentDate }, calendar) {
    const from = (key: 'C11a' | 'C11b' | 'C11c' | 'C12', on: Day) =>
      dueBy(key, { on, at: null }, defaultRules, calendar)
    const sent = dayIn(sentDate)
    const third = from('C11c', sent)
    const reply = from('C12', third.known ? third.on : sent)
    return {
      prompt1: from('C11a', sent).because,
      prompt2: from('C11b', sent).because,
      prompt3: third.because,
      replyBy: reply.because,
      escalateOn: reply.known
        ? `First working day after ${plainDate(reply.on)}, for that tenth day is still the agency’s.`
        : reply.because,
    }
  },
}

const stepNames: Readonly<Record<StepKey, string>> = {
  'prompt-1': 'prompt1',
  'prompt-2': 'prompt2',
  'prompt-3': 'prompt3',
  escalation: 'escalateOn',
}

/** Which steps of a chase exist on the evening of a day, after what the agency did. */
export const fired: Question = {
  shape: {
    sentDate: 'day',
    events: { each: { type: { oneOf: ['accepted', 'nil', 'rejected', 'resentToNewContact'] }, date: 'day' } },
    asOf: 'day',
  },
  countsWorkingDays: () => true,
  answer: (given, calendar) => ({ created: created(given, calendar).map(step => stepNames[step]) }),
  why(given, calendar) {
    const ended = endOf(given)
    const steps = created(given, calendar).length
    const open = ended === null || isBefore(dayIn(given['asOf']), ended)
    return {
      created: `${count(steps, 'step')} of 4 by the evening of ${plainDate(dayIn(given['asOf']))}. ${
        open
          ? 'No full or nil return had been taken by then.'
          : `A full or nil return was taken on ${plainDate(ended)}; nothing goes from that day on.`
      } A return sent back and a new contact move no date.`,
    }
  },
}

const created = (given: Given, calendar: WorkingCalendar): StepKey[] =>
  takenBy({ sentOn: dayIn(given['sentDate']), endedOn: endOf(given) }, dayIn(given['asOf']), defaultRules, calendar)

/** The first return that was taken, full or nil. One that was sent back as incomplete ends nothing. */
function endOf({ events }: Given): Day | null {
  const ends = (events as readonly { type: string; date: string }[])
    .filter(({ type }) => type === 'accepted' || type === 'nil')
    .map(({ date }) => date)
    .sort()
  return maybeDayIn(ends[0])
}

/** By when an agency is asked, and how late it was. */
export const sendByQuestion: Question = {
  shape: { confirmedKnown: 'day', sentDate: 'day?' },
  countsWorkingDays: () => true,
  answer({ confirmedKnown, sentDate }, calendar) {
    const known = dayIn(confirmedKnown)
    const sent = maybeDayIn(sentDate)
    return {
      sendBy: dateOf(sendBy(known, calendar)),
      ...(sent && { workingDaysLate: workingDaysLate(known, sent, calendar) }),
    }
  },
  why({ confirmedKnown, sentDate }, calendar) {
    const due = dueBy('C10', { on: dayIn(confirmedKnown), at: null }, defaultRules, calendar)
    const sent = maybeDayIn(sentDate)
    if (sent === null || !due.known) return { sendBy: due.because }
    const late = workingDaysLate(dayIn(confirmedKnown), sent, calendar)!
    return {
      sendBy: due.because,
      workingDaysLate:
        late === 0
          ? `No working day lies after ${plainDate(due.on)} up to ${plainDate(sent)}, when it was sent.`
          : `${count(late, 'working day')} after ${plainDate(due.on)} up to ${plainDate(sent)}, when it was sent.`,
    }
  },
}
