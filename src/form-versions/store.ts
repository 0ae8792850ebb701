import type { Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import type { Form } from '../forms/form.ts'
import { addDays, type Day, latest, londonDay } from '../kernel/calendar.ts'
import { statutoryForms } from '../statutory/forms.ts'
import type { Proposed } from '../statutory/versions/check.ts'
import { builtInVersions } from '../statutory/versions/forms.ts'
import { inForce, type Version, versionOf } from '../statutory/versions/in-force.ts'
import type { UpgradeMap } from '../statutory/versions/upgrade.ts'

type Stored = Row<'form_version'>

/** Every version that may be used: those of the program, and those that two people brought in. */
export async function formVersions(scene: Scene): Promise<readonly Version[]> {
  const rows = await scene.tx
    .selectFrom('form_version')
    .select(['id', 'effective_from', 'approved_on'])
    .where('approved_on', 'is not', null)
    .orderBy('effective_from')
    .orderBy('id')
    .execute()
  const imported = await declarationsOf(
    scene,
    rows.map(({ id }) => id),
  )
  return [
    ...builtInVersions,
    ...rows.map(row => ({
      form: imported.get(row.id)!.form,
      moved: imported.get(row.id)!.moved,
      from: usedFrom(row.effective_from, row.approved_on!).toString(),
    })),
  ]
}

/** The version of one form in force on a day. Throws for a form that there was not yet. */
export async function formInForce(scene: Scene, id: string, on: Day): Promise<Form> {
  const form = inForce(await formVersions(scene), id, on.toString())
  if (form === null) throw new Error(`There was no form ${id} on ${on.toString()}`)
  return form
}

/**
 * The form as it was when something was answered on it. One that nobody knows any more is shown as it is today, so that
 * no answer is hidden.
 */
export const formOf = async (scene: Scene, id: string, version: string): Promise<Form> =>
  versionOf(await formVersions(scene), id, version) ?? statutoryForms.find(form => form.id === id)!

/** Never before the day after it was approved: what was asked on a day stays what it was. */
export const usedFrom = (effectiveFrom: Day, approvedOn: Day): Day => latest(effectiveFrom, addDays(approvedOn, 1))

/** The day whose forms a case uses. */
export const formsDay = (file: Pick<Row<'case_file'>, 'forms_on' | 'first_notified_at'>): Day =>
  file.forms_on ?? londonDay(file.first_notified_at)

// By the row's id, under which a declaration never changes: read once a process.
const read = new Map<string, Proposed>()

async function declarationsOf(scene: Scene, ids: readonly string[]): Promise<ReadonlyMap<string, Proposed>> {
  const wanted = ids.filter(id => !read.has(id))
  if (wanted.length > 0) {
    const rows = await scene.tx
      .selectFrom('form_version')
      .select(['id', 'declaration', 'map'])
      .where('id', 'in', wanted)
      .execute()
    for (const { id, declaration, map } of rows)
      read.set(id, { form: declaration as Form, moved: (map as UpgradeMap).moved })
  }
  return read
}

/** A version as it stands in the table. */
export type FormVersion = Omit<Stored, 'declaration' | 'map'> & { readonly form: Form; readonly map: UpgradeMap }

export async function storedVersion(scene: Scene, id: string): Promise<FormVersion | null> {
  const row = await scene.tx.selectFrom('form_version').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...row, form: row.declaration as Form, map: row.map as UpgradeMap } : null
}
