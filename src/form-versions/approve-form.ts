import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { proposalFaults } from '../statutory/versions/check.ts'
import { formVersions, storedVersion, usedFrom } from './store.ts'

export type ApprovalRefusal = 'own-proposal' | 'already-approved' | 'faulty' | 'changed-meanwhile' | CommonRefusal

/**
 * A second person approves a version. It is in force from its day, and never before tomorrow. Whatever was approved
 * since it was proposed counts in the check, which is made again.
 */
export const approveForm = (
  app: App,
  person: Person,
  versionId: string,
  key?: string,
): Promise<Outcome<{ from: string }, ApprovalRefusal>> =>
  perform(
    app,
    person,
    'form-approved',
    async scene => {
      const stored = await storedVersion(scene, versionId)
      if (!stored) return refused('not-found')
      const { form, map } = stored
      scene.about.areaId = person.areaId
      scene.about.subject = versionId
      scene.about.detail = { form: form.id, version: form.version }
      if (stored.approved_on !== null) return refused('already-approved')
      if (stored.proposed_by === person.accountId) return refused('own-proposal')
      const versions = await formVersions(scene)
      const faults = proposalFaults({ form, moved: map.moved }, versions)
      if (faults.length > 0) return refused('faulty', faults.join('\n'))
      const { numUpdatedRows } = await scene.tx
        .updateTable('form_version')
        .set({ approved_on: scene.today, approved_by: person.accountId, approver: person.name })
        .where('id', '=', versionId)
        .where('approved_on', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return refused('changed-meanwhile')
      return done({ from: usedFrom(stored.effective_from, scene.today).toString() })
    },
    { key },
  )
