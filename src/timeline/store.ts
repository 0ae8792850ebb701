import type { Owed } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { obstacles } from '../protocol/closing.ts'
import { urls } from '../web/urls.ts'

export type TimelineEvent = Row<'timeline_event'>

/** What one agency said of an event: its own date, time and words, also where sources were joined. */
export type Source = {
  readonly eventId: string
  readonly returnEventId: string
  readonly agency: string
  readonly date: string
  readonly time: string | null
  readonly precision: TimelineEvent['precision']
  readonly text: string
}

type Of = { readonly areaId: number; readonly caseId: string }

/** The events in order: by the earliest instant of their date, then as they were placed within it. */
export const eventsOf = (scene: Scene, { areaId, caseId }: Of): Promise<TimelineEvent[]> =>
  scene.tx
    .selectFrom('timeline_event')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .orderBy(eb => eb.fn<string>('rpad', ['on_date', eb.val(10), eb.val('-01-01')]))
    .orderBy(eb => eb.fn.coalesce('time', eb.val('00:00')))
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Every source of every event of a case, in one query. */
export async function sourcesOf(scene: Scene, { areaId, caseId }: Of): Promise<Source[]> {
  const rows = await scene.tx
    .selectFrom('timeline_source')
    .innerJoin('return_event', 'return_event.id', 'timeline_source.return_event_id')
    .innerJoin('request', 'request.id', 'return_event.request_id')
    .select(['event_id', 'return_event_id', 'request.agency', 'on_date', 'time', 'precision', 'text'])
    .where('timeline_source.area_id', '=', areaId)
    .where('timeline_source.case_id', '=', caseId)
    .orderBy('request.agency')
    .orderBy('return_event.position')
    .execute()
  return rows.map(row => ({
    eventId: row.event_id,
    returnEventId: row.return_event_id,
    agency: row.agency,
    date: row.on_date,
    time: row.time,
    precision: row.precision,
    text: row.text,
  }))
}

/** Closing waits for a finished timeline. */
export async function owedTimeline(scene: Scene, { areaId, caseId }: Of): Promise<Owed[]> {
  const file = await scene.tx
    .selectFrom('case_file')
    .select('timeline_finished_on')
    .where('area_id', '=', areaId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  return obstacles
    .timeline(file?.timeline_finished_on ?? null)
    .map(owed => ({ ...owed, href: urls.timeline({ id: caseId }) }))
}
