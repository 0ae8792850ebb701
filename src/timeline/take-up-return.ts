import type { Handler } from '../access/app.ts'
import { conflicts } from '../chronology/conflicts.ts'
import { lane } from '../chronology/lane.ts'
import { type Dated, type Merged, mergeEvents } from '../chronology/merge.ts'
import type { Scene } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'

type Of = { readonly areaId: number; readonly caseId: string }

/**
 * Brings the timeline up to the returns as they stand: an event that reads as one that is there, and agrees with it,
 * becomes its further source, every other one an event of its own, for a person to join (findings.ts); what a return that was sent back had told goes, unless
 * another agency tells it too. Wording that the manager changed stays. A finished timeline is taken up again.
 */
export const takeUpReturn: Handler<Of> = async (_app, scene, of) => {
  const told = await toldEvents(scene, of)
  const placed = await placedSources(scene, of)
  await dropSources(
    scene,
    of,
    [...placed.keys()].filter(id => !told.some(event => event.id === id)),
  )
  let changed = false
  for (const group of mergeEvents(told.map(event => event.dated)).flatMap(agreeing)) {
    const eventId = group.sources.map(source => placed.get(source.id)).find(id => id !== undefined)
    const fresh = group.sources.filter(source => !placed.has(source.id))
    if (fresh.length === 0) continue
    changed = true
    if (eventId !== undefined) await takeMostExact(scene, of, eventId, group)
    const into = eventId ?? (await addEvent(scene, of, group, told.find(event => event.id === group.sources[0]!.id)!))
    await scene.tx
      .insertInto('timeline_source')
      .values(
        fresh.map(source => ({ return_event_id: source.id, event_id: into, case_id: of.caseId, area_id: of.areaId })),
      )
      .execute()
  }
  if (changed) await takeUpAgain(scene, of)
}

/** What does not agree is not joined by the service: each telling stays an event, and is shown as a contradiction. */
const agreeing = (group: Merged): readonly Merged[] =>
  conflicts([group]).length === 0 ? [group] : group.sources.map(source => ({ ...source, sources: [source] }))

type Told = { readonly id: string; readonly agencyKind: string; readonly dated: Dated }

/** Every event of every return that stands. */
async function toldEvents(scene: Scene, { areaId, caseId }: Of): Promise<Told[]> {
  const rows = await scene.tx
    .selectFrom('return_event')
    .innerJoin('agency_return', 'agency_return.id', 'return_event.return_id')
    .innerJoin('request', 'request.id', 'return_event.request_id')
    .select([
      'return_event.id',
      'on_date',
      'time',
      'precision',
      'category',
      'text',
      'return_event.position',
      'request.agency',
      'request.agency_kind',
    ])
    .where('return_event.area_id', '=', areaId)
    .where('return_event.case_id', '=', caseId)
    .where('agency_return.state', '=', 'sent')
    .orderBy('agency_return.received_at')
    .orderBy('return_event.position')
    .execute()
  return rows.map((row, order) => ({
    id: row.id,
    agencyKind: row.agency_kind,
    dated: {
      id: row.id,
      agency: row.agency,
      agencyKind: row.agency_kind,
      date: row.on_date,
      time: row.time,
      precision: row.precision,
      category: row.category,
      text: row.text,
      order,
    },
  }))
}

async function placedSources(scene: Scene, { areaId, caseId }: Of): Promise<Map<string, string>> {
  const rows = await scene.tx
    .selectFrom('timeline_source')
    .select(['return_event_id', 'event_id'])
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map(row => [row.return_event_id, row.event_id]))
}

/** Takes sources away, and the events that have none left. */
async function dropSources(scene: Scene, { areaId, caseId }: Of, returnEventIds: readonly string[]): Promise<void> {
  if (returnEventIds.length === 0) return
  await scene.tx
    .deleteFrom('timeline_source')
    .where('area_id', '=', areaId)
    .where('return_event_id', 'in', returnEventIds)
    .execute()
  await scene.tx
    .deleteFrom('timeline_event')
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('timeline_source')
            .select('event_id')
            .whereRef('timeline_source.event_id', '=', 'timeline_event.id'),
        ),
      ),
    )
    .execute()
}

async function addEvent(scene: Scene, { areaId, caseId }: Of, group: Merged, told: Told): Promise<string> {
  const id = newId()
  await scene.tx
    .insertInto('timeline_event')
    .values({
      id,
      area_id: areaId,
      case_id: caseId,
      on_date: group.date,
      time: group.time,
      precision: group.precision,
      category: group.category,
      lane: lane(group.category, told.agencyKind),
      wording: wordingOf(group),
      original: wordingOf(group),
      position: told.dated.order,
    })
    .execute()
  return id
}

/** Each telling in its own words, the most exact first: a panel that read one of them would miss what the other saw. */
const wordingOf = ({ text, sources }: Merged): string =>
  [...new Set([text, ...sources.map(source => source.text)])].join('\n')

/** An event that no person has changed stands as its most exact telling, whichever return came first. */
const takeMostExact = async (scene: Scene, { areaId, caseId }: Of, eventId: string, group: Merged): Promise<void> => {
  const { date, time, precision, category } = group
  const wording = wordingOf(group)
  await scene.tx
    .updateTable('timeline_event')
    .set({ on_date: date, time, precision, category, wording, original: wording })
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('id', '=', eventId)
    .where('version', '=', 1)
    .execute()
}

const takeUpAgain = async (scene: Scene, { areaId, caseId }: Of): Promise<void> => {
  await scene.tx
    .updateTable('case_file')
    .set(eb => ({ timeline_finished_on: null, timeline_finished_by: null, version: eb('version', '+', 1) }))
    .where('area_id', '=', areaId)
    .where('id', '=', caseId)
    .where('timeline_finished_on', 'is not', null)
    .execute()
}
