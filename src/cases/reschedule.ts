import { sql } from 'kysely'
import type { Ground, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { areaSettings } from '../directory/areas.ts'
import { type Day, england, type WorkingCalendar } from '../kernel/calendar.ts'
import {
  areaObligations,
  type AreaFacts,
  caseObligations,
  type CaseFacts,
  type Obligation,
} from '../protocol/obligations.ts'
import { stageOf } from '../protocol/stage.ts'
import type { AreaRules } from '../protocol/area-rules.ts'

/**
 * What later features know of a case or an area: each reads its own facts, in one query, and app.ts hands them in so
 * that no arrow turns back.
 */
export type FactReaders = {
  readonly involvements: (scene: Scene, of: Of) => Promise<CaseFacts['involvements']>
  readonly firstLetter: (scene: Scene, of: Of) => Promise<CaseFacts['firstLetter']>
  readonly meetings: (scene: Scene, of: Of) => Promise<CaseFacts['meetings']>
  readonly copiesLeft: (scene: Scene, of: Of) => Promise<number>
  readonly analysisSigned: (scene: Scene, of: Of) => Promise<boolean>
  readonly panels: (scene: Scene, areaId: number) => Promise<Pick<AreaFacts, 'lastPanelOn' | 'plannedPanelOn'>>
  readonly agreements: (scene: Scene, areaId: number) => Promise<AreaFacts['agreements']>
}

export type Of = { readonly areaId: number; readonly caseId: string }

/**
 * The only writer of due rows and of a case's stage: reads the facts, asks the rules, stores the difference.
 * Called by the act wrapper before it commits; `opencdr due verify` asks the same of every case and expects none.
 */
export const makeReschedule =
  (readers: FactReaders): Ground['reschedule'] =>
  async (scene, of) => {
    if ('caseId' in of) return followCase(readers, scene, of.caseId)
    const { rules, rulesVersion, calendar } = await rulesOf(scene, of.areaId)
    const facts = await areaFacts(readers, scene, of.areaId)
    await store(
      scene,
      { areaId: of.areaId, caseId: null },
      areaObligations(facts, rules, calendar),
      calendar,
      rulesVersion,
    )
  }

async function followCase(readers: FactReaders, scene: Scene, caseId: string): Promise<void> {
  await holdCase(scene, caseId)
  const facts = await caseFacts(readers, scene, caseId)
  if (facts === null) return
  const { rules, rulesVersion, calendar } = await rulesOf(scene, facts.areaId)
  await store(scene, facts, caseObligations(facts, rules, calendar), calendar, rulesVersion)
  await scene.tx
    .updateTable('case_file')
    .set({ stage: stageOf(facts) })
    .where('id', '=', caseId)
    .where('stage', '<>', stageOf(facts))
    .execute()
}

/**
 * Holds a case until the commit. Whoever changes due rows of a case holds it first, so that two acts on one case follow
 * each other and never wait for one another in a circle.
 */
export const holdCase = async (scene: Scene, caseId: string): Promise<void> => {
  await scene.tx.selectFrom('case_file').select('id').where('id', '=', caseId).forNoKeyUpdate().execute()
}

async function rulesOf(
  scene: Scene,
  areaId: number,
): Promise<{ rules: AreaRules; rulesVersion: number; calendar: WorkingCalendar }> {
  const { rules, rulesVersion } = await areaSettings(scene, areaId)
  return { rules, rulesVersion, calendar: england(rules.extraHolidays) }
}

/** Everything the rules ask of one case. Null for a case out of reach. */
export async function caseFacts(readers: FactReaders, scene: Scene, caseId: string): Promise<CaseFacts | null> {
  const row = await scene.tx.selectFrom('case_file').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (!row) return null
  const of = { areaId: row.area_id, caseId }
  return {
    caseId,
    areaId: row.area_id,
    confirmedDead: row.death_confirmed_on !== null,
    death: row.died_on === null ? null : { on: row.died_on, at: row.died_at },
    firstNotifiedAt: row.first_notified_at,
    lateReason: row.late_reason,
    acceptedOn: later(row.opened_on, row.death_confirmed_on),
    inbound: row.inbound ? { knownOn: row.opened_on, toldOn: row.home_told_on } : null,
    firstLetter: await readers.firstLetter(scene, of),
    involvements: await readers.involvements(scene, of),
    meetings: await readers.meetings(scene, of),
    timelineFinishedOn: row.timeline_finished_on,
    analysisSigned: await readers.analysisSigned(scene, of),
    closedOn: row.closed_on,
    copiesLeft: await readers.copiesLeft(scene, of),
  }
}

export async function areaFacts(readers: FactReaders, scene: Scene, areaId: number): Promise<AreaFacts> {
  return { areaId, ...(await readers.panels(scene, areaId)), agreements: await readers.agreements(scene, areaId) }
}

/** While the child is dying nothing runs: clocks count from the day on which the death was confirmed, if that is later. */
const later = (openedOn: Day, confirmedOn: Day | null): Day =>
  confirmedOn !== null && confirmedOn.toString() > openedOn.toString() ? confirmedOn : openedOn

type Owner = { readonly areaId: number; readonly caseId: string | null }

async function store(
  scene: Scene,
  of: Owner,
  wanted: readonly Obligation[],
  calendar: WorkingCalendar,
  rulesVersion: number,
): Promise<void> {
  const rows = wanted.map(obligation => ({
    area_id: of.areaId,
    case_id: of.caseId,
    subject: obligation.subject,
    kind: obligation.kind,
    clock: obligation.clock,
    whose: obligation.whose,
    due_at: obligation.due.known ? obligation.due.at : null,
    calendar_version: calendar.version,
    rules_version: rulesVersion,
  }))
  const there = await scene.tx
    .selectFrom('due')
    .selectAll()
    .where('area_id', '=', of.areaId)
    .where('case_id', of.caseId === null ? 'is' : '=', of.caseId)
    .execute()
  const keyOf = (row: { subject: string; kind: string }) => `${row.subject} ${row.kind}`
  const wantedKeys = new Set(rows.map(keyOf))
  for (const gone of there.filter(row => !wantedKeys.has(keyOf(row)))) {
    await scene.tx.deleteFrom('due').where('subject', '=', gone.subject).where('kind', '=', gone.kind).execute()
  }
  // Only what differs is written: an act on one request locks no row of another.
  const kept = new Map(there.map(row => [keyOf(row), row]))
  const changed = rows.filter(row => !isSame(row, kept.get(keyOf(row))))
  if (changed.length === 0) return
  await scene.tx
    .insertInto('due')
    .values(changed)
    .onConflict(conflict =>
      conflict.columns(['subject', 'kind']).doUpdateSet({
        due_at: sql`excluded.due_at`,
        whose: sql`excluded.whose`,
        clock: sql`excluded.clock`,
        calendar_version: sql`excluded.calendar_version`,
        rules_version: sql`excluded.rules_version`,
      }),
    )
    .execute()
}

type DueRow = Omit<Row<'due'>, 'area_id' | 'case_id'>

const isSame = (row: DueRow, kept: DueRow | undefined): boolean =>
  kept !== undefined &&
  (row.due_at === null || kept.due_at === null ? row.due_at === kept.due_at : row.due_at.equals(kept.due_at)) &&
  row.whose === kept.whose &&
  row.clock === kept.clock &&
  row.calendar_version === kept.calendar_version &&
  row.rules_version === kept.rules_version
