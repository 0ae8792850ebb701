import type { App } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { json, type Row } from '../db/tables.ts'
import { type Place, placeNotification, type Placement } from '../directory/areas.ts'
import { newId, newReceipt } from '../kernel/ids.ts'
import { namesFolded } from '../kernel/text.ts'
import { formInForce } from '../form-versions/store.ts'
import { keepMatchKeys, matchKeys } from './match-keys.ts'
import { areaNames } from './store.ts'
import { allOf, postcodeIn, type StoredAnswers, stated } from './stated.ts'

export type Received = {
  readonly answers: StoredAnswers
  /** By field: what came in but does not fit the form, as received. */
  readonly other?: Readonly<Record<string, unknown>>
  readonly beforeDeath?: boolean
  /** The version of the form that was answered; that in force today unless given. */
  readonly formVersion?: string
}

/** Which area this belongs to, by the child's home, else by the place of death (R-N1, R-B3). */
export const placed = (scene: Scene, received: AsReceived): Promise<Placement> =>
  placeNotification(scene, placeIn(received))

/** Which area it will go to, once the home is known or where there is only one; null before. */
export async function areaAsking(scene: Scene, answers: StoredAnswers): Promise<number | null> {
  const { postcode, homeAuthority } = stated(answers)
  if (postcode !== '' || homeAuthority !== '') return (await placed(scene, { answers })).areaId
  const [only, another] = [...(await areaNames(scene)).keys()]
  return only !== undefined && another === undefined ? only : null
}

/** The area of this installation in which the child died, by name; '' when it is in none, or not known. */
export async function areaOfDeath(scene: Scene, received: AsReceived): Promise<string> {
  const { areaId, inbound } = await placeNotification(scene, {
    ...placeIn(received),
    homePostcode: '',
    homeAuthority: '',
  })
  return inbound ? ((await areaNames(scene)).get(areaId) ?? '') : ''
}

type AsReceived = { readonly answers: unknown; readonly other?: unknown }

function placeIn(received: AsReceived): Place {
  const facts = stated(allOf(received))
  return {
    homePostcode: facts.postcode,
    homeAuthority: facts.homeAuthority,
    deathPostcode: postcodeIn(facts.placeAddress) || postcodeIn(facts.placeOfDeath),
    deathArea: facts.areaOfDeath,
  }
}

/** Stores a notification exactly as received, with what is needed to find it and to see the same child again. */
export async function receive(
  app: App,
  scene: Scene,
  { answers, other = {}, beforeDeath = false, formVersion }: Received,
  placement: Placement,
  how: Pick<Row<'notification'>, 'source' | 'source_note' | 'entered_by'>,
): Promise<{ notificationId: string; receipt: string }> {
  const facts = stated(allOf({ answers, other }))
  const notificationId = newId()
  const receipt = newReceipt()
  await scene.tx
    .insertInto('notification')
    .values({
      id: notificationId,
      area_id: placement.areaId,
      receipt,
      state: 'new',
      ...how,
      received_at: scene.now,
      before_death: beforeDeath,
      inbound: placement.inbound,
      placed_because: placement.because,
      form_version: formVersion ?? (await formInForce(scene, 'notification', scene.today)).version,
      answers: json(answers),
      other: json(other),
      family_name: facts.familyName,
      given_names: facts.givenNames,
      names_folded: namesFolded(facts.familyName, facts.givenNames, facts.aliases),
      nhs_number: facts.nhsNumber,
      born_on: facts.bornOn,
      died_on: facts.diedOn,
      died_at: facts.diedAt,
    })
    .execute()
  await keepMatchKeys(scene, { areaId: placement.areaId, notificationId }, matchKeys(app.keys, facts))
  scene.about.areaId = placement.areaId
  scene.about.subject = notificationId
  scene.about.detail = { source: how.source, beforeDeath, inbound: placement.inbound }
  return { notificationId, receipt }
}
