import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aNotice } from '../../test/notices.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { joinNotification } from '../notifications/join-notification.ts'
import { openCase } from '../notifications/open-case.ts'
import { find } from './find.ts'

let world: World
let reference: string
let caseId: string
let receipt: string
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  const enter = async (area: 'north' | 'east', change: Parameters<typeof aNotice>[0]) =>
    must(
      await enterNotification(world.app, world[area].manager, {
        answers: aNotice(change),
        source: 'telephone',
        sourceNote: 'Sample',
        beforeDeath: false,
      }),
    )
  const first = await enter('north', { childAliases: [{ value: 'Bobbin Threader' }] })
  const opened = must(
    await openCase(world.app, world.north.manager, {
      notificationId: first.notificationId,
      expected: 'unexpected',
      reason: 'Lived here',
    }),
  )
  caseId = opened.caseId
  reference = opened.reference
  const joined = await enter('north', { childFamilyName: 'Maidenname', childNhsNumber: '9990000026' })
  must(
    await joinNotification(world.app, world.north.manager, {
      notificationId: joined.notificationId,
      caseId,
      reason: 'The same child',
    }),
  )
  receipt = joined.receipt
  await enter('north', { childGivenNames: 'Newly', childFamilyName: 'Told', childNhsNumber: '9990000034' })
  await enter('east', { childGivenNames: 'Eastern', childFamilyName: 'Testcase', childNhsNumber: '9990000042' })
})
afterAll(() => world.close())

const found = async (typed: string, person = world.north.manager) =>
  must(await find(world.app, person, typed)).found.map(one => `${one.kind} ${one.familyName}`)

describe('finding', () => {
  test.each([
    ['the reference', () => reference],
    ['the reference, as it is spoken', () => reference.toLowerCase().replace('-', ' ')],
    ['the NHS number', () => '999 000 0018'],
    ['the number of a joined notice', () => receipt],
    ['the NHS number that only a joined notice gave', () => '9990000026'],
    ['names in either order', () => 'testcase rob'],
    ['names in the other order', () => 'Robin Alex Testc'],
    ['a name known otherwise', () => 'thread'],
    ['the name of a joined notice', () => 'maidenname'],
  ])('by %s', async (_, typed) => {
    expect(await found(typed())).toEqual(['case Testcase'])
  })

  test('a notification without a case is found by the manager, and by nobody else', async () => {
    expect(await found('newly')).toEqual(['notification Told'])
    expect(await found('9990000034')).toEqual(['notification Told'])
    expect(await found('newly', world.north.chair)).toEqual([])
    expect(await found('robin', world.north.chair)).toEqual(['case Testcase'])
  })

  test.each([
    'estcase',
    'Robin Nobody',
    '9990000069',
    'ZZZZ-ZZ',
    '%',
    '_',
    '4 Sample Road',
  ])('"%s" finds nothing', async typed => {
    expect(await found(typed)).toEqual([])
  })

  test('never another area’s, whatever is typed', async () => {
    for (const typed of ['eastern', '9990000042', 'Testcase Eastern']) expect(await found(typed)).toEqual([])
    for (const typed of [reference, '9990000018', 'robin', receipt, 'newly']) {
      expect(await found(typed, world.east.manager)).toEqual([])
    }
  })

  test('whoever has no cases has nothing to find them with', async () => {
    const outcome = await find(world.app, world.north.members[0]!, 'robin')
    expect(outcome).toEqual({ ok: false, reason: 'not-found' })
  })
})

test('what was typed reaches no address, title or history: only a keyed hash and the count', async () => {
  const manager = await world.signedIn(world.north.manager)
  const page = await manager.submit(await manager.get('/finds'), 'Find', { find: 'Robin Testcase' })
  expect(page.url).toBe('/finds')
  expect(page.title).toBe('Find - OpenCDR')
  expect(page.text).toContain(reference)
  const nothing = await manager.submit(await manager.get('/finds'), 'Find', { find: 'Nobody' })
  expect(nothing.text).toContain('Nothing found that you may see.')

  const history = await world.database.look(`select detail from audit where act = 'searched'`)
  expect(history.length).toBeGreaterThan(10)
  for (const { detail } of history) {
    expect(detail).toEqual({ typed: expect.stringMatching(/^[0-9a-f]{64}$/), found: expect.any(Number) })
  }
  const [one, two] = await world.database.look(
    `select detail->>'typed' as typed from audit where act = 'searched' order by id desc limit 2`,
  )
  expect(one).not.toEqual(two)
  expect(world.logged()).not.toMatch(/Robin|Testcase/)
})
