import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../src/access/actor.ts'
import { addAccount } from '../../src/admin/add-account.ts'
import { type Assembled, allRoutes, assemble } from '../../src/app.ts'
import type { Ledger } from '../../src/db/acting.ts'
import { newId, newSecret } from '../../src/kernel/ids.ts'
import { keyedHash } from '../../src/kernel/keys.ts'
import { changeAgreement, signAgreement } from '../../src/meetings/agreement.ts'
import { withdrawMember } from '../../src/meetings/plan-meeting.ts'
import { declareConflict } from '../../src/meetings/read-papers.ts'
import { changeContact } from '../../src/returns/change-contact.ts'
import { assets } from '../../src/ui/assets.ts'
import { BODY_LIMIT } from '../../src/web/body.ts'
import { checkRoutes, type Route } from '../../src/web/routes.ts'
import { serve } from '../../src/web/serve.tsx'
import { linkOf } from '../a-case.ts'
import { emailOf, must, PASSWORD } from '../world.ts'
import { type Answer, ask, BASE, cellOf, type Fields, type Guest } from './ask.ts'
import { byLink, nobody, signedIn } from './guests.ts'
import { setTheStage, type Stage } from './stage.ts'
import { wordsIn } from './words.ts'

let stage: Stage
let manager: Guest
let other: Guest
let member: Guest
let stranger: Guest

beforeAll(async () => {
  stage = await setTheStage()
  const { world, north, east } = stage
  manager = await signedIn(world, north.area.manager)
  other = await signedIn(world, east.area.manager)
  member = await signedIn(world, north.area.members[0]!)
  stranger = await nobody(world)
}, 240_000)

afterAll(() => stage?.world.close())

const get = (guest: Guest, path: string): Promise<Answer> => ask(stage.world.fetch, guest, 'GET', path)
const post = (guest: Guest, path: string, fields?: Fields, headers?: Readonly<Record<string, string>>) =>
  ask(stage.world.fetch, guest, 'POST', path, { fields, ...(headers && { headers }) })
const look = (sql: string) => stage.world.database.look(sql)
const count = async (sql: string): Promise<number> =>
  Number((await look(`select count(*)::int as n from ${sql}`))[0]!['n'])

const addressOf = ({ pattern }: Pick<Route, 'pattern'>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => (name === 'id' || name === 'subject' ? newId() : 'child'))

// --- The start ---

describe('routes at the start', () => {
  const [route] = allRoutes as [Route, ...Route[]]

  test('a route for whose act nobody decided who may do it stops the start', () => {
    const undecided = { ...route, pattern: '/undecided', act: 'undecided' as never }
    const serving = () => serve(stage.world.app, [...allRoutes, undecided], assets())
    expect(serving).toThrow('GET /undecided has no policy: nobody has decided who may "undecided".')
  })

  test('an act by the name of what every object has is no policy', () => {
    expect(() => checkRoutes([{ ...route, act: 'constructor' as never }])).toThrow('has no policy')
  })

  test('two routes for one address stop the start', () => {
    expect(() => serve(stage.world.app, [...allRoutes, route], assets())).toThrow('is answered twice')
  })

  test('the routes of a demonstration are not there without one', async () => {
    expect(cellOf(await post(manager, '/calendar', { days: '1' }))).toBe('n')
  })
})

// --- Posts from elsewhere ---

describe('a post that does not come from our own page', () => {
  const posts = allRoutes.filter(({ method }) => method === 'post')
  const elsewhere: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['with the origin of another site', { origin: 'https://elsewhere.example' }],
    ['with a hidden origin', { origin: 'null' }],
    ['with an origin that is none', { origin: 'not an origin' }],
  ]

  test('is refused on every route without the token, or with somebody else’s, and nothing is stored', async () => {
    const before = await count('audit')
    for (const route of posts)
      for (const guest of [manager, stranger])
        for (const csrf of ['', other.csrf, newSecret()])
          expect(cellOf(await post({ ...guest, csrf }, addressOf(route))), route.pattern).toBe('forged')
    expect(await count('audit')).toBe(before)
  })

  test('is refused when the session has ended, and is not kept', async () => {
    const { world, north } = stage
    const guest = await signedIn(world, north.area.doctor)
    await look(
      `update session set seen_at = seen_at - interval '16 minutes' where account_id = '${north.area.doctor.accountId}'`,
    )
    for (const path of ['/finds', '/notify/child', '/sign-in', '/sign-out'])
      for (const csrf of ['', other.csrf]) expect(cellOf(await post({ ...guest, csrf }, path)), path).toBe('forged')
    expect(await count(`kept_post where author = '${north.area.doctor.accountId}'`)).toBe(0)
    expect((await post(guest, '/sign-out')).location).toBe('/sign-in')
  })

  test.each(elsewhere)('is refused on every route %s, whatever it carries', async (_, headers) => {
    const before = await count('audit')
    for (const route of posts)
      expect(cellOf(await post(manager, addressOf(route), {}, headers)), route.pattern).toBe('forged')
    expect(await count('audit')).toBe(before)
  })

  test.each([
    ['a browser that says so', { 'sec-fetch-site': 'same-origin', origin: BASE }],
    ['a browser that hides the origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['an older browser', { origin: BASE }],
  ])('our own page is served: %s', async (_, headers) => {
    expect(cellOf(await post(manager, '/finds', { find: 'Nobody' }, headers))).toBe('y')
  })
})

// --- Sessions ---

describe('sessions', () => {
  const here = (person: Person): Fields => ({ email: emailOf(person), password: PASSWORD })
  const cookies = (answer: Answer): string[] => answer.headers.getSetCookie()

  test('the cookie is out of reach of scripts and other sites, and over https bound to this host', async () => {
    const plain = await post(stranger, '/sign-in', here(stage.north.area.chair))
    expect(cookies(plain)).toEqual([expect.stringMatching(/^opencdr=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)])
    const secure = overHttps()
    const page = await ask(secure.fetch, NOBODY, 'GET', '/sign-in')
    const [form] = cookies(page)
    expect(form).toMatch(/^__Host-opencdr_form=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const guest = { cookies: new Map([form!.split(';')[0]!.split('=') as [string, string]]), csrf: tokenIn(page) }
    const signed = await ask(secure.fetch, guest, 'POST', '/sign-in', { fields: here(stage.north.area.chair) })
    expect(cookies(signed)).toEqual([
      expect.stringMatching(/^__Host-opencdr=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    expect(signed.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
  })

  test('signing in gives a session of its own, whatever cookie came along', async () => {
    const planted = newSecret()
    const guest = { ...stranger, cookies: new Map([...stranger.cookies, ['opencdr', planted]]) }
    const first = sessionIn(await post(guest, '/sign-in', here(stage.north.area.doctor)))
    const second = sessionIn(await post(guest, '/sign-in', here(stage.north.area.doctor)))
    expect(new Set([planted, first, second]).size).toBe(3)
    expect(cellOf(await get(guest, '/cases'))).toBe('s')
    expect(cellOf(await get(withSession(first), '/cases'))).toBe('y')
  })

  test('after signing out the cookie opens nothing, and the browser is told to forget', async () => {
    const { world, north } = stage
    const guest = await signedIn(world, north.area.viceChair)
    expect(cellOf(await get(guest, '/cases'))).toBe('y')
    const out = await post(guest, '/sign-out')
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(cookies(out)).toEqual([expect.stringMatching(/^opencdr=; Max-Age=0; Path=\/$/)])
    expect(cellOf(await get(guest, '/cases'))).toBe('s')
    expect(cellOf(await get(guest, `/cases/${north.ids.case}`))).toBe('s')
  })

  test.each([
    ['after fifteen quiet minutes', 'seen_at', '15 minutes 1 second'],
    ['after twelve hours', 'created_at', '12 hours 1 second'],
  ])('ends %s', async (_, column, ago) => {
    const guest = await signedIn(stage.world, stage.north.area.viceChair)
    const newest = '(select token_hash from session order by created_at desc limit 1)'
    await look(`update session set ${column} = ${column} - interval '${ago}' where token_hash = ${newest}`)
    expect(cellOf(await get(guest, '/cases'))).toBe('s')
  })

  test('an invitation that was taken back, or a copy that is shut, opens nothing from the next request on', async () => {
    const { world, north } = stage
    const { app } = world
    const { lay, ids, copies } = north
    const guest = await signedIn(world, lay)
    const paper = `/papers/${copies.get(lay.accountId)!}`
    const formC = `/analyses/${ids.analysis}`
    expect([cellOf(await get(guest, paper)), cellOf(await get(guest, formC))]).toEqual(['y', 'y'])
    const copyId = copies.get(lay.accountId)!
    must(await declareConflict(app, await world.asInvited(lay), { copyId, answer: 'not-sure', note: '' }))
    const shut = await get(guest, paper)
    expect(wordsIn(shut.body)).toEqual([])
    expect(shut.body).toContain('These papers are shut to you')
    expect(cellOf(await get(guest, formC))).toBe('n')
    must(await withdrawMember(app, north.area.manager, { meetingId: ids.meeting, accountId: lay.accountId }))
    expect([cellOf(await get(guest, paper)), cellOf(await get(guest, formC))]).toEqual(['n', 'n'])
    expect((await get(guest, '/papers')).body).toContain('You are not invited to a meeting with papers yet.')
  })

  test('when the agreement changes nothing of the panel opens before it is signed again', async () => {
    const { world, north } = stage
    const { area, ids, copies } = north
    const readers = [area.members[0]!, area.observer, area.doctor]
    must(await changeAgreement(world.app, area.manager, { body: 'A newer text', version: 1 }))
    for (const reader of readers) {
      const guest = await signedIn(world, reader)
      const paper = `/papers/${copies.get(reader.accountId)!}`
      expect((await get(guest, paper)).location, reader.role).toBe('/agreement')
      expect((await get(guest, '/papers')).body).toContain('Sign the agreement first')
      // The doctor reads the case itself, and Form C with it.
      const formC = reader === area.doctor ? 'y' : 'n'
      expect(cellOf(await get(guest, `/analyses/${ids.analysis}`)), reader.role).toBe(formC)
      must(await signAgreement(world.app, reader, { version: 2, name: reader.name, organisation: '' }))
      expect((await get(guest, paper)).status, reader.role).toBe(200)
      expect(cellOf(await get(guest, `/analyses/${ids.analysis}`)), reader.role).toBe('y')
    }
  })

  test('ten tries at one address of e-mail; then even the right password waits, and says no more than before', async () => {
    const guess = (email: string, password: string) => post(stranger, '/sign-in', { email, password })
    const person = stage.east.area.doctor
    const answers: string[] = []
    for (let tries = 0; tries < 10; tries += 1)
      answers.push(problemIn(await guess(emailOf(person), 'a wrong one indeed')))
    expect(new Set(answers)).toEqual(new Set([problemIn(await guess('nobody@opencdr.example', PASSWORD))]))
    const eleventh = await guess(emailOf(person), PASSWORD)
    expect(eleventh.status).toBe(422)
    expect(eleventh.headers.getSetCookie()).toEqual([])
    expect(problemIn(eleventh)).toContain('There were too many tries. Wait 15 minutes')
    expect(cellOf(await guess(emailOf(stage.east.area.chair), PASSWORD))).toBe('y')
  })

  test('a new password ends what the old one opened, and every other one-time link', async () => {
    const { world, north } = stage
    const email = 'newly@opencdr.example'
    const account = { areaId: north.area.id, role: 'chair', name: 'Newly Added', email } as const
    const { accountId, linkSecret } = must(await addAccount(world.app, account))
    const again = async (): Promise<string> => {
      const secret = newSecret()
      await look(
        `insert into sign_in_link values ('\\x${keyedHash(world.keys.token, secret).toString('hex')}', '${accountId}', ${north.area.id}, now() + interval '1 day')`,
      )
      return secret
    }
    const choose = (token: string, password: string) => post(stranger, `/set-password/${token}`, { password })
    const signIn = (password: string) => post(stranger, '/sign-in', { email, password })
    const [second, third] = [await again(), await again()]
    expect((await choose(linkSecret, 'the first of them')).location).toBe('/sign-in')
    for (const used of [linkSecret, second, third]) expect(cellOf(await choose(used, 'one too many'))).toBe('k')

    const first = withSession(sessionIn(await signIn('the first of them')))
    expect(cellOf(await get(first, '/cases'))).toBe('y')
    expect((await choose(await again(), 'the second of them')).location).toBe('/sign-in')
    expect(cellOf(await get(first, '/cases'))).toBe('s')
    expect((await signIn('the first of them')).status).toBe(422)
    expect(cellOf(await get(withSession(sessionIn(await signIn('the second of them'))), '/cases'))).toBe('y')
  })

  const tokenIn = (page: Answer): string => /name="_csrf" value="([^"]*)"/.exec(page.body)![1]!
  const sessionIn = (answer: Answer): string => /^opencdr=([\w-]{43});/.exec(cookies(answer)[0] ?? '')![1]!
  const withSession = (token: string): Guest => ({ cookies: new Map([['opencdr', token]]), csrf: '' })
  const problemIn = ({ body }: Answer): string => /govuk-error-summary__list[^]*?<\/ul>/.exec(body)?.[0] ?? ''
})

const NOBODY: Guest = { cookies: new Map(), csrf: '' }

/** The same service as it is in production: over https, with the same database. */
function overHttps(): Assembled {
  const { app, database, clock, keys, ledger } = stage.world
  const settings = { ...app.settings, secureCookies: true }
  return assemble({ opened: database.opened, clock, keys, ledger, log: app.log, demonstration: false, settings })
}

// --- Personal links ---

describe('personal links', () => {
  test('a link for a new contact ends the old one and everybody who came by it', async () => {
    const { world, north } = stage
    const { ids, links } = north
    const mine = `/requests/${ids.nursery}/return`
    const first = await byLink(world, links.nursery)
    expect(cellOf(await get(first, mine))).toBe('y')
    const contact = { name: 'Newly Named', role: 'Manager', email: 'new@sample.example', phone: '' }
    must(await changeContact(world.app, north.area.manager, { requestId: ids.nursery, contact }))
    expect(cellOf(await get(first, mine))).toBe('s')
    const broken = await get(stranger, `/r/${links.nursery}`)
    expect(cellOf(broken)).toBe('k')
    expect(wordsIn(broken.body)).toEqual([])
    expect(cellOf(await post(stranger, `/r/${links.nursery}`))).toBe('k')
    const next = await byLink(world, await linkOf(world, ids.nursery))
    expect(cellOf(await get(next, mine))).toBe('y')
    expect(cellOf(await get(next, `/requests/${ids.academy}/return`))).toBe('n')
  })

  test('a session that the old link was opening when the contact changed ends too', async () => {
    const { world, north } = stage
    const { ids } = north
    const asked = `request_id = '${ids.nursery}'`
    const guest = await byLink(world, await linkOf(world, ids.nursery))
    await look(`create table opening as select * from session where ${asked} order by created_at desc limit 1`)
    const contact = { name: 'Again Another', role: 'Manager', email: 'again@sample.example', phone: '' }
    must(await changeContact(world.app, north.area.manager, { requestId: ids.nursery, contact }))
    // As if it had been committed after the change.
    await look(`delete from session where ${asked}`)
    await look(
      `update opening set created_at = created_at + interval '1 second', seen_at = seen_at + interval '1 second'`,
    )
    await look('insert into session select * from opening; drop table opening')
    expect(cellOf(await get(guest, `/requests/${ids.nursery}/return`))).toBe('s')
    const next = await byLink(world, await linkOf(world, ids.nursery))
    expect(cellOf(await get(next, `/requests/${ids.nursery}/return`))).toBe('y')
  })

  test('opening a link consumes nothing and tells nothing of the child', async () => {
    const { links } = stage.north
    const before = await count('audit')
    const seen = [await get(stranger, `/r/${links.academy}`), await get(manager, `/r/${links.academy}`)]
    for (const page of seen) expect(wordsIn(page.body)).toEqual(['Academyqnorth'])
    expect(await count('audit')).toBe(before)
  })
})

// --- Every answer ---

describe('every answer', () => {
  const always = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  }
  const guarded = (answer: Answer, what: string): void => {
    const found = Object.fromEntries(Object.keys(always).map(name => [name, answer.headers.get(name)]))
    expect(found, what).toEqual(always)
  }

  test('a page, a list, a redirect, what is not there, and what was refused carry the same guard, and none is kept', async () => {
    for (const guest of [stranger, manager, member])
      for (const route of allRoutes) {
        const answer =
          route.method === 'get'
            ? await get(guest, addressOf(route))
            : await post({ ...guest, csrf: '' }, addressOf(route))
        guarded(answer, route.pattern)
        expect(answer.headers.get('cache-control'), route.pattern).toBe('no-store')
      }
    guarded(await get(stranger, '/nothing-here'), 'nothing')
    guarded(await get(stranger, '/healthy'), 'healthy')
    const [file] = [...assets().keys()]
    guarded(await get(stranger, file!), 'asset')
  })

  test('when history cannot be written nothing is told and nothing is stored, and the page says so', async () => {
    const broken: Ledger = {
      record: () => Promise.reject(new Error('no room left')),
      committed: () => {},
    }
    const { app } = stage.world
    const fetch = (request: Request) => serve({ ...app, ledger: broken }, allRoutes, assets()).fetch(request)
    const before = await count('document')
    const fields = { ...aDocument('A text to be kept'), _key: newId() }
    const answers = [
      await ask(fetch, manager, 'GET', `/cases/${stage.north.ids.case}`),
      await ask(fetch, manager, 'GET', '/today'),
      await ask(fetch, manager, 'POST', `/cases/${stage.north.ids.case}/documents`, { fields }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(500)
      expect(wordsIn(answer.body)).toEqual([])
      expect(answer.body).not.toContain('no room left')
      guarded(answer, 'trouble')
    }
    expect(answers[2]!.body).toContain('A text to be kept')
    expect(await count('document')).toBe(before)
  })
})

const aDocument = (body: string): Fields => ({
  kind: 'other',
  'on-day': '20',
  'on-month': '1',
  'on-year': '2026',
  source: 'A clerk',
  body,
})

// --- What may be posted ---

describe('a post that is no form of ours', () => {
  const raw = async (body: BodyInit, headers: Readonly<Record<string, string>>): Promise<number> => {
    const sent = new Headers({ host: new URL(BASE).host, ...headers })
    sent.set('cookie', [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const request = new Request(`${BASE}/finds`, { method: 'POST', headers: sent, body, duplex: 'half' } as RequestInit)
    const response = await stage.world.fetch(request)
    const answer = await response.text()
    expect(answer).toContain('Nothing was stored.')
    return response.status
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('too long by its own word, or as it turns out while it comes', async () => {
    expect(await raw(`find=${'a'.repeat(BODY_LIMIT)}`, form)).toBe(422)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new TextEncoder().encode('a'.repeat(100_000)))
      },
    })
    expect(await raw(endless, form)).toBe(422)
    expect(sent).toBeLessThan(20)
  })

  test('too many fields, or another kind of text', async () => {
    const fields = Array.from({ length: 2001 }, (_, i) => `f${i}=1`).join('&')
    expect(await raw(fields, form)).toBe(422)
    expect(await raw('{"find":"a"}', { 'content-type': 'application/json' })).toBe(422)
    expect(await raw('find=a', { 'content-type': 'text/plain' })).toBe(422)
  })

  test('what no browser sends is answered, and never with a fault', async () => {
    const { ids } = stage.north
    const strange = `not-an-id\0`
    const posts: readonly (readonly [string, Fields])[] = [
      ['/sign-in', { email: 'a\0@b.example', password: 'long enough\0' }],
      ['/finds', { find: 'a\0b %_\\' }],
      [`/meetings/${ids.meeting}/members`, { withdraw: strange }],
      [`/meetings/${ids.meeting}/members`, { invite: [strange, newId()] }],
      [`/meetings/${ids.meeting}/cases`, { case: strange }],
      [`/meetings/${ids.meeting}/attendance`, { present: strange }],
      [`/events/${ids.event}/join`, { other: strange }],
      [`/cases/${ids.case}/requests`, { request: strange, do: 'confirm' }],
      [`/notifications/${ids.notification}/joining`, { other: strange, reason: 'x' }],
      [`/letters/${ids.letter}/release`, { version: 'many' }],
      [`/letters/${ids.letter}/release`, { version: '99999999999999999999' }],
      [`/cases/${ids.case}/facts`, { version: '-1', familyName: 'x', expected: 'expected', suspicion: 'no' }],
      [`/analyses/${ids.analysis}/sections/learning`, { version: '1e99' }],
    ]
    for (const [path, fields] of posts) expect(cellOf(await post(manager, path, fields)), path).not.toBe('fault')
    const chair = await signedIn(stage.world, stage.north.area.chair)
    const decided = await post(chair, `/items/${ids.item}/conflicts`, { account: strange, decision: 'open' })
    expect(cellOf(decided)).toBe('n')
    const dashes = '-'.repeat(36)
    for (const path of [
      '/cases/%00',
      `/dates/${ids.dueSubject}/%00`,
      '/cases/not-an-id',
      `/cases?after=2026-01-01.${dashes}`,
      `/today?after=999999999999999.${newId()}.x`,
      `/today?after=1.${dashes}.x`,
      `/outbox?after=99999999999999999.${newId()}`,
      `/notifications?after=${dashes}`,
      `/cases/${ids.case}/history?before=1e300`,
      '/r/%00',
      '/kept/%00',
    ])
      expect(cellOf(await get(manager, path)), path).not.toBe('fault')
    expect(cellOf(await get(chair, `/escalations?after=1.2026-01-01.${dashes}`))).toBe('y')
  })
})

// --- Posted twice ---

describe('the same form posted twice, or five times at once', () => {
  const once = [
    ['document', () => `/cases/${stage.north.ids.case}/documents`, () => aDocument('Posted twice'), 'document-added'],
    [
      'referral',
      () => `/cases/${stage.north.ids.case}/referral`,
      () => ({ to: 'The board', reason: 'Again' }),
      'referral-made',
    ],
    ['meeting', () => '/meetings/new', () => ({ ...whenMet, time: '10:00', place: 'Twice' }), 'meeting-planned'],
    ['request', () => `/cases/${stage.north.ids.case}/agencies/new`, () => agency(), 'agency-added'],
    [
      'outbox',
      () => `/requests/${stage.north.ids.nursery}/contact`,
      () => ({ name: 'Twice', role: 'Twice', email: 'twice@sample.example' }),
      'contact-changed',
    ],
  ] as const
  const whenMet = { 'on-day': '20', 'on-month': '5', 'on-year': '2026' }
  const agency = (): Fields => ({ name: `Agency ${newId()}`, kind: 'other', sitsIn: String(stage.north.area.id) })

  test.each(once)('is one %s and one line of history', async (table, path, fields, act) => {
    const rows = await count(table)
    const lines = await count(`audit where act = '${act}'`)
    const form = { ...fields(), _key: newId() }
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(manager, path(), form)))
    answers.push(await post(manager, path(), form))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303])
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await count(table)).toBe(rows + 1)
    expect(await count(`audit where act = '${act}'`)).toBe(lines + 1)
  })

  test('two acts of one page, such as confirming agencies and then asking them, are each done', async () => {
    const _key = newId()
    const [rows, meetings] = [await count('document'), await count('meeting')]
    const planned = { ...whenMet, time: '11:00', place: 'Of one page' }
    for (let posted = 0; posted < 2; posted++) {
      const documents = `/cases/${stage.north.ids.case}/documents`
      expect((await post(manager, documents, { ...aDocument('One page'), _key })).status).toBe(303)
      expect((await post(manager, '/meetings/new', { ...planned, _key })).status).toBe(303)
    }
    expect([await count('document'), await count('meeting')]).toEqual([rows + 1, meetings + 1])
  })

  test('a key that somebody else has used opens neither what it did nor the act', async () => {
    const form = { ...aDocument('With a stranger’s key'), _key: newId() }
    expect((await post(manager, `/cases/${stage.north.ids.case}/documents`, form)).status).toBe(303)
    const before = await count('document')
    const stale = await post(other, `/cases/${stage.east.ids.case}/documents`, form)
    expect(stale.status).toBe(409)
    expect(wordsIn(stale.body).filter(word => word.endsWith('qnorth'))).toEqual([])
    expect(await count('document')).toBe(before)
  })
})

// --- What was typed when the session had ended ---

test('what was typed when the session had ended waits for its author, and for nobody else', async () => {
  const { world, north } = stage
  const { manager: author, chair } = north.area
  const path = `/cases/${north.ids.case}/documents`
  const browser = world.visitor()
  const signIn = async (person: Person) =>
    browser.submit(await browser.get('/sign-in'), 'Sign in', { email: emailOf(person), password: PASSWORD })
  await look(`delete from kept_post where author = '${author.accountId}'`)
  await signIn(author)
  const page = await browser.get(path)
  await look(`update session set seen_at = seen_at - interval '16 minutes' where account_id = '${author.accountId}'`)
  const documents = await count('document')
  const typed = { ...aDocument('A long careful text'), source: 'Typed before lunch' }
  const sent = await browser.submit(page, path, typed)
  expect(sent.url).toBe('/sign-in?kept=yes')
  expect(sent.text).toContain('What you typed is kept')
  expect(sent.html).not.toContain('A long careful text')
  expect(await count('document')).toBe(documents)
  const [kept] = await look(
    `select path, encode(sealed, 'escape') as sealed from kept_post where author = '${author.accountId}'`,
  )
  expect(kept!['path']).toBe(path)
  expect(String(kept!['sealed'])).not.toContain('careful')

  // Somebody else signs in at the same browser.
  const landed = await signIn(chair)
  expect(landed.url).toBe('/meetings')
  const own = `/kept/${author.accountId}`
  const strangers = await browser.get(own)
  expect([strangers.status, strangers.html.includes('careful')]).toEqual([404, false])
  await browser.submit(await browser.get('/meetings'), '/sign-out')

  const back = await signIn(author)
  expect(back.url).toBe(own)
  const restored = await browser.submit(back, 'Go on')
  expect(restored.html).toContain('A long careful text')
  expect(restored.html).toContain('Typed before lunch')
  // Shown again, not acted on; and gone from where it waited.
  expect(await count('document')).toBe(documents)
  expect((await browser.get(own)).status).toBe(404)
  expect((await browser.submit(restored, path)).url).toBe(path)
  expect(await count('document')).toBe(documents + 1)
})
