import { getCookie } from 'hono/cookie'
import { authorOf, hasKeptPost, keptPost } from '../access/kept-post.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '../access/password.ts'
import { perform } from '../access/perform.ts'
import { hideNames, setPassword, signIn, signOut } from '../access/sign-in.ts'
import { visitor } from '../access/session.ts'
import { refused } from '../kernel/outcome.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Input } from '../ui/input.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PasswordInput } from '../ui/password-input.tsx'
import { field } from './body.ts'
import { landing } from './navigation.ts'
import { get, post, type Route } from './routes.ts'
import { SESSION_COOKIE } from './serve.tsx'
import { urls } from './urls.ts'
import { cookieName, formProps, giveCookie, goTo, notFound, show, takeCookieBack, type Visit } from './visit.tsx'

export const signInRoutes: readonly Route[] = [
  get(urls.home, 'signed-in', async visit =>
    goTo(visit, visit.actor.kind === 'person' ? landing(visit.actor) : urls.signIn({})),
  ),
  get(urls.signIn, 'signed-in', visit => signInPage(visit, {})),
  post(urls.signIn, 'signed-in', postSignIn),
  post(urls.signOut, 'signed-out', postSignOut),
  post(urls.hideNames, 'names-hidden', postHideNames),
  get(urls.setPassword, 'password-set', visit => setPasswordPage(visit, null)),
  post(urls.setPassword, 'password-set', postSetPassword),
  get(urls.keptPost, 'signed-in', keptPage),
]

/** One error for every cause: neither an address nor an account can be found out here. */
const DOES_NOT_FIT = 'Check the e-mail address and the password: they do not fit together'

async function signInPage(
  visit: Visit,
  { problem, email = '' }: { problem?: string; email?: string },
): Promise<Response> {
  if (visit.actor.kind === 'person') return goTo(visit, landing(visit.actor))
  return show(
    visit,
    { title: 'Sign in', ...(problem !== undefined && { problems: [{ text: problem, href: '#email' }] }) },
    <>
      {visit.c.req.query('kept') === 'yes' && (
        <InsetText text="You were signed out. What you typed is kept, and comes back when you have signed in." />
      )}
      <Form action={urls.signIn({})} {...formProps(visit)}>
        <Input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          spellcheck={false}
          label={{ text: 'E-mail address' }}
          value={email}
          {...(problem !== undefined && { errorMessage: { text: problem } })}
        />
        <PasswordInput id="password" name="password" label={{ text: 'Password' }} />
        <Button text="Sign in" preventDoubleClick />
      </Form>
      <p class="govuk-body">After 15 quiet minutes you are signed out. What you saved stays.</p>
    </>,
    problem === undefined ? 200 : 422,
  )
}

async function postSignIn(visit: Visit): Promise<Response> {
  const email = field(visit.body, 'email')
  const password = visit.body['password']
  if (
    email === '' ||
    typeof password !== 'string' ||
    password === '' ||
    password.length > PASSWORD_MAX ||
    email.length > 200
  ) {
    return signInPage(visit, {
      problem: email === '' ? 'Enter your e-mail address and your password' : DOES_NOT_FIT,
      email,
    })
  }
  const outcome = await signIn(visit.app, { email, password, address: visit.address })
  if (!outcome.ok) {
    return signInPage(visit, {
      problem:
        outcome.reason === 'too-often' ? 'There were too many tries. Wait 15 minutes, then try again' : DOES_NOT_FIT,
      email,
    })
  }
  giveCookie(visit, SESSION_COOKIE, outcome.value)
  const who = await visitor(visit.app, visit.app.keys, outcome.value)
  if (who.state !== 'here' || who.session.actor.kind !== 'person') return goTo(visit, urls.home({}))
  const { actor } = who.session
  return goTo(
    visit,
    (await hasKeptPost(visit.app, actor.accountId)) ? urls.keptPost({ id: actor.accountId }) : landing(actor),
  )
}

async function postSignOut(visit: Visit): Promise<Response> {
  const token = getCookie(visit.c, cookieName(visit.app, SESSION_COOKIE))
  if (token !== undefined) await signOut(visit.app, token)
  takeCookieBack(visit, SESSION_COOKIE)
  visit.c.header('clear-site-data', '"cache", "storage"')
  return goTo(visit, urls.signIn({}))
}

async function postHideNames(visit: Visit): Promise<Response> {
  const token = getCookie(visit.c, cookieName(visit.app, SESSION_COOKIE))
  if (visit.actor.kind !== 'person' || token === undefined) return goTo(visit, urls.signIn({}))
  await hideNames(visit.app, token, field(visit.body, 'hide') === 'yes')
  return goTo(visit, landing(visit.actor))
}

const setPasswordPage = (visit: Visit, problem: string | null): Promise<Response> =>
  show(
    visit,
    { title: 'Choose your password', ...(problem !== null && { problems: [{ text: problem, href: '#password' }] }) },
    <Form action={urls.setPassword({ token: visit.params['token'] ?? '' })} {...formProps(visit)}>
      <PasswordInput
        id="password"
        name="password"
        autocomplete="new-password"
        label={{ text: 'Password' }}
        hint={{ text: `At least ${PASSWORD_MIN} characters. Three words that you can remember do well.` }}
        {...(problem !== null && { errorMessage: { text: problem } })}
      />
      <Button text="Save password" preventDoubleClick />
    </Form>,
    problem === null ? 200 : 422,
  )

async function postSetPassword(visit: Visit): Promise<Response> {
  const password = visit.body['password']
  if (typeof password !== 'string' || password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    return setPasswordPage(visit, `Password must be between ${PASSWORD_MIN} and ${PASSWORD_MAX} characters`)
  }
  const outcome = await setPassword(visit.app, { token: visit.params['token'] ?? '', password })
  if (outcome.ok) return goTo(visit, urls.signIn({}))
  return show(
    visit,
    { title: 'This link does not work' },
    <p class="govuk-body">
      It was used already, or it is more than seven days old. Ask whoever looks after the service for a new one.
    </p>,
    404,
  )
}

/** What was typed when the session had ended, ready to be sent to its own page, which shows it filled in. */
async function keptPage(visit: Visit): Promise<Response> {
  const author = authorOf(visit.actor)
  if (author === null) return goTo(visit, urls.signIn({}))
  const kept = visit.params['id'] === author ? await keptPost(visit.app, author) : null
  if (kept === null) {
    await perform(visit.app, visit.actor, 'signed-in', () => Promise.resolve(refused('not-found')))
    return notFound(visit)
  }
  return show(
    visit,
    { title: 'You were signed out. What you typed is kept' },
    <Form action={kept.path} {...formProps(visit)}>
      <input type="hidden" name="_restore" value="yes" />
      {Object.entries(kept.body).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map(one => <input type="hidden" name={name} value={one} />),
      )}
      <p class="govuk-body">
        Nothing of it has been stored in the record yet. Go on to see the page as you left it, then save it.
      </p>
      <Button text="Go on" />
    </Form>,
  )
}
