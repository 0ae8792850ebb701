import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { Actor, Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { may } from '../access/policy.ts'
import type { Day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { Page, type PageProps } from '../ui/page.tsx'
import type { Body } from '../forms/body.ts'
import { navigation } from './navigation.ts'
import { urls } from './urls.ts'

/** One request as the features see it: who comes, what was posted, and how to answer. */
export type Visit = {
  readonly app: App
  readonly c: Context
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
  /** The form's key: the same form posted twice is one act. Undefined on a GET. */
  readonly key: string | undefined
  readonly csrf: string
  /** What was typed when the session had ended is back: show the form filled, act on nothing. */
  readonly restored: boolean
  /** The review's day and the machine's address of the visitor, for limits. */
  readonly today: Day
  readonly address: string
}

/** What every form carries: the token against forged posts, and a fresh key so that it acts once. */
export const formProps = (visit: Visit): { csrf: string; formKey: string } => ({ csrf: visit.csrf, formKey: newId() })

export type Frame = Omit<
  PageProps,
  'areaName' | 'navigation' | 'csrf' | 'demonstration' | 'signOutUrl' | 'findUrl' | 'footLinks' | 'children'
>

/** A page in the service's frame: header with the area, the role's navigation, the demonstration's clock bar. */
export async function show(
  visit: Visit,
  frame: Frame,
  children: Child,
  status: 200 | 404 | 409 | 422 | 500 = 200,
): Promise<Response> {
  const person = visit.actor.kind === 'person' ? visit.actor : null
  return visit.c.html(
    <Page
      {...frame}
      areaName={person?.areaName ?? ''}
      navigation={person === null ? [] : navigation(person)}
      csrf={visit.csrf}
      signOutUrl={person === null ? null : urls.signOut({})}
      findUrl={person !== null && may(person, 'searched') ? urls.finds({}) : null}
      footLinks={[{ text: 'The forms and what they ask', href: urls.dictionary({}) }]}
      demonstration={visit.app.demonstration ? { today: visit.today, moveUrl: urls.demonstrationCalendar({}) } : null}
    >
      {children}
    </Page>,
    status,
  )
}

/** After an act: to the page that shows it. */
export const goTo = (visit: Visit, url: string): Response => visit.c.redirect(url, 303)

/** The same answer for what does not exist and for what is not open to this visitor. */
export const notFound = (visit: Visit): Promise<Response> =>
  show(
    visit,
    { title: 'Page not found' },
    <p class="govuk-body">There is no such page, or it is not open to you.</p>,
    404,
  )

/** The person signed in; throws where the route's policy did not see to it. */
export function person(visit: Visit): Person {
  if (visit.actor.kind !== 'person') throw new Error('This route needs a person who is signed in')
  return visit.actor
}

export function giveCookie(visit: Visit, name: string, value: string, maxAgeSeconds?: number): void {
  setCookie(visit.c, cookieName(visit.app, name), value, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: visit.app.settings.secureCookies,
    ...(maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
  })
}

export const takeCookieBack = (visit: Visit, name: string): void => {
  deleteCookie(visit.c, cookieName(visit.app, name), { path: '/', secure: visit.app.settings.secureCookies })
}

/** Over https the name binds the cookie to this very host. */
export const cookieName = (app: App, name: string): string => (app.settings.secureCookies ? `__Host-${name}` : name)

const refusals: Readonly<Record<string, string>> = {
  'stale-form': 'This form was sent before, by somebody else. Load its page again.',
  closed: 'This case is closed, so nothing in it can be changed.',
  'changed-meanwhile':
    'Somebody else changed this while you were looking at it. Go back to see how it stands now, then do it again.',
}

/** An act that was refused for a reason that its own page does not explain better. Nothing was stored. */
export const refusedPage = (visit: Visit, reason: string, sentence?: string): Promise<Response> =>
  reason === 'not-found'
    ? notFound(visit)
    : show(
        visit,
        { title: 'This was not done' },
        <>
          <p class="govuk-body">
            {sentence ?? refusals[reason] ?? 'It is not possible as the case stands now.'} Nothing was stored.
          </p>
          <Prose body={visit.body} />
        </>,
        409,
      )

/** What was written in sentences, so that it can be copied: nothing typed is lost (pages.md 1). */
function Prose({ body }: { body: Body }) {
  const written = Object.entries(body)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([, value]) => value)
    .filter(text => /\S\s+\S/.test(text))
  return written.length === 0 ? (
    <></>
  ) : (
    <>
      <p class="govuk-body">What you had written:</p>
      {written.map(text => (
        <p class="govuk-body opencdr-as-typed">{text}</p>
      ))}
    </>
  )
}
