import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** A visitor without a browser: cookies, pages and the forms on them, through the service's own `fetch`. */
export type Fetch = (request: Request) => Response | Promise<Response>

export type Form = {
  readonly action: string
  readonly method: string
  readonly fields: readonly (readonly [string, string])[]
  readonly buttons: readonly string[]
}

export type Seen = {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** What a person reads, in order, with spaces folded. */
  readonly text: string
  readonly title: string
  readonly h1: string
  readonly forms: readonly Form[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  /** The rows of its tables, without their heads, cell by cell. */
  readonly rows: readonly (readonly string[])[]
}

export class Visitor {
  readonly #fetch: Fetch
  readonly #base: string
  readonly cookies = new Map<string, string>()

  constructor(fetch: Fetch, base = 'http://127.0.0.1:3000') {
    this.#fetch = fetch
    this.#base = base
  }

  get(path: string): Promise<Seen> {
    return this.#send('GET', path)
  }

  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Seen> {
    return this.#send('POST', path, new URLSearchParams(fields as [string, string][]).toString())
  }

  /** Fills in a form of the page and sends it. `form` is part of its action, or a button's words. */
  submit(page: Seen, form: string, fill: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Seen> {
    const found =
      page.forms.find(candidate => candidate.buttons.some(button => button === form)) ??
      page.forms.find(candidate => candidate.action.endsWith(form)) ??
      page.forms.find(candidate => candidate.action.includes(form))
    if (!found)
      throw new Error(
        `No form "${form}" on "${page.h1}" (${page.url}). There are: ${page.forms.map(f => `${f.action} [${f.buttons.join(', ')}]`).join('; ')}`,
      )
    const kept = found.fields.filter(([name]) => !(name in fill))
    const filled = Object.entries(fill).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : value.map(one => [name, one] as const),
    )
    return this.post(found.action || page.url, [...kept, ...filled])
  }

  /** Follows the link with these words. */
  follow(page: Seen, words: string): Promise<Seen> {
    const link = page.links.find(({ text }) => text === words) ?? page.links.find(({ text }) => text.includes(words))
    if (!link)
      throw new Error(`No link "${words}" on "${page.h1}". There are: ${page.links.map(({ text }) => text).join('; ')}`)
    return this.get(link.href)
  }

  async #send(method: string, path: string, body?: string): Promise<Seen> {
    let url = new URL(path, this.#base)
    let response = await this.#once(method, url, body)
    for (
      let hops = 0;
      response.status >= 300 && response.status < 400 && response.headers.has('location') && hops < 5;
      hops += 1
    ) {
      url = new URL(response.headers.get('location')!, url)
      response = await this.#once('GET', url)
    }
    return seen(url.pathname + url.search, response)
  }

  async #once(method: string, url: URL, body?: string): Promise<Response> {
    const headers = new Headers({ host: url.host })
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (body !== undefined) headers.set('content-type', 'application/x-www-form-urlencoded')
    const response = await this.#fetch(
      new Request(url, { method, headers, ...(body !== undefined && { body }), redirect: 'manual' }),
    )
    for (const cookie of response.headers.getSetCookie()) {
      const [pair, ...rest] = cookie.split(';')
      const [name, value] = pair!.split('=', 2) as [string, string]
      if (rest.some(part => /max-age=0/i.test(part.trim()))) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}

async function seen(url: string, response: Response): Promise<Seen> {
  const html = await response.text()
  const document = parse(html)
  const main = find(document, 'main') ?? document
  return {
    url,
    status: response.status,
    headers: response.headers,
    html,
    text: textOf(main),
    title: textOf(find(document, 'title') ?? document),
    h1: textOf(find(main, 'h1') ?? document).slice(0, 200),
    forms: all(document, 'form').map(form),
    links: all(document, 'a').map(link => ({ text: textOf(link), href: attribute(link, 'href') ?? '' })),
    rows: all(main, 'tbody').flatMap(body =>
      all(body, 'tr').map(row => row.childNodes.filter(cell => 'tagName' in cell).map(textOf)),
    ),
  }
}

function form(element: Tree.Element): Form {
  const fields: (readonly [string, string])[] = []
  for (const input of [...all(element, 'input'), ...all(element, 'textarea'), ...all(element, 'select')]) {
    const name = attribute(input, 'name')
    if (name === undefined || attribute(input, 'disabled') !== undefined) continue
    if (input.tagName === 'textarea') fields.push([name, rawText(input).replace(/^\n/, '')])
    else if (input.tagName === 'select') {
      const options = all(input, 'option')
      const chosen = options.find(option => attribute(option, 'selected') !== undefined) ?? options[0]
      fields.push([name, chosen ? (attribute(chosen, 'value') ?? textOf(chosen)) : ''])
    } else if (/^(checkbox|radio)$/.test(attribute(input, 'type') ?? '')) {
      if (attribute(input, 'checked') !== undefined) fields.push([name, attribute(input, 'value') ?? 'on'])
    } else fields.push([name, attribute(input, 'value') ?? ''])
  }
  return {
    action: attribute(element, 'action') ?? '',
    method: attribute(element, 'method') ?? 'get',
    fields,
    buttons: all(element, 'button').map(textOf),
  }
}

function all(node: Tree.Node, tag: string): Tree.Element[] {
  const found: Tree.Element[] = []
  walk(node, element => {
    if (element.tagName === tag) found.push(element)
  })
  return found
}

const find = (node: Tree.Node, tag: string): Tree.Element | undefined => all(node, tag)[0]

function walk(node: Tree.Node, visit: (element: Tree.Element) => void): void {
  if ('tagName' in node) visit(node)
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit)
}

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find(attr => attr.name === name)?.value

const textOf = (node: Tree.Node): string => rawText(node).replace(/\s+/g, ' ').trim()

function rawText(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  if (node.nodeName === 'script' || node.nodeName === 'style') return ''
  return 'childNodes' in node ? node.childNodes.map(rawText).join(BLOCKS.has(node.nodeName) ? ' ' : '') : ''
}

const BLOCKS = new Set([
  'div',
  'dl',
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tr',
  'main',
  'section',
  'fieldset',
  'form',
  'nav',
  'header',
  'footer',
  'body',
])

export const htmlOf = (node: Tree.ParentNode): string => serialize(node)
