import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { type ActName, acts } from '../kernel/acts.ts'
import type { Day, Instant } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type CaseFile, caseFor } from './store.ts'

export type DueRow = Pick<Row<'due'>, 'subject' | 'kind' | 'whose' | 'due_at'> & { readonly agency: string | null }
export type Overview = {
  readonly file: CaseFile
  readonly now: Instant
  readonly today: Day
  readonly due: readonly DueRow[]
  readonly people: readonly Row<'case_person'>[]
  readonly referrals: readonly Row<'referral'>[]
  /** The supplementary forms that its agencies are asked: codes. */
  readonly supplementary: readonly string[]
  readonly recent: readonly HistoryRow[]
}
export type HistoryRow = Pick<Row<'audit'>, 'id' | 'act' | 'actor' | 'at' | 'calendar_day' | 'detail'> & {
  readonly name: string | null
  /** The agency whose request it is about. */
  readonly agency: string | null
}

/** The case as its officers see it first. */
export const readCase = (app: App, person: Person, caseId: string): Promise<Outcome<Overview, CommonRefusal>> =>
  perform(app, person, 'case-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    return done({
      file,
      now: scene.now,
      today: scene.today,
      due: await dueOf(scene, file),
      people: await peopleOf(scene, file),
      referrals: await scene.tx
        .selectFrom('referral')
        .selectAll()
        .where('area_id', '=', file.area_id)
        .where('case_id', '=', file.id)
        .orderBy('made_on')
        .execute(),
      supplementary: await supplementaryOf(scene, file),
      recent: await lately(scene, file),
    })
  })

/** The case alone, for a page that shows it around something else or again after a mistake. */
export const readFile = (
  app: App,
  person: Person,
  act: ActName,
  caseId: string,
): Promise<Outcome<CaseFile, CommonRefusal>> =>
  perform(app, person, act, async scene => {
    const file = await caseFor(scene, person, caseId)
    return file === null ? refused('not-found') : done(file)
  })

async function supplementaryOf(scene: Scene, of: Pick<CaseFile, 'id' | 'area_id'>): Promise<readonly string[]> {
  const row = await scene.tx
    .selectFrom('asking')
    .select('supplementary')
    .where('area_id', '=', of.area_id)
    .where('case_id', '=', of.id)
    .executeTakeFirst()
  return row?.supplementary ?? []
}

export const dueOf = (scene: Scene, of: Pick<CaseFile, 'id' | 'area_id'>): Promise<DueRow[]> =>
  scene.tx
    .selectFrom('due')
    .leftJoin('request', join => join.onRef('request.id', '=', 'due.subject').on('request.area_id', '=', of.area_id))
    .select(['due.subject', 'due.kind', 'due.whose', 'due.due_at', 'request.agency'])
    .where('due.area_id', '=', of.area_id)
    .where('due.case_id', '=', of.id)
    .orderBy('due.due_at')
    .orderBy('due.kind')
    .execute()

export const peopleOf = (scene: Scene, of: Pick<CaseFile, 'id' | 'area_id'>): Promise<Row<'case_person'>[]> =>
  scene.tx
    .selectFrom('case_person')
    .selectAll()
    .where('area_id', '=', of.area_id)
    .where('case_id', '=', of.id)
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .execute()

/** What changed last. Who only looked stands in History. */
async function lately(scene: Scene, of: Pick<CaseFile, 'id' | 'area_id'>): Promise<readonly HistoryRow[]> {
  const rows = await scene.tx
    .selectFrom('audit')
    .select(['id', 'act', 'actor', 'at', 'calendar_day', 'detail', 'subject'])
    .where('area_id', '=', of.area_id)
    .where('case_id', '=', of.id)
    .where('act', 'in', actsOf('change'))
    .orderBy('id', 'desc')
    .limit(5)
    .execute()
  return named(scene, of, rows)
}

/** History with the names of the area's people and of the case's agencies. */
export async function named(
  scene: Scene,
  of: Pick<CaseFile, 'id' | 'area_id'>,
  rows: readonly (Omit<HistoryRow, 'name' | 'agency'> & { readonly subject: string | null })[],
): Promise<readonly HistoryRow[]> {
  const people = await accountNames(scene, of.area_id)
  const requests = await scene.tx
    .selectFrom('request')
    .select(['id', 'agency'])
    .where('area_id', '=', of.area_id)
    .where('case_id', '=', of.id)
    .execute()
  const agencies = new Map(requests.map(({ id, agency }) => [id, agency]))
  return rows.map(({ subject, ...row }) => ({
    ...row,
    name: people.get(row.actor) ?? null,
    agency: agencies.get(subject ?? '') ?? agencies.get(row.actor.replace('respondent:', '')) ?? null,
  }))
}

export const actsOf = (kind: 'read' | 'change'): string[] =>
  Object.entries(acts)
    .filter(([, act]) => act.kind === kind)
    .map(([name]) => name)

/** The area's own people, as history writes them: `person:<account>` to a name. */
async function accountNames(scene: Scene, areaId: number): Promise<ReadonlyMap<string, string>> {
  const accounts = await scene.tx.selectFrom('account').select(['id', 'name']).where('area_id', '=', areaId).execute()
  return new Map(accounts.map(({ id, name }) => [`person:${id}`, name]))
}
