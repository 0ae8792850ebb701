import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCase, anAgency, linkOf } from '../../test/a-case.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { importRegister } from '../registers/import-register.ts'
import { urls } from '../web/urls.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
})
afterAll(() => world.close())

test('an agency looks a code up without a script; it is kept as a code and read as a name', async () => {
  must(await importRegister(world.app, 'urn', () => ['code,name\n100001,Sample School\n100002,Other Academy']))
  const requestId = await anAgency(world, await aCase(world), { name: 'Anytown Education', kind: 'education-setting' })
  const agency = world.visitor()
  const landing = await agency.get(urls.personalLink({ token: await linkOf(world, requestId) }))
  const list = await agency.submit(landing, 'Continue')
  const hrefs = list.links.map(({ href }) => href).filter(href => href.includes('/sections/'))
  let page = list
  for (const href of new Set(hrefs)) if (!page.html.includes('name="eduSetting"')) page = await agency.get(href)

  const found = await agency.submit(page, page.url, { eduSetting: 'sample', _find: 'eduSetting' })
  expect(found.status).toBe(200)
  expect(found.text).toContain('Sample School (100001)')
  expect(found.text).not.toContain('Other Academy')
  await agency.submit(found, 'Save and continue', { 'eduSetting-found': '100001' })
  const [row] = await world.database.look(`select answers from agency_return where request_id = '${requestId}'`)
  expect(row!['answers']).toMatchObject({ eduSetting: '100001' })

  const check = await agency.get(urls.ownReturnCheck({ id: requestId }))
  expect(check.text).toContain('Name of the school or setting Sample School')
  await agency.submit(check, 'Send the return')
  const staff = await world.signedIn(world.north.manager)
  expect((await staff.get(urls.request({ id: requestId }))).text).toContain('Sample School')
})
