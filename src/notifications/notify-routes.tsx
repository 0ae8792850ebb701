import { getCookie } from 'hono/cookie'
import { publicActor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { hasSection } from '../forms/form.ts'
import { completeness, read, withSections } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import { pressed } from '../forms/rows.ts'
import { newSecret } from '../kernel/ids.ts'
import { notification } from '../statutory/notification/v1.ts'
import type { ErrorSummaryItem } from '../ui/error-summary.tsx'
import { problemItems } from '../ui/form-page.tsx'
import type { Body } from '../forms/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { cookieName, formProps, giveCookie, goTo, notFound, show, takeCookieBack, type Visit } from '../web/visit.tsx'
import { answersAsked, askedForm, doorForm, nextStep, type Step, stepBefore, stepNamed } from './door.ts'
import {
  type Draft,
  draftOf,
  forgetDraft,
  forgetOldDrafts,
  keepDraft,
  KEPT_MINUTES,
  noDraft,
  type Unsent,
} from './drafts.ts'
import { type AreaContact, CheckPage, QuestionPage, ReceiptPage, StartPage, titleOf } from './pages/notify.tsx'
import { sendNotification } from './send-notification.ts'

/** The public form: no account, one group of questions a page, kept for an hour in that browser. */
export const notifyRoutes: readonly Route[] = [
  get(urls.notify, 'notification-sent', startPage),
  post(urls.notify, 'notification-sent', clearAndLeave),
  get(urls.notifyCheck, 'notification-sent', visit => checkPage(visit, [])),
  post(urls.notifyCheck, 'notification-sent', postCheck),
  get(urls.notifyReceipt, 'notification-sent', receiptPage),
  get(urls.notifySection, 'notification-sent', getSection),
  post(urls.notifySection, 'notification-sent', postSection),
]

const COOKIE = 'opencdr_notify'
const CAPTION = 'Tell us that a child has died'

async function startPage(visit: Visit): Promise<Response> {
  await forgetOldDrafts(visit.app)
  return show(visit, { title: CAPTION, audience: 'public' }, <StartPage areas={await contacts(visit)} />)
}

async function clearAndLeave(visit: Visit): Promise<Response> {
  const secret = secretOf(visit)
  if (secret !== undefined) await forgetDraft(visit.app, secret)
  takeCookieBack(visit, COOKIE)
  return goTo(visit, urls.notify({}))
}

async function getSection(visit: Visit): Promise<Response> {
  const step = stepNamed(visit.params['section'])
  return step === null ? notFound(visit) : questionPage(visit, step, await unsentDraft(visit))
}

async function postSection(visit: Visit): Promise<Response> {
  const step = stepNamed(visit.params['section'])
  if (step === null) return notFound(visit)
  const draft = await unsentDraft(visit)
  const rows = hasSection(notification, step) ? pressed(notification, visit.body) : null
  if (rows !== null) return questionPage(visit, step, draft, { body: rows })
  const answered = readStep(visit, step, draft)
  if ('problems' in answered) return questionPage(visit, step, draft, { body: visit.body, problems: answered.problems })
  const next = { ...answered, done: [...new Set([...draft.done, step])] }
  await keep(visit, next)
  const to = nextStep(next)
  return goTo(visit, to === null ? urls.notifyCheck({}) : urls.notifySection({ section: to }))
}

/** The draft with the answers of this page, or what is to be put right. */
function readStep(visit: Visit, step: Step, draft: Unsent): Unsent | { readonly problems: readonly Problem[] } {
  const { today } = visit
  if (!hasSection(notification, step)) {
    const reading = read(doorForm, visit.body, { today })
    return reading.ok ? { ...draft, confirmed: reading.answers.deathConfirmed === 'yes' } : reading
  }
  const reading = read(notification, visit.body, { today, sections: [step], known: draft.answers })
  return reading.ok
    ? { ...draft, answers: withSections(notification, draft.answers, [step], reading.answers) }
    : reading
}

function questionPage(
  visit: Visit,
  step: Step,
  draft: Unsent,
  { body, problems = [] }: { body?: Body; problems?: readonly Problem[] } = {},
): Promise<Response> {
  const before = stepBefore(draft, step)
  return show(
    visit,
    {
      title: titleOf(step),
      audience: 'public',
      caption: CAPTION,
      back: before === null ? urls.notify({}) : urls.notifySection({ section: before }),
      problems: problemItems(problems),
    },
    <QuestionPage step={step} draft={draft} body={body} problems={problems} {...formProps(visit)} />,
    problems.length === 0 ? 200 : 422,
  )
}

async function checkPage(visit: Visit, problems: readonly ErrorSummaryItem[]): Promise<Response> {
  const draft = await draftOf(visit.app, secretOf(visit))
  if (draft.sent) return goTo(visit, urls.notifyReceipt({}))
  const next = nextStep(draft)
  if (next !== null) return goTo(visit, urls.notifySection({ section: next }))
  return show(
    visit,
    { title: 'Check your answers', audience: 'public', caption: CAPTION, problems },
    <CheckPage draft={draft} {...formProps(visit)} />,
    problems.length === 0 ? 200 : 422,
  )
}

async function postCheck(visit: Visit): Promise<Response> {
  const draft = await draftOf(visit.app, secretOf(visit))
  if (draft.sent) return goTo(visit, urls.notifyReceipt({}))
  if (nextStep(draft) !== null) return checkPage(visit, [])
  const gaps = completeness(askedForm(draft), draft.answers)
  if (gaps.length > 0) {
    return checkPage(
      visit,
      gaps.map(({ message, section }) => ({ text: message, href: urls.notifySection({ section }) })),
    )
  }
  const outcome = await sendNotification(
    visit.app,
    { answers: answersAsked(draft), beforeDeath: draft.confirmed === false, address: visit.address },
    visit.key,
  )
  if (outcome.ok) {
    // The answers are gone from here with it: nobody opens them again at this browser.
    await keep(visit, { sent: true, receipt: outcome.value.receipt })
    return goTo(visit, urls.notifyReceipt({}))
  }
  switch (outcome.reason) {
    case 'too-often':
      return checkPage(visit, [{ text: TOO_OFTEN }])
    case 'stale-form':
    case 'not-found':
    case 'nothing-to-do':
      return checkPage(visit, [{ text: 'This page was too old to send from. Check your answers, and send them again' }])
  }
}

const TOO_OFTEN =
  'Many notifications have come from your network within the hour. Wait a while and send this one again, or telephone the panel’s office. What you typed is kept'

async function receiptPage(visit: Visit): Promise<Response> {
  const draft = await draftOf(visit.app, secretOf(visit))
  if (!draft.sent) return goTo(visit, urls.notify({}))
  return show(visit, { title: 'Notification received', audience: 'public' }, <ReceiptPage receipt={draft.receipt} />)
}

const secretOf = (visit: Visit): string | undefined => getCookie(visit.c, cookieName(visit.app, COOKIE))

/** The draft to go on with; a new one when the last was sent. */
async function unsentDraft(visit: Visit): Promise<Unsent> {
  const draft = await draftOf(visit.app, secretOf(visit))
  return draft.sent ? noDraft : draft
}

async function keep(visit: Visit, draft: Draft): Promise<void> {
  await forgetOldDrafts(visit.app)
  const secret = secretOf(visit) ?? newSecret()
  await keepDraft(visit.app, secret, draft)
  giveCookie(visit, COOKIE, secret, KEPT_MINUTES * 60)
}

/** Whom to telephone or write to instead. */
const contacts = (visit: Visit): Promise<readonly AreaContact[]> =>
  bookkeeping(visit.app, reachOf(publicActor), ({ tx }) =>
    tx.selectFrom('area').select(['name', 'phone', 'email']).orderBy('name').execute(),
  )
