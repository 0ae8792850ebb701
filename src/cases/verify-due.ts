import type { App } from '../access/app.ts'
import { tickFor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping, type Scene } from '../db/acting.ts'
import { areaSettings } from '../directory/areas.ts'
import { england } from '../kernel/calendar.ts'
import { caseObligations } from '../protocol/obligations.ts'

const AT_ONCE = 100

/** Recomputes the due rows of every case from its facts and compares; says what differs, by reference and kind. */
export async function verifyDue(
  app: App,
  progress: (checked: number) => void,
): Promise<{ cases: number; differences: string[] }> {
  const areas = await bookkeeping(app, reachOf(tickFor(null)), ({ tx }) =>
    tx.selectFrom('area').select('id').orderBy('id').execute(),
  )
  const differences: string[] = []
  let cases = 0
  for (const { id: areaId } of areas) {
    for (let after: string | null = null; ; ) {
      const page: Checked = await bookkeeping(app, reachOf(tickFor(areaId)), scene =>
        checkPage(app, scene, areaId, after),
      )
      differences.push(...page.differences)
      cases += page.count
      if (page.last === null) break
      after = page.last
      progress(cases)
    }
  }
  return { cases, differences }
}

type Checked = { readonly count: number; readonly last: string | null; readonly differences: readonly string[] }

/** A page of cases by key, in a transaction of its own, so that nothing is held up for long. */
async function checkPage(app: App, scene: Scene, areaId: number, after: string | null): Promise<Checked> {
  const files = await scene.tx
    .selectFrom('case_file')
    .select(['id', 'reference'])
    .where('area_id', '=', areaId)
    .$if(after !== null, query => query.where('id', '>', after!))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  const { rules } = await areaSettings(scene, areaId)
  const calendar = england(rules.extraHolidays)
  const differences: string[] = []
  for (const { id, reference } of files) {
    const facts = await app.facts.ofCase(scene, id)
    const wanted = facts === null ? [] : caseObligations(facts, rules, calendar)
    const stored = await scene.tx
      .selectFrom('due')
      .select(['subject', 'kind', 'due_at'])
      .where('area_id', '=', areaId)
      .where('case_id', '=', id)
      .execute()
    const line = (subject: string, kind: string, at: string | null) => `${subject} ${kind} ${at ?? 'unknown'}`
    const expected = new Set(
      wanted.map(owed => line(owed.subject, owed.kind, owed.due.known ? owed.due.at.toString() : null)),
    )
    const found = new Set(stored.map(row => line(row.subject, row.kind, row.due_at?.toString() ?? null)))
    for (const owed of expected)
      if (!found.has(owed)) differences.push(`${reference}: ${owed.split(' ')[1]} is missing or has another date`)
    for (const row of found)
      if (!expected.has(row))
        differences.push(`${reference}: ${row.split(' ')[1]} stands there and should not, or has another date`)
  }
  return { count: files.length, last: files.length === AT_ONCE ? files.at(-1)!.id : null, differences }
}
