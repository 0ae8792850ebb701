import type { Fetch } from '../browserless.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

export type Answer = {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  readonly body: string
}

/** Who asks: a browser's cookies, and the token of the forms that it was given. */
export type Guest = { readonly cookies: ReadonlyMap<string, string>; readonly csrf: string }

export const BASE = 'http://127.0.0.1:3000'

/** One request and its answer, as it is: no redirect followed, no cookie kept. */
export async function ask(
  fetch: Fetch,
  guest: Guest,
  method: string,
  path: string,
  { fields, headers = {} }: { fields?: Fields | undefined; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const sent = new Headers({ host: new URL(BASE).host, ...headers })
  if (guest.cookies.size > 0)
    sent.set('cookie', [...guest.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
  const body = method === 'POST' ? posted({ _csrf: guest.csrf, ...fields }) : undefined
  if (body !== undefined) sent.set('content-type', 'application/x-www-form-urlencoded')
  const request = new Request(BASE + path, { method, headers: sent, ...(body !== undefined && { body }) })
  const response = await fetch(request)
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    body: await response.text(),
  }
}

const posted = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map(one => [name, one]),
    ),
  ).toString()

/**
 * An answer without what differs from one page to the next of the same kind: the form's token and key, the time, and
 * what the address itself named.
 */
export const shape = ({ status, headers, body }: Answer, params: Readonly<Record<string, string>> = {}): string =>
  [
    status,
    ...[...headers].filter(([name]) => !OF_THE_MOMENT.has(name)).map(([name, value]) => `${name}: ${value}`),
    Object.values(params).reduce(
      (text, value) => text.replaceAll(value, '…'),
      body.replace(/(name="_(?:csrf|key)" value=")[^"]*/g, '$1'),
    ),
  ].join('\n')

const OF_THE_MOMENT = new Set(['set-cookie', 'date'])

/** What an answer comes to, as the table of access writes it; a fault or a form taken for forged is none of its cells. */
export function cellOf({ status, location, body }: Answer): 'y' | 'n' | 's' | 'k' | 'fault' | 'forged' {
  if (status === 303) return location?.startsWith('/sign-in') ? 's' : 'y'
  if (status === 404) {
    if (body.includes('There is no such page, or it is not open to you.')) return 'n'
    return body.includes('Open your link again') ? 's' : 'k'
  }
  if (status === 422 && body.includes('This form is too old')) return 'forged'
  return status >= 500 ? 'fault' : 'y'
}
