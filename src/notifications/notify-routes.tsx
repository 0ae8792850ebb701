import { getCookie } from 'hono/cookie'
import { publicActor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { type AnyAnswers, hasSection } from '../forms/form.ts'
import { completeness, read, withSections } from '../forms/read.ts'
import type { Problem } from '../forms/read-answer.ts'
import { pressed } from '../forms/rows.ts'
import { newSecret } from '../kernel/ids.ts'
import { type NotificationForm, notificationForm } from '../form-versions/notification-form.ts'
import { codeNamesOn } from '../registers/code-names.ts'
import { findPressed, lookUpOn } from '../registers/find-pressed.ts'
import type { LookedUp } from '../forms/look-up.ts'
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
import { areaAsking } from './receive.ts'
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
  const draft = await unsentDraft(visit)
  const form = await formOf(visit, draft)
  const step = stepNamed(form, visit.params['section'])
  return step === null ? notFound(visit) : questionPage(visit, { form, step, draft })
}

async function postSection(visit: Visit): Promise<Response> {
  const draft = await unsentDraft(visit)
  const form = await formOf(visit, draft)
  const step = stepNamed(form, visit.params['section'])
  if (step === null) return notFound(visit)
  const asking = { form, step, draft }
  const rows = hasSection(form, step) ? pressed(form, visit.body) : null
  if (rows !== null) return questionPage(visit, asking, { body: rows })
  const find = hasSection(form, step) ? await findPressed(visit, form, visit.body) : null
  if (find !== null) return questionPage(visit, asking, find)
  const answered = readStep(visit, asking)
  if ('problems' in answered) return questionPage(visit, asking, { body: visit.body, problems: answered.problems })
  const next = { ...answered, done: [...new Set([...draft.done, step])], formVersion: form.version }
  await keep(visit, next)
  const to = nextStep(form, next)
  return goTo(visit, to === null ? urls.notifyCheck({}) : urls.notifySection({ section: to }))
}

/** The draft with the answers of this page, or what is to be put right. */
function readStep(visit: Visit, { form, step, draft }: Asking): Unsent | { readonly problems: readonly Problem[] } {
  const { today } = visit
  if (!hasSection(form, step)) {
    const reading = read(doorForm, visit.body, { today })
    return reading.ok ? { ...draft, confirmed: reading.answers.deathConfirmed === 'yes' } : reading
  }
  const reading = read(form, visit.body, { today, sections: [step], known: draft.answers })
  return reading.ok ? { ...draft, answers: withSections(form, draft.answers, [step], reading.answers) } : reading
}

async function questionPage(
  visit: Visit,
  { form, step, draft }: Asking,
  { body, problems = [], found }: { body?: Body; problems?: readonly Problem[]; found?: LookedUp | undefined } = {},
): Promise<Response> {
  const before = stepBefore(form, draft, step)
  return show(
    visit,
    {
      title: titleOf(form, step),
      audience: 'public',
      caption: CAPTION,
      back: before === null ? urls.notify({}) : urls.notifySection({ section: before }),
      problems: problemItems(problems),
    },
    <QuestionPage
      form={form}
      step={step}
      draft={draft}
      body={body}
      problems={problems}
      lookUp={await lookUpOn(visit, found)}
      {...formProps(visit)}
    />,
    problems.length === 0 ? 200 : 422,
  )
}

async function checkPage(visit: Visit, problems: readonly ErrorSummaryItem[]): Promise<Response> {
  const draft = await draftOf(visit.app, secretOf(visit))
  if (draft.sent) return goTo(visit, urls.notifyReceipt({}))
  const form = await formOf(visit, draft)
  const next = nextStep(form, draft)
  if (next !== null) return goTo(visit, urls.notifySection({ section: next }))
  const names = await codeNamesOn(visit, form, draft.answers as AnyAnswers)
  return show(
    visit,
    { title: 'Check your answers', audience: 'public', caption: CAPTION, problems },
    <CheckPage form={form} draft={draft} names={names} {...formProps(visit)} />,
    problems.length === 0 ? 200 : 422,
  )
}

async function postCheck(visit: Visit): Promise<Response> {
  const draft = await draftOf(visit.app, secretOf(visit))
  if (draft.sent) return goTo(visit, urls.notifyReceipt({}))
  const form = await formOf(visit, draft)
  if (nextStep(form, draft) !== null) return checkPage(visit, [])
  const gaps = completeness(askedForm(form, draft), draft.answers)
  if (gaps.length > 0) {
    return checkPage(
      visit,
      gaps.map(({ message, section }) => ({ text: message, href: urls.notifySection({ section }) })),
    )
  }
  const outcome = await sendNotification(
    visit.app,
    {
      answers: answersAsked(form, draft),
      formVersion: form.version,
      beforeDeath: draft.confirmed === false,
      address: visit.address,
    },
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

type Asking = { readonly form: NotificationForm; readonly step: Step; readonly draft: Unsent }

/** The area’s own words come as soon as the child’s home says which area it is; or at once, where there is only one. */
const formOf = (visit: Visit, { formVersion, answers }: Unsent): Promise<NotificationForm> =>
  notificationForm(visit.app, publicActor, scene => areaAsking(scene, answers), formVersion)

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
