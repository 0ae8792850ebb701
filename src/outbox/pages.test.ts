import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCase, anAgency } from '../../test/a-case.ts'
import { openWorld, type World } from '../../test/world.ts'
import { urls } from '../web/urls.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
})
afterAll(() => world.close())

const newest = async () => {
  const [row] = await world.database.look(`select id, secret from outbox order by made_at desc limit 1`)
  return { id: String(row!['id']), secret: String(row!['secret']) }
}

test('the manager sees what waits and mends what did not arrive; no link, no secret', async () => {
  const caseId = await aCase(world)
  const [file] = await world.database.look(`select family_name, given_names from case_file where id = '${caseId}'`)
  await anAgency(world, caseId, { name: 'Listed Surgery', email: '' })
  const staff = await world.signedIn(world.north.manager)
  const list = await staff.get(urls.outbox({}))
  expect(list.text).toContain('Request for information')
  expect(list.text).toContain('Listed Surgery, Practice manager')
  expect(list.text).toContain('Not delivered')
  const { id, secret } = await newest()
  const message = await staff.follow(list, 'Request for information')
  expect(message.text).toContain('No e-mail address is known.')
  expect(message.text).toContain('(the personal link)')
  for (const page of [list, message])
    for (const said of [secret, ...Object.values(file!)]) expect(page.html).not.toContain(String(said))
  const wrong = await staff.submit(message, 'Change the address and send', { email: 'nobody' })
  expect([wrong.status, wrong.html.includes('value="nobody"')]).toEqual([422, true])
  const mended = await staff.submit(message, 'Change the address and send', { email: 'listed@sample.example' })
  expect(mended.text).toContain('Waiting to go')
  expect((await staff.submit(mended, 'Send again')).text).toContain('Waiting to go')
  const other = await world.signedIn(world.east.manager)
  expect((await other.get(urls.message({ id }))).status).toBe(404)
  expect((await other.get(urls.outbox({}))).text).not.toContain('Listed Surgery')
})

test('fifty a page, and the next page goes on where it ended', async () => {
  const caseId = await aCase(world)
  await world.database.look(
    `insert into outbox (id, area_id, case_id, kind, once, to_name, to_role, to_email, subject, body, state, made_on, made_at, next_attempt_at)
     select gen_random_uuid(), ${world.north.id}, '${caseId}', 'learning', 'bulk ' || i, '', 'Bulk ' || i, 'a@b.example', '', '', 'withdrawn', '2026-01-19', '2026-01-18T10:00:00Z', '2026-01-18T10:00:00Z'
     from generate_series(1, 55) as i`,
  )
  const staff = await world.signedIn(world.north.manager)
  const first = await staff.get(`${urls.outbox({})}?state=withdrawn`)
  const second = await staff.follow(first, 'Next')
  const rolesOn = (html: string) => html.match(/Bulk \d+/g)!
  const all = [...rolesOn(first.html), ...rolesOn(second.html)]
  expect([all.length, new Set(all).size]).toEqual([55, 55])
})

test('in a demonstration the link can be followed from the Outbox', async () => {
  const shown = await openWorld({ at: '2026-01-19T10:00', demonstration: true })
  const caseId = await aCase(shown)
  await anAgency(shown, caseId)
  const [row] = await shown.database.look(`select id, secret from outbox where kind = 'request'`)
  const staff = await shown.signedIn(shown.north.manager)
  const message = await staff.get(urls.message({ id: String(row!['id']) }))
  expect(message.text).toContain(`https://cdr.example/r/${String(row!['secret'])}`)
  await shown.close()
})
