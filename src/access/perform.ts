import { act, type CommonRefusal, type Ground, type Reach, type Scene } from '../db/acting.ts'
import type { ActName } from '../kernel/acts.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { type Actor, who } from './actor.ts'
import { may } from './policy.ts'
import { worksWithCases } from './roles.ts'

/** Does one act as one actor: checks the policy, sets the reach, and leaves the line of history (db/acting.ts). */
export const perform = <T, R extends string = never>(
  ground: Ground,
  actor: Actor,
  name: ActName,
  work: (scene: Scene) => Promise<Outcome<T, R | CommonRefusal>>,
  options: { readonly key?: string | undefined } = {},
): Promise<Outcome<T, R | CommonRefusal>> => act(ground, reachOf(actor), name, work, options)

/** What the database lets this actor reach: the second wall. */
export function reachOf(actor: Actor): Reach {
  const base = { who: who(actor), allows: (name: ActName) => may(actor, name) }
  switch (actor.kind) {
    case 'person':
      return {
        ...base,
        role: 'person',
        accountId: actor.accountId,
        areas: worksWithCases(actor.role) ? [actor.areaId] : [],
        home: actor.areaId,
        meetings: actor.meetings,
      }
    case 'respondent':
      return {
        ...base,
        role: 'respondent',
        areas: [],
        home: actor.areaId,
        requestId: actor.requestId,
        caseId: actor.caseId,
      }
    case 'tick':
    case 'setup':
      return { ...base, role: actor.kind, areas: actor.areaId === null ? [] : [actor.areaId] }
    case 'public':
    case 'signin':
    case 'linkage':
    case 'sealer':
      return { ...base, role: actor.kind, areas: [] }
  }
}
