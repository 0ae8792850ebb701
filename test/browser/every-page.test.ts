import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Guest } from '../access/ask.ts'
import { guestsOf } from '../access/guests.ts'
import { setTheStage, type Stage } from '../access/stage.ts'
import { addressOf, paramsOf } from '../access/subjects.ts'
import { cellsOf, type Column, table } from '../access/table.ts'
import { axeFindings, served, type Served, sidewaysScroll, windowFor } from './browser.ts'

/** Those who between them see every page. */
const lookers: readonly Column[] = ['nobody', 'manager', 'chair', 'doctor', 'member invited', 'respondent']

let stage: Stage
let service: Served
let guests: ReadonlyMap<Column, Guest>

beforeAll(async () => {
  stage = await setTheStage()
  service = await served(stage.world)
  guests = await guestsOf(stage)
}, 240_000)

afterAll(async () => {
  await service?.close()
  await stage?.world.close()
})

describe('every page that somebody may open', () => {
  for (const looker of lookers) {
    test(
      `as seen by ${looker}: nothing for an accessibility engine to find, and no scrolling sideways at 320 pixels`,
      { timeout: 480_000 },
      async () => {
        const context = await windowFor(service, { width: 320, cookies: guests.get(looker)!.cookies })
        const page = await context.newPage()
        const found: string[] = []
        let pages = 0
        for (const row of table.filter(({ route }) => route.startsWith('GET '))) {
          if (cellsOf(row).get(looker) !== 'y') continue
          const { path } = addressOf(row, paramsOf(stage, row, looker))
          if (isFile(path)) continue
          await page.goto(`${service.address}${path}`)
          pages += 1
          // What one of them has looked at, the next need not look at again; what is around it, once each.
          const what = await contents(page)
          if (pages === 1 || !lookedAt.has(what))
            found.push(...(await axeFindings(page)).map(finding => `${row.route}: ${finding}`))
          lookedAt.add(what)
          const wide = await sidewaysScroll(page)
          if (wide > 0) found.push(`${row.route}: ${wide} pixels too wide`)
        }
        await context.close()
        expect(pages).toBeGreaterThan(0)
        expect(found).toEqual([])
      },
    )
  }
})

const lookedAt = new Set<string>()

/** What a page holds, without the marks that are new each time it is shown. */
const contents = async (page: Page): Promise<string> =>
  (await page.innerHTML('main')).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|name="_csrf" value="[^"]*"/g, '')

/** What a browser takes away instead of showing it. */
const isFile = (path: string): boolean => /\.(?:csv|md|pdf)$/.test(path)
