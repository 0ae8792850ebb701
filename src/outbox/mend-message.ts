import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

type Refusal = 'gone' | CommonRefusal

/** Puts a message that was not delivered, or still waits, in line again: it is tried at once, from the first try. */
export const sendAgain = (
  app: App,
  manager: Person,
  { messageId }: { readonly messageId: string },
  key?: string,
): Promise<Outcome<null, 'no-address' | Refusal>> =>
  perform(
    app,
    manager,
    'message-sent-again',
    async scene => {
      const message = await openMessage(scene, manager, messageId)
      if (typeof message === 'string') return refused(message)
      if (!message.to_email.includes('@')) return refused('no-address')
      await inLine(scene, message, message.to_email)
      return done(null)
    },
    { key },
  )

/**
 * Corrects the address of a message that has not left, and puts it in line. The request it belongs to is told to the
 * corrected address from now on.
 */
export const changeAddress = (
  app: App,
  manager: Person,
  { messageId, email }: { readonly messageId: string; readonly email: string },
  key?: string,
): Promise<Outcome<null, Refusal>> =>
  perform(
    app,
    manager,
    'message-address-changed',
    async scene => {
      const message = await openMessage(scene, manager, messageId)
      if (typeof message === 'string') return refused(message)
      await inLine(scene, message, email)
      if (message.request_id !== null) {
        await scene.tx
          .updateTable('request')
          .set(eb => ({ contact_email: email, version: eb('version', '+', 1) }))
          .where('area_id', '=', message.area_id)
          .where('id', '=', message.request_id)
          // Not the contact's, where the message went to somebody else: an escalation.
          .where('contact_email', '=', message.to_email)
          .execute()
      }
      return done(null)
    },
    { key },
  )

async function openMessage(
  scene: Scene,
  manager: Person,
  messageId: string,
): Promise<Row<'outbox'> | 'not-found' | 'gone'> {
  const message = await scene.tx
    .selectFrom('outbox')
    .selectAll()
    .where('area_id', '=', manager.areaId)
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!message) return 'not-found'
  scene.about.areaId = message.area_id
  scene.about.caseId = message.case_id
  scene.about.subject = message.id
  return message.state === 'waiting' || message.state === 'not-delivered' ? message : 'gone'
}

const inLine = async (scene: Scene, message: Row<'outbox'>, email: string): Promise<void> => {
  await scene.tx
    .updateTable('outbox')
    .set({ to_email: email, state: 'waiting', attempts: 0, next_attempt_at: scene.wall, trouble: null })
    .where('area_id', '=', message.area_id)
    .where('id', '=', message.id)
    .execute()
}
