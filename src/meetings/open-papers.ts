import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { longDate } from '../kernel/text.ts'
import { queue } from '../outbox/queue.ts'
import { papersInTime } from '../protocol/panel.ts'
import { formInForce, formsDay } from '../form-versions/store.ts'
import { giveCopies } from './give-copies.ts'
import { type MadePaper, makePaper } from './make-paper.ts'
import { type Item, itemFor, type Meeting } from './store.ts'

export type OpenRefusal =
  | 'closed'
  | 'too-late'
  | 'already-open'
  | 'timeline-not-finished'
  | 'nobody-invited'
  | 'names-found'
  | 'not-planned'
  | CommonRefusal

/** Opens the papers and Form C to everybody invited, no less than seven days before the meeting (R-V2, clock C16). */
export const openPapers = (
  app: App,
  manager: Person,
  { itemId }: { itemId: string },
  key?: string,
): Promise<Outcome<{ opened: number }, OpenRefusal>> =>
  perform(app, manager, 'papers-opened', async scene => open(scene, manager, itemId, null), { key })

/** The chair opens them later than that, with a reason that is kept. */
export const openPapersLate = (
  app: App,
  chair: Person,
  { itemId, reason }: { itemId: string; reason: string },
  key?: string,
): Promise<Outcome<{ opened: number }, OpenRefusal>> =>
  perform(app, chair, 'papers-opened-late', async scene => open(scene, chair, itemId, reason), { key })

async function open(
  scene: Scene,
  person: Person,
  itemId: string,
  lateReason: string | null,
): Promise<Outcome<{ opened: number }, OpenRefusal>> {
  const found = await itemFor(scene, person, itemId)
  const file = found ? await openCaseFor(scene, person, found.item.case_id) : null
  if (!found || file === null || found.item.withdrawn_on !== null) return refused('not-found')
  if (file === 'closed') return refused('closed')
  const { item, meeting } = found
  if (meeting.state !== 'planned') return refused('not-planned')
  if (item.papers_opened_on !== null) return refused('already-open')
  if (file.timeline_finished_on === null) return refused('timeline-not-finished')
  const overridden = lateReason !== null || item.override_reason !== null
  if (!overridden && !papersInTime(scene.today, meeting.on_day)) return refused('too-late')
  const { paper, found: left } = await makePaper(scene, file, item)
  if (left.length > 0) return refused('names-found', [...new Set(left)].join('; '))
  await scene.tx
    .updateTable('meeting_case')
    .set({
      papers_opened_on: scene.today,
      ...(lateReason !== null && { override_by: person.accountId, override_reason: lateReason }),
    })
    .where('id', '=', itemId)
    .where('area_id', '=', person.areaId)
    .execute()
  const opened = await giveCopies(scene, item, paper)
  if (opened === 0) return refused('nobody-invited')
  await startAnalysis(scene, file, item)
  await tellReaders(scene, item, meeting)
  scene.about.detail = { opened, left_out: paper.leftOut }
  return done({ opened })
}

/** What the panel would see, before it is opened: for the manager and the chair. */
export const previewPapers = (
  app: App,
  person: Person,
  itemId: string,
): Promise<Outcome<MadePaper & { file: CaseFile; item: Item; meeting: Meeting }, CommonRefusal>> =>
  perform(app, person, 'papers-previewed', async scene => {
    const found = await itemFor(scene, person, itemId)
    const file = found ? await caseFor(scene, person, found.item.case_id) : null
    if (!found || file === null) return refused('not-found')
    return done({ ...(await makePaper(scene, file, found.item)), file, ...found })
  })

/** Form C begins empty, for the panel to fill, on the version that the case uses. */
const startAnalysis = async (scene: Scene, file: CaseFile, item: Item): Promise<void> => {
  await scene.tx
    .insertInto('analysis')
    .values({
      id: newId(),
      meeting_case_id: item.id,
      meeting_id: item.meeting_id,
      case_id: item.case_id,
      area_id: item.area_id,
      state: 'draft',
      form_version: (await formInForce(scene, 'analysis', formsDay(file))).version,
    })
    .onConflict(conflict => conflict.column('meeting_case_id').doNothing())
    .execute()
}

async function tellReaders(scene: Scene, item: Item, meeting: Meeting): Promise<void> {
  const readers = await scene.tx
    .selectFrom('meeting_member')
    .innerJoin('account', 'account.id', 'meeting_member.account_id')
    .select(['account.id', 'account.name', 'account.role', 'account.email'])
    .where('meeting_member.area_id', '=', meeting.area_id)
    .where('meeting_id', '=', meeting.id)
    .where('withdrawn_on', 'is', null)
    .execute()
  for (const reader of readers) {
    await queue(scene, {
      areaId: meeting.area_id,
      caseId: item.case_id,
      kind: 'papers-open',
      once: `item:${item.id}:papers-open:${reader.id}:${scene.today.toString()}`,
      to: { name: reader.name, role: reader.role, email: reader.email },
      subject: `Papers for the panel on ${longDate(meeting.on_day)}`,
      body: `Papers for the child death overview panel on ${longDate(meeting.on_day)} are open to you in OpenCDR. Please sign in and read them before the meeting.\n`,
    })
  }
}
