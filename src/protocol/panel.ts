import { addDays, addMonths, type Day, isBefore } from '../kernel/calendar.ts'
import { count, list } from '../kernel/text.ts'
import type { AreaRules, QuorumRules } from './area-rules.ts'

/** Papers and Form C open to everybody invited no less than a week before the meeting (R-V2, clock C16). */
export const papers = { daysBefore: 7, source: 'R-V2' } as const

export const papersBy = (panelOn: Day): Day => addDays(panelOn, -papers.daysBefore)

/** Whether papers that open on this day open in time. The seventh day before is still in time. */
export const papersInTime = (on: Day, panelOn: Day): boolean => !isBefore(papersBy(panelOn), on)

/** The panel meets quarterly: no more than 92 days after it last met (R-M1, clock C17). */
export const panelMeets = { everyDays: 92, source: 'R-M1' } as const

export const nextPanelBy = (lastPanelOn: Day): Day => addDays(lastPanelOn, panelMeets.everyDays)

/** Members and observers sign on joining (R-M4); we ask them to sign again after twelve months (clock C32). */
export const agreement = { months: 12, source: 'R-M4; the renewal is our own' } as const

export const agreementRenewBy = (signedOn: Day, rules: Pick<AreaRules, 'agreementMonths'>): Day =>
  addMonths(signedOn, rules.agreementMonths)

/** A signature holds through the day on which it must be renewed. */
export const agreementHolds = (signedOn: Day, today: Day, rules: Pick<AreaRules, 'agreementMonths'>): boolean =>
  !isBefore(agreementRenewBy(signedOn, rules), today)

/**
 * Who sends members to a panel (R-M1), by kind of body; an area names its own. For quorum (R-M3) a health body is one
 * that cares for patients or plans their care, so that public health and the safeguarding partnership are neither.
 */
export const standingBodies = [
  { body: 'Integrated care board', kind: 'health' },
  { body: 'Police', kind: 'other' },
  { body: 'Safeguarding partnership board', kind: 'other' },
  { body: 'Acute hospital trust, first', kind: 'health' },
  { body: 'Acute hospital trust, second', kind: 'health' },
  { body: 'Community health trust', kind: 'health' },
  { body: 'Mental health trust', kind: 'health' },
  { body: 'Children’s hospice', kind: 'health' },
  { body: 'Public health', kind: 'other' },
  { body: 'Children’s social care, first council', kind: 'social-care' },
  { body: 'Children’s social care, second council', kind: 'social-care' },
  { body: 'Education', kind: 'other' },
  { body: 'Ambulance service', kind: 'health' },
  { body: 'Primary care', kind: 'health' },
] as const satisfies readonly SeatBody[]

export type Present = { readonly role: string; readonly body: string }
export type SeatBody = { readonly body: string; readonly kind: 'health' | 'social-care' | 'other' }
export type Quorum = { readonly quorate: boolean; readonly because: string; readonly missing: readonly string[] }

/**
 * Quorate when the chair or vice chair and each local health and social care body is there (R-M3), or as the area's
 * own rule set says. An observer represents nobody. A kind of body that the rule asks for and of which the area has no
 * seat is missing, so that an area whose seats nobody has entered is never quorate by oversight.
 */
export function quorum(
  present: readonly Present[],
  seats: readonly SeatBody[],
  { quorum: rules }: Pick<AreaRules, 'quorum'>,
): Quorum {
  const representing = present.filter(({ role }) => role !== 'observer')
  const bodies = new Set(representing.map(({ body }) => body))
  const missing = [
    ...(rules.chairOrVice && !representing.some(({ role }) => role === 'chair' || role === 'vice_chair')
      ? ['chair or vice chair']
      : []),
    ...rules.eachOfKinds.filter(kind => !seats.some(seat => seat.kind === kind)).map(kind => noSeat[kind]),
    ...seats.filter(({ body, kind }) => rules.eachOfKinds.includes(kind) && !bodies.has(body)).map(({ body }) => body),
    ...fewerThan(rules, representing.length),
  ]
  return missing.length === 0
    ? { quorate: true, because: 'Everybody whom the rule asks for is represented', missing }
    : { quorate: false, because: `Not represented: ${list(missing)}`, missing }
}

const noSeat: Readonly<Record<SeatBody['kind'], string>> = {
  health: 'any health body (none has a seat yet)',
  'social-care': 'any social care body (none has a seat yet)',
  other: 'any other body (none has a seat yet)',
}

const fewerThan = ({ atLeast }: QuorumRules, there: number): string[] =>
  there < atLeast ? [`${count(atLeast - there, 'more person', 'more people')} of at least ${atLeast}`] : []

/**
 * A member who says that they or their team knew the child or family, or is not sure, reads nothing until the chair has
 * decided; the chair may let them read or keep the papers shut. Nobody reads before having answered (process.md 6).
 */
export function papersFor(
  answer: 'no' | 'yes' | 'not-sure' | null,
  decision: 'open' | 'shut' | null,
): 'ask-first' | 'open' | 'with-the-chair' | 'shut' {
  if (decision === 'shut') return 'shut'
  if (answer === null) return 'ask-first'
  return answer === 'no' || decision === 'open' ? 'open' : 'with-the-chair'
}
