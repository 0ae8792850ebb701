import { tickFor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform, reachOf } from '../access/perform.ts'
import { act, bookkeeping, type CommonRefusal, type Reach, type Scene } from '../db/acting.ts'
import { holdCase } from '../cases/reschedule.ts'
import { type Officer, officers } from '../directory/areas.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { queue } from '../outbox/queue.ts'
import { agencyReturn, nextStep, replyBy, type StepKey } from '../protocol/chasing.ts'
import type { DueStep, Step } from '../tick.ts'
import { urls } from '../web/urls.ts'
import { areaDates, factsOf } from './chase.ts'
import { askerOf } from './asker.ts'
import { newLink } from './links.ts'
import { escalationMessage, promptMessage } from './messages.ts'
import { type Request, type RequestStep, stepsOfRequest } from './store.ts'

/**
 * Takes the step of a chase that is due: prompt 1, 2 or 3, or the escalation (R-G3, R-G4). The rule says which, not the
 * row: after an outage only the latest missed prompt goes out. Taken once, whoever else tries.
 */
export const takeChaseStep: Step = async (app, row) => {
  if (row.kind !== 'escalation') {
    await perform(app, tickFor(row.areaId), 'prompt-sent', scene => takeStep(app, scene, row))
    return
  }
  await act(app, await reachOfBoth(app, row), 'escalation-raised', scene => takeStep(app, scene, row))
}

async function takeStep(app: App, scene: Scene, row: DueStep): Promise<Outcome<null, CommonRefusal>> {
  if (row.caseId !== null) await holdCase(scene, row.caseId)
  const due = await scene.tx
    .selectFrom('due')
    .select('kind')
    .where('subject', '=', row.subject)
    .where('kind', '=', row.kind)
    .where('due_at', '<=', scene.now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  const request = due ? await requestOfStep(scene, row) : null
  if (!request) return refused('nothing-to-do')
  const steps = await stepsOfRequest(scene, request)
  const facts = factsOf(request, steps)
  const dates = await areaDates(scene, row.areaId)
  const step = facts && nextStep(facts, scene.today, dates.rules, dates.calendar)
  // A prompt that turned out to be due goes as a prompt, never under the name of an escalation.
  if (!step || (step.take === 'escalation') !== (row.kind === 'escalation')) return refused('nothing-to-do')

  await keepSteps(scene, request, step)
  scene.about.areaId = row.areaId
  scene.about.caseId = request.case_id
  scene.about.subject = request.id
  scene.about.detail = { step: step.take, missed: step.missed }
  if (step.take === 'escalation') await escalate(app, scene, request, steps)
  else {
    const prompted = { step: step.take, on: scene.today, state: 'sent' as const }
    const answerBy = replyBy({ ...facts!, steps: [...facts!.steps, prompted] }, dates.rules, dates.calendar)
    await prompt(app, scene, request, step.take, answerBy)
  }
  return done(null)
}

const requestOfStep = (scene: Scene, { areaId, subject }: DueStep): Promise<Request | undefined> =>
  scene.tx.selectFrom('request').selectAll().where('area_id', '=', areaId).where('id', '=', subject).executeTakeFirst()

async function keepSteps(
  scene: Scene,
  request: Request,
  { take, missed }: { take: StepKey; missed: readonly StepKey[] },
): Promise<void> {
  const of = { request_id: request.id, area_id: request.area_id, case_id: request.case_id, on_day: scene.today }
  await scene.tx
    .insertInto('request_step')
    .values([...missed.map(step => ({ ...of, step, state: 'missed' as const })), { ...of, step: take, state: 'sent' }])
    .execute()
}

async function prompt(
  app: App,
  scene: Scene,
  request: Request,
  step: Exclude<StepKey, 'escalation'>,
  answerBy: ReturnType<typeof replyBy>,
): Promise<void> {
  await queue(scene, {
    areaId: request.area_id,
    caseId: request.case_id,
    requestId: request.id,
    kind: step,
    once: `request:${request.id}:${step}`,
    to: { name: request.contact_name, role: request.contact_role, email: request.contact_email },
    ...promptMessage(Number(step.at(-1)), {
      area: await askerOf(scene, request.area_id),
      reference: await referenceOf(scene, request),
      agency: request.agency,
      contactName: request.contact_name,
      askedOn: request.sent_on!,
      replyBy: answerBy,
    }),
    secret: await newLink(app, scene, request),
  })
}

/** One message to each designated doctor and chair of the area where the agency sits, and a row for that area to settle. */
async function escalate(app: App, scene: Scene, request: Request, steps: readonly RequestStep[]): Promise<void> {
  const toArea = await escalationArea(scene, request)
  const asking = await askerOf(scene, request.area_id)
  const escalationId = newId()
  await scene.tx
    .insertInto('escalation')
    .values({
      id: escalationId,
      area_id: toArea.areaId,
      request_id: request.id,
      asking_area_id: request.area_id,
      agency: request.agency,
      asked_on: request.sent_on!,
      raised_on: scene.today,
    })
    .execute()
  const promptedOn = steps.filter(step => step.state === 'sent').map(step => step.on_day)
  const reference = await referenceOf(scene, request)
  for (const officer of toArea.officers) {
    await queue(scene, {
      areaId: request.area_id,
      caseId: request.case_id,
      requestId: request.id,
      kind: 'escalation',
      once: `request:${request.id}:escalation:${officer.id}`,
      to: officer,
      ...escalationMessage({
        to: officer.name,
        agency: request.agency,
        asking,
        reference,
        askedOn: request.sent_on!,
        promptedOn,
        page: `${app.settings.baseUrl}${urls.escalation({ id: escalationId })}`,
      }),
    })
  }
}

/** Where the agency sits; an area that has neither doctor nor chair here leaves it to the area that asks. */
async function escalationArea(
  scene: Scene,
  request: Request,
): Promise<{ areaId: number; officers: readonly Officer[] }> {
  const there = await officers(scene, request.sits_in, agencyReturn.escalate.to)
  return there.length > 0
    ? { areaId: request.sits_in, officers: there }
    : { areaId: request.area_id, officers: await officers(scene, request.area_id, agencyReturn.escalate.to) }
}

const referenceOf = async (scene: Scene, request: Request): Promise<string> =>
  (
    await scene.tx
      .selectFrom('case_file')
      .select('reference')
      .where('area_id', '=', request.area_id)
      .where('id', '=', request.case_id)
      .executeTakeFirstOrThrow()
  ).reference

/** The service's reach for an escalation: the area that asks, and the one in which the agency sits. */
async function reachOfBoth(app: App, row: DueStep): Promise<Reach> {
  const reach = reachOf(tickFor(row.areaId))
  const request = await bookkeeping(app, reach, scene => requestOfStep(scene, row))
  return request ? { ...reach, areas: [row.areaId, request.sits_in] } : reach
}
