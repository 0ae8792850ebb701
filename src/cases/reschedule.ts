import { sql } from 'kysely'
import type { Ground, Scene } from '../db/acting.ts'
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
    .select(['subject', 'kind'])
    .where('area_id', '=', of.areaId)
    .where('case_id', of.caseId === null ? 'is' : '=', of.caseId)
    .execute()
  const gone = there.filter(old => !rows.some(row => row.subject === old.subject && row.kind === old.kind))
  for (const { subject, kind } of gone) {
    await scene.tx.deleteFrom('due').where('subject', '=', subject).where('kind', '=', kind).execute()
  }
  if (rows.length === 0) return
  await scene.tx
    .insertInto('due')
    .values(rows)
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
