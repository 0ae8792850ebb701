import type { AreaSettings } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { areaSettings } from '../directory/areas.ts'
import { type Day, type Due, england, type WorkingCalendar } from '../kernel/calendar.ts'
import { mayWriteOff, nextPlanned, type RequestFacts, replyBy, schedule, type StepKey } from '../protocol/chasing.ts'
import type { Request, RequestStep } from './store.ts'

type Asked = Pick<Request, 'id' | 'sent_on' | 'returned_on' | 'written_off_on'>

/** What the rules ask about one request; null before it was sent. `steps` may be those of a whole case. */
export const factsOf = (request: Asked, steps: readonly RequestStep[]): RequestFacts | null =>
  request.sent_on === null
    ? null
    : {
        sentOn: request.sent_on,
        returnedOn: request.returned_on,
        writtenOffOn: request.written_off_on,
        steps: steps
          .filter(step => step.request_id === request.id)
          .map(({ step, on_day, state }) => ({ step, on: on_day, state })),
      }

/** What an area decided, and its working days. */
export type AreaDates = Pick<AreaSettings, 'rules' | 'name'> & { readonly calendar: WorkingCalendar }

export async function areaDates(scene: Scene, areaId: number): Promise<AreaDates> {
  const { rules, name } = await areaSettings(scene, areaId)
  return { rules, name, calendar: england(rules.extraHolidays) }
}

/** One request's chase as it stands: what has gone, what is planned, and by when the agency may answer. */
export type Chase = {
  readonly sentOn: Day
  readonly steps: readonly ChaseStep[]
  readonly replyBy: Due
  readonly next: { readonly step: StepKey; readonly due: Due } | null
  readonly mayWriteOff: boolean
}
export type ChaseStep =
  | { readonly step: StepKey; readonly state: 'sent' | 'missed'; readonly on: Day }
  | { readonly step: StepKey; readonly state: 'planned'; readonly due: Due }

export function chaseOf(request: Asked, steps: readonly RequestStep[], { rules, calendar }: AreaDates): Chase | null {
  const facts = factsOf(request, steps)
  if (facts === null) return null
  const ended = facts.returnedOn !== null || facts.writtenOffOn !== null
  return {
    sentOn: facts.sentOn,
    steps: schedule(facts, rules, calendar).flatMap(({ step, due }): ChaseStep[] => {
      const taken = facts.steps.find(one => one.step === step)
      if (taken) return [taken]
      return ended ? [] : [{ step, state: 'planned', due }]
    }),
    replyBy: replyBy(facts, rules, calendar),
    next: nextPlanned(facts, rules, calendar),
    mayWriteOff: mayWriteOff(facts),
  }
}

/** By when a request that is sent on this day is answered, if nothing is late. */
export const firstReplyBy = (sentOn: Day, { rules, calendar }: AreaDates): Due =>
  replyBy({ sentOn, steps: [], returnedOn: null, writtenOffOn: null }, rules, calendar)
