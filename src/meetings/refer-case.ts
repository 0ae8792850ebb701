import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { openCaseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/** Records that the case was referred to the safeguarding partnership board (R-D6): to whom, when, and why. */
export const referCase = (
  app: App,
  person: Person,
  { caseId, to, reason }: { caseId: string; to: string; reason: string },
  key?: string,
): Promise<Outcome<{ referralId: string }, 'closed' | CommonRefusal>> =>
  perform(
    app,
    person,
    'referral-made',
    async scene => {
      const file = await openCaseFor(scene, person, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      const referralId = newId()
      scene.about.subject = referralId
      await scene.tx
        .insertInto('referral')
        .values({
          id: referralId,
          area_id: file.area_id,
          case_id: file.id,
          made_to: to,
          reason,
          made_on: scene.today,
          made_by: person.accountId,
        })
        .execute()
      return done({ referralId })
    },
    { key },
  )
