import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { queue } from '../outbox/queue.ts'
import { askerOf } from './asker.ts'
import { areaDates, firstReplyBy } from './chase.ts'
import type { OfCase } from './confirm-agencies.ts'
import { newLink } from './links.ts'
import { requestMessage } from './messages.ts'
import { changeRequest, requestsFor } from './store.ts'

type Refusal = 'closed' | 'death-not-confirmed' | 'not-confirmed' | 'changed-meanwhile' | CommonRefusal

/**
 * Asks agencies that were confirmed to have known the child, each by one message with a personal link (R-G1). Those
 * asked before are not asked again. Nothing leaves from a notice of a death that nobody has confirmed.
 */
export const sendRequests = (
  app: App,
  manager: Person,
  { caseId, requestIds }: OfCase,
  key?: string,
): Promise<Outcome<{ sent: number }, Refusal>> =>
  perform(
    app,
    manager,
    'requests-sent',
    async scene => {
      const found = await requestsFor(scene, manager, caseId, requestIds)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      const { file } = found
      if (file.death_confirmed_on === null) return refused('death-not-confirmed')
      const open = found.requests.filter(request => request.sent_on === null)
      if (open.some(request => request.confirmed_known_on === null)) return refused('not-confirmed')
      const area = await askerOf(scene, file.area_id)
      const replyBy = firstReplyBy(scene.today, await areaDates(scene, file.area_id))
      for (const request of open) {
        if (!(await changeRequest(scene, request, { sent_on: scene.today, sent_at: scene.now })))
          return refused('changed-meanwhile')
        await queue(scene, {
          areaId: file.area_id,
          caseId: file.id,
          requestId: request.id,
          kind: 'request',
          once: `request:${request.id}:request`,
          to: { name: request.contact_name, role: request.contact_role, email: request.contact_email },
          ...requestMessage({
            area,
            reference: file.reference,
            agency: request.agency,
            contactName: request.contact_name,
            replyBy,
          }),
          secret: await newLink(app, scene, request),
        })
      }
      scene.about.detail = { sent: open.length }
      return done({ sent: open.length })
    },
    { key },
  )
