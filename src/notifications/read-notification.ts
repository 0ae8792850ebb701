import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { CaseFile } from '../cases/store.ts'
import { type NotificationForm, notificationFormOf } from '../form-versions/notification-form.ts'
import type { Day } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Eligibility } from '../protocol/eligibility.ts'
import { type Compared, compare, factsOfCase, factsOfNotification } from './compare.ts'
import { areasAlsoHolding, matchKeys } from './match-keys.ts'
import { areaOfDeath } from './receive.ts'
import { scopeOf } from './scope.ts'
import {
  areaNames,
  identity,
  isBeforeDeath,
  type Notification,
  notificationFor,
  type Suggestion,
  suggestions,
} from './store.ts'

/** A notification as its manager triages it. */
export type Triage = {
  readonly notification: Notification
  /** Form A as it was when this was given. */
  readonly form: NotificationForm
  readonly today: Day
  /** No clock, and nothing leaves, until the death is confirmed. */
  readonly waits: boolean
  readonly scope: Eligibility
  readonly areaOfDeath: string
  /** The other areas of this installation, to which it can be passed. */
  readonly otherAreas: readonly { readonly id: number; readonly name: string }[]
  /** Other areas that have a notice of this child too: nothing else is known of it here. */
  readonly alsoIn: readonly string[]
  readonly possible: readonly Possible[]
  /** The case to which it led, if any. */
  readonly case: CaseFile | null
  /** This notification beside that case, fact by fact. */
  readonly beside: readonly Compared[]
  readonly decidedBy: string | null
}

export type Possible = {
  readonly suggestion: Suggestion
  readonly rows: readonly Compared[]
}

/** Reads one notification, with everything that helps to decide about it. */
export async function readNotification(
  app: App,
  manager: Person,
  notificationId: string,
): Promise<Outcome<Triage, CommonRefusal>> {
  const outcome = await perform(app, manager, 'notification-read', async scene => {
    const notification = await notificationFor(scene, manager, notificationId)
    if (!notification) return refused('not-found')
    const areas = await areaNames(scene)
    const file = await caseOf(scene, notification)
    return done({
      areas,
      triage: {
        notification,
        form: await notificationFormOf(scene, notification.form_version, notification.area_id),
        today: scene.today,
        waits: isBeforeDeath(notification),
        scope: scopeOf(notification, scene.today),
        areaOfDeath: await areaOfDeath(scene, notification),
        otherAreas: [...areas].flatMap(([id, name]) => (id === manager.areaId ? [] : [{ id, name }])),
        possible: file === null ? await possiblySame(scene, notification) : [],
        case: file,
        beside: file === null ? [] : compare(factsOfNotification(notification), factsOfCase(file)),
        decidedBy: await nameOf(scene, notification),
      },
    })
  })
  if (!outcome.ok) return outcome
  const { triage, areas } = outcome.value
  const elsewhere = await areasAlsoHolding(app, manager.areaId, matchKeys(app.keys, identity(triage.notification)))
  return done({ ...triage, alsoIn: elsewhere.flatMap(id => areas.get(id) ?? []) })
}

/** Each suggestion beside this notification: two queries, whatever their number. */
async function possiblySame(scene: Scene, notification: Notification): Promise<readonly Possible[]> {
  const found = await suggestions(scene, notification)
  const caseIds = found.flatMap(one => ('caseId' in one ? [one.caseId] : []))
  const otherIds = found.flatMap(one => ('notificationId' in one ? [one.notificationId] : []))
  const { area_id } = notification
  const [cases, others] = [
    caseIds.length === 0
      ? []
      : await scene.tx
          .selectFrom('case_file')
          .selectAll()
          .where('area_id', '=', area_id)
          .where('id', 'in', caseIds)
          .execute(),
    otherIds.length === 0
      ? []
      : await scene.tx
          .selectFrom('notification')
          .selectAll()
          .where('area_id', '=', area_id)
          .where('id', 'in', otherIds)
          .execute(),
  ]
  const here = factsOfNotification(notification)
  return found.flatMap((suggestion): readonly Possible[] => {
    if ('caseId' in suggestion) {
      const file = cases.find(({ id }) => id === suggestion.caseId)
      if (!file) return []
      return [{ suggestion, rows: compare(here, factsOfCase(file)) }]
    }
    const other = others.find(({ id }) => id === suggestion.notificationId)
    if (!other) return []
    return [{ suggestion, rows: compare(here, factsOfNotification(other)) }]
  })
}

async function caseOf(scene: Scene, { area_id, case_id }: Notification): Promise<CaseFile | null> {
  const found = await scene.tx
    .selectFrom('case_file')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('id', '=', case_id)
    .executeTakeFirst()
  return found ?? null
}

async function nameOf(scene: Scene, { area_id, decided_by }: Notification): Promise<string | null> {
  const found = await scene.tx
    .selectFrom('account')
    .select('name')
    .where('area_id', '=', area_id)
    .where('id', '=', decided_by)
    .executeTakeFirst()
  return found?.name ?? null
}
