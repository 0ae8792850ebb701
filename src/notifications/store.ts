import { sql } from 'kysely'
import type { Person } from '../access/actor.ts'
import type { Scene } from '../db/acting.ts'
import { json, type Row } from '../db/tables.ts'
import { type Day, day } from '../kernel/calendar.ts'
import { exchanged, type Identity, whySame } from './same-child.ts'
import { allOf, stated } from './stated.ts'

export type Notification = Row<'notification'>

/** This notification, as this person: found within the own area, or not at all. Names it in the act's line of history. */
export async function notificationFor(
  scene: Scene,
  person: Person,
  notificationId: string,
): Promise<Notification | null> {
  const found = await scene.tx
    .selectFrom('notification')
    .selectAll()
    .where('id', '=', notificationId)
    .where('area_id', '=', person.areaId)
    .executeTakeFirst()
  if (!found) return null
  scene.about.areaId = found.area_id
  scene.about.subject = found.id
  if (found.case_id !== null) scene.about.caseId = found.case_id
  return found
}

/** Whether nobody has decided about it yet. */
export const isUndecided = ({ state }: Pick<Notification, 'state'>): boolean => state === 'new' || state === 'waiting'

/** Sent while the child was dying, or left waiting, and the death not confirmed since: no clock, and nothing leaves. */
export const isBeforeDeath = (of: Pick<Notification, 'before_death' | 'state' | 'death_confirmed_on'>): boolean =>
  of.death_confirmed_on === null && (of.before_death || of.state === 'waiting')

type Change = Partial<Omit<Notification, 'id' | 'area_id' | 'version' | 'answers' | 'other' | 'undo'>> & {
  readonly undo?: string | null
}

/** Changes columns of a notification if nobody else has since; says whether it did. What was received never changes. */
export async function changeNotification(
  scene: Scene,
  of: Pick<Notification, 'id' | 'area_id' | 'version'>,
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await scene.tx
    .updateTable('notification')
    .set({ ...change, version: of.version + 1 })
    .where('id', '=', of.id)
    .where('area_id', '=', of.area_id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How a notification stood before a decision, kept with it so that taking it back restores exactly this. */
export const standing = (of: Notification): string =>
  json({
    state: of.state,
    decided_on: of.decided_on?.toString() ?? null,
    decided_by: of.decided_by,
    decision_reason: of.decision_reason,
  })

/** The same, read back. */
export function stoodBefore(of: Notification): Change {
  const before = of.undo as { state: Notification['state']; decided_on: string | null } & Change
  return { ...before, decided_on: before.decided_on === null ? null : day(before.decided_on) }
}

/** What the decisions of these acts write beside the state. */
export const decided = (scene: Scene, person: Person, reason: string) => ({
  decided_on: scene.today,
  decided_by: person.accountId,
  decision_reason: reason,
})

/** The sources of a case, the earliest first: the notification it was opened from, and those joined to it. */
export const notificationsOf = (scene: Scene, of: { areaId: number; caseId: string }): Promise<Notification[]> =>
  scene.tx
    .selectFrom('notification')
    .selectAll()
    .where('area_id', '=', of.areaId)
    .where('case_id', '=', of.caseId)
    .orderBy('received_at')
    .orderBy('id')
    .execute()

/** Possibly the same child: a case, or another notification that has none yet. `why` is in words. */
export type Suggestion =
  | { readonly caseId: string; readonly reference: string; readonly why: readonly string[] }
  | { readonly notificationId: string; readonly reference: string; readonly why: readonly string[] }

/**
 * Who in this area may be the same child as this notification's, the likeliest first, but for those that a person keeps
 * apart.
 */
export async function suggestions(scene: Scene, notification: Notification): Promise<readonly Suggestion[]> {
  const own = identity(notification)
  const [candidates, apart] = [await candidatesFor(scene, notification), await keptApart(scene, notification)]
  const found = new Map<string, { suggestion: Suggestion; apart: boolean }>()
  for (const candidate of candidates) {
    const why = whySame(own, candidate)
    if (why.length === 0 && !apart.has(candidate.id)) continue
    const { caseId, id, reference } = candidate
    const before = found.get(caseId ?? id)
    found.set(caseId ?? id, {
      suggestion: caseId === null ? { notificationId: id, reference, why } : { caseId, reference, why },
      // Kept apart from one source of a case is kept apart from the case.
      apart: apart.has(id) || (caseId !== null && apart.has(caseId)) || (before?.apart ?? false),
      ...(before && before.suggestion.why.length >= why.length && { suggestion: before.suggestion }),
    })
  }
  return [...found.values()]
    .flatMap(({ suggestion, apart: isApart }) => (isApart ? [] : [suggestion]))
    .sort((a, b) => b.why.length - a.why.length)
}

/** Who a notification says the child is. */
export function identity(of: Notification): Identity {
  const { aliases } = stated(allOf(of))
  return {
    familyName: of.family_name,
    givenNames: of.given_names,
    aliases,
    nhsNumber: of.nhs_number,
    bornOn: of.born_on,
    diedOn: of.died_on,
  }
}

/** Who the case says the child is. */
export const identityOfCase = (
  of: Pick<Row<'case_file'>, 'family_name' | 'given_names' | 'aliases' | 'nhs_number' | 'born_on' | 'died_on'>,
): Identity => ({
  familyName: of.family_name,
  givenNames: of.given_names,
  aliases: of.aliases,
  nhsNumber: of.nhs_number,
  bornOn: of.born_on,
  diedOn: of.died_on,
})

type Candidate = Identity & { readonly id: string; readonly caseId: string | null; readonly reference: string }

/** Everything in the area with the same number, or one of the dates: one query, which names are then held against. */
async function candidatesFor(scene: Scene, notification: Notification): Promise<readonly Candidate[]> {
  const { area_id, id, nhs_number, born_on, died_on } = notification
  const births = either(born_on)
  const deaths = either(died_on)
  const rows = await scene.tx
    .selectFrom('case_file')
    .select(eb => [
      'id',
      eb.ref('id').$castTo<string | null>().as('case_id'),
      'reference',
      'family_name',
      'given_names',
      'aliases',
      'nhs_number',
      'born_on',
      'died_on',
    ])
    .where('area_id', '=', area_id)
    .where(eb =>
      eb.or([
        eb('nhs_number', '=', nhs_number),
        ...births.map(on => eb('born_on', '=', on)),
        ...deaths.map(on => eb('died_on', '=', on)),
      ]),
    )
    .unionAll(
      scene.tx
        .selectFrom('notification as n')
        .leftJoin('case_file as c', 'c.id', 'n.case_id')
        .select(eb => [
          'n.id',
          'n.case_id',
          eb.fn.coalesce('c.reference', 'n.receipt').as('reference'),
          'n.family_name',
          'n.given_names',
          sql<string[]>`'{}'::text[]`.as('aliases'),
          'n.nhs_number',
          'n.born_on',
          'n.died_on',
        ])
        .where('n.area_id', '=', area_id)
        .where('n.id', '<>', id)
        .where(eb =>
          eb.or([
            eb('n.nhs_number', '=', nhs_number),
            ...births.map(on => eb('n.born_on', '=', on)),
            ...deaths.map(on => eb('n.died_on', '=', on)),
          ]),
        ),
    )
    .execute()
  return rows.map(row => ({ id: row.id, caseId: row.case_id, reference: row.reference, ...identityOfCase(row) }))
}

const either = (on: Day | null): Day[] => {
  if (on === null) return []
  const other = exchanged(on)
  return other === null ? [on] : [on, other]
}

/** Notifications and cases that a person keeps apart from this one, whichever of the two was looked at then. */
async function keptApart(scene: Scene, { area_id, id }: Notification): Promise<ReadonlySet<string>> {
  const rows = await scene.tx
    .selectFrom('kept_apart')
    .select(['notification_id', 'other_id'])
    .where('area_id', '=', area_id)
    .where(eb => eb.or([eb('notification_id', '=', id), eb('other_id', '=', id)]))
    .execute()
  return new Set(rows.map(row => (row.notification_id === id ? row.other_id : row.notification_id)))
}

/** The names of the areas of this installation, by id. */
export async function areaNames(scene: Scene): Promise<ReadonlyMap<number, string>> {
  const rows = await scene.tx.selectFrom('area').select(['id', 'name']).orderBy('name').execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
