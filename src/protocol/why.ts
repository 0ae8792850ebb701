import {
  type Day,
  type Due,
  dueDay,
  holidaysBetween,
  isBefore,
  isWorkingDay,
  londonDay,
  type WorkingCalendar,
} from '../kernel/calendar.ts'
import { list, longDate, moment, plainDate } from '../kernel/text.ts'
import { allClocks, lengthSet } from './all-clocks.ts'
import type { AreaRules } from './area-rules.ts'
import { asking } from './asking.ts'
import { agencyReturn, lastPrompt, replyBy, type RequestFacts } from './chasing.ts'
import { lengthInWords, partsInWords } from './lengths.ts'
import {
  type AreaFacts,
  type AreaKind,
  areaObligations,
  type CaseFacts,
  type CaseKind,
  caseObligations,
  type Obligation,
  runsFrom,
} from './obligations.ts'
import { ordinal } from './ordinal.ts'
import { panelMeets, papers } from './panel.ts'

/** Why a date is what it is, in sentences: the count, what stops it, what happens if it is missed, and who says so. */
export type Why = {
  readonly title: string
  /** The date itself. */
  readonly due: string
  /** The rule in one line: "Fifth working day after …". */
  readonly rule: string
  readonly count: readonly string[]
  readonly stops: string
  readonly missed: string
  readonly source: string
}

type Told = Pick<Why, 'rule' | 'count'>
type Asked = { readonly subject: string; readonly kind: string }

/** The answer for one open obligation of a case; null when it is not open. The date comes from the rule itself. */
export function whyOfCase(facts: CaseFacts, asked: Asked, rules: AreaRules, calendar: WorkingCalendar): Why | null {
  const obligation = find(caseObligations(facts, rules, calendar), asked)
  return obligation && { ...frame(obligation, rules), ...ofCase(obligation, facts, rules, calendar) }
}

/** The same for an area's own obligations. */
export function whyOfArea(facts: AreaFacts, asked: Asked, rules: AreaRules, calendar: WorkingCalendar): Why | null {
  const obligation = find(areaObligations(facts, rules, calendar), asked)
  return obligation && { ...frame(obligation, rules), ...ofArea(obligation, facts, rules) }
}

const find = <O extends Obligation>(open: readonly O[], { subject, kind }: Asked): O | null =>
  open.find(obligation => obligation.subject === subject && obligation.kind === kind) ?? null

function frame(obligation: Obligation, rules: AreaRules): Omit<Why, 'rule' | 'count'> {
  const clock = allClocks.find(({ id }) => id === obligation.clock)!
  const { title, stops, missed, source, setting } = clock
  const usual = partsInWords(clock.parts)
  const own = setting === null ? usual : lengthInWords(lengthSet(setting, rules))
  return {
    title,
    due: dueInWords(obligation),
    stops,
    missed,
    source: own === usual ? source : `${source} This area has decided on ${own}; where nobody decides it is ${usual}.`,
  }
}

/** A step is taken at an hour, and a notification is late from an hour on; every other date runs to the end of its day. */
function dueInWords({ clock, due }: Obligation): string {
  if (!due.known) return `Not known: bank holidays are published to ${plainDate(due.beyond)}`
  return clock === 'C1' || clock === 'C11' || clock === 'C12'
    ? `${longDate(londonDay(due.at))}, ${moment(due.at).split(', ')[1]}`
    : longDate(dueDay(due.at))
}

function ofCase(obligation: Obligation<CaseKind>, facts: CaseFacts, rules: AreaRules, calendar: WorkingCalendar): Told {
  switch (obligation.kind) {
    case 'late-notice':
      return lateNotice(facts, rules)
    case 'first-letter':
      return workingDays(
        rules.firstLetterWorkingDays,
        { on: facts.acceptedOn, what: 'the case was open and the death confirmed' },
        obligation,
        calendar,
      )
    case 'tell-home-area':
      return workingDays(
        rules.homeAreaWorkingDays,
        since(facts.inbound!.knownOn, 'it was known that the child lived elsewhere', facts),
        obligation,
        calendar,
      )
    case 'send-request':
      return workingDays(
        asking.workingDays,
        since(
          facts.involvements.find(({ id }) => id === obligation.subject)!.confirmedKnownOn!,
          'it was confirmed that the agency knew the child',
          facts,
        ),
        obligation,
        calendar,
      )
    case 'prompt-1':
    case 'prompt-2':
    case 'prompt-3':
      return prompt(Number(obligation.kind.at(-1)), requestOf(facts, obligation), obligation, rules, calendar)
    case 'escalation':
      return escalation(requestOf(facts, obligation), rules, calendar)
    case 'papers':
      return {
        rule: `${papers.daysBefore} days before the panel`,
        count: [`The panel meets on ${longDate(facts.meetings.find(({ id }) => id === obligation.subject)!.on)}.`],
      }
    case 'delete-copies':
      return {
        rule: 'At once when the case closes',
        count: facts.closedOn === null ? [] : [`The case was closed on ${longDate(facts.closedOn)}.`],
      }
  }
}

function ofArea({ kind, subject }: Obligation<AreaKind>, facts: AreaFacts, rules: AreaRules): Told {
  if (kind === 'next-panel')
    return {
      rule: `${panelMeets.everyDays} days after the panel last met`,
      count: facts.lastPanelOn === null ? [] : [`The panel last met on ${longDate(facts.lastPanelOn)}.`],
    }
  const signed = facts.agreements.find(({ accountId }) => accountId === subject)!
  return {
    rule: `${rules.agreementMonths} months after the agreement was signed`,
    count: [`It was signed on ${longDate(signed.signedOn)}.`],
  }
}

const requestOf = (facts: CaseFacts, { subject }: Obligation): RequestFacts =>
  facts.involvements.find(({ id }) => id === subject)!.request!

function lateNotice({ death, firstNotifiedAt }: CaseFacts, rules: AreaRules): Told {
  return {
    rule: `${rules.notifyWithinHours} hours after the death`,
    count: [
      death!.at
        ? `The child died on ${moment(death!.at)}.`
        : `The child died on ${longDate(death!.on)}; the hour is not known, so the hours count from the end of that day.`,
      'Hours run on through nights, weekends, bank holidays and a change of the clocks.',
      `The first notification came on ${moment(firstNotifiedAt)}.`,
    ],
  }
}

type Start = { readonly on: Day; readonly what: string }

/** From when a clock counts: what started it, or the confirmation of the death where that came later. */
function since(on: Day, what: string, facts: CaseFacts): Start {
  const from = runsFrom(on, facts)
  return isBefore(on, from) ? { on: from, what: 'the death was confirmed, before which no clock runs' } : { on, what }
}

function workingDays(days: number, { on, what }: Start, { due }: Obligation, calendar: WorkingCalendar): Told {
  return {
    rule: `${ordinal(days)} working day after ${what}`,
    count: [
      `Day 0 is ${longDate(on)}, when ${what}.`,
      ...counted(days, on, due.known ? { known: true, on: dueDay(due.at) } : due, calendar),
    ],
  }
}

function prompt(
  number: number,
  request: RequestFacts,
  { due }: Obligation,
  { rollToWorkingDay }: AreaRules,
  calendar: WorkingCalendar,
): Told {
  const weeks = agencyReturn.prompts[number - 1]!.afterWeeks
  return {
    rule: `${weeks} weeks after the request was sent`,
    count: [
      `The request was sent on ${longDate(request.sentOn)}.`,
      ...(rollToWorkingDay
        ? ['This area sends prompts on working days: one that falls on a day off goes on the next working day.']
        : offDay(due, calendar)),
    ],
  }
}

const offDay = (due: Obligation['due'], calendar: WorkingCalendar): string[] =>
  due.known && !isWorkingDay(dueDay(due.at), calendar)
    ? [
        `${longDate(dueDay(due.at))} is not a working day${holiday(dueDay(due.at), calendar)}; prompts go by calendar days, so it goes all the same.`,
      ]
    : []

function escalation(request: RequestFacts, rules: AreaRules, calendar: WorkingCalendar): Told {
  const { afterPrompt, workingDays: days } = agencyReturn.escalate
  const from = lastPrompt(request, rules, calendar)
  const last = replyBy(request, rules, calendar)
  const nth = ordinal(days).toLowerCase()
  return {
    rule: `First working day after the ${nth} working day after prompt ${afterPrompt}`,
    count: from.known
      ? [
          `Prompt ${afterPrompt}: ${longDate(from.on)}${isWorkingDay(from.on, calendar) ? '' : `, sent although that is not a working day${holiday(from.on, calendar)}`}.`,
          ...counted(days, from.on, last, calendar),
          ...(last.known
            ? [`The ${nth} day is still the agency’s: the request is escalated on the next working day.`]
            : []),
        ]
      : [],
  }
}

/** What was left out on the way, and the day that the count came to. */
function counted(days: number, from: Day, to: Due, calendar: WorkingCalendar): string[] {
  if (!to.known)
    return [`The count goes beyond ${plainDate(to.beyond)}, to which bank holidays are published; nobody guesses it.`]
  const off = holidaysBetween(from, to.on, calendar).map(({ on }) => `${plainDate(on)}${holiday(on, calendar)}`)
  return [
    off.length === 0
      ? 'Saturdays and Sundays do not count.'
      : `Saturdays and Sundays do not count, nor ${off.length === 1 ? 'does' : 'do'} ${list(off)}.`,
    `${ordinal(days)} working day: ${longDate(to.on)}.`,
  ]
}

const holiday = (on: Day, calendar: WorkingCalendar): string => {
  const name = calendar.holidays.get(on.toString())
  // Published names hold brackets of their own: "Boxing Day (substitute day)".
  return name === undefined ? '' : ` (${name.replace(/ \((.*)\)$/, ', $1')})`
}
