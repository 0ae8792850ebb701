import type { Respondent } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { refused } from '../kernel/outcome.ts'
import { urls } from '../web/urls.ts'
import { goTo, type Visit } from '../web/visit.tsx'
import { type OwnReturn, readOwnReturn } from './read-own-return.ts'

/** The return whose link this visitor holds; another one's address is answered as if there were no such page. */
export async function ownReturn(visit: Visit): Promise<{ respondent: Respondent; own: OwnReturn } | null> {
  const { actor } = visit
  if (actor.kind !== 'respondent') return null
  if (actor.requestId !== visit.params['id']) {
    await perform(visit.app, actor, 'return-read', () => Promise.resolve(refused('not-found')))
    return null
  }
  const outcome = await readOwnReturn(visit.app, actor)
  return outcome.ok ? { respondent: actor, own: outcome.value } : null
}

export const isLocked = (own: OwnReturn): boolean => own.state === 'sent' || own.caseIsClosed

export const toTaskList = (visit: Visit): Response => goTo(visit, urls.ownReturn({ id: visit.params['id']! }))

/** What every page of a return but its list has around it. */
export const frameOf = (visit: Visit, title: string) => ({
  title,
  audience: 'public' as const,
  back: urls.ownReturn({ id: visit.params['id']! }),
})
