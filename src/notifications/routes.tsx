import type { AnyAnswers } from '../forms/form.ts'
import { read } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import { pressed } from '../forms/rows.ts'
import { notificationForm } from '../form-versions/notification-form.ts'
import { isId } from '../kernel/ids.ts'
import type { LookedUp } from '../forms/look-up.ts'
import { findPressed, lookUpOn } from '../registers/find-pressed.ts'
import { codeNamesOn } from '../registers/code-names.ts'
import { problemItems } from '../ui/form-page.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, show, type Visit } from '../web/visit.tsx'
import { deathRoutes } from './death-routes.tsx'
import { decisionForm, sameChildForm, undoForm } from './decision-forms.ts'
import { enterNotification } from './enter-notification.ts'
import { entryForm, readEntry } from './entry-form.ts'
import { joinNotification } from './join-notification.ts'
import { keepApart } from './keep-apart.ts'
import { leaveWaiting } from './leave-waiting.ts'
import { type ListFilter, listFilters, listNotifications } from './list-notifications.ts'
import { notifyRoutes } from './notify-routes.tsx'
import { openCase } from './open-case.ts'
import { EnterPage } from './pages/enter.tsx'
import { ListPage } from './pages/list.tsx'
import { DecidedBanner, TriagePage, type Typed } from './pages/triage.tsx'
import { problem } from './problem.ts'
import { partNotification } from './part-notification.ts'
import { passOn } from './pass-on.ts'
import { readNotification } from './read-notification.ts'
import { screenOut } from './screen-out.ts'
import { undoScreening } from './undo-screening.ts'

export const notificationRoutes: readonly Route[] = [
  ...notifyRoutes,
  get(urls.notifications, 'notifications-listed', listPage),
  get(urls.newNotification, 'notification-entered', visit => enterPage(visit, { body: {}, problems: [] })),
  post(urls.newNotification, 'notification-entered', postEntry),
  get(urls.notification, 'notification-read', visit => triagePage(visit, {})),
  post(urls.notificationDecision, 'case-opened', postDecision),
  post(urls.notificationJoining, 'notification-joined', postJoining),
  post(urls.notificationApart, 'kept-apart', postApart),
  ...deathRoutes,
]

async function listPage(visit: Visit): Promise<Response> {
  const manager = person(visit)
  const filter = listFilterOf(visit.c.req.query('show'))
  const after = visit.c.req.query('after') ?? ''
  const outcome = await listNotifications(visit.app, manager, { filter, after: isId(after) ? after : null })
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Notifications', current: urls.notifications({}), wide: true },
    <ListPage {...outcome.value} filter={filter} hideNames={manager.hideNames} />,
  )
}

const listFilterOf = (name: string | undefined): ListFilter =>
  name !== undefined && Object.hasOwn(listFilters, name) ? (name as ListFilter) : 'undecided'

/** Form A with the words and questions of the manager’s own area. */
const formHere = (visit: Visit) => notificationForm(visit.app, visit.actor, () => Promise.resolve(person(visit).areaId))

async function enterPage(
  visit: Visit,
  {
    body,
    problems,
    mayKeep = false,
    found,
  }: Typed & { readonly mayKeep?: boolean; readonly found?: LookedUp | undefined },
): Promise<Response> {
  return show(
    visit,
    {
      title: 'Enter a notification',
      current: urls.notifications({}),
      back: urls.notifications({}),
      problems: problemItems(problems),
    },
    <EnterPage
      form={entryForm(await formHere(visit))}
      body={body}
      problems={problems}
      mayKeep={mayKeep}
      lookUp={await lookUpOn(visit, found)}
      {...formProps(visit)}
    />,
    problems.length === 0 ? 200 : 422,
  )
}

async function postEntry(visit: Visit): Promise<Response> {
  const form = await formHere(visit)
  const rows = pressed(entryForm(form), visit.body)
  if (visit.restored || rows !== null) return enterPage(visit, { body: rows ?? visit.body, problems: [] })
  const find = await findPressed(visit, entryForm(form), visit.body)
  if (find !== null) return enterPage(visit, { ...find, problems: [] })
  const reading = readEntry(form, visit.body, visit.today)
  if ('problems' in reading) return enterPage(visit, { body: visit.body, ...reading })
  const outcome = await enterNotification(visit.app, person(visit), reading.entry, visit.key)
  if (outcome.ok) return goTo(visit, urls.notification({ id: outcome.value.notificationId }))
  switch (outcome.reason) {
    case 'source-missing':
      return enterPage(visit, { body: visit.body, problems: [problem('sourceNote', 'Enter who told you')] })
    case 'stale-form':
    case 'not-found':
    case 'nothing-to-do':
      return notFound(visit)
  }
}

type Shown = { readonly decision?: Typed; readonly sameChild?: Typed; readonly status?: 200 | 409 | 422 }

async function triagePage(visit: Visit, { decision, sameChild, status = 200 }: Shown): Promise<Response> {
  const outcome = await readNotification(visit.app, person(visit), visit.params['id'] ?? '')
  if (!outcome.ok) return notFound(visit)
  const triage = outcome.value
  const problems = [...(decision?.problems ?? []), ...(sameChild?.problems ?? [])]
  const names = await codeNamesOn(visit, triage.form, triage.notification.answers as AnyAnswers)
  return show(
    visit,
    {
      title: 'Notification',
      context: triage.case === null ? `Number ${triage.notification.receipt}` : `Case ${triage.case.reference}`,
      current: urls.notifications({}),
      back: urls.notifications({}),
      wide: true,
      problems: problemItems(problems),
      banner: <DecidedBanner triage={triage} {...formProps(visit)} />,
    },
    <TriagePage triage={triage} decision={decision} sameChild={sameChild} names={names} {...formProps(visit)} />,
    status,
  )
}

async function postDecision(visit: Visit): Promise<Response> {
  const id = visit.params['id'] ?? ''
  const manager = person(visit)
  if (isUndo(visit)) {
    const undone = await undoScreening(visit.app, manager, { notificationId: id }, visit.key)
    return undone.ok || undone.reason === 'not-outside' ? goTo(visit, urls.notification({ id })) : meanwhile(visit, {})
  }
  const body = visit.body
  if (visit.restored) return triagePage(visit, { decision: { body, problems: [] } })
  const known = await readNotification(visit.app, manager, id)
  if (!known.ok) return notFound(visit)
  const reading = read(decisionForm(known.value.otherAreas), body, { today: visit.today })
  if (!reading.ok) return triagePage(visit, { decision: { body, problems: reading.problems }, status: 422 })
  const { decision, expected, area, reason = '' } = reading.answers
  const of = { notificationId: id, reason }
  if (decision === 'open') {
    // Where the facts do not decide the scope, the reason of the decision is what does.
    const scopeBecause = known.value.scope.inScope === 'undecided' ? reason : undefined
    const input = { ...of, expected: expected ?? 'not-known', scopeBecause }
    const opened = await openCase(visit.app, manager, input, visit.key)
    return opened.ok ? goTo(visit, urls.case({ id: opened.value.caseId })) : refusedDecision(visit, opened.reason)
  }
  if (decision === 'another-area') {
    const passed = await passOn(visit.app, manager, { ...of, toAreaId: Number(area) }, visit.key)
    return passed.ok ? goTo(visit, urls.notifications({})) : refusedDecision(visit, passed.reason)
  }
  const decide = decision === 'wait' ? leaveWaiting : screenOut
  const decided = await decide(visit.app, manager, of, visit.key)
  return decided.ok ? goTo(visit, urls.notification({ id })) : refusedDecision(visit, decided.reason)
}

type DecisionRefusal =
  | 'decided-already'
  | 'changed-meanwhile'
  | 'outside'
  | 'scope-undecided'
  | 'reason-missing'
  | 'no-such-area'
  | 'not-found'
  | 'stale-form'
  | 'nothing-to-do'

function refusedDecision(visit: Visit, reason: DecisionRefusal): Promise<Response> {
  const again = (found: Problem): Promise<Response> =>
    triagePage(visit, { decision: { body: visit.body, problems: [found] }, status: 422 })
  switch (reason) {
    case 'outside':
      return again(problem('decision', 'By the facts given this death is outside the review, so no case can be opened'))
    case 'scope-undecided':
    case 'reason-missing':
      return again(problem('reason', 'Enter the reason for the decision'))
    case 'no-such-area':
      return again(problem('area', 'Select the area'))
    case 'decided-already':
    case 'changed-meanwhile':
      return meanwhile(visit, { decision: { body: visit.body, problems: [] } })
    case 'stale-form':
    case 'not-found':
    case 'nothing-to-do':
      return notFound(visit)
  }
}

/** Somebody else was faster: what stands now, with what was typed still in its form. */
const meanwhile = (visit: Visit, { decision, sameChild }: Omit<Shown, 'status'>): Promise<Response> => {
  const found = problem('decision', 'Somebody has decided about this notification meanwhile. What stands now is below')
  return triagePage(visit, {
    decision: { body: decision?.body ?? {}, problems: [found] },
    ...(sameChild && { sameChild }),
    status: 409,
  })
}

async function postJoining(visit: Visit): Promise<Response> {
  const id = visit.params['id'] ?? ''
  const manager = person(visit)
  if (isUndo(visit)) {
    const parted = await partNotification(visit.app, manager, { notificationId: id }, visit.key)
    if (parted.ok || parted.reason === 'not-joined') return goTo(visit, urls.notification({ id }))
    return parted.reason === 'not-found' ? notFound(visit) : meanwhile(visit, {})
  }
  const typed = readSameChild(visit)
  if ('answer' in typed) return typed.answer
  const joined = await joinNotification(
    visit.app,
    manager,
    { notificationId: id, caseId: typed.other, reason: typed.reason },
    visit.key,
  )
  if (joined.ok) return goTo(visit, urls.notification({ id }))
  switch (joined.reason) {
    case 'decided-already':
    case 'changed-meanwhile':
    case 'case-closed':
      return meanwhile(visit, { sameChild: { body: visit.body, problems: [] } })
    case 'reason-missing':
      return sameChildAgain(visit, [problem('reason', 'Enter the reason for the decision')])
    case 'stale-form':
    case 'not-found':
    case 'nothing-to-do':
      return notFound(visit)
  }
}

async function postApart(visit: Visit): Promise<Response> {
  const id = visit.params['id'] ?? ''
  const typed = readSameChild(visit)
  if ('answer' in typed) return typed.answer
  const kept = await keepApart(
    visit.app,
    person(visit),
    { notificationId: id, otherId: typed.other, reason: typed.reason },
    visit.key,
  )
  return kept.ok ? goTo(visit, urls.notification({ id })) : notFound(visit)
}

function readSameChild(visit: Visit): { other: string; reason: string } | { answer: Promise<Response> } {
  if (visit.restored) return { answer: sameChildAgain(visit, []) }
  const reading = read(sameChildForm, visit.body, { today: visit.today })
  if (!reading.ok) return { answer: sameChildAgain(visit, reading.problems) }
  const { other = '', reason = '' } = reading.answers
  return isId(other) ? { other, reason } : { answer: notFound(visit) }
}

function sameChildAgain(visit: Visit, problems: readonly Problem[]): Promise<Response> {
  const at = `reason-${field(visit.body, 'other')}`
  const shown = problems.map(found => (found.field === 'reason' ? { ...found, marks: [at] } : found))
  return triagePage(visit, {
    sameChild: { body: visit.body, problems: shown },
    status: problems.length === 0 ? 200 : 422,
  })
}

const isUndo = (visit: Visit): boolean => read(undoForm, visit.body, { today: visit.today }).ok
