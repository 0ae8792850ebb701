import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { isId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

export type Message = Row<'outbox'> & {
  /** The organisation to which it goes, where it is about a request; and the case it belongs to. */
  readonly agency: string | null
  readonly reference: string | null
}

export const MESSAGES_A_PAGE = 50

export type MessageFilter = { readonly state?: Message['state'] | undefined; readonly after?: string | undefined }

/** The area's messages, the newest first, fifty at a time, by state if asked. One line of history. */
export const listMessages = (
  app: App,
  manager: Person,
  { state, after }: MessageFilter,
): Promise<Outcome<{ rows: readonly Message[]; next: string | null }, CommonRefusal>> =>
  perform(app, manager, 'outbox-read', async scene => {
    const from = cursorFrom(after)
    const rows = await messages(scene, manager)
      .$if(state !== undefined, query => query.where('outbox.state', '=', state!))
      .$if(from !== null, query =>
        query.where(sql<boolean>`(outbox.made_at, outbox.id) < (${from!.at}::timestamptz, ${from!.id}::uuid)`),
      )
      .orderBy('outbox.made_at', 'desc')
      .orderBy('outbox.id', 'desc')
      .limit(MESSAGES_A_PAGE + 1)
      .execute()
    const shown = rows.slice(0, MESSAGES_A_PAGE)
    const last = shown.at(-1)
    scene.about.areaId = manager.areaId
    scene.about.detail = { state: state ?? null, count: shown.length }
    return done({ rows: shown, next: rows.length > MESSAGES_A_PAGE && last ? cursorOf(last) : null })
  })

export const readMessage = (app: App, manager: Person, messageId: string): Promise<Outcome<Message, CommonRefusal>> =>
  perform(app, manager, 'outbox-read', async scene => {
    const message = await messages(scene, manager).where('outbox.id', '=', messageId).executeTakeFirst()
    if (!message) return refused('not-found')
    scene.about.areaId = message.area_id
    scene.about.caseId = message.case_id
    scene.about.subject = message.id
    return done(message)
  })

const messages = (scene: Scene, { areaId }: Person) =>
  scene.tx
    .selectFrom('outbox')
    .leftJoin('request', join => join.onRef('request.id', '=', 'outbox.request_id').on('request.area_id', '=', areaId))
    .leftJoin('case_file', join =>
      join.onRef('case_file.id', '=', 'outbox.case_id').on('case_file.area_id', '=', areaId),
    )
    .selectAll('outbox')
    .select(['request.agency', 'case_file.reference'])
    .where('outbox.area_id', '=', areaId)

// To the microsecond, as the database keeps it: two messages of one act have one moment.
const cursorOf = ({ made_at, id }: Message): string => `${made_at.epochNanoseconds / 1000n}.${id}`

/** Anything that is no cursor of ours starts at the beginning. */
function cursorFrom(text: string | undefined): { at: string; id: string } | null {
  const [at = '', id = ''] = (text ?? '').split('.')
  if (!/^\d{1,17}$/.test(at) || !isId(id)) return null
  return { at: Temporal.Instant.fromEpochNanoseconds(BigInt(at) * 1000n).toString(), id }
}
