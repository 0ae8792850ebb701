import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Field, Form } from '../../src/forms/form.ts'
import { toBody } from '../../src/forms/to-body.ts'
import { notification } from '../../src/statutory/notification/form.ts'
import { urls } from '../../src/web/urls.ts'
import { aNotice } from '../notices.ts'
import { openWorld, type World } from '../world.ts'
import { axeFindings, served, type Served, windowFor } from './browser.ts'
import { atKeyboard, type Look, looksRight } from './keyboard.ts'
import { refuses } from './refusals.ts'
import { kindsIn, press, put, refused, type Typing } from './typing.ts'

let world: World
let service: Served
let look: Look

beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T09:00' })
  service = await served(world)
  look = looksRight({ never: ['Robin', 'Testcase', '9990000018'], pictures: process.env['OPENCDR_PICTURES'] })
}, 240_000)

afterAll(async () => {
  await service?.close()
  await world?.close()
})

describe('the public form, page by page, at 320 pixels', { timeout: 480_000 }, () => {
  test('empty, refused, answered, sent: nothing for an accessibility engine to find', async () => {
    const context = await windowFor(service, { width: 320 })
    const page = await context.newPage()
    const kinds = await walk(page, {
      comes: async () => {
        await look(page)
        expect(await axeFindings(page), page.url()).toEqual([])
      },
      scripts: true,
    })
    for (const kind of ['nhs-number', 'postcode', 'together', 'group'] as const) expect(kinds).toContain(kind)
    await isLocked(context, page)
  })

  test('without scripts: the same pages, and as much said', async () => {
    const context = await windowFor(service, { width: 320, scripts: false })
    const page = await context.newPage()
    await walk(page, { comes: () => look(page), scripts: false })
    await isLocked(context, page)
  })

  test('by keyboard: everything is reached, in the order in which it stands, and can be seen', async () => {
    const keyboard = await atKeyboard(await windowFor(service, { width: 320 }), service.address, look)
    await keyboard.open(urls.notifySection({ section: 'involved' }))
    await keyboard.press('Continue')
    expect(await keyboard.page.title()).toMatch(/^Error: /)
    await keyboard.passesAll()
    // From the summary to what is wrong, and on from there.
    const link = keyboard.page.locator('.govuk-error-summary a').first()
    const target = decodeURIComponent(new URL((await link.getAttribute('href'))!, keyboard.page.url()).hash.slice(1))
    await keyboard.jump((await link.innerText()).trim())
    expect(await keyboard.page.evaluate(() => document.activeElement?.id)).toBe(target)
  })
})

type Walk = { readonly comes: () => Promise<void>; readonly scripts: boolean }

/** From the start to the receipt; gives the kinds of question that were met. */
async function walk(page: Page, { comes, scripts }: Walk): Promise<ReadonlySet<Field['kind']>> {
  const answers: Typing = { ...toBody(notification as Form, aNotice() as never), deathConfirmed: 'yes' }
  const met = new Set<Field['kind']>()
  await page.goto(`${service.address}${urls.notify({})}`)
  await comes()
  await page.getByRole('button', { name: 'Start now' }).click()
  for (let key = stepOf(page); key !== 'check'; key = stepOf(page)) {
    await comes()
    const fields = fieldsAt(key)
    for (const kind of kindsIn(fields)) met.add(kind)
    const typed = refused(fields)
    const found = await put(page, typed)
    await press(page, 'Continue')
    // A page of choices alone refuses nothing but to be left out; one on which nobody waits for anything takes that.
    if (stepOf(page) === key && (await page.title()).startsWith('Error: ')) {
      await refuses(page, typed, { scripts })
      await comes()
    } else expect(found, `what ${key} took`).toEqual([])
    await page.goto(`${service.address}${urls.notifySection({ section: key as 'you' })}`)
    await put(page, answers)
    await press(page, 'Continue')
    expect(await page.title(), `after ${key}`).not.toMatch(/^Error: /)
  }
  await comes()
  await page.getByRole('link', { name: 'Tell us more about the child' }).click()
  await page.waitForURL(/more$/)
  await comes()
  await press(page, 'Continue')
  await press(page, 'Send notification')
  await comes()
  expect(await page.innerText('main')).toMatch(/Its number is [A-Z0-9-]{8,}/)
  return met
}

const stepOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1)!

const fieldsAt = (key: string): Readonly<Record<string, Field>> => (notification as Form).sections[key]?.fields ?? {}

/** What was sent cannot be opened again at this browser, and its pages begin anew. */
async function isLocked(context: BrowserContext, page: Page): Promise<void> {
  await page.goto(`${service.address}${urls.notifyCheck({})}`)
  expect(await page.title()).toBe('Notification received - OpenCDR')
  await page.goto(`${service.address}${urls.notifySection({ section: 'child' })}`)
  expect(await page.content()).not.toMatch(/Testcase|999 ?000 ?0018/)
  await context.close()
}
