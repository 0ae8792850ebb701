import type { Person } from '../access/actor.ts'
import type { Scene } from '../db/acting.ts'
import { json, type Row } from '../db/tables.ts'
import { addDays, type Day, day } from '../kernel/calendar.ts'
import { compareTwo } from '../linkage/compare-two.ts'
import type { LinkRecord } from '../linkage/notification.ts'
import { exchanged, type Identity, recordOf, recordOfCase } from './same-child.ts'
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
export type Suggestion = {
  readonly reference: string
  readonly why: readonly string[]
  /** In bits: 0 is even odds that it is one child, each further bit doubles them. */
  readonly weight: number
  readonly maybeTwins: boolean
} & ({ readonly caseId: string } | { readonly notificationId: string })

/**
 * Who in this area may be the same child as this notification's, the likeliest first, but for those that a person keeps
 * apart.
 */
export async function suggestions(scene: Scene, notification: Notification): Promise<readonly Suggestion[]> {
  const own = recordOf(notification)
  const [candidates, apart] = [await candidatesFor(scene, notification), await keptApart(scene, notification)]
  const found = new Map<string, { suggestion: Suggestion; isShown: boolean; apart: boolean }>()
  for (const { id, caseId, reference, record } of candidates) {
    const { weight, isShown, reasons: why, maybeTwins } = compareTwo(own, record)
    const about = { reference, why, weight, maybeTwins }
    const before = found.get(caseId ?? id)
    found.set(caseId ?? id, {
      suggestion: caseId === null ? { notificationId: id, ...about } : { caseId, ...about },
      isShown,
      // Kept apart from one source of a case is kept apart from the case.
      apart: apart.has(id) || (caseId !== null && apart.has(caseId)) || (before?.apart ?? false),
      ...(before && before.suggestion.weight >= weight && { suggestion: before.suggestion, isShown: before.isShown }),
    })
  }
  return [...found.values()]
    .flatMap(({ suggestion, isShown, apart: isApart }) => (isApart || !isShown ? [] : [suggestion]))
    .sort((a, b) => b.weight - a.weight)
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

type Candidate = {
  readonly id: string
  readonly caseId: string | null
  readonly reference: string
  readonly record: LinkRecord
}

/**
 * Everything in the area with the same number or names, or about one of the dates: found by index, then weighed. A day
 * more or less, for a death by midnight; day and month exchanged.
 */
async function candidatesFor(scene: Scene, notification: Notification): Promise<readonly Candidate[]> {
  const { area_id, id, nhs_number, names_folded, born_on, died_on } = notification
  const [births, deaths] = [about(born_on), about(died_on)]
  const cases = await scene.tx
    .selectFrom('case_file')
    .selectAll()
    .where('area_id', '=', area_id)
    .where(eb =>
      eb.or([
        eb('nhs_number', '=', nhs_number),
        ...(names_folded === '' ? [] : [eb('names_folded', '=', names_folded)]),
        ...births.map(on => eb('born_on', '=', on)),
        ...deaths.map(on => eb('died_on', '=', on)),
      ]),
    )
    .execute()
  const notices = await scene.tx
    .selectFrom('notification as n')
    .leftJoin('case_file as c', 'c.id', 'n.case_id')
    .select(eb => [
      'n.id',
      'n.case_id',
      eb.fn.coalesce('c.reference', 'n.receipt').as('reference'),
      'n.answers',
      'n.other',
    ])
    .where('n.area_id', '=', area_id)
    .where('n.id', '<>', id)
    .where(eb =>
      eb.or([
        eb('n.nhs_number', '=', nhs_number),
        ...(names_folded === '' ? [] : [eb('n.names_folded', '=', names_folded)]),
        ...births.map(on => eb('n.born_on', '=', on)),
        ...deaths.map(on => eb('n.died_on', '=', on)),
      ]),
    )
    .execute()
  return [
    ...cases.map(file => ({ id: file.id, caseId: file.id, reference: file.reference, record: recordOfCase(file) })),
    ...notices.map(row => ({ id: row.id, caseId: row.case_id, reference: row.reference, record: recordOf(row) })),
  ]
}

function about(on: Day | null): readonly Day[] {
  if (on === null) return []
  const other = exchanged(on)
  return [on, addDays(on, -1), addDays(on, 1), ...(other === null ? [] : [other])]
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
