import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { type Day, type Instant, endOfDay } from '../kernel/calendar.ts'
import { isId } from '../kernel/ids.ts'
import { done, type Outcome } from '../kernel/outcome.ts'
import type { CaseFile } from './store.ts'

export const PAGE_SIZE = 50

/** What the list is narrowed to, and from where it goes on. Nothing here names anybody. */
export type WorkFilter = {
  readonly kind?: string
  readonly stage?: CaseFile['stage']
  readonly whose?: 'ours' | 'others'
  readonly after?: string
}

export type WorkRow = {
  readonly subject: string
  readonly kind: string
  readonly whose: string
  readonly dueAt: Instant | null
  readonly caseId: string | null
  readonly reference: string | null
  readonly stage: CaseFile['stage'] | null
  readonly name: string | null
  readonly agency: string | null
  /** Whose agreement it is, where it is about one. */
  readonly member: string | null
  readonly askedOn: Day | null
}

export type WorkList = {
  readonly now: Instant
  readonly today: Day
  readonly endOfWeek: Instant
  readonly rows: readonly WorkRow[]
  /** Notifications about which nobody has decided. They have no date of their own, and come first. */
  readonly undecided: number
  /** Where the next page goes on, or null at the end. */
  readonly next: string | null
}

/** Everything that is owed in the area, by next statutory date, fifty at a time. One line of history. */
export const readWorkList = (
  app: App,
  manager: Person,
  filter: WorkFilter,
): Promise<Outcome<WorkList, CommonRefusal>> =>
  perform(app, manager, 'today-read', async scene => {
    const rows = await workRows(scene, manager.areaId, filter)
    const shown = rows.slice(0, PAGE_SIZE)
    scene.about.areaId = manager.areaId
    scene.about.detail = {
      kind: filter.kind ?? null,
      stage: filter.stage ?? null,
      whose: filter.whose ?? null,
      count: shown.length,
    }
    return done({
      now: scene.now,
      today: scene.today,
      endOfWeek: endOfDay(scene.today.add({ days: 7 - scene.today.dayOfWeek })),
      rows: await withMembers(scene, manager.areaId, shown),
      undecided: await undecidedIn(scene, manager.areaId),
      next: rows.length > PAGE_SIZE ? cursorOf(shown.at(-1)!) : null,
    })
  })

/** One query: the due rows of one area in order of their date, with the case and the agency each is about. */
export async function workRows(scene: Scene, areaId: number, filter: WorkFilter): Promise<WorkRow[]> {
  const after = cursorFrom(filter.after)
  const rows = await scene.tx
    .selectFrom('due')
    .leftJoin('case_file', join => join.onRef('case_file.id', '=', 'due.case_id').on('case_file.area_id', '=', areaId))
    .leftJoin('request', join => join.onRef('request.id', '=', 'due.subject').on('request.area_id', '=', areaId))
    .select(['due.subject', 'due.kind', 'due.whose', 'due.due_at', 'due.case_id', 'reference', 'stage'])
    .select(['family_name', 'given_names', 'request.agency', 'request.sent_on'])
    .where('due.area_id', '=', areaId)
    .where('due.due_at', 'is not', null)
    .$if(filter.kind !== undefined, query => query.where('due.kind', '=', filter.kind!))
    .$if(filter.stage !== undefined, query => query.where('case_file.stage', '=', filter.stage!))
    .$if(filter.whose === 'ours', query => query.where('due.whose', '<>', 'system'))
    .$if(filter.whose === 'others', query => query.where('due.whose', '=', 'system'))
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(due.due_at, due.subject, due.kind) > (${after!.at}::timestamptz, ${after!.subject}::uuid, ${after!.kind})`,
      ),
    )
    .orderBy('due.due_at')
    .orderBy('due.subject')
    .orderBy('due.kind')
    .limit(PAGE_SIZE + 1)
    .execute()
  return rows.map(row => ({
    subject: row.subject,
    kind: row.kind,
    whose: row.whose,
    dueAt: row.due_at,
    caseId: row.case_id,
    reference: row.reference,
    stage: row.stage,
    name: row.family_name === null ? null : `${row.given_names ?? ''} ${row.family_name}`.trim(),
    agency: row.agency,
    member: null,
    askedOn: row.sent_on,
  }))
}

async function withMembers(scene: Scene, areaId: number, rows: readonly WorkRow[]): Promise<readonly WorkRow[]> {
  const agreements = rows.filter(({ kind }) => kind === 'renew-agreement').map(({ subject }) => subject)
  if (agreements.length === 0) return rows
  const members = await scene.tx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('area_id', '=', areaId)
    .where('id', 'in', agreements)
    .execute()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return rows.map(row => ({ ...row, member: names.get(row.subject) ?? null }))
}

async function undecidedIn(scene: Scene, areaId: number): Promise<number> {
  const { count } = await scene.tx
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('area_id', '=', areaId)
    .where('state', '=', 'new')
    .executeTakeFirstOrThrow()
  return Number(count)
}

const cursorOf = (row: WorkRow): string => `${row.dueAt!.epochMilliseconds}.${row.subject}.${row.kind}`

/** Anything that is no cursor of ours starts at the beginning. */
function cursorFrom(text: string | undefined): { at: string; subject: string; kind: string } | null {
  const match = /^(\d{1,13})\.([0-9a-f-]{36})\.([a-z0-9-]{1,40})$/.exec(text ?? '')
  return match && isId(match[2]!)
    ? { at: Temporal.Instant.fromEpochMilliseconds(Number(match[1])).toString(), subject: match[2]!, kind: match[3]! }
    : null
}
