import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { queue } from '../outbox/queue.ts'
import { askerOf } from './asker.ts'
import { areaDates, factsOf } from './chase.ts'
import { newLink } from './links.ts'
import { sentBackMessage } from './messages.ts'
import { replyBy } from '../protocol/chasing.ts'
import { type AgencyReturn, changeRequest, openRequestFor, returnOf, stepsOfRequest } from './store.ts'

/**
 * Sends a return back as incomplete. The chase goes on where its dates are, as if nothing had come: it never begins
 * again. What was sent is kept as it was; the agency goes on from a copy, with the reasons first.
 */
export const sendReturnBack = (
  app: App,
  manager: Person,
  { requestId, reason }: { readonly requestId: string; readonly reason: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'closed' | 'not-returned' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'return-sent-back',
    async scene => {
      const found = await openRequestFor(scene, manager, requestId)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      const { request, file } = found
      const sent = await returnOf(scene, request)
      if (request.returned_on === null || sent?.state !== 'sent') return refused('not-returned')
      if (!(await changeRequest(scene, request, { returned_on: null, return_kind: null })))
        return refused('changed-meanwhile')
      await toWriteOn(scene, sent, reason)
      const of = { areaId: request.area_id, caseId: request.case_id, requestId, returnId: sent.id }
      scene.afterwards(then => app.announce.returnTakenBack(app, then, of))
      const facts = factsOf({ ...request, returned_on: null }, await stepsOfRequest(scene, request))!
      const dates = await areaDates(scene, request.area_id)
      await queue(scene, {
        areaId: request.area_id,
        caseId: request.case_id,
        requestId,
        kind: 'sent-back',
        once: `return:${sent.id}:sent-back`,
        to: { name: request.contact_name, role: request.contact_role, email: request.contact_email },
        ...sentBackMessage({
          area: await askerOf(scene, request.area_id),
          reference: file.reference,
          agency: request.agency,
          contactName: request.contact_name,
          askedOn: facts.sentOn,
          replyBy: replyBy(facts, dates.rules, dates.calendar),
        }),
        secret: await newLink(app, scene, request),
      })
      return done({ caseId: request.case_id })
    },
    { key },
  )

async function toWriteOn(scene: Scene, sent: AgencyReturn, reason: string): Promise<void> {
  const sentBack = { sent_back_on: scene.today, sent_back_reason: reason }
  await scene.tx
    .updateTable('agency_return')
    .set({ ...sentBack, state: 'superseded' })
    .where('area_id', '=', sent.area_id)
    .where('id', '=', sent.id)
    .execute()
  await scene.tx
    .insertInto('agency_return')
    .values({
      id: newId(),
      request_id: sent.request_id,
      case_id: sent.case_id,
      area_id: sent.area_id,
      state: 'sent-back',
      form_version: sent.form_version,
      forms_on: sent.forms_on,
      answers: json(sent.answers),
      other: json(sent.kind === 'nil' ? {} : sent.other),
      written_events: json(sent.written_events),
      narrative: sent.narrative,
      saved_at: scene.now,
      ...sentBack,
    })
    .execute()
}
