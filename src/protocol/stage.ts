import type { CaseFacts } from './obligations.ts'

/** Where a case stands on the main line (process.md 2.2). Read from dated facts; nobody sets it. */
export type Stage = 'waiting' | 'open' | 'gathering' | 'ready' | 'scheduled' | 'reviewed' | 'closed'

export function stageOf(facts: CaseFacts): Stage {
  if (facts.closedOn !== null) return 'closed'
  if (!facts.confirmedDead) return 'waiting'
  if (facts.analysisSigned) return 'reviewed'
  if (facts.meetings.some(meeting => meeting.outcome === null)) return 'scheduled'
  if (facts.timelineFinishedOn !== null) return 'ready'
  return facts.involvements.some(({ request }) => request !== null) ? 'gathering' : 'open'
}
