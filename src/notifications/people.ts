import type { Scene } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { folded } from '../kernel/text.ts'
import { nameIn } from '../registers/find-entries.ts'
import { allOf, type NamedPerson, peopleIn } from './stated.ts'
import type { Notification } from './store.ts'

type Source = Pick<Notification, 'id' | 'answers' | 'other'>
type OfCase = { readonly areaId: number; readonly caseId: string }

/** Adds those whom a notification names and the case does not have yet, each with where they were named. */
export async function addPeople(scene: Scene, of: OfCase, source: Source): Promise<void> {
  const there = await scene.tx
    .selectFrom('case_person')
    .select(['kind', 'name', 'relation', 'organisation'])
    .where('area_id', '=', of.areaId)
    .where('case_id', '=', of.caseId)
    .execute()
  const known = new Set(there.map(sameness))
  await insertPeople(
    scene,
    of,
    (await namedIn(scene, source)).flatMap(person =>
      known.has(sameness(person)) ? [] : [{ ...person, notification_id: source.id }],
    ),
  )
}

/** Takes away those whom only this notification named; who is named by another source too stays, as that one says. */
export async function takePeopleAway(
  scene: Scene,
  of: OfCase,
  notificationId: string,
  others: readonly Source[],
): Promise<void> {
  const gone = await scene.tx
    .deleteFrom('case_person')
    .where('area_id', '=', of.areaId)
    .where('case_id', '=', of.caseId)
    .where('notification_id', '=', notificationId)
    .returning(['kind', 'name', 'relation', 'organisation'])
    .execute()
  const named: (NamedPerson & { notification_id: string })[] = []
  for (const other of others)
    named.push(...(await namedIn(scene, other)).map(person => ({ ...person, notification_id: other.id })))
  const stays = gone.flatMap(person => named.find(other => sameness(other) === sameness(person)) ?? [])
  await insertPeople(scene, of, stays)
}

/** As the notification names them; an organisation that it gives as a code, by its name. */
async function namedIn(scene: Scene, source: Source): Promise<readonly NamedPerson[]> {
  const people: NamedPerson[] = []
  for (const person of peopleIn(allOf(source)))
    people.push({ ...person, organisation: await nameIn(scene, ['ods', 'urn'], person.organisation) })
  return people
}

const sameness = (of: { kind: string; name: string; relation: string; organisation: string }): string =>
  [of.kind, of.name, of.relation, of.organisation].map(folded).join('|')

async function insertPeople(
  scene: Scene,
  { areaId, caseId }: OfCase,
  people: readonly (NamedPerson & { notification_id: string })[],
): Promise<void> {
  if (people.length === 0) return
  await scene.tx
    .insertInto('case_person')
    .values(people.map(person => ({ id: newId(), area_id: areaId, case_id: caseId, ...person })))
    .execute()
}
