import { afterAll, beforeAll, expect, test } from 'vitest'
import { assemble } from '../../src/app.ts'
import { keyedHash } from '../../src/kernel/keys.ts'
import { Visitor } from '../browserless.ts'
import { emailOf, openWorld, PASSWORD, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const CONNECTION = '192.0.2.1'

/** The service with so many proxies in front, as it is asked over a connection from `CONNECTION`. */
function visitorBehind(proxies: number, says: string): Visitor {
  const { app, database, clock, keys, ledger } = world
  const settings = { ...app.settings, proxies }
  const { fetch } = assemble({
    opened: database.opened,
    clock,
    keys,
    ledger,
    log: app.log,
    demonstration: false,
    settings,
  })
  return new Visitor(request => {
    request.headers.set('x-forwarded-for', says)
    return fetch(request, { incoming: { socket: { remoteAddress: CONNECTION } } })
  })
}

const signsIn = async (visitor: Visitor) =>
  visitor.submit(await visitor.get('/sign-in'), 'Sign in', { email: emailOf(world.north.manager), password: PASSWORD })

const triesOf = (address: string): string =>
  `key = '\\x${keyedHash(world.keys.search, `address ${address}`).toString('hex')}'`

test('whoever connects cannot pass for somebody else: the limit is that of the connection', async () => {
  expect((await signsIn(visitorBehind(0, '198.51.100.7'))).h1).toBe('Today')
  await world.database.look(`update attempt set count = 50 where ${triesOf(CONNECTION)}`)
  for (const made of ['198.51.100.8', '198.51.100.9, 198.51.100.10'])
    expect((await signsIn(visitorBehind(0, made))).text).toContain('There were too many tries')
})

test('behind one proxy the limit is that of whom the proxy names, whatever was there before', async () => {
  await world.database.look(`delete from attempt`)
  expect((await signsIn(visitorBehind(1, '203.0.113.9, 198.51.100.7'))).h1).toBe('Today')
  await world.database.look(`update attempt set count = 50 where ${triesOf('198.51.100.7')}`)
  expect((await signsIn(visitorBehind(1, '203.0.113.10, 198.51.100.7'))).text).toContain('There were too many tries')
  expect((await signsIn(visitorBehind(1, '198.51.100.7, 198.51.100.8'))).h1).toBe('Today')
})
