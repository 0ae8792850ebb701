import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { changeCase, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { sealPanelCopy } from '../meetings/seal-panel-copy.ts'
import { owedOf } from './read-closure.ts'

/**
 * Closes a case for which nothing is owed. One sealed copy of what the panel saw is kept in the record; the copies
 * outside it fall due for deletion at once (R-C4, clock C33) and go with the next tick.
 */
export const closeCase = (
  app: App,
  manager: Person,
  { caseId }: { caseId: string },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'closed' | 'owed' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'case-closed',
    async scene => {
      const file = await openCaseFor(scene, manager, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      const owed = await owedOf(app, scene, file)
      if (owed.length > 0) return refused('owed')
      await sealPanelCopy(scene, file)
      const changed = await changeCase(scene, file, { closed_on: scene.today, closed_by: manager.accountId })
      return changed ? done({ caseId: file.id }) : refused('changed-meanwhile')
    },
    { key },
  )
