import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../src/app.ts'
import { acts } from '../../src/kernel/acts.ts'
import { type Answer, ask, cellOf, type Fields, type Guest, shape } from './ask.ts'
import { guestsOf } from './guests.ts'
import { setTheStage, type Stage } from './stage.ts'
import { addressOf, mildPosts, neverExisted, paramsOf, wholePosts } from './subjects.ts'
import { type Cell, cellsOf, type Column, columns, type Row, table } from './table.ts'
import { numbersOf, type Tag, whatWasTold, whoTheyWere, whoWasAsked, wordsIn } from './words.ts'

let stage: Stage
let guests: ReadonlyMap<Column, Guest>
/** What each visitor is answered at an address that never was. */
const nothingThere = new Map<Column, string>()

beforeAll(async () => {
  stage = await setTheStage()
  guests = await guestsOf(stage)
  for (const [column, guest] of guests) nothingThere.set(column, shape(await asks(guest, 'GET', '/nothing-here')))
}, 240_000)

afterAll(() => stage?.world.close())

const asks = (guest: Guest, method: string, path: string, fields?: Fields): Promise<Answer> =>
  ask(stage.world.fetch, guest, method, path, { fields })

describe('the table is whole', () => {
  const routes = allRoutes.map(({ method, pattern }) => `${method.toUpperCase()} ${pattern}`)

  test('every route is in it, and nothing that is no route', () => {
    const rows = new Set(table.map(row => row.route))
    expect(routes.filter(route => !rows.has(route))).toEqual([])
    expect([...rows].filter(route => !routes.includes(route))).toEqual([])
  })

  test('no cell is empty, and each is one of four', () => {
    const wrong = table.flatMap(row => [
      ...[...cellsOf(row)].flatMap(([column, cell]) =>
        cell !== undefined && 'ynsk'.includes(cell) ? [] : [`${row.route} (${row.of}): ${column}`],
      ),
      ...(row.cells.replaceAll(' ', '').length > columns.length ? [`${row.route}: too many`] : []),
    ])
    expect(wrong).toEqual([])
  })
})

describe('each row, as each visitor', () => {
  test.each(table.map(row => [`${row.route}, ${row.of}`, row] as const))('%s', { timeout: 60_000 }, async (_, row) => {
    const found = new Map<Column, string>()
    const cells = [...cellsOf(row)] as (readonly [Column, Cell])[]
    // Those who are refused come first, so that what opens for the others cannot hide what they should not reach.
    const refused = cells.filter(([, cell]) => cell !== 'y')
    const before = await lastLine()
    for (const [column] of refused) found.set(column, await refusal(row, column))
    await expectNothingDone(before, row, refused)
    for (const [column] of cells.filter(([, cell]) => cell === 'y')) found.set(column, await opening(row, column))
    expect(Object.fromEntries(columns.map(column => [column, found.get(column)]))).toEqual(Object.fromEntries(cells))
  })
})

describe('what was written down along the way', () => {
  test('a mail tells who is asked and nothing of the child', async () => {
    const rows = await stage.world.database.look(
      `select outbox.subject, outbox.body, request.agency, request.contact_name from outbox left join request on request.id = outbox.request_id`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { subject, body, agency, contact_name } of rows)
      expect(
        wordsIn(`${String(subject)} ${String(body)}`).filter(word => word !== agency && word !== contact_name),
      ).toEqual([])
  })

  test('the log and the history hold no word and no number of anybody', async () => {
    const lines = await stage.world.database.look('select actor, detail::text as detail from audit')
    const written = [
      stage.world.logged(),
      ...lines.flatMap(line => [String(line['actor']), String(line['detail'])]),
    ].join('\n')
    expect(lines.length).toBeGreaterThan(1000)
    expect(wordsIn(written)).toEqual([])
    expect([...numbersOf('qnorth'), ...numbersOf('qeast')].filter(number => written.includes(number))).toEqual([])
  })

  test('nothing was out of order: no request of all these ended in a fault', () => {
    expect(stage.world.logged()).not.toContain('could not be answered')
  })
})

/**
 * Asks for what is here, with a whole form. Where others of the same role are let in, also with a blank form and for
 * something that never existed: all are answered alike.
 */
async function refusal(row: Row, column: Column): Promise<string> {
  const guest = guests.get(column)!
  const params = paramsOf(stage, row, column)
  const { method, path } = addressOf(row, params)
  const whole = wholePosts(stage)[row.route]
  const answer = await asks(guest, method, path, whole)
  expectNoStrangeWord(answer, row, column)
  const cell = cellOf(answer)
  if (cell === 'n' && shape(answer) !== nothingThere.get(column)) return 'not as if it never existed'
  if (cell !== 'k' && !opensToSomeOf(row, column)) return cell
  const absent = neverExisted(params)
  const about = { method, path: addressOf(row, absent).path }
  if (shape(await asks(guest, about.method, about.path, whole), absent) !== shape(answer, params))
    return 'told from what never existed'
  if (whole === undefined || row.route === 'POST /meetings/:id/cases') return cell
  const blank = await asks(guest, method, path)
  expectNoStrangeWord(blank, row, column)
  return shape(blank) === shape(answer) ? cell : 'told by what was posted'
}

/** Whether somebody of the same role is let in: `manager elsewhere` stands beside `manager`. */
const opensToSomeOf = (row: Row, column: Column): boolean =>
  [...cellsOf(row)].some(([other, cell]) => cell === 'y' && roleOf(other) === roleOf(column))

const roleOf = (column: Column): string => column.replace(/ (elsewhere|(not )?invited|of another request)$/, '')

/** What a visitor is answered to whom the row opens. */
async function opening(row: Row, column: Column): Promise<string> {
  const { method, path } = addressOf(row, paramsOf(stage, row, column))
  const answer = await asks(guests.get(column)!, method, path, mildPosts(stage)[row.route])
  expectNoStrangeWord(answer, row, column)
  return cellOf(answer)
}

const lastLine = async (): Promise<number> =>
  Number((await stage.world.database.look('select coalesce(max(id), 0) as id from audit'))[0]!['id'])

/** Of those who were refused history has a line each time, which names nothing; and nothing was done by any of them. */
async function expectNothingDone(
  before: number,
  row: Row,
  refused: readonly (readonly [Column, Cell])[],
): Promise<void> {
  const lines = await stage.world.database.look(`select act, case_id, subject from audit where id > ${before}`)
  const done = lines.filter(
    line => line['act'] !== 'refused' && acts[line['act'] as keyof typeof acts].kind === 'change',
  )
  const named = lines.filter(
    line => line['act'] === 'refused' && (line['case_id'] !== null || line['subject'] !== null),
  )
  // Signing out is done by whoever asks, and a link that never was is answered like one that was.
  if (row.route !== 'POST /sign-out' && row.of !== 'link that never was') expect(done).toEqual([])
  expect(named).toEqual([])
  const turnedAway = refused.filter(([column, cell]) => cell === 'n' && column !== 'nobody').length
  expect(lines.length, 'lines of history about those turned away').toBeGreaterThanOrEqual(turnedAway)
}

// --- What may be read by whom, by hand ---

function expectNoStrangeWord(answer: Answer, row: Row, column: Column): void {
  const mine = mayRead(column, row)
  expect
    .soft(
      wordsIn(answer.body).filter(word => !mine(word)),
      `${column} reads of ${row.route}`,
    )
    .toEqual([])
  expect.soft(wordsIn([...answer.headers].flat().join('\n')), `${column} in the headers of ${row.route}`).toEqual([])
  const title = /<title[^>]*>([^<]*)/.exec(answer.body)?.[1] ?? ''
  expect.soft(wordsIn(title), `${column} in the title of ${row.route}`).toEqual([])
  const numbers = notTheirs(column).filter(number => answer.body.includes(number))
  expect.soft(numbers, `${column} reads of ${row.route}`).toEqual([])
}

const tagOf = (column: Column): Tag => (column.endsWith('elsewhere') ? 'qeast' : 'qnorth')
const other = (tag: Tag): Tag => (tag === 'qnorth' ? 'qeast' : 'qnorth')

function mayRead(column: Column, row: Row): (word: string) => boolean {
  const tag = tagOf(column)
  // Behind a link, before anybody has pressed the button, stands which agency is asked.
  const open = row.of === 'personal link' ? [whoWasAsked('qnorth').nursery] : []
  if (/^(manager|doctor|chair|vice chair)/.test(column)) {
    const told = [whoWasAsked(other(tag)).ward, ...open]
    return word => word.endsWith(tag) || told.includes(word)
  }
  const words = [
    ...open,
    ...(column === 'nobody' ? [] : column.startsWith('respondent') ? asAgency(column) : asPanel(column)),
  ]
  return word => words.includes(word)
}

/** The panel's copy: what a person released, without anybody's name or any agency's; and Form C. */
function asPanel(column: Column): readonly string[] {
  if (column.endsWith('not invited')) return []
  const told = whatWasTold(tagOf(column))
  return [told.surgery, told.surgeryEvent, told.attendanceEvent, told.minutes, told.learning]
}

/** Who the child was, and what this agency itself wrote. */
function asAgency(column: Column): readonly string[] {
  const tag = tagOf(column)
  const { given, family, lane, town } = whoTheyWere(tag)
  const { academy, nursery, contact } = whoWasAsked(tag)
  const child = [given, family, lane, town]
  return column === 'respondent of another request'
    ? [...child, academy, contact(academy)]
    : [...child, nursery, contact(nursery)]
}

function notTheirs(column: Column): readonly string[] {
  const tag = tagOf(column)
  const strangers = numbersOf(other(tag))
  if (/^(manager|doctor|chair|vice chair)/.test(column)) return strangers
  // An agency finds the child by the address; the NHS number is not given to it.
  if (column.startsWith('respondent')) return [...strangers, ...numbersOf(tag).slice(0, 2)]
  return [...strangers, ...numbersOf(tag)]
}
