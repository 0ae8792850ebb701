import type { Form } from '../../forms/form.ts'
import { statutoryForms } from '../forms.ts'
import { april2022 } from './april-2022.ts'
import { formsBefore } from './change.ts'
import type { Version } from './in-force.ts'

/** Today’s forms, each with the day from which it is used. */
const current: readonly Form[] = statutoryForms.map(form => ({ effectiveFrom: april2022.effectiveFrom, ...form }))

/** Every version of every statutory form that this program knows by itself, the oldest first. */
export const builtInVersions: readonly Version[] = [...formsBefore(current, april2022), ...current].map(form => ({
  form,
  from: form.effectiveFrom ?? april2022.effectiveFrom,
  moved: form.version === april2022.version ? movedFrom(form.id) : {},
}))

/** Questions that went to another form: `motherBmi` of S4 is `reporting/motherBmi` now. */
function movedFrom(id: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    april2022.changes.flatMap(change =>
      'takes' in change && change.from.form === id ? [[change.takes, `${change.form}/${change.takes}`]] : [],
    ),
  )
}
