import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { isWhole } from './events.ts'
import { sentAnswers } from './own-form.ts'
import { openRequestFor } from './store.ts'
import { type Content, takeIn } from './take-in.ts'

export type EnterReturn = Content & {
  readonly requestId: string
  /** Who answered for the agency, by letter or telephone. */
  readonly respondent?: { readonly name: string; readonly role: string }
}

type Refusal = 'closed' | 'not-sent' | 'already-returned' | 'event-incomplete' | 'changed-meanwhile' | CommonRefusal

/** Enters a return that came another way, on the agency's behalf; history says who entered it. */
export const enterReturn = (
  app: App,
  manager: Person,
  { requestId, respondent, ...content }: EnterReturn,
  key?: string,
): Promise<Outcome<{ receipt: string }, Refusal>> =>
  perform(
    app,
    manager,
    'return-entered',
    async scene => {
      const found = await openRequestFor(scene, manager, requestId)
      if (found === null) return refused('not-found')
      if (found === 'closed') return refused('closed')
      const { request } = found
      if (request.sent_on === null) return refused('not-sent')
      if (request.returned_on !== null) return refused('already-returned')
      if (!content.events.every(isWhole)) return refused('event-incomplete')
      const answers = {
        ...sentAnswers(request, content.answers, content.kind, scene.today),
        // What was received is kept as it was; only what it does not say is filled in.
        ...content.answers,
        ...(content.answers.repName === undefined && respondent && { repName: respondent.name }),
        ...(content.answers.repRole === undefined && respondent && { repRole: respondent.role }),
      }
      const taken = await takeIn(app, scene, request, { ...content, answers }, null, manager.accountId)
      return taken ? done(taken) : refused('changed-meanwhile')
    },
    { key },
  )
