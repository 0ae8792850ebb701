import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import type { Row, Tables } from '../db/tables.ts'
import { done, type Outcome } from '../kernel/outcome.ts'

/** Which notifications are listed: those to be decided, or those of one decision. */
export const listFilters = {
  undecided: { says: 'To decide', states: ['new', 'waiting'] },
  opened: { says: 'Case opened', states: ['opened'] },
  joined: { says: 'Joined', states: ['joined'] },
  outside: { says: 'Outside the review', states: ['outside'] },
} as const satisfies Record<string, { says: string; states: readonly Row<'notification'>['state'][] }>

export type ListFilter = keyof typeof listFilters

export type Listed = Pick<
  Row<'notification'>,
  | 'id'
  | 'receipt'
  | 'state'
  | 'received_at'
  | 'before_death'
  | 'death_confirmed_on'
  | 'source'
  | 'family_name'
  | 'given_names'
  | 'born_on'
  | 'case_id'
> & { readonly reference: string | null }

export const LIST_PAGE = 50

/** Notifications of the own area, the new before the waiting, the latest first; `after` is the last one already seen. */
export const listNotifications = (
  app: App,
  manager: Person,
  { filter, after }: { filter: ListFilter; after: string | null },
): Promise<Outcome<{ rows: readonly Listed[]; next: string | null }, CommonRefusal>> =>
  perform(app, manager, 'notifications-listed', async scene => {
    const seen = await scene.tx
      .selectFrom('notification')
      .select(['id', 'state', 'received_at'])
      .where('id', '=', after)
      .where('area_id', '=', manager.areaId)
      .executeTakeFirst()
    const rows = await scene.tx
      .selectFrom('notification as n')
      .leftJoin('case_file as c', 'c.id', 'n.case_id')
      .select(['n.id', 'n.receipt', 'n.state', 'n.received_at', 'n.before_death', 'n.death_confirmed_on', 'n.source'])
      .select(['n.family_name', 'n.given_names', 'n.born_on', 'n.case_id', 'c.reference'])
      .where('n.area_id', '=', manager.areaId)
      .where('n.state', 'in', listFilters[filter].states)
      .$if(seen !== undefined, query => query.where(eb => isAfter(eb, seen!)))
      .orderBy('n.state')
      .orderBy('n.received_at', 'desc')
      .orderBy('n.id')
      .limit(LIST_PAGE + 1)
      .execute()
    const shown = rows.slice(0, LIST_PAGE)
    scene.about.areaId = manager.areaId
    scene.about.detail = { filter, count: shown.length }
    return done({ rows: shown, next: rows.length > LIST_PAGE ? shown.at(-1)!.id : null })
  })

type Place = Pick<Listed, 'id' | 'state' | 'received_at'>

/** Stands after `seen` in the order of the list. */
const isAfter = (
  eb: ExpressionBuilder<Tables & { n: Tables['notification'] }, 'n'>,
  seen: Place,
): Expression<SqlBool> =>
  eb.or([
    eb('n.state', '>', seen.state),
    eb.and([
      eb('n.state', '=', seen.state),
      eb.or([
        eb('n.received_at', '<', seen.received_at),
        eb.and([eb('n.received_at', '=', seen.received_at), eb('n.id', '>', seen.id)]),
      ]),
    ]),
  ])
