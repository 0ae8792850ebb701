import type { CaseFile } from '../cases/store.ts'
import { pushedSections } from '../forms/asked.ts'
import { completeness, type Gap } from '../forms/read.ts'
import { knownFor, type Of, ownForm } from './own-form.ts'

type Child = Pick<CaseFile, 'born_on' | 'died_on'>

/** Questions that wait for this agency's answer and have none, in the order of its pages. */
export function gapsOf(of: Of, child: Child): readonly Gap[] {
  const form = ownForm(of)
  return completeness(form, of.answers, { known: knownFor(of, child), sections: pushedSections(form) })
}
