import { sql } from 'kysely'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import { isId } from '../kernel/ids.ts'
import { done, type Outcome } from '../kernel/outcome.ts'
import type { CaseFile } from './store.ts'

export const CASES_A_PAGE = 50

export type CaseRow = Pick<
  CaseFile,
  'id' | 'reference' | 'stage' | 'given_names' | 'family_name' | 'opened_on' | 'died_on'
>
export type CaseList = { readonly rows: readonly CaseRow[]; readonly next: string | null }

/** The area's cases, the newest first, fifty at a time, by stage if asked. One line of history. */
export const listCases = (
  app: App,
  person: Person,
  { stage, after }: { stage?: CaseFile['stage'] | undefined; after?: string | undefined },
): Promise<Outcome<CaseList, CommonRefusal>> =>
  perform(app, person, 'cases-listed', async scene => {
    const from = cursorFrom(after)
    const rows = await scene.tx
      .selectFrom('case_file')
      .select(['id', 'reference', 'stage', 'given_names', 'family_name', 'opened_on', 'died_on'])
      .where('area_id', '=', person.areaId)
      .$if(stage !== undefined, query => query.where('stage', '=', stage!))
      .$if(from !== null, query => query.where(sql<boolean>`(opened_on, id) < (${from!.on}::date, ${from!.id}::uuid)`))
      .orderBy('opened_on', 'desc')
      .orderBy('id', 'desc')
      .limit(CASES_A_PAGE + 1)
      .execute()
    const shown = rows.slice(0, CASES_A_PAGE)
    scene.about.areaId = person.areaId
    scene.about.detail = { stage: stage ?? null, count: shown.length }
    const last = shown.at(-1)
    return done({
      rows: shown,
      next: rows.length > CASES_A_PAGE && last ? `${last.opened_on.toString()}.${last.id}` : null,
    })
  })

function cursorFrom(text: string | undefined): { on: string; id: string } | null {
  const [on = '', id = ''] = (text ?? '').split('.')
  return dayOrNull(on) !== null && isId(id) ? { on, id } : null
}
