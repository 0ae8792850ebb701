import type { Scene } from '../db/acting.ts'
import type { Asker } from './messages.ts'

/** The area as it signs a message. */
export const askerOf = (scene: Scene, areaId: number): Promise<Asker> =>
  scene.tx.selectFrom('area').select(['name', 'phone', 'email']).where('id', '=', areaId).executeTakeFirstOrThrow()
