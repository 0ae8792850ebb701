import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import type { ActName } from '../kernel/acts.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { SupplementaryCode } from '../statutory/supplementary/opens.ts'
import { askingOf, decisionsOf, followAsking } from './follow-asking.ts'

export type Decide = { readonly caseId: string; readonly form: SupplementaryCode; readonly reason: string }

type Refusal = 'closed' | 'there-already' | 'not-there' | CommonRefusal
type Decided = Promise<Outcome<{ caseId: string }, Refusal>>

/** Adds a supplementary form that the answers do not open, or opens one again that was left out (dictionary 10.1). */
export const addSupplementary = (app: App, manager: Person, decide: Decide, key?: string): Decided =>
  decideForm(app, manager, 'supplementary-added', decide, key, {
    decision: 'added',
    refuses: there => (there ? 'there-already' : null),
  })

/** Leaves a supplementary form out that the answers open, or one that was added: agencies are not asked it any more. */
export const leaveSupplementaryOut = (app: App, manager: Person, decide: Decide, key?: string): Decided =>
  decideForm(app, manager, 'supplementary-left-out', decide, key, {
    decision: 'left-out',
    refuses: there => (there ? null : 'not-there'),
  })

/** Takes a decision back: what the answers open counts again. */
export const restoreSupplementary = (app: App, manager: Person, of: Omit<Decide, 'reason'>, key?: string): Decided =>
  decideForm(app, manager, 'supplementary-restored', { ...of, reason: '' }, key, {
    decision: null,
    refuses: (_, isDecided) => (isDecided ? null : 'not-there'),
  })

type Rule = {
  readonly decision: Row<'supplementary_decision'>['decision'] | null
  readonly refuses: (isThere: boolean, isDecided: boolean) => 'there-already' | 'not-there' | null
}

const decideForm = (
  app: App,
  manager: Person,
  act: ActName,
  { caseId, form, reason }: Decide,
  key: string | undefined,
  { decision, refuses }: Rule,
): Decided =>
  perform(
    app,
    manager,
    act,
    async scene => {
      const file = await openCaseFor(scene, manager, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      const of = { areaId: file.area_id, caseId }
      const { supplementary } = await askingOf(scene, of)
      const decisions = await decisionsOf(scene, of)
      const why = refuses(
        supplementary.includes(form),
        decisions.some(row => row.form === form),
      )
      if (why !== null) return refused(why)
      scene.about.detail = { form }
      await forget(scene, file, form)
      if (decision !== null)
        await scene.tx
          .insertInto('supplementary_decision')
          .values({
            case_id: caseId,
            area_id: file.area_id,
            form,
            decision,
            reason,
            decided_on: scene.today,
            decided_by: manager.accountId,
          })
          .execute()
      scene.afterwards(then => followAsking(app, then, of))
      return done({ caseId })
    },
    { key },
  )

const forget = async (scene: Scene, file: CaseFile, form: string): Promise<void> => {
  await scene.tx
    .deleteFrom('supplementary_decision')
    .where('area_id', '=', file.area_id)
    .where('case_id', '=', file.id)
    .where('form', '=', form)
    .execute()
}
