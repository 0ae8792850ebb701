import type { Handler } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { findOrAddOrganisation } from '../directory/organisations.ts'
import { newId } from '../kernel/ids.ts'
import { agencies } from '../statutory/codes/agencies.ts'

type Of = { readonly areaId: number; readonly caseId: string; readonly notificationId: string }

export const NAMED_IN_A_NOTIFICATION = 'Named in a notification'

/**
 * Proposes every organisation whose professionals a notification names, its sender's too (R-G1). A proposal sends
 * nothing: a person confirms which of them knew the child.
 */
export const proposeAgencies: Handler<Of> = async (_app, scene, { areaId, caseId, notificationId }) => {
  for (const named of await organisationsNamed(scene, { areaId, caseId, notificationId })) {
    const organisation = await findOrAddOrganisation(scene, areaId, {
      name: named.organisation,
      kind: kindOf(named.agency_type),
      sitsIn: areaId,
      contactName: named.name,
      contactRole: named.relation,
      contactEmail: named.email,
      contactPhone: named.phone,
    })
    // Whom the notification names knows this child; the directory's contact answers where it names no address.
    const contact = named.email !== '' ? named : null
    await scene.tx
      .insertInto('request')
      .values({
        id: newId(),
        area_id: areaId,
        case_id: caseId,
        organisation_id: organisation.id,
        agency: organisation.name,
        agency_kind: organisation.kind,
        sits_in: organisation.sits_in,
        contact_name: contact?.name ?? organisation.contact_name,
        contact_role: contact?.relation ?? organisation.contact_role,
        contact_email: contact?.email ?? organisation.contact_email,
        contact_phone: contact?.phone ?? organisation.contact_phone,
        proposed_because: NAMED_IN_A_NOTIFICATION,
        proposed_on: scene.today,
      })
      .onConflict(conflict => conflict.columns(['case_id', 'organisation_id']).doNothing())
      .execute()
  }
}

/** One for each organisation, with the professional whose address is known before one whose is not. */
async function organisationsNamed(scene: Scene, { areaId, caseId, notificationId }: Of) {
  const people = await scene.tx
    .selectFrom('case_person')
    .select(['organisation', 'agency_type', 'name', 'relation', 'email', 'phone'])
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('notification_id', '=', notificationId)
    .where('kind', '=', 'professional')
    .where('organisation', '<>', '')
    .orderBy('id')
    .execute()
  const named = new Map<string, (typeof people)[number]>()
  for (const person of people) {
    const organisation = person.organisation.trim().toLowerCase()
    const before = named.get(organisation)
    if (before === undefined || (before.email === '' && person.email !== '')) named.set(organisation, person)
  }
  return [...named.values()]
}

const kindOf = (code: string): string => (agencies.some(agency => agency.code === code) ? code : 'other')
