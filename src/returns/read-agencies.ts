import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import type { Day, Due } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { sendBy } from '../protocol/asking.ts'
import { runsFrom } from '../protocol/obligations.ts'
import type { SupplementaryCode } from '../statutory/supplementary/opens.ts'
import { type Asking, codes, formsOf } from './asking.ts'
import { type AreaDates, areaDates, type Chase, chaseOf, firstReplyBy } from './chase.ts'
import type { Asker } from './messages.ts'
import { askerOf } from './asker.ts'
import { formsDay } from '../form-versions/store.ts'
import { askingOf, decisionsOf } from './follow-asking.ts'
import { wholeOn } from './forms-of-return.ts'
import type { Of, Report } from './own-form.ts'
import { gapsOf } from './quality.ts'
import { type AgencyReturn, type Request, requestsOf, returnsOf, stepsOf } from './store.ts'
import type { Whole } from './whole-form.ts'

/** One agency of a case as a page shows it. */
export type AgencyRow = {
  readonly request: Request
  readonly chase: Chase | null
  /** By when it must be asked; null before it is confirmed, and after it was asked. */
  readonly sendBy: Due | null
  /** The return that stands, or is being written. */
  readonly answer: AgencyReturn | null
  readonly gaps: number
}

export type AgenciesView = {
  readonly file: CaseFile
  readonly today: Day
  readonly rows: readonly AgencyRow[]
  readonly escalations: readonly EscalationView[]
  /** How a message that leaves today would be signed and dated. */
  readonly asker: Asker
  readonly replyBy: Due
  readonly supplementary: readonly SupplementaryRow[]
}

export type EscalationView = {
  readonly requestId: string
  readonly agency: string
  readonly raisedOn: Day
  /** Where it is settled: the area in which the agency sits. */
  readonly area: string
  readonly outcome: string
  readonly settledOn: Day | null
}

/** Every agency of a case: asked, chased, answered. */
export const readAgencies = (app: App, person: Person, caseId: string): Promise<Outcome<AgenciesView, CommonRefusal>> =>
  perform(app, person, 'agencies-read', async scene => {
    const file = await caseFor(scene, person, caseId)
    if (file === null) return refused('not-found')
    const of = { areaId: file.area_id, caseId: file.id }
    const dates = await areaDates(scene, file.area_id)
    const steps = await stepsOf(scene, of)
    const returns = await returnsOf(scene, of)
    const asking = await askingOf(scene, of)
    const decisions = await decisionsOf(scene, of)
    const wholes = await wholesOf(scene, file, returns)
    const rows = (await requestsOf(scene, of)).map((request): AgencyRow => {
      const answer = returns.find(one => one.request_id === request.id) ?? null
      return {
        request,
        chase: chaseOf(request, steps, dates),
        sendBy: askBy(request, file, dates),
        answer,
        gaps: isFull(answer) ? gapsOf(ofReturn(request, asking, wholes.get(answer.id)!, answer), file).length : 0,
      }
    })
    scene.about.detail = { count: rows.length }
    return done({
      file,
      today: scene.today,
      rows,
      escalations: await escalationsOf(scene, of),
      asker: await askerOf(scene, file.area_id),
      replyBy: firstReplyBy(scene.today, dates),
      supplementary: supplementaryRows(asking, decisions),
    })
  })

/** For each full return the forms that it was given on. */
async function wholesOf(
  scene: Scene,
  file: CaseFile,
  returns: readonly AgencyReturn[],
): Promise<ReadonlyMap<string, Whole>> {
  const byDay = new Map<string, Whole>()
  const byReturn = new Map<string, Whole>()
  for (const answer of returns.filter(isFull)) {
    const on = answer.forms_on ?? formsDay(file)
    const whole = byDay.get(on.toString()) ?? (await wholeOn(scene, file.area_id, on))
    byDay.set(whole.on, whole)
    byReturn.set(answer.id, whole)
  }
  return byReturn
}

const isFull = (answer: AgencyReturn | null): answer is AgencyReturn =>
  answer?.state === 'sent' && answer.kind === 'full'

/** A return as a form of this case is made for it. */
export const ofReturn = (
  request: Pick<Request, 'agency_kind'>,
  asking: Asking,
  whole: Whole,
  answer: Pick<AgencyReturn, 'answers'>,
): Of => ({ kind: request.agency_kind, asking, whole, answers: answer.answers as Report })

/** A supplementary form of a case: what the answers suggest, what was decided, or both. */
export type SupplementaryRow = {
  readonly code: SupplementaryCode
  readonly isSuggested: boolean
  readonly isAsked: boolean
  readonly decision: Row<'supplementary_decision'> | null
}

const supplementaryRows = (
  { known }: Asking,
  decisions: readonly Row<'supplementary_decision'>[],
): readonly SupplementaryRow[] => {
  const suggested = formsOf(known, [])
  return codes.flatMap(code => {
    const decision = decisions.find(({ form }) => form === code) ?? null
    const isSuggested = suggested.includes(code)
    const isAsked = decision === null ? isSuggested : decision.decision === 'added'
    return isSuggested || decision !== null ? [{ code, isSuggested, isAsked, decision }] : []
  })
}

/** While the child is dying no clock runs; then it runs from the confirmation of the death, if that is later. */
function askBy(
  { confirmed_known_on: known, sent_on }: Request,
  { death_confirmed_on: acceptedOn }: CaseFile,
  { calendar }: AreaDates,
): Due | null {
  if (known === null || sent_on !== null || acceptedOn === null) return null
  return sendBy(runsFrom(known, { acceptedOn }), calendar)
}

/** What the case's escalations came to, wherever they are settled. */
export async function escalationsOf(
  scene: Scene,
  { areaId, caseId }: { readonly areaId: number; readonly caseId: string },
): Promise<readonly EscalationView[]> {
  const rows = await scene.tx
    .selectFrom('escalation')
    .innerJoin('request', 'request.id', 'escalation.request_id')
    .innerJoin('area', 'area.id', 'escalation.area_id')
    .select(['escalation.request_id', 'escalation.agency', 'raised_on', 'area.name', 'outcome', 'settled_on'])
    .where('request.area_id', '=', areaId)
    .where('request.case_id', '=', caseId)
    .where('asking_area_id', '=', areaId)
    .orderBy('raised_on')
    .orderBy('escalation.id')
    .execute()
  return rows.map(row => ({
    requestId: row.request_id,
    agency: row.agency,
    raisedOn: row.raised_on,
    area: row.name,
    outcome: row.outcome,
    settledOn: row.settled_on,
  }))
}

/** The areas of this service, for the question where an organisation sits. Null for a case out of reach. */
export const readAreas = (
  app: App,
  manager: Person,
  caseId: string,
): Promise<Outcome<{ file: CaseFile; areas: readonly { id: number; name: string }[] }, CommonRefusal>> =>
  perform(app, manager, 'agencies-read', async scene => {
    const file = await caseFor(scene, manager, caseId)
    if (file === null) return refused('not-found')
    const areas = await scene.tx.selectFrom('area').select(['id', 'name']).orderBy('name').execute()
    return done({ file, areas })
  })
