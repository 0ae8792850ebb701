import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Actor, publicActor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { may, policy } from '../access/policy.ts'
import { perform, reachOf } from '../access/perform.ts'
import { arrival, type Visitor } from '../access/session.ts'
import { addressOf } from '../access/limits.ts'
import { authorOf, forgetKeptPost, keepPost } from '../access/kept-post.ts'
import { bookkeeping } from '../db/acting.ts'
import { londonDay } from '../kernel/calendar.ts'
import { isId, newSecret } from '../kernel/ids.ts'
import { keyedHash } from '../kernel/keys.ts'
import { refused } from '../kernel/outcome.ts'
import type { Assets } from '../ui/assets.ts'
import { type Carried, carried } from './body.ts'
import { checkRoutes, type Route } from './routes.ts'
import { urls } from './urls.ts'
import { cookieName, giveCookie, goTo, notFound, show, type Visit } from './visit.tsx'

export const SESSION_COOKIE = 'opencdr'
const FORM_COOKIE = 'opencdr_form'

/**
 * Every answer carries these. No script or style but our own files; no frame, no address told to another site, nothing
 * kept in a cache. (Told to nobody at all, browsers would post our own forms from the origin `null`.)
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
} as const

/** The service over HTTP: every route behind its policy, every post behind its token. */
export function serve(app: App, routes: readonly Route[], assets: Assets): Hono {
  checkRoutes(routes)
  const hono = new Hono({ strict: false })
  hono.use(async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
    if (app.settings.secureCookies) c.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
    await next()
  })
  hono.get(urls.assets.pattern, c => asset(c, assets))
  hono.get(urls.healthy.pattern, async c => {
    // Healthy is a service whose database answers.
    await bookkeeping(app, reachOf(publicActor), () => Promise.resolve())
    return c.text('ok')
  })
  for (const route of routes) hono.on(route.method.toUpperCase(), route.pattern, c => answer(app, route, c))
  hono.notFound(async c => notFound(await plainVisit(app, c)))
  hono.onError(async (error, c) => {
    app.log.error(
      { error: error.message, stack: error.stack, route: c.req.routePath },
      'a request could not be answered',
    )
    return trouble(await plainVisit(app, c), c)
  })
  return hono
}

async function answer(app: App, route: Route, c: Context): Promise<Response> {
  const { who, now } = await arrival(app, app.keys, getCookie(c, cookieName(app, SESSION_COOKIE)))
  const actor: Actor = who.state === 'here' ? who.session.actor : publicActor
  const posted = route.method === 'post' ? await carried(c.req.raw) : null
  const visit = visitOf(app, c, who, actor, posted, londonDay(now))
  if (route.method === 'post') {
    if (posted === null) return tooLarge(visit)
    c.set('posted', posted)
    if (!sameOrigin(c) || !isOurs(posted, visit, who)) return forged(visit)
  }
  const author = authorOf(actor)
  if (posted?.restore && author !== null) await forgetKeptPost(app, author)
  const open = 'public' in policy[route.act] || 'signin' in policy[route.act]
  if (!open && who.state !== 'here') return signInFirst(visit, who, posted, route)
  if (!open && !may(actor, route.act)) return closed(visit, route)
  if (Object.entries(visit.params).some(([name, value]) => !couldBe(name, value))) return closed(visit, route)
  return route.handler(visit)
}

/** What the database is asked for by an address is an id or a plain word: anything else in its place never existed. */
const couldBe = (name: string, value: string): boolean =>
  name === 'id' || name === 'subject' ? isId(value) : name !== 'kind' || /^[a-z0-9-]{1,40}$/.test(value)

function visitOf(
  app: App,
  c: Context,
  who: Visitor,
  actor: Actor,
  posted: Carried | null,
  today: Visit['today'],
): Visit {
  const base = {
    app,
    c,
    actor,
    params: c.req.param() as Record<string, string>,
    body: posted?.body ?? {},
    key: posted?.key !== undefined && isId(posted.key) ? posted.key : undefined,
    restored: posted?.restore ?? false,
    today,
    address: addressOf({
      peer: (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress,
      forwarded: c.req.header('x-forwarded-for'),
      proxies: app.settings.proxies,
    }),
  }
  return { ...base, csrf: who.state === 'here' ? who.session.csrf : formToken(app, c, base as Visit) }
}

/** Without a session the token hangs on a random cookie of its own. */
function formToken(app: App, c: Context, visit: Visit): string {
  let secret = getCookie(c, cookieName(app, FORM_COOKIE))
  if (secret === undefined) {
    secret = newSecret()
    giveCookie(visit, FORM_COOKIE, secret)
  }
  return keyedHash(app.keys.csrf, secret).toString('base64url')
}

/** The form's token is this visitor's: of the session, also of one that has ended since, or of the form's own cookie. */
const isOurs = ({ csrf }: Carried, visit: Visit, who: Visitor): boolean =>
  same(csrf, visit.csrf) || (who.state === 'ended' && same(csrf, who.csrf))

const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

/**
 * A browser says where a post comes from; one that comes from elsewhere is refused whatever it carries. A browser too
 * old to say so in a word of its own names the origin, or hides it behind `null`.
 */
function sameOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host)
}

/** Not signed in. What was typed is kept, sealed to whoever's session ended, and comes back after the next sign-in. */
async function signInFirst(visit: Visit, who: Visitor, posted: Carried | null, route: Route): Promise<Response> {
  const isRespondents = 'respondent' in policy[route.act]
  const isKept = posted !== null && who.state === 'ended' && who.author !== null
  if (isKept)
    await keepPost(visit.app, { author: who.author!, areaId: who.areaId, path: visit.c.req.path, body: posted.body })
  if (!isRespondents) return goTo(visit, isKept ? `${urls.signIn({})}?kept=yes` : urls.signIn({}))
  return show(
    visit,
    { title: 'Open your link again' },
    <p class="govuk-body">
      You were signed out after 15 quiet minutes. What you saved is kept
      {isKept && ', and so is what you have just typed'}. Open the link in our message again to go on.
    </p>,
    404,
  )
}

/** Somebody who is signed in asks for what is not theirs: a line of history, and the page of what does not exist. */
async function closed(visit: Visit, route: Route): Promise<Response> {
  await perform(visit.app, visit.actor, route.act, () => Promise.resolve(refused('not-found')))
  return notFound(visit)
}

const tooLarge = (visit: Visit): Promise<Response> =>
  show(
    visit,
    { title: 'This is too large to send' },
    <p class="govuk-body">
      A form can hold about a million characters. Go back, shorten the text, and send it again. Nothing was stored.
    </p>,
    422,
  )

const forged = (visit: Visit): Promise<Response> =>
  show(
    visit,
    { title: 'This form is too old' },
    <>
      <p class="govuk-body">
        We could not be sure that this form came from you, so nothing was stored. Go back, load the page again, and send
        it once more.
      </p>
      <Typed visit={visit} />
    </>,
    422,
  )

async function trouble(visit: Visit, c: Context): Promise<Response> {
  const posted = c.get('posted') as Carried | undefined
  return show(
    visit,
    { title: 'There is a problem with the service' },
    <>
      <p class="govuk-body">
        {posted
          ? 'We could not save this, and nothing was stored. Your text is below: copy it, or go back and try again.'
          : 'We could not show this page. Try again in a few minutes.'}
      </p>
      <Typed visit={{ ...visit, body: posted?.body ?? {} }} />
    </>,
    500,
  )
}

/** What was typed, so that it can be copied. Only its own sender sees it. */
function Typed({ visit }: { visit: Visit }) {
  const typed = Object.entries(visit.body).filter(
    ([name, value]) => !/password/i.test(name) && String(value).trim() !== '',
  )
  if (typed.length === 0) return <></>
  return (
    <dl class="govuk-summary-list">
      {typed.map(([name, value]) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value opencdr-as-typed">
            {typeof value === 'string' ? value : value.join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Enough of a visit to show a page that no route made. */
async function plainVisit(app: App, c: Context): Promise<Visit> {
  try {
    const { who, now } = await arrival(app, app.keys, getCookie(c, cookieName(app, SESSION_COOKIE)))
    const actor: Actor = who.state === 'here' ? who.session.actor : publicActor
    return visitOf(app, c, who, actor, null, londonDay(now))
  } catch {
    // The database does not answer: the page must not need it.
    return visitOf(app, c, { state: 'none' }, publicActor, null, londonDay(app.clock.calendar(0)))
  }
}

function asset(c: Context, assets: Assets): Response {
  const found = assets.get(c.req.path)
  if (!found) return c.notFound() as Response
  if (c.req.header('if-none-match') === found.etag) return c.body(null, 304)
  c.header('cache-control', 'public, max-age=3600')
  c.header('content-type', found.type)
  c.header('etag', found.etag)
  return c.body(found.body as never)
}
