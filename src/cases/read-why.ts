import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { areaSettings } from '../directory/areas.ts'
import { england } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type Why, whyOfArea, whyOfCase } from '../protocol/why.ts'
import { type CaseFile, caseFor } from './store.ts'

/** Why one due date of the area is what it is: worked out anew from the facts, by the rule that set it. */
export const readWhy = (
  app: App,
  person: Person,
  { subject, kind }: { subject: string; kind: string },
): Promise<Outcome<{ file: CaseFile | null; why: Why }, CommonRefusal>> =>
  perform(
    app,
    person,
    'date-read',
    async (scene): Promise<Outcome<{ file: CaseFile | null; why: Why }, CommonRefusal>> => {
      const row = await scene.tx
        .selectFrom('due')
        .select('case_id')
        .where('area_id', '=', person.areaId)
        .where('subject', '=', subject)
        .where('kind', '=', kind)
        .executeTakeFirst()
      if (!row) return refused('not-found')
      scene.about.detail = { kind }
      scene.about.areaId = person.areaId
      const { rules } = await areaSettings(scene, person.areaId)
      const calendar = england(rules.extraHolidays)
      if (row.case_id === null) {
        const facts = await app.facts.ofArea(scene, person.areaId)
        const why = whyOfArea(facts, { subject, kind }, rules, calendar)
        return why === null ? refused('not-found') : done({ file: null, why })
      }
      const file = await caseFor(scene, person, row.case_id)
      const facts = file === null ? null : await app.facts.ofCase(scene, file.id)
      const why = facts === null ? null : whyOfCase(facts, { subject, kind }, rules, calendar)
      return file === null || why === null ? refused('not-found') : done({ file, why })
    },
  )
