import type { Respondent } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { isWhole } from './events.ts'
import { sentAnswers } from './own-form.ts'
import { type Draft, ownOpenReturn } from './save-draft.ts'
import { takeIn } from './take-in.ts'

type Refusal = 'closed' | 'already-sent' | 'changed-meanwhile' | CommonRefusal

/** Sends a full return (R-G2). It may have gaps; but an event without a date or a text has no place on a timeline. */
export const sendReturn = (
  app: App,
  respondent: Respondent,
  draft: Draft,
  key?: string,
): Promise<Outcome<{ receipt: string }, 'event-incomplete' | Refusal>> =>
  perform(
    app,
    respondent,
    'return-sent',
    async scene => {
      const found = await ownOpenReturn(scene, respondent)
      if (typeof found === 'string') return refused(found)
      const { request, open } = found
      if ((open?.version ?? 0) !== draft.version) return refused('changed-meanwhile')
      if (!draft.events.every(isWhole)) return refused('event-incomplete')
      const content = {
        kind: 'full' as const,
        answers: sentAnswers(request, draft.answers, 'full', scene.today),
        events: draft.events,
        narrative: draft.narrative,
        // What an earlier version of the form asked goes with it.
        ...(open !== null && { other: open.other as Readonly<Record<string, unknown>> }),
      }
      const taken = await takeIn(app, scene, request, content, open)
      return taken ? done(taken) : refused('changed-meanwhile')
    },
    { key },
  )

export type NilReturn = { readonly searched: string; readonly name: string; readonly role: string }

/** Sends a nil return: the agency searched, and had no contact (R-G2). A draft that was begun is kept beside it. */
export const sendNilReturn = (
  app: App,
  respondent: Respondent,
  { searched, name, role }: NilReturn,
  key?: string,
): Promise<Outcome<{ receipt: string }, Refusal>> =>
  perform(
    app,
    respondent,
    'nil-return-sent',
    async scene => {
      const found = await ownOpenReturn(scene, respondent)
      if (typeof found === 'string') return refused(found)
      const content = {
        kind: 'nil' as const,
        answers: sentAnswers(found.request, { repName: name, repRole: role }, 'nil', scene.today),
        other: { searched },
        events: [],
        narrative: '',
      }
      const taken = await takeIn(app, scene, found.request, content, null)
      return taken ? done(taken) : refused('changed-meanwhile')
    },
    { key },
  )
