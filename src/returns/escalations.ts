import { sql } from 'kysely'
import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import { isId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Escalation } from './store.ts'

const A_PAGE = 50

/** An escalation as the area in which the agency sits sees it: nothing of the child. */
export type Raised = Pick<Escalation, 'id' | 'agency' | 'asked_on' | 'raised_on' | 'outcome' | 'settled_on'> & {
  readonly askedBy: string
}

/** The escalations raised with an area, the open ones first, then the newest, fifty at a time. One line of history. */
export const listEscalations = (
  app: App,
  officer: Person,
  { after }: { readonly after?: string | undefined },
): Promise<Outcome<{ rows: readonly Raised[]; next: string | null }, CommonRefusal>> =>
  perform(app, officer, 'escalations-read', async scene => {
    const from = cursorFrom(after)
    const rows = await raised(scene, officer.areaId)
      .$if(from !== null, query =>
        query.where(
          sql<boolean>`(settled_on is null, raised_on, escalation.id) < (${from!.open}, ${from!.on}::date, ${from!.id}::uuid)`,
        ),
      )
      .orderBy(sql`settled_on is null`, 'desc')
      .orderBy('raised_on', 'desc')
      .orderBy('escalation.id', 'desc')
      .limit(A_PAGE + 1)
      .execute()
    const shown = rows.slice(0, A_PAGE)
    const last = shown.at(-1)
    scene.about.areaId = officer.areaId
    scene.about.detail = { count: shown.length }
    return done({ rows: shown, next: rows.length > A_PAGE && last ? cursorOf(last) : null })
  })

export const readEscalation = (
  app: App,
  officer: Person,
  escalationId: string,
): Promise<Outcome<Raised, CommonRefusal>> =>
  perform(app, officer, 'escalations-read', async scene => {
    const row = await raised(scene, officer.areaId).where('escalation.id', '=', escalationId).executeTakeFirst()
    if (!row) return refused('not-found')
    scene.about.areaId = officer.areaId
    scene.about.subject = row.id
    return done(row)
  })

/** Records what came of an escalation. It may be said again, better; the day on which it was settled stays the first. */
export const settleEscalation = (
  app: App,
  officer: Person,
  { escalationId, outcome }: { readonly escalationId: string; readonly outcome: string },
  key?: string,
): Promise<Outcome<null, CommonRefusal>> =>
  perform(
    app,
    officer,
    'escalation-settled',
    async scene => {
      const { numUpdatedRows } = await scene.tx
        .updateTable('escalation')
        .set(eb => ({ outcome, settled_on: eb.fn.coalesce('settled_on', eb.val(scene.today)) }))
        .where('area_id', '=', officer.areaId)
        .where('id', '=', escalationId)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return refused('not-found')
      scene.about.areaId = officer.areaId
      scene.about.subject = escalationId
      return done(null)
    },
    { key },
  )

const raised = (scene: Scene, areaId: number) =>
  scene.tx
    .selectFrom('escalation')
    .innerJoin('area', 'area.id', 'escalation.asking_area_id')
    .select(['escalation.id', 'agency', 'asked_on', 'raised_on', 'outcome', 'settled_on', 'area.name as askedBy'])
    .where('escalation.area_id', '=', areaId)

const cursorOf = (row: Raised): string => `${row.settled_on === null ? 1 : 0}.${row.raised_on.toString()}.${row.id}`

/** Anything that is no cursor of ours starts at the beginning. */
function cursorFrom(text: string | undefined): { open: boolean; on: string; id: string } | null {
  const [open = '', on = '', id = ''] = (text ?? '').split('.')
  return dayOrNull(on) !== null && isId(id) ? { open: open === '1', on, id } : null
}
