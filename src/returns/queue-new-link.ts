import type { App } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { queue } from '../outbox/queue.ts'
import { replyBy } from '../protocol/chasing.ts'
import { askerOf } from './asker.ts'
import { areaDates, factsOf } from './chase.ts'
import { newLink } from './links.ts'
import { newLinkMessage } from './messages.ts'
import { type Request, stepsOfRequest } from './store.ts'

/** A further link to a request that was sent, to its contact's mailbox. Its dates are the request's own. */
export async function queueNewLink(
  app: App,
  scene: Scene,
  request: Request,
  reference: string,
  why: string,
): Promise<void> {
  const facts = factsOf(request, await stepsOfRequest(scene, request))
  if (facts === null) return
  const dates = await areaDates(scene, request.area_id)
  await queue(scene, {
    areaId: request.area_id,
    caseId: request.case_id,
    requestId: request.id,
    kind: 'new-link',
    once: `request:${request.id}:new-link:${why}`,
    to: { name: request.contact_name, role: request.contact_role, email: request.contact_email },
    ...newLinkMessage({
      area: await askerOf(scene, request.area_id),
      reference,
      agency: request.agency,
      contactName: request.contact_name,
      askedOn: facts.sentOn,
      replyBy: replyBy(facts, dates.rules, dates.calendar),
    }),
    secret: await newLink(app, scene, request),
  })
}
