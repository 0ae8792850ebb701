import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { plainDate } from '../kernel/text.ts'
import { fillLetter, NO_EMAIL, NO_PHONE } from './first-letter-template.ts'
import { firstLetter, type Letter, newestTemplate } from './store.ts'

type Refusal = 'closed' | 'death-not-confirmed' | 'already-decided' | 'changed-meanwhile' | CommonRefusal

/** Drafts the first letter (R-N3) from the area's own text. Drafting sends nothing: a person releases it. */
export const draftFirstLetter = (
  app: App,
  manager: Person,
  { caseId }: { caseId: string },
  key?: string,
): Promise<Outcome<{ letterId: string }, Refusal>> =>
  perform(
    app,
    manager,
    'letter-drafted',
    async scene => {
      const file = await confirmedCase(scene, manager, caseId)
      if (typeof file === 'string') return refused(file)
      const there = await firstLetter(scene, { areaId: file.area_id, caseId: file.id })
      if (there) return done({ letterId: there.id })
      const template = await newestTemplate(scene, file.area_id)
      const area = await scene.tx
        .selectFrom('area')
        .select(['name', 'phone', 'email'])
        .where('id', '=', file.area_id)
        .executeTakeFirstOrThrow()
      const letterId = newId()
      scene.about.subject = letterId
      await scene.tx
        .insertInto('letter')
        .values({
          id: letterId,
          area_id: file.area_id,
          case_id: file.id,
          kind: 'first',
          state: 'draft',
          body: fillLetter(template.body, {
            date: plainDate(scene.today),
            child: familysName(file),
            manager: manager.name,
            phone: area.phone || NO_PHONE,
            email: area.email || NO_EMAIL,
            area: area.name,
          }),
          template_version: template.version,
          drafted_on: scene.today,
        })
        .execute()
      return done({ letterId })
    },
    { key },
  )

/** Keeps a changed draft, unless somebody else changed it meanwhile. */
export const saveFirstLetter = (
  app: App,
  manager: Person,
  { letterId, body, version }: { letterId: string; body: string; version: number },
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(app, manager, 'letter-saved', async scene => changeDraft(scene, manager, letterId, version, { body }))

/** Releases the letter: a person has read it, and it goes out by hand or by post. It is never sent by itself. */
export const releaseFirstLetter = (
  app: App,
  manager: Person,
  { letterId, version }: { letterId: string; version: number },
  key?: string,
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(
    app,
    manager,
    'letter-released',
    async scene =>
      changeDraft(scene, manager, letterId, version, {
        state: 'released',
        decided_on: scene.today,
        decided_by: manager.accountId,
      }),
    { key },
  )

/** Withholds the letter, with the reason: a parent is suspected, an address is protected, the police ask (process.md 4). */
export const withholdFirstLetter = (
  app: App,
  manager: Person,
  { letterId, version, reason }: { letterId: string; version: number; reason: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, Refusal>> =>
  perform(
    app,
    manager,
    'letter-withheld',
    async scene =>
      changeDraft(scene, manager, letterId, version, {
        state: 'withheld',
        withheld_reason: reason,
        decided_on: scene.today,
        decided_by: manager.accountId,
      }),
    { key },
  )

async function changeDraft(
  scene: Scene,
  manager: Person,
  letterId: string,
  version: number,
  change: Partial<Pick<Letter, 'body' | 'state' | 'withheld_reason' | 'decided_on' | 'decided_by'>>,
): Promise<Outcome<{ caseId: string }, Refusal>> {
  const letter = await scene.tx
    .selectFrom('letter')
    .selectAll()
    .where('id', '=', letterId)
    .where('area_id', '=', manager.areaId)
    .executeTakeFirst()
  if (!letter) return refused('not-found')
  const file = await confirmedCase(scene, manager, letter.case_id)
  if (typeof file === 'string') return refused(file)
  scene.about.subject = letter.id
  if (letter.state !== 'draft') return refused('already-decided')
  const { numUpdatedRows } = await scene.tx
    .updateTable('letter')
    .set({ ...change, version: version + 1 })
    .where('id', '=', letterId)
    .where('area_id', '=', manager.areaId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? done({ caseId: file.id }) : refused('changed-meanwhile')
}

/** Nothing goes to a family from a notice that nobody has confirmed. */
async function confirmedCase(
  scene: Scene,
  manager: Person,
  caseId: string,
): Promise<CaseFile | 'not-found' | 'closed' | 'death-not-confirmed'> {
  const file = await openCaseFor(scene, manager, caseId)
  if (file === null) return 'not-found'
  if (file === 'closed') return 'closed'
  return file.death_confirmed_on === null ? 'death-not-confirmed' : file
}

/** The first name; a baby who was not named is "your baby". */
const familysName = (file: CaseFile): string => file.given_names.trim().split(/\s+/)[0] || 'your baby'
