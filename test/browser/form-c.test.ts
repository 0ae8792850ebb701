import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Field, Form } from '../../src/forms/form.ts'
import { day } from '../../src/kernel/calendar.ts'
import { saveAnalysis } from '../../src/meetings/analysis.ts'
import { assignCase } from '../../src/meetings/assign-case.ts'
import { recordAttendance } from '../../src/meetings/attendance.ts'
import { openPapers } from '../../src/meetings/open-papers.ts'
import { inviteMembers, planMeeting } from '../../src/meetings/plan-meeting.ts'
import { analysis } from '../../src/statutory/analysis/form.ts'
import { finishTimeline } from '../../src/timeline/timeline.ts'
import { urls } from '../../src/web/urls.ts'
import { aCase } from '../a-case.ts'
import { aFormC } from '../form-c.ts'
import { must, openWorld, type World } from '../world.ts'
import { axeFindings, served, type Served, windowFor } from './browser.ts'
import { atKeyboard, type Look, looksRight } from './keyboard.ts'
import { refuses } from './refusals.ts'
import { press, put, refused } from './typing.ts'

let world: World
let service: Served
let look: Look
let id: string
const formC = (): string => `${service.address}${urls.analysis({ id })}`
const section = (key: string): string => `${service.address}${urls.analysisSection({ id, key })}`

beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  service = await served(world)
  look = looksRight({ never: ['Invented'], pictures: process.env['OPENCDR_PICTURES'] })
  id = await aFormCOfAPanel()
}, 240_000)

afterAll(async () => {
  await service?.close()
  await world?.close()
})

describe('Form C of one child', { timeout: 480_000 }, () => {
  test('empty and refused: each section, in the hands of the manager', async () => {
    const page = await signedIn(world.north.manager)
    await page.goto(formC())
    await isWell(page)
    expect(await page.innerText('main')).toContain('Before the chair can sign')
    const links = await page
      .locator('.govuk-summary-card__actions a')
      .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href))
    expect(links).toHaveLength(sections.filter(([, { by }]) => by === undefined).length)
    for (const link of links) {
      await page.goto(link)
      await isWell(page)
      const fields = sections.find(([key]) => link.endsWith(`/${key}`))![1].fields
      const typed = refused(fields)
      if ((await put(page, typed)).length === 0) continue
      await press(page, 'Save')
      await refuses(page, typed)
      await look(page)
    }
    await isWell(page)
    await page.context().close()
  })

  test('by keyboard, without scripts: everything is reached; what is wrong is told and then put right', async () => {
    const context = await windowFor(service, {
      width: 320,
      scripts: false,
      cookies: await cookiesOf(world.north.chair),
    })
    const keyboard = await atKeyboard(context, service.address, look)
    await keyboard.open(urls.analysis({ id }))
    await keyboard.press('Change (Recommendations)')
    await keyboard.passesAll()
    await keyboard.type('What should be done', 'Teach every school to swim.')
    await keyboard.type('Day', '31', { within: /^By when/ })
    await keyboard.press('Save')
    await refuses(keyboard.page, {}, { scripts: false })
    await keyboard.type('Month', '5', { within: /^By when/ })
    await keyboard.type('Year', '2026', { within: /^By when/ })
    await keyboard.press('Save')
    expect(await keyboard.text()).toContain('Teach every school to swim.')
    expect(await keyboard.text()).toContain('31 May 2026')
    await context.close()
  })

  test('complete, and signed by the chair: then nobody changes it', async () => {
    const [now] = await world.database.look(`select version from analysis where id = '${id}'`)
    const version = Number(now!['version'])
    must(await saveAnalysis(world.app, world.north.manager, { analysisId: id, version, answers: aFormC() }))
    const [chair, manager] = [await signedIn(world.north.chair), await signedIn(world.north.manager)]
    await manager.goto(section('learning'))
    await chair.goto(formC())
    await isWell(chair)
    expect(await chair.innerText('main')).not.toContain('Before the chair can sign')
    await press(chair, 'Sign off')
    await isWell(chair)
    expect(await chair.innerText('main')).toContain('It can no longer be changed.')
    expect(await chair.locator('main form, .govuk-summary-card__actions a').count()).toBe(0)
    await press(manager, 'Save')
    await isWell(manager)
    expect(await manager.innerText('main')).toContain('Form C is signed off, so it can no longer be changed.')
    await manager.goto(section('learning'))
    expect(new URL(manager.url()).pathname).toBe(urls.analysis({ id }))
    await manager.emulateMedia({ media: 'print' })
    await look(manager)
    for (const hidden of ['.govuk-service-navigation', '.govuk-back-link'])
      expect(await manager.locator(hidden).isVisible(), hidden).toBe(false)
    await Promise.all([chair, manager].map(one => one.context().close()))
  })
})

const sections = Object.entries<{ readonly by?: 'office'; readonly fields: Readonly<Record<string, Field>> }>(
  (analysis as Form).sections,
)

const cookiesOf = async (person: Parameters<World['signedIn']>[0]) => (await world.signedIn(person)).cookies

const signedIn = async (person: Parameters<World['signedIn']>[0]): Promise<Page> =>
  (await windowFor(service, { width: 320, cookies: await cookiesOf(person) })).newPage()

async function isWell(page: Page): Promise<void> {
  await look(page)
  expect(await axeFindings(page), page.url()).toEqual([])
}

/** The case of a child before a panel that has met, everybody there; its Form C is blank. */
async function aFormCOfAPanel(): Promise<string> {
  const { app, north } = world
  const caseId = await aCase(world)
  must(await finishTimeline(app, north.manager, { caseId }))
  const meeting = { on: day('2026-01-30'), time: '10:00', place: '' }
  const { meetingId } = must(await planMeeting(app, north.manager, meeting))
  const accountIds = [north.chair, ...north.members].map(({ accountId }) => accountId)
  must(await inviteMembers(app, north.manager, { meetingId, accountIds }))
  const { itemId } = must(await assignCase(app, north.manager, { meetingId, caseId }))
  must(await openPapers(app, north.manager, { itemId }))
  await world.becomes('2026-01-30T13:00')
  must(await recordAttendance(app, north.manager, { meetingId, present: accountIds }))
  const [row] = await world.database.look(`select id from analysis where meeting_case_id = '${itemId}'`)
  return String(row!['id'])
}
