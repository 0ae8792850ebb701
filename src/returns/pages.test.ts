import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seen, Visitor } from '../../test/browserless.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { urls } from '../web/urls.ts'
import { aCase, anAgency, linkOf, respondentOf } from '../../test/a-case.ts'
import { addAgency } from './add-agency.ts'
import { saveDraft } from './save-draft.ts'
import { sendReturnBack } from './send-return-back.ts'

let world: World
let staff: Visitor
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  staff = await world.signedIn(world.north.manager)
})
afterAll(() => world.close())

const childOf = async (caseId: string): Promise<{ family: string; given: string; address: string }> => {
  const [row] = await world.database.look(
    `select family_name as family, given_names as given, address from case_file where id = '${caseId}'`,
  )
  return row as never
}
/** A respondent who has opened the newest link of a request. */
const opened = async (requestId: string): Promise<{ agency: Visitor; page: Seen }> => {
  const agency = world.visitor()
  const landing = await agency.get(urls.personalLink({ token: await linkOf(world, requestId) }))
  return { agency, page: await agency.submit(landing, 'Continue') }
}

describe('the manager', () => {
  test('confirms and asks in one go, and reads the message as it will leave', async () => {
    const caseId = await aCase(world)
    for (const name of ['Chosen Surgery', 'Other School'])
      must(
        await addAgency(world.app, world.north.manager, {
          caseId,
          organisation: {
            name,
            kind: 'gp',
            sitsIn: world.north.id,
            contactName: 'Connie',
            contactEmail: 'c@sample.example',
          },
        }),
      )
    const page = await staff.get(urls.agencies({ id: caseId }))
    expect(page.title).toMatch(/^Agencies - Case [A-Z0-9]{4}-[A-Z0-9]{2} - OpenCDR$/)
    const nothing = await staff.submit(page, '/requests', { request: [], do: 'check' })
    expect([nothing.status, nothing.title.startsWith('Error: ')]).toEqual([422, true])
    const [row] = await world.database.look(
      `select id from request where case_id = '${caseId}' and agency = 'Chosen Surgery'`,
    )
    const check = await staff.submit(page, '/requests', { request: String(row!['id']), do: 'check' })
    expect(check.text).toContain('section 16N of the Children Act 2004')
    expect(check.text).toContain('(the personal link)')
    expect(await world.outbox(`case_id = '${caseId}'`)).toEqual([])
    const after = await staff.submit(check, 'Send 1 request')
    expect(after.text).toContain('0 of 1 agency has answered')
    expect((await world.outbox(`case_id = '${caseId}'`)).map(({ subject }) => subject)).toHaveLength(1)
    expect(after.html).toContain('Chase of 1 agency; the table below says the same')
  })

  test('sends back, enters on behalf, releases, from the request’s page', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Paged Surgery' })
    const request = await staff.get(urls.request({ id: requestId }))
    expect(request.title).not.toContain('Paged')
    const form = await staff.follow(request, 'Enter the return on the agency’s behalf')
    const missing = await staff.submit(form, 'Save the return', { kind: 'full' })
    expect([missing.status, missing.text.includes('Enter who answered')]).toEqual([422, true])
    const another = await staff.submit(form, '/on-behalf', { kind: 'full', narrative: 'By telephone.', _add: 'events' })
    expect(another.html).toContain('By telephone.')
    const saved = await staff.submit(form, 'Save the return', {
      kind: 'full',
      name: 'Gail Practitioner',
      narrative: 'By telephone.',
      'events.0.date-day': '1',
      'events.0.date-month': '12',
      'events.0.date-year': '2025',
      'events.0.what': 'Seen',
    })
    expect(saved.text).toContain('1 December 2025')
    const release = await staff.follow(saved, 'Release the report to the panel')
    expect((await staff.submit(release, 'Release the report')).text).toContain('Released to the panel’s copy')
    const back = await staff.follow(await staff.get(urls.request({ id: requestId })), 'Send the return back')
    const sentBack = await staff.submit(back, 'Send the return back', { reason: 'The letters are missing' })
    expect(sentBack.text).toContain('The letters are missing')
    expect(sentBack.text).toContain('Sent back')
  })

  test('others of the area look and do not act; other areas find nothing', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Watched Surgery' })
    const doctor = await world.signedIn(world.north.doctor)
    const seen = await doctor.get(urls.request({ id: requestId }))
    expect(seen.status).toBe(200)
    expect(seen.links.map(({ text }) => text)).not.toContain('New contact')
    expect((await doctor.get(urls.requestContact({ id: requestId }))).status).toBe(404)
    const eastern = await world.signedIn(world.east.manager)
    for (const url of [urls.agencies({ id: caseId }), urls.request({ id: requestId })])
      expect((await eastern.get(url)).status).toBe(404)
  })
})

describe('the agency', () => {
  test('opening a link twenty times, by whatever program, consumes and changes nothing', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Scanned Surgery' })
    const url = `http://127.0.0.1:3000${urls.personalLink({ token: await linkOf(world, requestId) })}`
    const everything = async () =>
      Promise.all(
        ['audit', 'session', 'request_link', 'attempt', 'request', 'agency_return', 'outbox'].map(async table => [
          table,
          await world.database.look(`select * from ${table} order by 1`),
        ]),
      )
    const before = JSON.stringify(await everything())
    for (let i = 0; i < 20; i += 1) {
      const response = await world.fetch(new Request(url, { method: i % 2 === 0 ? 'GET' : 'HEAD' }))
      expect(response.status).toBe(200)
    }
    expect(JSON.stringify(await everything())).toBe(before)
  })

  test('the landing shows who asks and nothing of the child; a link that does not work says no more', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Landing Surgery' })
    const child = await childOf(caseId)
    const landing = await world.visitor().get(urls.personalLink({ token: await linkOf(world, requestId) }))
    expect(landing.text).toContain('Northmarsh')
    for (const said of Object.values(child)) expect(landing.html).not.toContain(said)
    const visitor = world.visitor()
    const wrong = await visitor.get(urls.personalLink({ token: 'x'.repeat(43) }))
    expect([wrong.status, wrong.h1]).toEqual([404, 'This link does not work'])
    const withdrawn = await linkOf(world, requestId)
    await world.database.look(`update request_link set withdrawn_at = made_at where request_id = '${requestId}'`)
    const gone = await world.visitor().get(urls.personalLink({ token: withdrawn }))
    const plain = (page: Seen) => page.html.replace(/(value|action)="[^"]*"/g, '')
    expect(plain(gone)).toBe(plain(wrong))
    expect((await visitor.submit(wrong, 'Send a new link')).h1).toBe('Look in your mailbox')
  })

  test('a nil return takes two posts', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Two-Step Surgery' })
    const { agency, page } = await opened(requestId)
    const child = await childOf(caseId)
    expect(page.text).toContain(`${child.given} ${child.family}`)
    expect(page.text).toContain(child.address)
    expect(`${page.title} ${page.url}`).not.toContain(child.family)
    const nil = await agency.follow(page, 'We had no contact with this child')
    expect((await agency.submit(nil, 'Send nil return', { searched: '' })).status).toBe(422)
    const thanks = await agency.submit(nil, 'Send nil return', { searched: 'Records, by name and date of birth' })
    expect([thanks.h1, thanks.text.includes('No more prompts will come')]).toEqual(['Return received', true])
    const again = await agency.submit(nil, 'Send nil return', { searched: 'Records, by name and date of birth' })
    expect(again.text).toBe(thanks.text)
    expect((await agency.get(urls.ownReturn({ id: requestId }))).text).toContain('cannot be changed any more')
  })

  test('writes page by page, stops, comes back, and sends with gaps', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Writing Surgery' })
    const { agency } = await opened(requestId)
    const section = (key: string) => urls.ownReturnSection({ id: requestId, key })
    const first = await agency.get(section('respondent'))
    const next = await agency.submit(first, 'Save and continue', {
      repName: 'Gail Practitioner',
      repInvolvementSummary: 'Two visits.',
    })
    expect(next.url).toBe(section('report'))
    await agency.submit(next, 'Save and continue', { narrative: 'Robin was well.' })
    const events = await agency.get(section('events'))
    const wrong = await agency.submit(events, 'Save and continue', {
      'events.0.date-day': '31',
      'events.0.date-month': '2',
      'events.0.date-year': '2025',
      'events.0.what': 'Seen, and typed at length',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Seen, and typed at length')
    const undated = await agency.submit(events, 'Save and continue', { 'events.0.what': 'Seen, date to look up' })
    expect(undated.status).toBe(200)

    const { agency: later, page } = await opened(requestId)
    expect(page.text).toMatch(/Saved \d\d:\d\d/)
    expect(page.text).toMatch(/\d+ questions have no answer yet. \d+ of them are needed./)
    const check = await later.follow(page, 'Check and send')
    for (const said of ['Gail Practitioner', 'Robin was well.', 'Two visits.']) expect(check.text).toContain(said)
    expect(check.text).toContain('One event has no date or no text')
    expect(check.forms.flatMap(({ buttons }) => buttons)).not.toContain('Send the return')
    await later.submit(await later.get(section('events')), 'Save and continue', { 'events.0.date-year': '2025' })
    const ready = await later.get(urls.ownReturnCheck({ id: requestId }))
    expect(ready.text).toContain('You can send with gaps.')
    expect(ready.text).not.toContain('Not answered')
    const gaps = ready.links.filter(({ href }) => href.includes('/sections/') && href.includes('#'))
    expect(gaps.length).toBeGreaterThan(5)
    for (const { href } of gaps.slice(0, 3))
      expect((await later.get(href)).html, href).toContain(`id="${href.split('#')[1]}`)
    const thanks = await later.submit(ready, 'Send the return')
    expect(thanks.h1).toBe('Return received')
    expect((await later.submit(ready, 'Send the return')).text).toBe(thanks.text)
    const request = await staff.get(urls.request({ id: requestId }))
    expect(request.text).toContain('2025, month not known')
    expect(request.text).toContain('Gail Practitioner')
    expect(request.text).toMatch(/\d+ needed answers not given/)
  })

  test('a draft is the agency’s own until it is sent', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Private Surgery' })
    must(
      await saveDraft(world.app, await respondentOf(world, requestId), {
        answers: {},
        events: [],
        narrative: 'Not for anybody yet.',
        version: 0,
      }),
    )
    expect((await staff.get(urls.request({ id: requestId }))).html).not.toContain('Not for anybody yet.')
  })

  test('two who write one page at once: both answers are shown, and the chosen one stays', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Shared Surgery' })
    const { agency: one } = await opened(requestId)
    const { agency: two } = await opened(requestId)
    const url = urls.ownReturnSection({ id: requestId, key: 'respondent' })
    const [pageOne, pageTwo] = [await one.get(url), await two.get(url)]
    await one.submit(pageOne, 'Save and continue', { repName: 'One Sample', repRole: 'Partner' })
    const conflict = await two.submit(pageTwo, 'Save and continue', { repName: 'Two Sample', repRole: 'Partner' })
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('One Sample')
    expect(conflict.text).toContain('Two Sample')
    const radios = conflict.html.match(/name="_choose\.[^"]*"/g)!
    expect(new Set(radios)).toEqual(new Set(['name="_choose.repName"']))
    expect(conflict.html).not.toMatch(/type="radio"[^>]*checked/)
    const undecided = await two.submit(conflict, 'Save and continue')
    expect([undecided.status, undecided.text.includes('Select which answer stays')]).toEqual([409, true])
    await two.submit(undecided, 'Save and continue', { '_choose.repName': 'yours' })
    expect((await one.get(url)).html).toContain('Two Sample')
  })

  test('a colleague on another page is in nobody’s way', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Parallel Surgery' })
    const { agency: one } = await opened(requestId)
    const { agency: two } = await opened(requestId)
    const page = (key: string) => urls.ownReturnSection({ id: requestId, key })
    const [report, respondent] = [await one.get(page('report')), await two.get(page('respondent'))]
    await one.submit(report, 'Save and continue', { narrative: 'Robin was well.' })
    expect((await two.submit(respondent, 'Save and continue', { repName: 'Two Sample' })).status).toBe(200)
    expect((await one.get(page('report'))).html).toContain('Robin was well.')
    expect((await one.get(page('respondent'))).html).toContain('Two Sample')
  })

  test('sent back: the reasons come first; and one link opens one return only', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Returned Surgery' })
    const other = await anAgency(world, caseId, { name: 'Neighbour Surgery' })
    const { agency, page } = await opened(requestId)
    const nil = await agency.follow(page, 'We had no contact with this child')
    await agency.submit(nil, 'Send nil return', { searched: 'Records' })
    must(await sendReturnBack(world.app, world.north.manager, { requestId, reason: 'Search the archive too' }))
    expect((await agency.get(urls.ownReturn({ id: requestId }))).text).toContain('Search the archive too')
    for (const url of [
      urls.ownReturn({ id: other }),
      urls.ownReturnCheck({ id: other }),
      urls.request({ id: requestId }),
    ])
      expect((await agency.get(url)).status).toBe(404)
  })
})

test('the doctor and the chair of the area where the agency sits settle the escalation', async () => {
  const requestId = await anAgency(world, await aCase(world), { name: 'Eastern Surgery', sitsIn: 'Eastholm' })
  await world.becomes(world.today.add({ days: 90 }).toString())
  const chair = await world.signedIn(world.east.chair)
  const list = await chair.get(urls.escalations({}))
  const page = await chair.follow(list, 'Eastern Surgery')
  expect((await chair.submit(page, 'Save', { outcome: '' })).status).toBe(422)
  const after = await chair.submit(page, 'Save', { outcome: 'Rang the practice: it answers this week' })
  expect(after.text).toContain('it answers this week')
  const asking = await (await world.signedIn(world.north.chair)).get(urls.request({ id: requestId }))
  expect(asking.text).toContain('it answers this week')
  expect(asking.links.map(({ text }) => text)).toContain('Write the request off')
})
