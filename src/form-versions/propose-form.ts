import { setupFor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type Proposed, proposalFaults } from '../statutory/versions/check.ts'
import { inOrder } from '../statutory/versions/in-force.ts'
import { upgradeMap } from '../statutory/versions/upgrade.ts'
import { formVersions } from './store.ts'

/** Who may propose a version, and who may approve what somebody else proposed (process.md 1.2). */
export const PROPOSERS = ['cdop_manager', 'chair', 'vice_chair'] as const

/**
 * Stores a checked declaration as proposed. It is used by nobody until a second person has approved it. The same version
 * proposed again takes the place of the first proposal, as long as that waits.
 */
export const proposeForm = (
  app: App,
  { form, moved }: Proposed,
  email: string,
): Promise<Outcome<{ versionId: string }, 'no-such-person' | 'faulty' | CommonRefusal>> =>
  perform(app, setupFor(null), 'form-proposed', async scene => {
    const proposer = await proposerOf(scene, email)
    if (!proposer) return refused('no-such-person')
    const versions = await formVersions(scene)
    const faults = proposalFaults({ form, moved }, versions)
    if (faults.length > 0) return refused('faulty', faults.join('\n'))
    const before = inOrder(versions.filter(one => one.form.id === form.id)).at(-1)!
    await scene.tx
      .deleteFrom('form_version')
      .where('form_id', '=', form.id)
      .where('version', '=', form.version)
      .where('approved_on', 'is', null)
      .execute()
    const versionId = newId()
    await scene.tx
      .insertInto('form_version')
      .values({
        id: versionId,
        form_id: form.id,
        version: form.version,
        declaration: json(form),
        map: json(upgradeMap(before.form, form, moved)),
        effective_from: day(form.effectiveFrom!),
        proposed_on: scene.today,
        proposed_by: proposer.id,
        proposer: proposer.name,
      })
      .execute()
    scene.about.areaId = proposer.area_id
    scene.about.subject = versionId
    scene.about.detail = { form: form.id, version: form.version, proposedBy: proposer.id }
    return done({ versionId })
  })

const proposerOf = (scene: Scene, email: string) =>
  scene.tx
    .selectFrom('account')
    .select(['id', 'area_id', 'name'])
    .where(eb => eb(eb.fn<string>('lower', ['email']), '=', email.trim().toLowerCase()))
    .where('role', 'in', [...PROPOSERS])
    .executeTakeFirst()
