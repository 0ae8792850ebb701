import type { App } from '../access/app.ts'
import { linkage } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping, type Scene } from '../db/acting.ts'
import { type Keys, keyedHash } from '../kernel/keys.ts'
import { folded } from '../kernel/text.ts'
import type { Identity } from './same-child.ts'

/**
 * What lets another area of this installation be told "we have this child too" and nothing else: keyed hashes of the
 * NHS number, and of the names with the birth date, whatever the order of names, of day and month.
 */
export function matchKeys(
  keys: Keys,
  of: Pick<Identity, 'familyName' | 'givenNames' | 'nhsNumber' | 'bornOn'>,
): Buffer[] {
  const names = folded(`${of.givenNames} ${of.familyName}`).split(' ').sort().join(' ')
  const born = of.bornOn && [of.bornOn.year, ...[of.bornOn.month, of.bornOn.day].sort((a, b) => a - b)].join('-')
  return [
    ...(of.nhsNumber === null ? [] : [keyedHash(keys.match, `number ${of.nhsNumber}`)]),
    ...(names === '' || born === null ? [] : [keyedHash(keys.match, `names ${names} ${born}`)]),
  ]
}

/** Keeps the keys of a notification that has just come in. */
export async function keepMatchKeys(
  scene: Scene,
  of: { areaId: number; notificationId: string },
  keys: readonly Buffer[],
): Promise<void> {
  if (keys.length === 0) return
  await scene.tx
    .insertInto('match_key')
    .values(keys.map(key => ({ area_id: of.areaId, notification_id: of.notificationId, key })))
    .execute()
}

/** The other areas that hold one of these keys, by id. Read under the linkage role, which sees keys and areas only. */
export const areasAlsoHolding = (app: App, areaId: number, keys: readonly Buffer[]): Promise<readonly number[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : bookkeeping(app, reachOf(linkage), async ({ tx }) => {
        const rows = await tx
          .selectFrom('match_key')
          .select('area_id')
          .distinct()
          .where('key', 'in', keys)
          .where('area_id', '<>', areaId)
          .execute()
        return rows.map(row => row.area_id)
      })
