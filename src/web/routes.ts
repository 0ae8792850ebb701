import { policy } from '../access/policy.ts'
import type { ActName } from '../kernel/acts.ts'
import type { Url } from './urls.ts'
import type { Visit } from './visit.tsx'

export type Handler = (visit: Visit) => Promise<Response>

export type Route = {
  readonly method: 'get' | 'post'
  readonly pattern: string
  /** The act it stands for: who may do it decides who may come. */
  readonly act: ActName
  readonly handler: Handler
}

/** The routes of a feature: `get(urls.case, 'case-read', showCase)`. */
export const get = (url: Url, act: ActName, handler: Handler): Route => ({
  method: 'get',
  pattern: url.pattern,
  act,
  handler,
})
export const post = (url: Url, act: ActName, handler: Handler): Route => ({
  method: 'post',
  pattern: url.pattern,
  act,
  handler,
})

/** A route without a declared policy, or two for one address, and the service does not start. */
export function checkRoutes(routes: readonly Route[]): void {
  const seen = new Set<string>()
  for (const { method, pattern, act } of routes) {
    const name = `${method.toUpperCase()} ${pattern}`
    if (!Object.hasOwn(policy, act)) throw new Error(`${name} has no policy: nobody has decided who may "${act}".`)
    if (seen.has(name)) throw new Error(`${name} is answered twice.`)
    seen.add(name)
  }
}
