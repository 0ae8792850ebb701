import type { Body, Posted } from '../forms/body.ts'
import type { Form } from '../forms/form.ts'
import { type LookedUp, soughtIn } from '../forms/look-up.ts'
import type { LookUp } from '../ui/form-state.ts'
import type { Visit } from '../web/visit.tsx'
import { filledRegisters, lookUp } from './find-entries.ts'

/** When "Find" was pressed: everything as it was typed, with what was found. Null for a post of answers. */
export async function findPressed(
  visit: Visit,
  form: Form,
  posted: Posted,
): Promise<{ readonly body: Body; readonly found: LookedUp | undefined } | null> {
  const pressed = soughtIn(form, posted)
  if (pressed === null) return null
  const { body, sought } = pressed
  return { body, found: sought === null ? undefined : await lookUp(visit.app, visit.actor, sought) }
}

/** What a page of questions offers to look up, and what was found last. */
export const lookUpOn = async (visit: Visit, found?: LookedUp): Promise<LookUp> => ({
  registers: await filledRegisters(visit.app, visit.actor),
  found,
})
