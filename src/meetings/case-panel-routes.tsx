import { caseFrame } from '../cases/frame.tsx'
import { longDate } from '../kernel/text.ts'
import { type ActForm, readActForm, showActForm, statusOf } from '../web/act-form.tsx'
import { problemItems } from '../ui/form-page.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { assignCaseLate, withdrawCase } from './assign-case.ts'
import { deferCase } from './defer-case.ts'
import { deferForm, lateAssignmentForm } from './forms.ts'
import { previewPapers } from './open-papers.ts'
import { CasePanelPage, type LateForm } from './pages/case-panel.tsx'
import { readCasePanel } from './read-meetings.ts'
import { assignSentences } from './refusals.ts'
import type { Meeting } from './store.ts'

/** A case and its panels: where it stands, put on a near meeting by the chair, taken off, deferred. */
export const casePanelRoutes: readonly Route[] = [
  get(urls.casePanel, 'meeting-read', visit => showCasePanel(visit)),
  post(urls.casePanel, 'papers-opened-late', postLateAssignment),
  post(urls.itemWithdraw, 'case-withdrawn', postWithdrawal),
  get(urls.itemDefer, 'meeting-read', visit => deferPage(visit)),
  post(urls.itemDefer, 'case-deferred', postDefer),
]

async function showCasePanel(
  visit: Visit,
  again: Pick<ActForm<LateForm>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const outcome = await readCasePanel(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, planned } = outcome.value
  const action = urls.casePanel({ id: file.id })
  return show(
    visit,
    { title: 'Panel', ...caseFrame(visit, file, action), problems: problemItems(again.problems ?? []) },
    <CasePanelPage
      visit={visit}
      panel={outcome.value}
      late={{ form: lateForm(planned), action, submit: 'Allow it', ...again }}
    />,
    statusOf(again),
  )
}

const lateForm = (meetings: readonly Meeting[]): LateForm =>
  lateAssignmentForm(meetings.map(meeting => ({ code: meeting.id, label: longDate(meeting.on_day) })))

async function postWithdrawal(visit: Visit): Promise<Response> {
  const outcome = await withdrawCase(visit.app, person(visit), { itemId: visit.params['id']! })
  return outcome.ok ? goTo(visit, urls.casePanel({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

/** The chair puts a case on a meeting that is near. */
async function postLateAssignment(visit: Visit): Promise<Response> {
  const caseId = visit.params['id']!
  const panel = await readCasePanel(visit.app, person(visit), caseId)
  if (!panel.ok) return notFound(visit)
  const reading = readActForm(visit, lateForm(panel.value.planned))
  if (!reading.ok) return showCasePanel(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { meeting, reason } = reading.answers
  const outcome = await assignCaseLate(
    visit.app,
    person(visit),
    { meetingId: meeting ?? '', caseId, reason: reason ?? '' },
    visit.key,
  )
  return outcome.ok
    ? goTo(visit, urls.casePanel({ id: caseId }))
    : refusedPage(visit, outcome.reason, assignSentences[outcome.reason])
}

async function deferPage(visit: Visit, again: Partial<ActForm<typeof deferForm>> = {}): Promise<Response> {
  const outcome = await previewPapers(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, item } = outcome.value
  return showActForm(
    visit,
    {
      title: 'Defer the case',
      ...caseFrame(visit, file, urls.casePanel({ id: file.id })),
      back: urls.casePanel({ id: file.id }),
    },
    { form: deferForm, action: urls.itemDefer({ id: item.id }), submit: 'Defer', ...again },
  )
}

async function postDefer(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, deferForm)
  if (!reading.ok) return deferPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const outcome = await deferCase(visit.app, person(visit), {
    itemId: visit.params['id']!,
    reason: reading.answers.reason ?? '',
  })
  return outcome.ok ? goTo(visit, urls.casePanel({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}
