import type { Actor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping, type Scene } from '../db/acting.ts'
import type { notification } from '../statutory/notification/form.ts'
import { inArea } from './area-words.ts'
import { formInForce, formOf } from './store.ts'

/** Form A of whatever version: every one has the core questions and sections by which the code knows it. */
export type NotificationForm = typeof notification

/**
 * Form A as it is asked today; or, for what was begun before, as it was then. `areaOf` says which area asks, whose words
 * stand beside the questions; null while that is not known.
 */
export const notificationForm = (
  app: App,
  actor: Actor,
  areaOf: (scene: Scene) => Promise<number | null>,
  begunOn?: string,
): Promise<NotificationForm> =>
  bookkeeping(app, reachOf(actor), async scene => {
    const form =
      begunOn === undefined
        ? await formInForce(scene, 'notification', scene.today)
        : await formOf(scene, 'notification', begunOn)
    const areaId = await areaOf(scene)
    return (areaId === null ? form : await inArea(scene, form, areaId)) as NotificationForm
  })

/** Form A as it was when something was answered on it, with the questions of the area that received it. */
export const notificationFormOf = async (scene: Scene, version: string, areaId: number): Promise<NotificationForm> =>
  (await inArea(scene, await formOf(scene, 'notification', version), areaId)) as NotificationForm
