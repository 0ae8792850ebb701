import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { aCase, anAgency, linkOf } from '../a-case.ts'
import { urls } from '../../src/web/urls.ts'
import { openWorld, type World } from '../world.ts'
import { axeFindings, served, type Served } from './browser.ts'

let world: World
let service: Served
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  service = await served(world)
}, 240_000)
afterAll(async () => {
  await service?.close()
  await world?.close()
})

/** Somebody who has opened the link of an agency, in a browser that keeps to the service's own rules for scripts. */
async function opens(requestId: string): Promise<Page> {
  const context = await service.browser.newContext({ viewport: { width: 1100, height: 800 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  await page.goto(`${service.address}${urls.personalLink({ token: await linkOf(world, requestId) })}`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/return$|kept/)
  return Object.assign(page, { faults })
}
const section = (id: string, key: string) => `${service.address}${urls.ownReturnSection({ id, key })}`
const mark = (page: Page) => page.locator('.opencdr-saved')
const kept = async (id: string): Promise<unknown> =>
  (await world.database.look(`select answers from agency_return where request_id = '${id}'`))[0]?.['answers']

describe('a page of a return', { timeout: 120_000 }, () => {
  test('saves each answer as it is given, says so, and goes on by its button', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Browsing Surgery' })
    const page = await opens(id)
    await page.goto(section(id, 'respondent'))
    await page.getByLabel('Your name').fill('Gail')
    await page.getByLabel('Your job title').focus()
    await page.locator('.opencdr-saved', { hasText: 'Saved 10:00' }).waitFor()
    expect(await mark(page).getAttribute('role')).toBe('status')
    expect(await kept(id)).toEqual({ repName: 'Gail' })
    // What is typed while it is being saved is saved with the next, and the button meets nobody else's.
    await page.getByLabel('Your job title').fill('Partner')
    await page.getByLabel('Your name').focus()
    await page.getByLabel('Your name').fill('Gail Practitioner')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.waitForURL(/sections\/report$/)
    expect(await kept(id)).toEqual({ repName: 'Gail Practitioner', repRole: 'Partner' })
    // Typing alone saves too, after a pause.
    await page.getByLabel('Your report').pressSequentially('Robin was well.')
    await page.locator('.opencdr-saved-here', { hasText: /^Saved/ }).waitFor()
    expect(await world.database.look(`select narrative from agency_return where request_id = '${id}'`)).toEqual([
      { narrative: 'Robin was well.' },
    ])
    expect((page as Page & { faults: string[] }).faults).toEqual([])
    await page.context().close()
  })

  test('says plainly that it is not saved while there is no connection, keeps what was typed, and saves it then', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Offline Surgery' })
    const page = await opens(id)
    await page.goto(section(id, 'respondent'))
    await page.context().setOffline(true)
    await page.getByLabel('Your name').fill('Gail')
    await page.getByLabel('Your job title').focus()
    await page.locator('.opencdr-saved', { hasText: 'Not saved yet: there is no connection' }).waitFor()
    expect(await kept(id)).toBeUndefined()
    expect(await page.getByLabel('Your name').inputValue()).toBe('Gail')
    await page.context().setOffline(false)
    await page.locator('.opencdr-saved', { hasText: /^Saved/ }).waitFor()
    expect(await kept(id)).toEqual({ repName: 'Gail' })
    await page.context().close()
  })

  test('tells what cannot be read yet, and what seems not to fit', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Dated Surgery' })
    const page = await opens(id)
    await page.goto(section(id, 'respondent'))
    const last = page.getByRole('group', { name: /your last contact with the child/ })
    await last.getByLabel('Day').fill('31')
    await last.getByLabel('Month').fill('2')
    await page.getByLabel('Your name').focus()
    await page.locator('.opencdr-saved', { hasText: 'cannot be read yet: When was your last contact' }).waitFor()
    await last.getByLabel('Day').fill('19')
    await last.getByLabel('Month').fill('1')
    await last.getByLabel('Year').fill('2026')
    await page.getByLabel('Your name').focus()
    await page.locator('.opencdr-notes', { hasText: 'is after the date of death. Leave it if it is right.' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })

  test('in two windows: the second is told, overwrites nothing, and chooses', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Doubled Surgery' })
    const [one, two] = [await opens(id), await opens(id)]
    await one.goto(section(id, 'respondent'))
    await two.goto(section(id, 'respondent'))
    await one.getByLabel('Your name').fill('One Sample')
    await one.getByLabel('Your job title').focus()
    await one.locator('.opencdr-saved', { hasText: /^Saved/ }).waitFor()
    await two.getByLabel('Your name').fill('Two Sample')
    await two.getByLabel('Your job title').focus()
    await two.locator('.opencdr-saved', { hasText: 'somebody else who uses this link has changed this page' }).waitFor()
    expect(await kept(id)).toEqual({ repName: 'One Sample' })
    await two.getByRole('button', { name: 'Save and continue' }).click()
    await two.getByLabel('Yours').check()
    await two.getByRole('button', { name: 'Save and continue' }).click()
    await two.waitForURL(/sections\/report$/)
    expect(await kept(id)).toEqual({ repName: 'Two Sample' })
    await Promise.all([one.context().close(), two.context().close()])
  })

  test('signed out while it is open: says so, and what was typed comes back through the link', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Ended Surgery' })
    const page = await opens(id)
    await page.goto(section(id, 'respondent'))
    await world.database.look(`update session set seen_at = seen_at - interval '1 hour' where request_id = '${id}'`)
    await page.getByLabel('Your name').fill('Gail')
    await page.getByLabel('Your job title').focus()
    await page.locator('.opencdr-saved', { hasText: 'Not saved yet: you were signed out' }).waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe('Gail')
    const again = await opens(id)
    await again.getByRole('button', { name: 'Go on' }).click()
    await again.waitForURL(/sections\/respondent$/)
    expect(await again.getByLabel('Your name').inputValue()).toBe('Gail')
    await again.getByRole('button', { name: 'Save and continue' }).click()
    await again.waitForURL(/sections\/report$/)
    expect(await kept(id)).toEqual({ repName: 'Gail' })
    await Promise.all([page.context().close(), again.context().close()])
  })
})
