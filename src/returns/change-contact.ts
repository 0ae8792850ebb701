import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { withdrawLinks } from './links.ts'
import { queueNewLink } from './queue-new-link.ts'
import { changeRequest, openRequestFor } from './store.ts'

export type Contact = {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
}

/**
 * Gives a request to a new contact: a link of its own goes out, and none of the old one's works any more. It is the
 * same request, so the dates stay.
 */
export const changeContact = (
  app: App,
  manager: Person,
  { requestId, contact }: { readonly requestId: string; readonly contact: Contact },
  key?: string,
): Promise<Outcome<{ caseId: string; wasAsked: boolean }, 'closed' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'contact-changed',
    async scene => {
      const found = await openRequestFor(scene, manager, requestId)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      const { request, file } = found
      const changed = {
        contact_name: contact.name,
        contact_role: contact.role,
        contact_email: contact.email,
        contact_phone: contact.phone,
      }
      if (!(await changeRequest(scene, request, changed))) return refused('changed-meanwhile')
      await withdrawLinks(scene, request)
      const owes = request.sent_on !== null && request.returned_on === null
      if (owes) await queueNewLink(app, scene, { ...request, ...changed }, file.reference, newId())
      return done({ caseId: request.case_id, wasAsked: request.sent_on !== null })
    },
    { key },
  )
