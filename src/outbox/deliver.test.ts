import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aCase, anAgency } from '../../test/a-case.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import type { App } from '../access/app.ts'
import { deliver, mailServer, RETRY_MINUTES } from './deliver.ts'
import { changeAddress, sendAgain } from './mend-message.ts'

/** A mail server of our own: what it got, and what it refuses. */
type Post = {
  readonly url: string
  readonly got: { readonly to: string; readonly text: string }[]
  refuses: string | null
  /** How long it takes over each message. */
  slowMs: number
  close(): Promise<void>
}

async function openPost(port = 0): Promise<Post> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, answer) {
      const refused = post.refuses === address
      answer(refused ? Object.assign(new Error(`No such mailbox: ${address}`), { responseCode: 550 }) : null)
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        setTimeout(() => {
          post.got.push({ to: session.envelope.rcptTo[0]!.address, text: Buffer.concat(parts).toString('utf8') })
          answer()
        }, post.slowMs)
      })
    },
  })
  server.on('error', () => {})
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const post: Post = {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    got: [],
    refuses: null,
    slowMs: 0,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
  return post
}

let world: World
let post: Post
let caseId: string
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  caseId = await aCase(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  post = await openPost()
})
afterEach(() => post.close())

/** The same service, so many minutes of the machine's clock later. */
const later = (minutes: number): App => ({
  ...world.app,
  clock: { ...world.app.clock, wall: () => world.app.clock.wall().add({ minutes }) },
})
const send = (app: App = world.app) => deliver(app, mailServer(post.url))
const messageOf = async (requestId: string) => {
  const [row] = await world.database.look(
    `select id, state, secret, trouble, attempts, to_email, body from outbox where request_id = '${requestId}' order by made_at limit 1`,
  )
  return row as {
    id: string
    state: string
    secret: string | null
    trouble: string | null
    attempts: number
    to_email: string
    body: string
  }
}
const agency = (name: string, email = `${name.toLowerCase()}@sample.example`) =>
  anAgency(world, caseId, { name: `${name} Surgery`, email })
const decoded = (text: string) =>
  text
    .replace(/=\r\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, bytes => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
const messageId = (text: string) => /^message-id: (\S+)/im.exec(text)?.[1]

test('a message arrives with its link and nothing of the child; then the secret is wiped', async () => {
  const requestId = await agency('Posted')
  const { id, secret } = await messageOf(requestId)
  expect(await send()).toBe(1)
  const [{ to, text }] = post.got as [Post['got'][number]]
  expect(to).toBe('posted@sample.example')
  expect(messageId(text)).toBe(`<${id}@cdr.example>`)
  expect(text).toMatch(/^auto-submitted: auto-generated/im)
  expect(decoded(text)).toContain(`https://cdr.example/r/${secret}`)
  expect(decoded(text)).not.toContain('{link}')
  const [file] = await world.database.look(
    `select family_name, given_names, address, postcode, born_on::text, died_on::text from case_file where id = '${caseId}'`,
  )
  for (const said of Object.values(file!)) expect(decoded(text)).not.toContain(String(said))
  expect(await messageOf(requestId)).toMatchObject({ state: 'sent', secret: null, trouble: null })
  expect(JSON.stringify(await world.database.look('select * from outbox'))).not.toContain(secret)
  expect(await send()).toBe(0)
})

test('without a mail server messages wait', async () => {
  const requestId = await agency('Waiting')
  expect(await deliver(world.app, mailServer(null))).toBe(0)
  expect(await messageOf(requestId)).toMatchObject({ state: 'waiting', attempts: 0 })
  await send()
})

test('while the mail server is away a message waits, says why, and arrives once it is back', async () => {
  const requestId = await agency('Patient')
  const port = Number(new URL(post.url).port)
  await post.close()
  expect(await send()).toBe(0)
  const waiting = await messageOf(requestId)
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
  expect(waiting.trouble).toMatch(/^The mail server could not be reached/)
  expect(waiting.secret).not.toBeNull()
  post = await openPost(port)
  expect(await send()).toBe(0)
  expect(await send(later(RETRY_MINUTES[0] + 1))).toBe(1)
  expect(messageId(post.got[0]!.text)).toBe(`<${waiting.id}@cdr.example>`)
  expect(await messageOf(requestId)).toMatchObject({ state: 'sent', trouble: null })
})

test('handed over and not marked, it goes again under the same Message-ID', async () => {
  const requestId = await agency('Doubtful')
  const { secret, id } = await messageOf(requestId)
  await send()
  await world.database.look(
    `update outbox set state = 'waiting', secret = '${secret}', next_attempt_at = made_at where id = '${id}'`,
  )
  await send()
  expect(post.got.map(({ text }) => messageId(text))).toEqual([`<${id}@cdr.example>`, `<${id}@cdr.example>`])
})

test('two processes never hand over the same message', async () => {
  for (const name of ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Gorse']) await agency(name)
  post.slowMs = 30
  const left = await Promise.all([send(), send(), send()])
  expect(left.reduce((a, b) => a + b)).toBe(6)
  expect(new Set(post.got.map(({ text }) => messageId(text))).size).toBe(6)
  expect(post.got).toHaveLength(6)
})

test('an address that is not taken is shown at once; corrected, the message arrives, and the request follows', async () => {
  const requestId = await agency('Mistyped')
  post.refuses = 'mistyped@sample.example'
  expect(await send()).toBe(0)
  const stuck = await messageOf(requestId)
  expect(stuck).toMatchObject({ state: 'not-delivered', trouble: 'The mail server does not take this address (550).' })
  must(await changeAddress(world.app, world.north.manager, { messageId: stuck.id, email: 'typed@sample.example' }))
  expect(await send()).toBe(1)
  expect(post.got[0]!.to).toBe('typed@sample.example')
  const [request] = await world.database.look(`select contact_email from request where id = '${requestId}'`)
  expect(request!['contact_email']).toBe('typed@sample.example')
  const lines = await world.database.look(`select detail from audit where subject = '${stuck.id}'`)
  expect(JSON.stringify(lines)).not.toContain('typed@sample.example')
  expect(await sendAgain(world.app, world.north.manager, { messageId: stuck.id })).toMatchObject({ reason: 'gone' })
})

test('after the last try it is not delivered, until a person puts it in line again', async () => {
  const requestId = await agency('Stubborn')
  const port = Number(new URL(post.url).port)
  await post.close()
  let minutes = 0
  for (const wait of RETRY_MINUTES) {
    await send(later(minutes))
    minutes += wait + 1
  }
  expect((await messageOf(requestId)).state).toBe('waiting')
  await send(later(minutes))
  const { id, state, secret } = await messageOf(requestId)
  expect([state, secret === null]).toEqual(['not-delivered', false])
  post = await openPost(port)
  must(await sendAgain(later(minutes), world.north.manager, { messageId: id }))
  expect(await send(later(minutes + 1))).toBe(1)
})

test('a message that was withdrawn on its way stays withdrawn', async () => {
  const requestId = await agency('Withdrawn')
  post.slowMs = 150
  const sending = send()
  for (let tries = 0; (await messageOf(requestId)).attempts === 0 && tries < 100; tries += 1)
    await new Promise(resolve => setTimeout(resolve, 10))
  await world.database.look(`update outbox set state = 'withdrawn', secret = null where request_id = '${requestId}'`)
  await sending
  expect((await messageOf(requestId)).state).toBe('withdrawn')
})

test('no address: the Outbox says so from the beginning', async () => {
  const requestId = await agency('Addressless', '')
  const { id, state, trouble } = await messageOf(requestId)
  expect([state, trouble]).toEqual(['not-delivered', 'No e-mail address is known. Telephone, or add an address.'])
  expect(await sendAgain(world.app, world.north.manager, { messageId: id })).toMatchObject({ reason: 'no-address' })
  expect(await changeAddress(world.app, world.east.manager, { messageId: id, email: 'a@b.example' })).toMatchObject({
    reason: 'not-found',
  })
})
