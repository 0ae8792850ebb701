import { type Respondent, signingIn, tickFor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform, reachOf } from '../access/perform.ts'
import { bookkeeping, type CommonRefusal, type Scene } from '../db/acting.ts'
import type { Day, Due, Instant } from '../kernel/calendar.ts'
import { keyedHash } from '../kernel/keys.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { replyBy } from '../protocol/chasing.ts'
import { askerOf } from './asker.ts'
import type { Asking } from './asking.ts'
import { areaDates, factsOf } from './chase.ts'
import { type WrittenEvent, writtenIn } from './events.ts'
import { askingOf } from './follow-asking.ts'
import type { EarlierAnswer } from '../form-versions/pages/earlier-answers.tsx'
import { dayOfReturn, earlierIn, wholeOn } from './forms-of-return.ts'
import type { Asker } from './messages.ts'
import type { Report } from './own-form.ts'
import { type AgencyReturn, ownRequest, type Request, returnOf, stepsOfRequest } from './store.ts'
import type { Whole } from './whole-form.ts'

/** What an agency sees of the child, behind its link and nowhere else. */
export type Child = {
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day | null
  readonly diedOn: Day | null
  readonly address: string
  readonly postcode: string
}

export type OwnReturn = {
  readonly request: Pick<Request, 'id' | 'agency' | 'agency_kind' | 'sent_on' | 'contact_name' | 'contact_role'>
  readonly asker: Asker
  readonly child: Child
  readonly replyBy: Due
  readonly today: Day
  readonly caseIsClosed: boolean
  readonly state: 'new' | 'draft' | 'sent-back' | 'sent'
  /** What it is asked, as far as it follows from what others said. */
  readonly asking: Asking
  /** The forms by which it is asked: those that the case uses, of the area that asks. */
  readonly whole: Whole
  readonly answers: Report
  /** What was answered on an earlier version and has no place in this one. */
  readonly earlier: readonly EarlierAnswer[]
  /** The day on which a person took it on to later versions of the forms while it was being written. */
  readonly upgradedOn: Day | null
  readonly events: readonly WrittenEvent[]
  readonly narrative: string
  /** 0 before anything was saved. */
  readonly version: number
  readonly savedAt: Instant | null
  readonly sentBackReason: string | null
  readonly kind: AgencyReturn['kind']
  readonly receipt: string | null
  readonly receivedAt: Instant | null
}

/** The return that somebody owes, as the holder of its link sees it. */
export const readOwnReturn = (app: App, respondent: Respondent): Promise<Outcome<OwnReturn, CommonRefusal>> =>
  perform(app, respondent, 'return-read', async scene => {
    const request = await ownRequest(scene, respondent)
    if (!request) return refused('not-found')
    const file = await scene.tx
      .selectFrom('case_file')
      .select(['family_name', 'given_names', 'born_on', 'died_on', 'address', 'postcode', 'closed_on', 'forms_on'])
      .where('area_id', '=', request.area_id)
      .where('id', '=', request.case_id)
      .executeTakeFirst()
    if (!file) return refused('not-found')
    const own = await returnOf(scene, request)
    return done({
      request,
      asker: await askerOf(scene, request.area_id),
      child: {
        familyName: file.family_name,
        givenNames: file.given_names,
        bornOn: file.born_on,
        diedOn: file.died_on,
        address: file.address,
        postcode: file.postcode,
      },
      replyBy: await replyByOf(scene, request),
      today: scene.today,
      caseIsClosed: file.closed_on !== null,
      state: own === null ? 'new' : (own.state as Exclude<AgencyReturn['state'], 'superseded'>),
      asking: await askingOf(scene, { areaId: request.area_id, caseId: request.case_id }),
      whole: await wholeOn(scene, request.area_id, await dayOfReturn(scene, request, own)),
      answers: (own?.answers ?? {}) as Report,
      earlier: await earlierIn(scene, own?.other ?? {}),
      // What is begun has a day of its own until then.
      upgradedOn: own !== null && own.state !== 'sent' && own.forms_on === null ? file.forms_on : null,
      events: own === null ? [] : writtenIn(own),
      narrative: own?.narrative ?? '',
      version: own?.version ?? 0,
      savedAt: own?.saved_at ?? null,
      sentBackReason: own?.sent_back_reason ?? null,
      kind: own?.kind ?? null,
      receipt: own?.receipt ?? null,
      receivedAt: own?.received_at ?? null,
    })
  })

export type Landing = { readonly asker: Asker; readonly agency: string; readonly replyBy: Due }

/**
 * What stands behind a link before anybody has pressed a button: who asks, and by when. Nothing of the child, and
 * nothing is consumed or written down, for programs open links too. Null for a link that does not work.
 */
export async function readLanding(app: App, token: string): Promise<Landing | null> {
  const link = await bookkeeping(app, reachOf(signingIn), scene =>
    scene.tx
      .selectFrom('request_link')
      .select(['request_id', 'area_id'])
      .where('token_hash', '=', keyedHash(app.keys.token, token))
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!link) return null
  return bookkeeping(app, reachOf(tickFor(link.area_id)), async scene => {
    const request = await scene.tx
      .selectFrom('request')
      .selectAll()
      .where('area_id', '=', link.area_id)
      .where('id', '=', link.request_id)
      .executeTakeFirst()
    if (!request) return null
    return {
      asker: await askerOf(scene, link.area_id),
      agency: request.agency,
      replyBy: await replyByOf(scene, request),
    }
  })
}

async function replyByOf(scene: Scene, request: Request): Promise<Due> {
  const { rules, calendar } = await areaDates(scene, request.area_id)
  const facts = factsOf(request, await stepsOfRequest(scene, request))
  return facts === null ? { known: false, beyond: calendar.knownThrough } : replyBy(facts, rules, calendar)
}
