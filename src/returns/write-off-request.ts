import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { mayWriteOff } from '../protocol/chasing.ts'
import { factsOf } from './chase.ts'
import { followAsking } from './follow-asking.ts'
import { changeRequest, openRequestFor, stepsOfRequest } from './store.ts'

type Refusal =
  | 'closed'
  | 'not-escalated'
  | 'already-returned'
  | 'already-written-off'
  | 'changed-meanwhile'
  | CommonRefusal

/** The chair lets the review go on without an agency's return, only after escalation, and says why (process.md 2.2). */
export const writeOffRequest = (
  app: App,
  chair: Person,
  { requestId, reason }: { readonly requestId: string; readonly reason: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(
    app,
    chair,
    'request-written-off',
    async scene => {
      const found = await openRequestFor(scene, chair, requestId)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      const { request } = found
      if (request.returned_on !== null) return refused('already-returned')
      if (request.written_off_on !== null) return refused('already-written-off')
      const facts = factsOf(request, await stepsOfRequest(scene, request))
      if (facts === null || !mayWriteOff(facts)) return refused('not-escalated')
      const written = {
        written_off_on: scene.today,
        written_off_by: chair.accountId,
        written_off_reason: reason,
      }
      if (!(await changeRequest(scene, request, written))) return refused('changed-meanwhile')
      const of = { areaId: request.area_id, caseId: request.case_id }
      scene.afterwards(then => followAsking(app, then, of))
      return done({ caseId: of.caseId })
    },
    { key },
  )
