import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import type { Form } from '../forms/form.ts'
import type { Day } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { proposalFaults } from '../statutory/versions/check.ts'
import { type Difference, differences } from '../statutory/versions/differences.ts'
import { inForce, inOrder, versionOf } from '../statutory/versions/in-force.ts'
import { type FormVersion, formVersions, storedVersion, usedFrom } from './store.ts'

/** One form: what is used today, and what was or will be. */
export type ListedForm = {
  readonly form: Form
  readonly from: string
  readonly others: readonly ListedVersion[]
}

export type ListedVersion = {
  readonly version: string
  readonly from: string
  readonly state: 'earlier' | 'coming' | 'proposed'
  /** Where it was brought in: its page. */
  readonly id: string | null
}

/** Every form with its versions, those that wait for approval among them. */
export const listForms = (
  app: App,
  reader: Person,
): Promise<Outcome<{ readonly forms: readonly ListedForm[]; readonly today: Day }, CommonRefusal>> =>
  perform(app, reader, 'forms-read', async scene => {
    const versions = await formVersions(scene)
    const rows = await scene.tx
      .selectFrom('form_version')
      .select(['id', 'form_id', 'version', 'effective_from', 'approved_on'])
      .orderBy('effective_from')
      .orderBy('id')
      .execute()
    const today = scene.today.toString()
    const forms = statutoryForms.flatMap(({ id }) => {
      const form = inForce(versions, id, today)
      if (form === null) return []
      const own = inOrder(versions.filter(one => one.form.id === id))
      const others = own.flatMap(({ form: other, from }): readonly ListedVersion[] =>
        other.version === form.version
          ? []
          : [{ version: other.version, from, state: from > today ? 'coming' : 'earlier', id: idOf(id, other.version) }],
      )
      const proposed = rows.flatMap((row): readonly ListedVersion[] =>
        row.form_id === id && row.approved_on === null
          ? [{ version: row.version, from: row.effective_from.toString(), state: 'proposed', id: row.id }]
          : [],
      )
      const from = own.find(one => one.form.version === form.version)?.from ?? today
      return [{ form, from, others: [...others, ...proposed] }]
    })
    scene.about.detail = { forms: forms.length, proposed: rows.filter(row => row.approved_on === null).length }
    return done({ forms, today: scene.today })

    function idOf(formId: string, version: string): string | null {
      return rows.find(row => row.form_id === formId && row.version === version)?.id ?? null
    }
  })

/** A version that was brought in, with all that a second person needs to decide. */
export type VersionRead = {
  readonly stored: FormVersion
  /** The version it follows. */
  readonly before: Form
  readonly faults: readonly string[]
  readonly differences: readonly Difference[]
  readonly usedFrom: Day
  readonly mayApprove: boolean
}

export const readVersion = (app: App, reader: Person, id: string): Promise<Outcome<VersionRead, CommonRefusal>> =>
  perform(app, reader, 'forms-read', async scene => {
    const stored = await storedVersion(scene, id)
    if (!stored) return refused('not-found')
    scene.about.subject = id
    const versions = await formVersions(scene)
    const before =
      versionOf(versions, stored.form_id, stored.map.from) ?? inForce(versions, stored.form_id, scene.today.toString())!
    const isApproved = stored.approved_on !== null
    return done({
      stored,
      before,
      faults: isApproved ? [] : proposalFaults({ form: stored.form, moved: stored.map.moved }, versions),
      differences: differences(before, stored.form, stored.map.moved),
      usedFrom: usedFrom(stored.effective_from, stored.approved_on ?? scene.today),
      mayApprove: !isApproved && stored.proposed_by !== reader.accountId,
    })
  })
