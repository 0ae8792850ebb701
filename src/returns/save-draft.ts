import type { Respondent } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { WrittenEvent } from './events.ts'
import { formsToBegin } from './forms-of-return.ts'
import type { Report } from './own-form.ts'
import { type AgencyReturn, ownRequest, type Request, returnOf } from './store.ts'

/** A return as it stands on the page. `version` is that of the draft it began from; 0 before the first was saved. */
export type Draft = {
  readonly answers: Report
  readonly events: readonly WrittenEvent[]
  readonly narrative: string
  readonly version: number
  /** What was typed on an earlier version of the form and has no place in this one: kept beside the rest. */
  readonly aside?: Readonly<Record<string, unknown>>
}

/**
 * Keeps what the agency has written so far, however little. Two who write at once never overwrite each other: the
 * second is told, and still has what it typed.
 */
export const saveDraft = (
  app: App,
  respondent: Respondent,
  draft: Draft,
): Promise<
  Outcome<{ version: number; savedAt: string }, 'closed' | 'already-sent' | 'changed-meanwhile' | CommonRefusal>
> =>
  perform(app, respondent, 'return-saved', async scene => {
    const found = await ownOpenReturn(scene, respondent)
    if (typeof found === 'string') return refused(found)
    const { request, open } = found
    if ((open?.version ?? 0) !== draft.version) return refused('changed-meanwhile')
    const content = {
      answers: json(draft.answers),
      written_events: json(draft.events),
      narrative: draft.narrative,
      saved_at: scene.now,
      other: json({ ...(open?.other as object | undefined), ...draft.aside }),
    }
    const kept = open ? await change(scene, open, content) : await add(scene, request, content)
    return kept ? done({ version: draft.version + 1, savedAt: scene.now.toString() }) : refused('changed-meanwhile')
  })

/** The own request with what is being written for it, while that may still change. */
export async function ownOpenReturn(
  scene: Scene,
  respondent: Respondent,
): Promise<{ request: Request; open: AgencyReturn | null } | 'not-found' | 'closed' | 'already-sent'> {
  const request = await ownRequest(scene, respondent)
  if (!request) return 'not-found'
  const file = await scene.tx
    .selectFrom('case_file')
    .select('closed_on')
    .where('area_id', '=', request.area_id)
    .where('id', '=', request.case_id)
    .executeTakeFirst()
  if (!file || file.closed_on !== null) return 'closed'
  const open = await returnOf(scene, request)
  return open?.state === 'sent' ? 'already-sent' : { request, open }
}

type Kept = {
  readonly answers: string
  readonly written_events: string
  readonly narrative: string
  readonly saved_at: Scene['now']
  readonly other: string
}

async function change(scene: Scene, open: AgencyReturn, content: Kept): Promise<boolean> {
  const { numUpdatedRows } = await scene.tx
    .updateTable('agency_return')
    .set({ ...content, version: open.version + 1 })
    .where('area_id', '=', open.area_id)
    .where('id', '=', open.id)
    .where('version', '=', open.version)
    .where('state', '=', open.state)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function add(scene: Scene, request: Request, content: Kept): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await scene.tx
    .insertInto('agency_return')
    .values({
      id: newId(),
      request_id: request.id,
      case_id: request.case_id,
      area_id: request.area_id,
      state: 'draft',
      ...(await formsToBegin(scene, request)),
      ...content,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
