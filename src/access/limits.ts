import type { Scene } from '../db/acting.ts'
import type { Instant } from '../kernel/calendar.ts'

/** How often something may be tried within a window, counted in the database so that every process sees the same. */
export type Limit = { readonly name: string; readonly tries: number; readonly minutes: number }

export const limits = {
  signInByEmail: { name: 'sign-in-email', tries: 10, minutes: 15 },
  signInByAddress: { name: 'sign-in-address', tries: 50, minutes: 15 },
  notify: { name: 'notify', tries: 30, minutes: 60 },
  personalLink: { name: 'personal-link', tries: 60, minutes: 15 },
} as const satisfies Record<string, Limit>

/** Counts one try and says whether it is still within the limit. `key` is a keyed hash of what is limited. */
export async function withinLimit(scene: Scene, limit: Limit, key: Buffer): Promise<boolean> {
  const window_start = startOfWindow(scene.wall, limit.minutes)
  const row = await scene.tx
    .insertInto('attempt')
    .values({ key, window_start, count: 1 })
    .onConflict(conflict =>
      conflict.columns(['key', 'window_start']).doUpdateSet(set => ({ count: set('attempt.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count <= limit.tries
}

const startOfWindow = (at: Instant, minutes: number): Instant =>
  at.round({ smallestUnit: 'minute', roundingMode: 'floor' }).subtract({ minutes: minuteOfDay(at) % minutes })

const minuteOfDay = (at: Instant): number => Math.floor(at.epochMilliseconds / 60_000)
