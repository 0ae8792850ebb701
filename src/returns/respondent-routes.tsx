import { hasKeptPost } from '../access/kept-post.ts'
import { openRequest } from '../access/sign-in.ts'
import type { AnyAnswers } from '../forms/form.ts'
import { codeNamesOn } from '../registers/code-names.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { SESSION_COOKIE } from '../web/serve.tsx'
import { urls } from '../web/urls.ts'
import { formProps, giveCookie, goTo, notFound, refusedPage, show, type Visit } from '../web/visit.tsx'
import { nilForm } from './forms.ts'
import { frameOf, isLocked, ownReturn, toTaskList } from './own-visit.ts'
import { CheckReturnPage, PrintReturnPage } from './pages/check-return.tsx'
import { BrokenLinkPage, LandingPage } from './pages/landing.tsx'
import { OwnReturnPage, ReceiptPage } from './pages/own-return.tsx'
import { readLanding } from './read-own-return.ts'
import { renewLink } from './renew-link.ts'
import { type ReturnView, viewOf } from './return-view.ts'
import { sectionRoutes } from './section-routes.tsx'
import { sendNilReturn, sendReturn } from './send-return.ts'

/** What the holder of a personal link sees and does. */
export const respondentRoutes: readonly Route[] = [
  get(urls.personalLink, 'request-opened', showLanding),
  post(urls.personalLink, 'request-opened', postLanding),
  post(urls.newLink, 'link-renewed', postNewLink),
  get(urls.ownReturn, 'return-read', showOwnReturn),
  ...sectionRoutes,
  get(urls.ownReturnNil, 'nil-return-sent', visit => showNil(visit)),
  post(urls.ownReturnNil, 'nil-return-sent', postNil),
  get(urls.ownReturnCheck, 'return-read', visit => showCheck(visit)),
  get(urls.ownReturnPrint, 'return-read', showPrint),
  post(urls.ownReturnReceipt, 'return-sent', postReturn),
  get(urls.ownReturnReceipt, 'return-read', showReceipt),
]

const LANDING = 'You have been asked for information about a child’s death'

/** Opening consumes nothing, however often, and whoever or whatever opens it. */
async function showLanding(visit: Visit): Promise<Response> {
  const token = visit.params['token']!
  const landing = await readLanding(visit.app, token)
  if (landing === null) return brokenLink(visit)
  return show(
    visit,
    { title: LANDING, audience: 'public' },
    <LandingPage landing={landing} token={token} post={formProps(visit)} />,
  )
}

const brokenLink = (visit: Visit): Promise<Response> =>
  show(
    visit,
    { title: 'This link does not work', audience: 'public' },
    <BrokenLinkPage token={visit.params['token']!} post={formProps(visit)} />,
    404,
  )

async function postLanding(visit: Visit): Promise<Response> {
  const opened = await openRequest(visit.app, visit.params['token']!)
  if (!opened.ok) return brokenLink(visit)
  giveCookie(visit, SESSION_COOKIE, opened.value.session)
  const id = opened.value.requestId
  return goTo(visit, (await hasKeptPost(visit.app, id)) ? urls.keptPost({ id }) : urls.ownReturn({ id }))
}

async function postNewLink(visit: Visit): Promise<Response> {
  await renewLink(visit.app, visit.params['token']!)
  return show(
    visit,
    { title: 'Look in your mailbox', audience: 'public' },
    <p class="govuk-body">
      If the link was one of ours, a new one is on its way to the mailbox to which we wrote. If nothing comes within an
      hour, telephone the panel that asked you.
    </p>,
  )
}

async function showOwnReturn(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  return show(
    visit,
    { title: 'Information about a child who died', audience: 'public' },
    <OwnReturnPage view={viewOf(found.own)} />,
  )
}

async function showNil(
  visit: Visit,
  again: Pick<ActForm<typeof nilForm>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  if (isLocked(found.own)) return toTaskList(visit)
  const { request } = found.own
  return showActForm(visit, frameOf(visit, 'No contact with this child'), {
    form: nilForm,
    action: urls.ownReturnNil({ id: request.id }),
    submit: 'Send nil return',
    filled: {
      answers: {
        ...(request.contact_name !== '' && { name: request.contact_name }),
        ...(request.contact_role !== '' && { role: request.contact_role }),
      },
    },
    before: (
      <p class="govuk-body">
        A nil return says that {request.agency} searched its records and had no contact with the child or the family. It
        ends the prompts, and cannot be changed after sending.
      </p>
    ),
    ...again,
  })
}

async function postNil(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  const reading = readActForm(visit, nilForm)
  if (!reading.ok) return showNil(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { searched = '', name = '', role = '' } = reading.answers
  const outcome = await sendNilReturn(visit.app, found.respondent, { searched, name, role }, visit.key)
  return outcome.ok || outcome.reason === 'already-sent' ? toReceipt(visit) : refusedPage(visit, outcome.reason)
}

const toReceipt = (visit: Visit): Response => goTo(visit, urls.ownReturnReceipt({ id: visit.params['id']! }))

async function showCheck(visit: Visit, meanwhile = false): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  if (isLocked(found.own)) return toTaskList(visit)
  const view = viewOf(found.own)
  return show(
    visit,
    { ...frameOf(visit, 'Check and send'), wide: true },
    <>
      {meanwhile && (
        <p class="govuk-body-l">
          Somebody else who uses this link changed the return while you were reading it. Read it once more, then send.
        </p>
      )}
      <CheckReturnPage view={view} names={await namesIn(visit, view)} token={formProps(visit)} />
    </>,
    meanwhile ? 409 : 200,
  )
}

async function showPrint(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  if (isLocked(found.own)) return toTaskList(visit)
  const view = viewOf(found.own)
  return show(
    visit,
    { ...frameOf(visit, 'The return to print'), wide: true },
    <PrintReturnPage view={view} names={await namesIn(visit, view)} />,
  )
}

const namesIn = (visit: Visit, { own }: ReturnView) => codeNamesOn(visit, own.whole.form, own.answers as AnyAnswers)

async function postReturn(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  const { respondent, own } = found
  if (own.state === 'sent') return toReceipt(visit)
  if (Number(field(visit.body, 'version')) !== own.version) return showCheck(visit, true)
  const outcome = await sendReturn(visit.app, respondent, own, visit.key)
  if (outcome.ok) return toReceipt(visit)
  switch (outcome.reason) {
    case 'already-sent':
      return toReceipt(visit)
    case 'changed-meanwhile':
      return showCheck(visit, true)
    case 'event-incomplete':
      return showCheck(visit)
    case 'closed':
      return toTaskList(visit)
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, outcome.reason)
  }
}

async function showReceipt(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  if (found.own.state !== 'sent') return toTaskList(visit)
  return show(visit, { title: 'Return received', audience: 'public' }, <ReceiptPage own={found.own} />)
}
