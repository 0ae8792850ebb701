import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { ActName } from '../kernel/acts.ts'
import type { Day } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { folded } from '../kernel/text.ts'
import { type CaseFile, changeCase, openCaseFor } from './store.ts'

type Refusal = 'closed' | 'changed-meanwhile' | CommonRefusal

export type Facts = Pick<
  CaseFile,
  | 'given_names'
  | 'family_name'
  | 'nhs_number'
  | 'born_on'
  | 'address'
  | 'postcode'
  | 'place_of_death'
  | 'school'
  | 'expected'
  | 'suspicion'
>

/** Changes facts of the child and the death. What the notifications said stays with them. */
export const changeFacts = (
  app: App,
  manager: Person,
  { caseId, version, facts }: { caseId: string; version: number; facts: Facts },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  change(app, manager, 'facts-changed', caseId, version, () => ({
    ...facts,
    names_folded: folded(`${facts.given_names} ${facts.family_name}`),
  }))

/** Why the notification came after the limit (clock C1): asked once, for the figures. */
export const giveLateReason = (
  app: App,
  manager: Person,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  change(app, manager, 'late-reason-given', caseId, null, () => ({ late_reason: reason }))

/** The panel of the child's home area was told of a death here (R-B3, clock C26): on which day, and how. */
export const recordHomeAreaTold = (
  app: App,
  manager: Person,
  { caseId, on, how }: { caseId: string; on: Day; how: string },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  change(app, manager, 'home-area-told', caseId, null, () => ({ home_told_on: on, home_told_how: how }))

/** The child death review meeting: its date, or the reason for none. */
export const recordReviewMeeting = (
  app: App,
  manager: Person,
  { caseId, on, none }: { caseId: string; on: Day | null; none: string | null },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  change(app, manager, 'review-meeting-recorded', caseId, null, () => ({
    review_meeting_on: on,
    review_meeting_none: on === null ? none : null,
  }))

/** `version` is that of the page on which it was typed; null where there is nothing that two people could type apart. */
const change = (
  app: App,
  manager: Person,
  name: ActName,
  caseId: string,
  version: number | null,
  of: (scene: Scene) => Parameters<typeof changeCase>[2],
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(app, manager, name, async scene => {
    const file = await openCaseFor(scene, manager, caseId)
    if (file === null) return refused('not-found')
    if (file === 'closed') return refused('closed')
    const changed = await changeCase(scene, { ...file, version: version ?? file.version }, of(scene))
    return changed ? done({ caseId: file.id }) : refused('changed-meanwhile')
  })
