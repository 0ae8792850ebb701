import type { Problem } from '../forms/read-answer.ts'
import { read } from '../forms/read.ts'
import { day } from '../kernel/calendar.ts'
import { caseFrame } from '../cases/frame.tsx'
import { problemItems } from '../ui/form-page.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, show, type Visit } from '../web/visit.tsx'
import { confirmDeath } from './confirm-death.ts'
import { deathForm } from './decision-forms.ts'
import { DeathPage } from './pages/death.tsx'
import type { Typed } from './pages/triage.tsx'
import { problem } from './problem.ts'
import { readDeath } from './read-death.ts'
import { readNotification } from './read-notification.ts'

/** Confirming a death that was told of while the child was dying: of a notification, or of the case it opened. */
export const deathRoutes: readonly Route[] = [
  get(urls.notificationDeath, 'death-confirmed', visit => notificationDeathPage(visit)),
  post(urls.notificationDeath, 'death-confirmed', visit => {
    const id = visit.params['id'] ?? ''
    return postDeath(visit, { notificationId: id }, urls.notification({ id }), notificationDeathPage)
  }),
  get(urls.caseDeath, 'death-confirmed', visit => caseDeathPage(visit)),
  post(urls.caseDeath, 'death-confirmed', visit => {
    const id = visit.params['id'] ?? ''
    return postDeath(visit, { caseId: id }, urls.case({ id }), caseDeathPage)
  }),
]

async function notificationDeathPage(visit: Visit, typed?: Typed): Promise<Response> {
  const id = visit.params['id'] ?? ''
  const outcome = await readNotification(visit.app, person(visit), id)
  if (!outcome.ok) return notFound(visit)
  const { notification } = outcome.value
  return show(
    visit,
    {
      title: 'Confirm the death',
      context: `Number ${notification.receipt}`,
      current: urls.notifications({}),
      back: urls.notification({ id }),
      problems: problemItems(typed?.problems ?? []),
    },
    <DeathPage
      action={urls.notificationDeath({ id })}
      sources={[notification]}
      body={typed?.body}
      problems={typed?.problems}
      {...formProps(visit)}
    />,
    typed?.problems.length ? 422 : 200,
  )
}

async function caseDeathPage(visit: Visit, typed?: Typed): Promise<Response> {
  const id = visit.params['id'] ?? ''
  const outcome = await readDeath(visit.app, person(visit), id)
  if (!outcome.ok) return notFound(visit)
  const { file, sources } = outcome.value
  if (file.death_confirmed_on !== null) return goTo(visit, urls.case({ id }))
  return show(
    visit,
    {
      title: 'Confirm the death',
      ...caseFrame(visit, file, urls.case({ id })),
      back: urls.case({ id }),
      problems: problemItems(typed?.problems ?? []),
    },
    <DeathPage
      action={urls.caseDeath({ id })}
      sources={sources}
      body={typed?.body}
      problems={typed?.problems}
      {...formProps(visit)}
    />,
    typed?.problems.length ? 422 : 200,
  )
}

async function postDeath(
  visit: Visit,
  of: { notificationId: string } | { caseId: string },
  to: string,
  page: (visit: Visit, typed?: Typed) => Promise<Response>,
): Promise<Response> {
  const { body } = visit
  if (visit.restored) return page(visit, { body, problems: [] })
  const reading = read(deathForm, body, { today: visit.today })
  if (!reading.ok) return page(visit, { body, problems: reading.problems })
  const { diedOn, diedAtTime, reason = '' } = reading.answers
  const death = { ...of, diedOn: day(diedOn!), diedAtTime, reason }
  const outcome = await confirmDeath(visit.app, person(visit), death, visit.key)
  if (outcome.ok) return goTo(visit, to)
  const again = (found: Problem) => page(visit, { body, problems: [found] })
  switch (outcome.reason) {
    case 'date-does-not-fit':
      return again(problem('diedOn', 'Date of death must be today or earlier, and not before birth', 'diedOn-day'))
    case 'reason-missing':
      return again(problem('reason', 'Enter how you know'))
    case 'changed-meanwhile':
      return again(problem('reason', 'Somebody has changed this meanwhile. Look at it again, then confirm'))
    case 'confirmed-already':
    case 'case-closed':
      return goTo(visit, to)
    case 'stale-form':
    case 'not-found':
    case 'nothing-to-do':
      return notFound(visit)
  }
}
