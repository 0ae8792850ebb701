import { InsetText } from '../ui/inset-text.tsx'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { listEscalations, readEscalation, settleEscalation } from './escalations.ts'
import { outcomeForm } from './forms.ts'
import { EscalationFacts, EscalationsPage } from './pages/escalations.tsx'

/** What the designated doctor and the chair of an area see of its agencies that did not answer. */
export const escalationRoutes: readonly Route[] = [
  get(urls.escalations, 'escalations-read', showEscalations),
  get(urls.escalation, 'escalations-read', visit => showEscalation(visit)),
  post(urls.escalation, 'escalation-settled', postEscalation),
]

async function showEscalations(visit: Visit): Promise<Response> {
  const outcome = await listEscalations(visit.app, person(visit), { after: visit.c.req.query('after') })
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Escalations', current: urls.escalations({}), wide: true },
    <EscalationsPage {...outcome.value} />,
  )
}

async function showEscalation(
  visit: Visit,
  again: Pick<ActForm<typeof outcomeForm>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const outcome = await readEscalation(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const raised = outcome.value
  return showActForm(
    visit,
    { title: 'Escalation', current: urls.escalations({}), back: urls.escalations({}) },
    {
      form: outcomeForm,
      action: urls.escalation({ id: raised.id }),
      submit: 'Save',
      ...(raised.outcome !== '' && { filled: { answers: { outcome: raised.outcome } } }),
      before: (
        <>
          <EscalationFacts raised={raised} />
          <InsetText text="The agency has a statutory duty to answer: section 16N of the Children Act 2004." />
        </>
      ),
      ...again,
    },
  )
}

async function postEscalation(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, outcomeForm)
  if (!reading.ok) return showEscalation(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const outcome = await settleEscalation(
    visit.app,
    person(visit),
    { escalationId: visit.params['id']!, outcome: reading.answers.outcome ?? '' },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.escalations({})) : refusedPage(visit, outcome.reason)
}
