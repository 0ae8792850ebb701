import type { App } from '../access/app.ts'
import { publicActor } from '../access/actor.ts'
import { limits, withinLimit } from '../access/limits.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { keyedHash } from '../kernel/keys.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { queue } from '../outbox/queue.ts'
import { placed, receive, type Received } from './receive.ts'
import { allOf, stated } from './stated.ts'

export type SendNotification = Received & {
  /** The machine's address of whoever sends, for the limit; never stored. */
  readonly address: string
}

/**
 * Sends the public form (R-N1): to the area of the child's home, whoever the child is and whatever is known already.
 * The value is a receipt with a random number. Nothing leaves for a notice sent while the child is dying.
 */
export const sendNotification = (
  app: App,
  { address, ...received }: SendNotification,
  key?: string,
): Promise<Outcome<{ receipt: string }, 'too-often' | CommonRefusal>> =>
  perform(
    app,
    publicActor,
    'notification-sent',
    async scene => {
      if (!(await withinLimit(scene, limits.notify, keyedHash(app.keys.search, `notify ${address}`)))) {
        return refused('too-often')
      }
      const placement = await placed(scene, received)
      const how = { source: 'form', source_note: '', entered_by: null } as const
      const { notificationId, receipt } = await receive(app, scene, received, placement, how)
      if (!received.beforeDeath) await acknowledge(scene, placement.areaId, received, { notificationId, receipt })
      return done({ receipt })
    },
    { key },
  )

/** Thanks the notifier, with the number and nothing about the child. */
async function acknowledge(
  scene: Scene,
  areaId: number,
  received: Received,
  { notificationId, receipt }: { notificationId: string; receipt: string },
): Promise<void> {
  const { notifier } = stated(allOf(received))
  if (notifier.email === '') return
  await queue(scene, {
    areaId,
    kind: 'receipt',
    once: `notification:${notificationId}:receipt`,
    to: { name: notifier.name, role: 'notifier', email: notifier.email },
    subject: `Notification received: ${receipt}`,
    body: `We have received your notification. Its number is ${receipt}.

The child death overview panel reads it on the next working day, and asks you if something is not clear. Agencies that knew the child are then asked for a report. You need do nothing more now. If you learn something new, send another notification or telephone the panel, and give this number.

This message says nothing about the child on purpose. Please leave it so if you forward it.`,
  })
}
