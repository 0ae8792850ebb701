import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { openCaseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { keepOrganisation, type NewOrganisation } from '../directory/organisations.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { followAsking } from './follow-asking.ts'

export type AddAgency = { readonly caseId: string; readonly organisation: NewOrganisation }

/**
 * Adds an agency to a case, and to the area's directory. One that is there already is the same request: until it has
 * been asked, its contact and where it sits follow what is now said, and it is the manager's own addition.
 */
export const addAgency = (
  app: App,
  manager: Person,
  { caseId, organisation: said }: AddAgency,
  key?: string,
): Promise<Outcome<{ requestId: string }, 'closed' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'agency-added',
    async scene => {
      const file = await openCaseFor(scene, manager, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      const organisation = await keepOrganisation(scene, file.area_id, said)
      const contact = {
        agency_kind: organisation.kind,
        sits_in: organisation.sits_in,
        contact_name: organisation.contact_name,
        contact_role: organisation.contact_role,
        contact_email: organisation.contact_email,
        contact_phone: organisation.contact_phone,
      }
      const added = { proposed_because: 'Added by the CDOP manager' }
      const there = await scene.tx
        .selectFrom('request')
        .select(['id', 'sent_on'])
        .where('area_id', '=', file.area_id)
        .where('case_id', '=', file.id)
        .where('organisation_id', '=', organisation.id)
        .executeTakeFirst()
      const requestId = there?.id ?? newId()
      scene.about.subject = requestId
      scene.about.detail = { kind: organisation.kind }
      if (there === undefined) {
        await scene.tx
          .insertInto('request')
          .values({
            id: requestId,
            area_id: file.area_id,
            case_id: file.id,
            organisation_id: organisation.id,
            agency: organisation.name,
            ...contact,
            ...added,
            proposed_on: scene.today,
          })
          .execute()
      } else if (there.sent_on === null) {
        await scene.tx
          .updateTable('request')
          .set(eb => ({ ...contact, ...added, not_known_on: null, version: eb('version', '+', 1) }))
          .where('area_id', '=', file.area_id)
          .where('id', '=', requestId)
          .execute()
      }
      scene.afterwards(then => followAsking(app, then, { areaId: file.area_id, caseId }))
      return done({ requestId })
    },
    { key },
  )
