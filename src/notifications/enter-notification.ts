import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Placement } from '../directory/areas.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { placed, receive, type Received } from './receive.ts'

export type EnterNotification = Received & {
  readonly source: 'telephone' | 'letter' | 'e-mail' | 'other'
  /** Who told us, and how: it is asked for, because the notice is theirs and not ours. */
  readonly sourceNote: string
}

/**
 * Enters what came by telephone or letter, on somebody's behalf. It may be incomplete, and what does not fit the form
 * is kept as received in `other`. It belongs to the manager's own area until it is passed on.
 */
export const enterNotification = (
  app: App,
  manager: Person,
  { source, sourceNote, ...received }: EnterNotification,
  key?: string,
): Promise<Outcome<{ notificationId: string; receipt: string }, 'source-missing' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'notification-entered',
    async scene => {
      if (sourceNote.trim() === '') return refused('source-missing')
      const placement = await here(scene, manager, received)
      const how = { source, source_note: sourceNote.trim(), entered_by: manager.accountId }
      return done(await receive(app, scene, received, placement, how))
    },
    { key },
  )

async function here(scene: Scene, { areaId }: Person, received: Received): Promise<Placement> {
  const placement = await placed(scene, received)
  return placement.areaId === areaId
    ? placement
    : { areaId, inbound: false, because: 'Entered here; by the facts given it may belong to another area' }
}
