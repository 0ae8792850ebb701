import type { Respondent } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { openRequest } from '../access/sign-in.ts'
import type { AnyAnswers, Form as Declared } from '../forms/form.ts'
import { pressed } from '../forms/rows.ts'
import { londonTime } from '../kernel/calendar.ts'
import { refused } from '../kernel/outcome.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { saveVersioned } from '../web/save-versioned.ts'
import { SESSION_COOKIE } from '../web/serve.tsx'
import { urls } from '../web/urls.ts'
import { formProps, giveCookie, goTo, notFound, refusedPage, show, type Visit } from '../web/visit.tsx'
import { nilForm } from './forms.ts'
import { BrokenLinkPage, LandingPage } from './pages/landing.tsx'
import { CheckReturnPage, OwnReturnPage, ReceiptPage } from './pages/own-return.tsx'
import { BeforeSection } from './pages/return-section.tsx'
import { type OwnReturn, readLanding, readOwnReturn } from './read-own-return.ts'
import { renewLink } from './renew-link.ts'
import { ownKnown, pagesFor, type ReturnPage } from './return-pages.ts'
import { saveDraft } from './save-draft.ts'
import { sendNilReturn, sendReturn } from './send-return.ts'

/** What the holder of a personal link sees and does. */
export const respondentRoutes: readonly Route[] = [
  get(urls.personalLink, 'request-opened', showLanding),
  post(urls.personalLink, 'request-opened', postLanding),
  post(urls.newLink, 'link-renewed', postNewLink),
  get(urls.ownReturn, 'return-read', showOwnReturn),
  get(urls.ownReturnSection, 'return-read', showSection),
  post(urls.ownReturnSection, 'return-saved', postSection),
  get(urls.ownReturnNil, 'nil-return-sent', visit => showNil(visit)),
  post(urls.ownReturnNil, 'nil-return-sent', postNil),
  get(urls.ownReturnCheck, 'return-read', visit => showCheck(visit)),
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
  return goTo(visit, urls.ownReturn({ id: opened.value.requestId }))
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

/** The return whose link this visitor holds; another one's address is answered as if there were no such page. */
async function ownReturn(visit: Visit): Promise<{ respondent: Respondent; own: OwnReturn } | null> {
  const { actor } = visit
  if (actor.kind !== 'respondent') return null
  if (actor.requestId !== visit.params['id']) {
    await perform(visit.app, actor, 'return-read', () => Promise.resolve(refused('not-found')))
    return null
  }
  const outcome = await readOwnReturn(visit.app, actor)
  return outcome.ok ? { respondent: actor, own: outcome.value } : null
}

const isLocked = (own: OwnReturn): boolean => own.state === 'sent' || own.caseIsClosed

async function showOwnReturn(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  return show(
    visit,
    { title: 'Information about a child who died', audience: 'public' },
    <OwnReturnPage own={found.own} />,
  )
}

async function showSection(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  const page = found && pageOf(visit, found.own)
  if (!found || !page) return notFound(visit)
  if (isLocked(found.own)) return toTaskList(visit)
  return sectionPage(visit, found.own, page)
}

const pageOf = (visit: Visit, own: OwnReturn): ReturnPage | undefined =>
  pagesFor(own.request.agency_kind).find(({ key }) => key === visit.params['key'])

const toTaskList = (visit: Visit): Response => goTo(visit, urls.ownReturn({ id: visit.params['id']! }))

const frameOf = (visit: Visit, title: string) => ({
  title,
  audience: 'public' as const,
  back: urls.ownReturn({ id: visit.params['id']! }),
})

const sectionPage = (
  visit: Visit,
  own: OwnReturn,
  page: ReturnPage,
  again: Pick<ActForm<Declared>, 'filled' | 'problems'> = {},
): Promise<Response> =>
  showActForm(visit, frameOf(visit, page.title), {
    form: page.form,
    sections: [page.section],
    action: urls.ownReturnSection({ id: own.request.id, key: page.key }),
    submit: 'Save and continue',
    version: own.version,
    known: { ...own.answers, ...ownKnown(own) },
    filled: { answers: page.answersIn(own) },
    before: <BeforeSection own={own} page={page} />,
    ...again,
  })

/** Saves one page. A draft may lack anything; what is malformed is said at once, with everything as it was typed. */
async function postSection(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  const page = found && pageOf(visit, found.own)
  if (!found || !page) return notFound(visit)
  const { respondent, own } = found
  if (isLocked(own)) return toTaskList(visit)
  const rows = pressed(page.form, visit.body)
  if (rows !== null) return sectionPage(visit, own, page, { filled: { typed: rows } })
  const reading = readActForm(visit, page.form, {
    complete: false,
    sections: [page.section],
    known: { ...own.answers, ...ownKnown(own) },
  })
  if (!reading.ok)
    return sectionPage(visit, own, page, { filled: { typed: reading.typed }, problems: reading.problems })
  const answers = reading.answers as AnyAnswers
  const read = async () => (await ownReturn(visit))?.own ?? null
  const outcome = await saveVersioned(visit, answers, {
    form: page.form,
    sections: [page.section],
    async save(version) {
      const now = await read()
      return now === null
        ? refused('not-found' as const)
        : saveDraft(visit.app, respondent, { ...page.put(now, answers), version })
    },
    async newest() {
      const now = await read()
      return now && { own: now, saved: { answers: page.answersIn(now), version: now.version } }
    },
    by: ({ own: { savedAt } }) =>
      `somebody else who uses this link${savedAt === null ? '' : `, ${londonTime(savedAt)}`}`,
  })
  if (outcome.ok) return goTo(visit, nextOf(own, page))
  switch (outcome.reason) {
    case 'both':
      return sectionPage(visit, outcome.newest.own, page, { filled: { typed: outcome.typed } })
    case 'already-sent':
    case 'closed':
      return toTaskList(visit)
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, outcome.reason)
  }
}

/** The next page, and after the last the check. */
function nextOf(own: OwnReturn, page: ReturnPage): string {
  const pages = pagesFor(own.request.agency_kind)
  const next = pages[pages.findIndex(({ key }) => key === page.key) + 1]
  const id = own.request.id
  return next === undefined ? urls.ownReturnCheck({ id }) : urls.ownReturnSection({ id, key: next.key })
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
  return show(
    visit,
    { ...frameOf(visit, 'Check and send'), wide: true },
    <>
      {meanwhile && (
        <p class="govuk-body-l">
          Somebody else who uses this link changed the return while you were reading it. Read it once more, then send.
        </p>
      )}
      <CheckReturnPage own={found.own} token={formProps(visit)} />
    </>,
    meanwhile ? 409 : 200,
  )
}

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
