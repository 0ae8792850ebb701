import {
  type Day,
  type Due,
  endOfDay,
  type Instant,
  latest,
  londonInstant,
  type WorkingCalendar,
} from '../kernel/calendar.ts'
import type { AreaRules } from './area-rules.ts'
import { sendBy } from './asking.ts'
import { nextPlanned, type RequestFacts, type StepKey } from './chasing.ts'
import { deleteCopiesOn } from './closing.ts'
import type { ClockId } from './clocks.ts'
import { type Death, firstLetterBy, isLate, notifyBy, tellHomeAreaBy } from './notification.ts'
import { agreementRenewBy, nextPanelBy, papersBy } from './panel.ts'

/** Something owed: by whom, by when, under which clock. `subject` is the case, request, meeting item or account. */
export type Obligation<Kind extends string = CaseKind | AreaKind> = {
  readonly clock: ClockId
  readonly kind: Kind
  readonly subject: string
  readonly whose: 'manager' | 'chair' | 'doctor' | 'member' | 'system' | 'agency'
  readonly due: { readonly known: true; readonly at: Instant } | { readonly known: false; readonly beyond: Day }
}

export type CaseKind =
  | 'late-notice'
  | 'first-letter'
  | 'tell-home-area'
  | 'send-request'
  | StepKey
  | 'papers'
  | 'delete-copies'
export type AreaKind = 'next-panel' | 'renew-agreement'

/** Everything the rules ask about one case. */
export type CaseFacts = {
  readonly caseId: string
  readonly areaId: number
  /** While the child is dying no clock runs. */
  readonly confirmedDead: boolean
  readonly death: Death | null
  readonly firstNotifiedAt: Instant
  readonly lateReason: string | null
  /** The notification accepted and the death confirmed, whichever came later. */
  readonly acceptedOn: Day
  readonly inbound: { readonly knownOn: Day; readonly toldOn: Day | null } | null
  readonly firstLetter: 'owed' | 'released' | 'withheld'
  readonly involvements: readonly {
    readonly id: string
    readonly confirmedKnownOn: Day | null
    readonly request: RequestFacts | null
  }[]
  readonly meetings: readonly {
    readonly id: string
    readonly on: Day
    readonly papersOpenedOn: Day | null
    readonly held: boolean
    readonly outcome: 'reviewed' | 'deferred' | null
  }[]
  readonly timelineFinishedOn: Day | null
  readonly analysisSigned: boolean
  readonly closedOn: Day | null
  readonly copiesLeft: number
}

/** What the rules ask about an area itself. */
export type AreaFacts = {
  readonly areaId: number
  readonly lastPanelOn: Day | null
  readonly plannedPanelOn: Day | null
  readonly agreements: readonly { readonly accountId: string; readonly signedOn: Day }[]
}

/** Every open obligation of a case. A closed case owes nothing but the deletion of its copies. */
export function caseObligations(facts: CaseFacts, rules: AreaRules, calendar: WorkingCalendar): Obligation<CaseKind>[] {
  const { caseId } = facts
  const owed: Obligation<CaseKind>[] = []
  if (facts.closedOn !== null) {
    if (facts.copiesLeft > 0) {
      owed.push({
        clock: 'C33',
        kind: 'delete-copies',
        subject: caseId,
        whose: 'system',
        // A minute past midnight, so that it reads as the day of closing wherever a date is shown.
        due: { known: true, at: londonInstant(deleteCopiesOn(facts.closedOn), '00:01') },
      })
    }
    return owed
  }
  if (!facts.confirmedDead) return owed
  if (facts.death !== null && facts.lateReason === null && isLate(facts.death, facts.firstNotifiedAt, rules)) {
    owed.push({
      clock: 'C1',
      kind: 'late-notice',
      subject: caseId,
      whose: 'manager',
      due: { known: true, at: notifyBy(facts.death, rules) },
    })
  }
  if (facts.firstLetter === 'owed') {
    owed.push({
      clock: 'C5',
      kind: 'first-letter',
      subject: caseId,
      whose: 'manager',
      due: byEndOf(firstLetterBy(facts.acceptedOn, rules, calendar)),
    })
  }
  if (facts.inbound !== null && facts.inbound.toldOn === null) {
    owed.push({
      clock: 'C26',
      kind: 'tell-home-area',
      subject: caseId,
      whose: 'manager',
      due: byEndOf(tellHomeAreaBy(runsFrom(facts.inbound.knownOn, facts), rules, calendar)),
    })
  }
  for (const { id, confirmedKnownOn, request } of facts.involvements) {
    if (request === null) {
      if (confirmedKnownOn !== null) {
        owed.push({
          clock: 'C10',
          kind: 'send-request',
          subject: id,
          whose: 'manager',
          due: byEndOf(sendBy(runsFrom(confirmedKnownOn, facts), calendar)),
        })
      }
      continue
    }
    const next = nextPlanned(request, rules, calendar)
    if (next !== null) {
      owed.push({
        clock: next.step === 'escalation' ? 'C12' : 'C11',
        kind: next.step,
        subject: id,
        whose: 'system',
        due: atStepHour(next.due, rules),
      })
    }
  }
  for (const { id, on, papersOpenedOn, held, outcome } of facts.meetings) {
    if (papersOpenedOn === null && !held && outcome === null) {
      owed.push({
        clock: 'C16',
        kind: 'papers',
        subject: id,
        whose: 'manager',
        due: { known: true, at: endOfDay(papersBy(on)) },
      })
    }
  }
  return owed
}

/** Nothing counts from a day on which the death was not confirmed: such a clock starts when it was. */
export const runsFrom = (since: Day, { acceptedOn }: Pick<CaseFacts, 'acceptedOn'>): Day => latest(since, acceptedOn)

/** What the area itself owes: its next panel, and agreements to be signed anew. */
export function areaObligations(
  facts: AreaFacts,
  rules: AreaRules,
  _calendar: WorkingCalendar,
): Obligation<AreaKind>[] {
  const owed: Obligation<AreaKind>[] = []
  if (facts.lastPanelOn !== null) {
    const by = nextPanelBy(facts.lastPanelOn)
    const inTime = facts.plannedPanelOn !== null && facts.plannedPanelOn.toString() <= by.toString()
    if (!inTime)
      owed.push({
        clock: 'C17',
        kind: 'next-panel',
        subject: areaSubject(facts.areaId),
        whose: 'manager',
        due: { known: true, at: endOfDay(by) },
      })
  }
  for (const { accountId, signedOn } of facts.agreements) {
    owed.push({
      clock: 'C32',
      kind: 'renew-agreement',
      subject: accountId,
      whose: 'member',
      due: { known: true, at: endOfDay(agreementRenewBy(signedOn, rules)) },
    })
  }
  return owed
}

/** An area has a number where everything else has a random id: its subject is made of it. */
export const areaSubject = (areaId: number): string => `00000000-0000-4000-8000-${String(areaId).padStart(12, '0')}`

const byEndOf = (due: Due): Obligation['due'] => (due.known ? { known: true, at: endOfDay(due.on) } : due)

const atStepHour = (due: Due, { stepHour }: AreaRules): Obligation['due'] =>
  due.known ? { known: true, at: londonInstant(due.on, `${String(stepHour).padStart(2, '0')}:00`) } : due
