import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seen, Visitor } from '../../test/browserless.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { urls } from '../web/urls.ts'
import { aCase, anAgency, linkOf, respondentOf } from '../../test/a-case.ts'
import { leaveSupplementaryOut } from './decide-supplementary.ts'
import { enterReturn } from './enter-return.ts'
import { readOwnReturn } from './read-own-return.ts'
import { sendReturn } from './send-return.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
})
afterAll(() => world.close())

const drowned = { likelyCategory: 'drowning', placeOfDeathType: 'hospital' }
const opens = async (requestId: string): Promise<{ agency: Visitor; list: Seen }> => {
  const agency = world.visitor()
  const landing = await agency.get(urls.personalLink({ token: await linkOf(world, requestId) }))
  return { agency, list: await agency.submit(landing, 'Continue') }
}
const page = (id: string, key: string) => urls.ownReturnSection({ id, key })
const answersOf = async (requestId: string) =>
  must(await readOwnReturn(world.app, await respondentOf(world, requestId))).answers as Readonly<
    Record<string, unknown>
  >
/** The page as its script posts it. */
async function byScript(agency: Visitor, seen: Seen, fill: Readonly<Record<string, string>>) {
  const form = seen.forms.find(({ buttons }) => buttons.includes('Save and continue'))!
  const fields = [...form.fields.filter(([name]) => !(name in fill)), ...Object.entries(fill)]
  const response = await world.fetch(
    new Request(`http://127.0.0.1:3000${form.action}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        cookie: [...agency.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        host: '127.0.0.1:3000',
      },
      body: new URLSearchParams(fields as [string, string][]),
    }),
  )
  const isJson = response.headers.get('content-type')!.startsWith('application/json')
  return { status: response.status, said: isJson ? ((await response.json()) as Record<string, unknown>) : null }
}

describe('the list of tasks', () => {
  test('is in four parts, and honest about what is left', async () => {
    const id = await anAgency(world, await aCase(world, drowned), { name: 'Listing Police', kind: 'police' })
    const { agency, list } = await opens(id)
    const parts = ['About you', 'Your agency’s questions', 'Because of how the child died', 'Other questions you may']
    expect(parts.map(part => list.text.indexOf(part)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(true)
    expect(list.html).toMatch(/<details[^>]*>\s*<summary[^]*Other questions you may answer/)
    expect(list.text).toContain('The water and the place DrowningNot started, 3 needed')
    const left = Number(/(\d+) questions have no answer yet/.exec(list.text)![1])
    await agency.submit(await agency.get(page(id, 'report')), 'Save and continue', { narrative: 'The report.' })
    await agency.submit(await agency.get(page(id, 'S7-place')), 'Save and continue', { drPlace: 'garden-pond' })
    const again = await agency.get(urls.ownReturn({ id }))
    expect(again.text).toContain('Your report in your own wordsDone')
    expect(again.text).toMatch(/The water and the place Drowning1 of \d+ answered, \d needed/)
    // The answer opens further questions of the same page; each counts.
    const shown = Number(/The water and the place Drowning1 of (\d+)/.exec(again.text)![1])
    expect(again.text).toContain(`${left - 2 + shown - 3} questions have no answer yet`)
  })

  test('a page that nothing is left of leads to the list; one that never was does not exist', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Empty Housing', kind: 'housing' })
    const { agency } = await opens(id)
    expect((await agency.get(page(id, 'S7-place'))).url).toBe(urls.ownReturn({ id }))
    expect((await agency.get(page(id, 'nothing'))).status).toBe(404)
  })
})

describe('the script of a page', () => {
  test('saves what can be read, says what cannot, and goes on from there', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Script Surgery' })
    const { agency } = await opens(id)
    const seen = await agency.get(page(id, 'respondent'))
    const first = await byScript(agency, seen, {
      repName: 'Gail',
      'repPeriodFrom-day': '31',
      'repPeriodFrom-month': '2',
    })
    expect(first).toMatchObject({ status: 200, said: { state: 'saved', at: '10:00', notes: [] } })
    expect(first.said!['unread']).toEqual(['When did your involvement begin?'])
    expect(await answersOf(id)).toEqual({ repName: 'Gail' })
    // With the new mark it is nobody else’s: with the old one it would be.
    const carried = first.said!['carried'] as Readonly<Record<string, string>>
    const dates = { 'repPeriodFrom-year': '2025', 'repLastContactDate-year': '2024' }
    const second = await byScript(agency, seen, { ...carried, repName: 'Gail Practitioner', ...dates })
    expect(second).toMatchObject({ status: 200, said: { unread: [] } })
    expect(second.said!['notes']).toEqual([expect.stringContaining('Leave it if it is right')])
    expect(await answersOf(id)).toEqual({
      repName: 'Gail Practitioner',
      repPeriodFrom: '2025',
      repLastContactDate: '2024',
    })
    // What was saved stays while something that cannot be read stands in its place.
    const third = await byScript(agency, seen, {
      ...(second.said!['carried'] as Readonly<Record<string, string>>),
      repName: 'Gail',
      'repPeriodFrom-year': '20',
      'repLastContactDate-year': '2024',
    })
    expect(third.said!['unread']).toHaveLength(1)
    expect(await answersOf(id)).toMatchObject({ repName: 'Gail', repPeriodFrom: '2025' })
  })

  test('hears of another who wrote here, and overwrites nothing; the button then shows both', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Crossed Surgery' })
    const [{ agency: one }, { agency: two }] = [await opens(id), await opens(id)]
    const [seenOne, seenTwo] = [await one.get(page(id, 'respondent')), await two.get(page(id, 'respondent'))]
    await byScript(one, seenOne, { repName: 'One Sample' })
    expect(await byScript(two, seenTwo, { repName: 'Two Sample' })).toEqual({
      status: 409,
      said: { state: 'conflict' },
    })
    expect(await answersOf(id)).toEqual({ repName: 'One Sample' })
    const conflict = await two.submit(seenTwo, 'Save and continue', { repName: 'Two Sample' })
    expect(conflict.status).toBe(409)
    await two.submit(conflict, 'Save and continue', { '_choose.repName': 'yours' })
    expect(await answersOf(id)).toEqual({ repName: 'Two Sample' })
  })

  test('hears that the return was sent meanwhile', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Sent Surgery' })
    const { agency } = await opens(id)
    const seen = await agency.get(page(id, 'respondent'))
    must(
      await sendReturn(world.app, await respondentOf(world, id), {
        answers: {},
        events: [],
        narrative: '',
        version: 0,
      }),
    )
    expect(await byScript(agency, seen, { repName: 'Late' })).toEqual({ status: 409, said: { state: 'locked' } })
  })
})

describe('nothing typed is lost', () => {
  test('signed out while typing: it comes back filled in, through the link, and is then saved', async () => {
    const id = await anAgency(world, await aCase(world, drowned), { name: 'Quiet Police', kind: 'police' })
    const { agency } = await opens(id)
    const seen = await agency.get(page(id, 'S7-place'))
    await world.database.look(`update session set seen_at = seen_at - interval '1 hour' where request_id = '${id}'`)
    const out = await byScript(agency, seen, { drPlace: 'garden-pond' })
    expect(out).toEqual({ status: 404, said: null })
    const told = await agency.submit(seen, 'Save and continue', { drPlace: 'garden-pond' })
    expect(told.text).toContain('so is what you have just typed')
    expect(JSON.stringify(await world.database.look(`select * from kept_post`))).not.toContain('garden-pond')
    const { agency: later, list: back } = await opens(id)
    expect(back.url).toBe(urls.keptPost({ id }))
    const filled = await later.submit(back, 'Go on')
    expect(filled.html).toMatch(/<option value="garden-pond" selected/)
    expect(await answersOf(id)).toEqual({})
    await later.submit(filled, 'Save and continue')
    expect(await answersOf(id)).toEqual({ drPlace: 'garden-pond' })
    // Once it is back, the link leads to the list again; and nobody else’s is there.
    expect((await opens(id)).list.url).toBe(urls.ownReturn({ id }))
    const other = await anAgency(world, await aCase(world), { name: 'Other Quiet Surgery' })
    expect((await (await opens(other)).agency.get(urls.keptPost({ id }))).status).toBe(404)
  })

  test('a question that another agency answers while it is being answered', async () => {
    const caseId = await aCase(world, drowned)
    const police = await anAgency(world, caseId, { name: 'Moved Police', kind: 'police' })
    const surgery = await anAgency(world, caseId, { name: 'Moved Surgery' })
    const { agency } = await opens(police)
    const seen = await agency.get(page(police, 'circumstances'))
    expect(seen.html).toContain('name="eventsKnown"')
    must(
      await enterReturn(world.app, world.north.manager, {
        requestId: surgery,
        kind: 'full',
        answers: { eventsKnown: ['drowning'] },
        events: [],
        narrative: '',
      }),
    )
    expect((await agency.get(page(police, 'circumstances'))).html).not.toContain('name="eventsKnown"')
    const saved = await agency.submit(seen, 'Save and continue', { eventsKnown: ['drowning', 'infection'] })
    expect(saved.status).toBe(200)
    expect((await answersOf(police))['eventsKnown']).toEqual(['drowning', 'infection'])
    expect((await agency.get(page(police, 'circumstances'))).html).toContain('name="eventsKnown"')
  })

  test('a form that is left out while it is being answered', async () => {
    const caseId = await aCase(world, drowned)
    const id = await anAgency(world, caseId, { name: 'Left Police', kind: 'police' })
    const { agency } = await opens(id)
    const seen = await agency.get(page(id, 'S7-place'))
    must(await leaveSupplementaryOut(world.app, world.north.manager, { caseId, form: 'S7', reason: 'Not needed' }))
    await agency.submit(seen, 'Save and continue', { drPlace: 'garden-pond' })
    expect(await answersOf(id)).toEqual({ drPlace: 'garden-pond' })
  })

  test('a name that the page did not have is refused, with everything as it was typed', async () => {
    const id = await anAgency(world, await aCase(world), { name: 'Strange Surgery' })
    const { agency } = await opens(id)
    const seen = await agency.get(page(id, 'respondent'))
    const refused = await agency.submit(seen, 'Save and continue', { repName: 'Gail', drPlace: 'garden-pond' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="Gail"')
    expect(await answersOf(id)).toEqual({})
  })
})

test('the check shows what was answered and what waits, the national minimum apart; the print shows it whole', async () => {
  const id = await anAgency(world, await aCase(world, drowned), { name: 'Checking Surgery' })
  const { agency } = await opens(id)
  await agency.submit(await agency.get(page(id, 'respondent')), 'Save and continue', {
    repName: 'Gail Practitioner',
    'repLastContactDate-year': '2027',
  })
  const wrong = await agency.get(urls.ownReturnCheck({ id }))
  expect(wrong.text).not.toContain('2027')
  await agency.submit(await agency.get(page(id, 'respondent')), 'Save and continue', {
    repName: 'Gail Practitioner',
    'repLastContactDate-day': '19',
    'repLastContactDate-month': '1',
    'repLastContactDate-year': '2026',
  })
  const check = await agency.get(urls.ownReturnCheck({ id }))
  expect(check.text).toMatch(/For the national database .* For this review .*/)
  expect(check.text).toContain('Please look again')
  expect(check.text).toContain('“When was your last contact with the child?” is after the date of death')
  expect(check.text).toContain('Gail Practitioner')
  expect(check.text).toMatch(/7 other questions left open/)
  expect(check.text).not.toContain('Not answered')
  const print = await agency.follow(check, 'See it as one page to print')
  expect(print.text).toContain('Gail Practitioner')
  expect(print.text).toContain('Your work email address Not answered')
  expect(print.forms.flatMap(({ buttons }) => buttons)).not.toContain('Send the return')
})

test('answers for few are read by the manager and the designated doctor, counted for the chair', async () => {
  const caseId = await aCase(world, { suspectedSuicide: 'yes' })
  const requestId = await anAgency(world, caseId, { name: 'Careful Police', kind: 'police' })
  must(
    await enterReturn(world.app, world.north.manager, {
      requestId,
      kind: 'full',
      answers: { siMethodDetail: 'Words for few', poverty: 'no' } as never,
      other: { siPlatform: ['Kept for few'] },
      events: [],
      narrative: '',
    }),
  )
  const readers = [world.north.manager, world.north.doctor, world.north.chair, world.north.viceChair]
  const seen = await Promise.all(
    readers.map(async reader => (await (await world.signedIn(reader)).get(urls.request({ id: requestId }))).text),
  )
  expect(seen.map(text => [text.includes('Words for few'), text.includes('Kept for few')])).toEqual([
    [true, true],
    [true, true],
    [false, false],
    [false, false],
  ])
  expect(seen.map(text => text.includes('2 answers are for the CDOP manager and the designated doctor only'))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('a return that is begun on a version of the form stays on it', async () => {
  const id = await anAgency(world, await aCase(world), { name: 'Version Surgery' })
  const { agency } = await opens(id)
  await agency.submit(await agency.get(page(id, 'report')), 'Save and continue', { narrative: 'Begun.' })
  await world.database.look(`update agency_return set form_version = '2018.1' where request_id = '${id}'`)
  await agency.submit(await agency.get(page(id, 'report')), 'Save and continue', { narrative: 'Gone on.' })
  await agency.submit(await agency.get(urls.ownReturnCheck({ id })), 'Send the return')
  expect(
    await world.database.look(`select form_version, state, narrative from agency_return where request_id = '${id}'`),
  ).toEqual([{ form_version: '2018.1', state: 'sent', narrative: 'Gone on.' }])
})
