import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { guestsOf } from './guests.ts'
import { setTheStage, type Stage } from './stage.ts'
import { addressOf, paramsOf } from './subjects.ts'
import { cellsOf, type Column, table } from './table.ts'

/** Those who between them see every page. */
const lookers: readonly Column[] = ['nobody', 'manager', 'chair', 'doctor', 'member invited', 'respondent']

let stage: Stage

beforeAll(async () => {
  stage = await setTheStage()
}, 240_000)

afterAll(() => stage?.world.close())

test('a page leads its reader only where it opens to that reader', { timeout: 240_000 }, async () => {
  const guests = await guestsOf(stage)
  const nowhere: string[] = []
  let followed = 0
  for (const looker of lookers) {
    const guest = guests.get(looker)!
    const known = new Map<string, number>()
    const get = async (path: string) => {
      const answer = await ask(stage.world.fetch, guest, 'GET', path)
      known.set(path, answer.status)
      return answer
    }
    for (const row of table.filter(({ route }) => route.startsWith('GET '))) {
      if (cellsOf(row).get(looker) !== 'y') continue
      const { path } = addressOf(row, paramsOf(stage, row, looker))
      for (const link of linksIn((await get(path)).body)) {
        if (!known.has(link)) await get(link)
        followed += 1
        if (known.get(link)! >= 400) nowhere.push(`${looker}, ${row.route}: ${link}`)
      }
    }
  }
  expect(followed).toBeGreaterThan(500)
  expect(nowhere).toEqual([])
})

const linksIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)]
      .map(([, path]) => path!.replaceAll('&amp;', '&'))
      .filter(path => !path.startsWith('/assets/')),
  ),
]
