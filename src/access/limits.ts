import { isIP } from 'node:net'
import type { Scene } from '../db/acting.ts'
import type { Instant } from '../kernel/calendar.ts'

/** How often something may be tried within a window, counted in the database so that every process sees the same. */
export type Limit = { readonly name: string; readonly tries: number; readonly minutes: number }

export const limits = {
  signInByEmail: { name: 'sign-in-email', tries: 10, minutes: 15 },
  signInByAddress: { name: 'sign-in-address', tries: 50, minutes: 15 },
  notify: { name: 'notify', tries: 30, minutes: 60 },
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

/**
 * By which address a visitor is limited. What a visitor says of itself is never believed: without a proxy it is who the
 * connection comes from. With `proxies` of our own in front it is whom the outermost of them was asked by; each adds one
 * entry at the end of `forwarded` (the header x-forwarded-for). Where that holds no such entry it is the connection's.
 */
export function addressOf({
  peer,
  forwarded,
  proxies,
}: {
  readonly peer: string | undefined
  readonly forwarded: string | undefined
  readonly proxies: number
}): string {
  const said = proxies === 0 ? undefined : forwarded?.split(',').at(-proxies)
  return network(bare(said?.trim() ?? '')) ?? network(peer ?? '') ?? 'direct'
}

/** Some proxies add the port: `192.0.2.7:4711`, `[2001:db8::7]:4711`. */
const bare = (entry: string): string =>
  /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry)?.slice(1).find(Boolean) ?? entry

/** IPv6 gives each household 2^64 addresses: they count as one. Null for what is no address. */
function network(address: string): string | null {
  const [numbers = ''] = address.replace(/^::ffff:(?=[\d.]+$)/i, '').split('%')
  if (isIP(numbers) !== 6) return isIP(numbers) === 4 ? numbers : null
  const [head = '', tail] = new URL(`http://[${numbers}]`).hostname.slice(1, -1).split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const whole = [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last]
  return `${whole.slice(0, 4).join(':')}::/64`
}

const startOfWindow = (at: Instant, minutes: number): Instant =>
  at.round({ smallestUnit: 'minute', roundingMode: 'floor' }).subtract({ minutes: minuteOfDay(at) % minutes })

const minuteOfDay = (at: Instant): number => Math.floor(at.epochMilliseconds / 60_000)
