import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor, changeCase, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { isId, newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { eventsOf, type Source, sourcesOf, type TimelineEvent } from './store.ts'

export type Timeline = {
  readonly file: CaseFile
  readonly events: readonly (TimelineEvent & { readonly sources: readonly Source[] })[]
}
type Refusal = 'closed' | 'finished' | 'changed-meanwhile' | CommonRefusal

/** The timeline of a case, each event with its sources. */
export const readTimeline = (app: App, person: Person, caseId: string): Promise<Outcome<Timeline, CommonRefusal>> =>
  perform(app, person, 'timeline-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    const events = await withSources(scene, file)
    scene.about.detail = { count: events.length }
    return done({ file, events })
  })

export async function withSources(scene: Scene, file: Pick<CaseFile, 'id' | 'area_id'>): Promise<Timeline['events']> {
  const of = { areaId: file.area_id, caseId: file.id }
  const sources = await sourcesOf(scene, of)
  const byEvent = grouped(sources)
  return (await eventsOf(scene, of)).map(event => ({ ...event, sources: byEvent.get(event.id) ?? [] }))
}

export type EventChange = {
  readonly eventId: string
  readonly version: number
  readonly change: Partial<
    Pick<TimelineEvent, 'wording' | 'on_date' | 'time' | 'precision' | 'lane' | 'left_out' | 'position'>
  >
}

/** Changes an event's wording, when, lane or place; the sources stay as their agencies told them. */
export const changeEvent = (
  app: App,
  manager: Person,
  { eventId, version, change }: EventChange,
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(app, manager, 'timeline-event-changed', async scene => {
    const found = await eventFor(scene, manager, eventId)
    if (typeof found === 'string') return refused(found)
    scene.about.detail = { changed: Object.keys(change) }
    const { numUpdatedRows } = await scene.tx
      .updateTable('timeline_event')
      .set({ ...change, version: version + 1 })
      .where('id', '=', eventId)
      .where('area_id', '=', manager.areaId)
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? done({ caseId: found.case_id }) : refused('changed-meanwhile')
  })

/** Joins two events: the second's sources become the first's. */
export const joinEvents = (
  app: App,
  manager: Person,
  { eventId, otherId }: { eventId: string; otherId: string },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(app, manager, 'timeline-events-joined', async scene => {
    const found = await eventFor(scene, manager, eventId)
    if (typeof found === 'string') return refused(found)
    if (!isId(otherId)) return refused('not-found')
    const other = await scene.tx
      .selectFrom('timeline_event')
      .select('id')
      .where('id', '=', otherId)
      .where('case_id', '=', found.case_id)
      .where('area_id', '=', manager.areaId)
      .executeTakeFirst()
    if (!other || otherId === eventId) return refused('not-found')
    await scene.tx
      .updateTable('timeline_source')
      .set({ event_id: eventId })
      .where('event_id', '=', otherId)
      .where('area_id', '=', manager.areaId)
      .execute()
    await scene.tx
      .deleteFrom('timeline_event')
      .where('id', '=', otherId)
      .where('area_id', '=', manager.areaId)
      .execute()
    return done({ caseId: found.case_id })
  })

/** Parts an event again: it keeps the source that it came from, every other becomes an event as its agency told it. */
export const partEvent = (
  app: App,
  manager: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(app, manager, 'timeline-event-parted', async scene => {
    const found = await eventFor(scene, manager, eventId)
    if (typeof found === 'string') return refused(found)
    const of = { areaId: found.area_id, caseId: found.case_id }
    const sources = (await sourcesOf(scene, of)).filter(source => source.eventId === eventId)
    const own = ownSource(found, sources)
    if (own !== undefined && found.wording === found.original) {
      await scene.tx
        .updateTable('timeline_event')
        .set({ wording: own.text, original: own.text, version: found.version + 1 })
        .where('id', '=', found.id)
        .where('area_id', '=', found.area_id)
        .execute()
    }
    for (const source of sources.filter(other => other !== own)) {
      const id = newId()
      await scene.tx
        .insertInto('timeline_event')
        .values({
          id,
          area_id: found.area_id,
          case_id: found.case_id,
          on_date: source.date,
          time: source.time,
          precision: source.precision,
          category: found.category,
          lane: found.lane,
          wording: source.text,
          original: source.text,
          position: found.position,
        })
        .execute()
      await scene.tx
        .updateTable('timeline_source')
        .set({ event_id: id })
        .where('return_event_id', '=', source.returnEventId)
        .execute()
    }
    return done({ caseId: found.case_id })
  })

/** The telling that the event was made of: its words stand first, and it has a time where several have (merge.ts). */
function ownSource({ original }: TimelineEvent, sources: readonly Source[]): Source | undefined {
  const same = sources.filter(({ text }) => original === text || original.startsWith(`${text}\n`))
  return same.find(({ time }) => time !== null) ?? same[0] ?? sources[0]
}

/** Finishes the timeline, which releases its events' wording to the panel's copy (R-V1, R-V2). */
export const finishTimeline = (
  app: App,
  manager: Person,
  { caseId }: { caseId: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'returns-owed' | Refusal>> =>
  perform(
    app,
    manager,
    'timeline-finished',
    async scene => {
      const file = await openCaseFor(scene, manager, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      if (file.timeline_finished_on !== null) return refused('finished')
      if (await returnsAreOwed(scene, file)) return refused('returns-owed')
      const changed = await changeCase(scene, file, {
        timeline_finished_on: scene.today,
        timeline_finished_by: manager.accountId,
      })
      return changed ? done({ caseId }) : refused('changed-meanwhile')
    },
    { key },
  )

/** Takes the timeline up again: the undo of finishing, until the papers are open. */
export const reopenTimeline = (
  app: App,
  manager: Person,
  { caseId }: { caseId: string },
): Promise<Outcome<{ caseId: string }, 'papers-open' | Refusal>> =>
  perform(app, manager, 'timeline-reopened', async scene => {
    const file = await openCaseFor(scene, manager, caseId)
    if (file === null) return refused('not-found')
    if (file === 'closed') return refused('closed')
    const open = await scene.tx
      .selectFrom('meeting_case')
      .select('id')
      .where('area_id', '=', file.area_id)
      .where('case_id', '=', file.id)
      .where('papers_opened_on', 'is not', null)
      .where('withdrawn_on', 'is', null)
      .where('outcome', 'is', null)
      .executeTakeFirst()
    if (open) return refused('papers-open')
    const changed = await changeCase(scene, file, { timeline_finished_on: null, timeline_finished_by: null })
    return changed ? done({ caseId }) : refused('changed-meanwhile')
  })

/** The timeline is made when all returns are in, or written off (R-V1). */
async function returnsAreOwed(scene: Scene, file: CaseFile): Promise<boolean> {
  const open = await scene.tx
    .selectFrom('request')
    .select('id')
    .where('area_id', '=', file.area_id)
    .where('case_id', '=', file.id)
    .where('confirmed_known_on', 'is not', null)
    .where('returned_on', 'is', null)
    .where('written_off_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

async function eventFor(
  scene: Scene,
  manager: Person,
  eventId: string,
): Promise<TimelineEvent | 'not-found' | 'closed' | 'finished'> {
  const event = await scene.tx
    .selectFrom('timeline_event')
    .selectAll()
    .where('id', '=', eventId)
    .where('area_id', '=', manager.areaId)
    .executeTakeFirst()
  const file = event ? await openCaseFor(scene, manager, event.case_id) : null
  if (!event || file === null) return 'not-found'
  if (file === 'closed') return 'closed'
  scene.about.subject = eventId
  return file.timeline_finished_on === null ? event : 'finished'
}

function grouped(sources: readonly Source[]): Map<string, Source[]> {
  const found = new Map<string, Source[]>()
  for (const source of sources) found.set(source.eventId, [...(found.get(source.eventId) ?? []), source])
  return found
}
