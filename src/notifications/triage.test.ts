import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../test/browserless.ts'
import { aNotice } from '../../test/notices.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { enterNotification } from './enter-notification.ts'
import { openCase } from './open-case.ts'

let world: World
let manager: Visitor
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  manager = await world.signedIn(world.north.manager)
})
afterAll(() => world.close())

const enter = async (change: Parameters<typeof aNotice>[0] = {}, beforeDeath = false): Promise<string> =>
  must(
    await enterNotification(world.app, world.north.manager, {
      answers: aNotice(change),
      source: 'letter',
      sourceNote: 'A letter from Sample Hospital',
      beforeDeath,
    }),
  ).notificationId
const stateOf = async (id: string) =>
  (await world.database.look(`select state from notification where id = '${id}'`))[0]!['state']

describe('entering what came by telephone', () => {
  test('may be incomplete, but not without where it came from', async () => {
    const page = await manager.get('/notifications/new')
    const wrong = await manager.submit(page, 'Save notification', { childFamilyName: 'Byphone' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Enter who told you')
    expect(wrong.html).toContain('Byphone')
    const saved = await manager.submit(wrong, 'Save notification', {
      childFamilyName: 'Byphone',
      source: 'telephone',
      sourceNote: 'Health visitor, Sample Clinic',
      deathConfirmed: 'yes',
    })
    expect(saved.h1).toBe('Notification')
    expect(saved.text).toContain('Told by: Health visitor, Sample Clinic')
    expect(saved.text).toContain('by telephone')
  })

  test('what does not fit is asked about once, then kept as received', async () => {
    const fill = {
      childFamilyName: 'Misread',
      childNhsNumber: '999 000 0019',
      'childDateOfBirth-day': '31',
      'childDateOfBirth-month': '2',
      'childDateOfBirth-year': '2024',
      source: 'letter',
      sourceNote: 'Letter of Friday',
      deathConfirmed: 'yes',
    }
    const wrong = await manager.submit(await manager.get('/notifications/new'), 'Save notification', fill)
    expect(wrong.status).toBe(422)
    const saved = await manager.submit(wrong, 'Save notification', { ...fill, keepAsReceived: 'yes' })
    expect(saved.status).toBe(200)
    expect(saved.text).toContain('999 000 0019')
    expect(saved.text).toContain('31/2/2024')
    const [row] = await world.database.look(
      `select other, nhs_number, born_on from notification where family_name = 'Misread'`,
    )
    expect(row).toEqual({
      other: { childNhsNumber: '999 000 0019', childDateOfBirth: '31/2/2024' },
      nhs_number: null,
      born_on: null,
    })
  })
})

describe('triage', () => {
  test('shows the facts that decide the scope, presets nothing, and opens a case', async () => {
    const id = await enter({ childNhsNumber: '9990000085' })
    const page = await manager.get(`/notifications/${id}`)
    expect(page.title).toMatch(/^Notification - Number [A-Z0-9-]{12} - OpenCDR$/)
    expect(page.text).toContain('In scope')
    expect(page.text).toContain('4 years 4 months')
    const form = page.forms.find(found => found.action.endsWith('/decision'))!
    expect(form.fields.map(([name]) => name)).not.toContain('decision')
    expect(form.fields.map(([name]) => name)).not.toContain('expected')

    const wrong = await manager.submit(page, 'Save decision', { decision: 'open', reason: 'Lived in Anytown' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Select whether the death was expected')
    expect(wrong.html).toContain('Lived in Anytown')
    const inAnotherTab = await manager.get(`/notifications/${id}`)
    const opened = await manager.submit(page, 'Save decision', {
      decision: 'open',
      expected: 'unexpected',
      reason: 'Lived in Anytown',
    })
    expect(opened.url).toMatch(/^\/cases\//)
    expect(await stateOf(id)).toBe('opened')
    const late = await manager.submit(inAnotherTab, 'Save decision', { decision: 'outside', reason: 'Typed too late' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('meanwhile')
  })

  test('a death outside the review is decided with a reason, and undone', async () => {
    const id = await enter({ childNhsNumber: '9990000093' })
    const decided = await manager.submit(await manager.get(`/notifications/${id}`), 'Save decision', {
      decision: 'outside',
      reason: 'Stillborn, by the midwife',
    })
    expect(decided.text).toContain('outside the review')
    expect(decided.text).toContain('Stillborn, by the midwife')
    await manager.submit(decided, 'Undo')
    expect(await stateOf(id)).toBe('new')
  })

  test('a notification is passed to the other area', async () => {
    const id = await enter({ childNhsNumber: '9990000107' })
    const list = await manager.submit(await manager.get(`/notifications/${id}`), 'Save decision', {
      decision: 'another-area',
      area: String(world.east.id),
      reason: 'Moved there last year',
    })
    expect(list.url).toBe('/notifications')
    expect((await manager.get(`/notifications/${id}`)).status).toBe(404)
  })

  test('the same child is joined with a word beside each fact, and parted again', async () => {
    const child = {
      childFamilyName: 'Joinedby',
      childGivenNames: 'Kim',
      childNhsNumber: '9990000115',
      childDateOfBirth: '2020-03-04',
      dateOfDeath: '2026-01-12',
    }
    const { caseId, reference } = must(
      await openCase(world.app, world.north.manager, {
        notificationId: await enter(child),
        expected: 'unexpected',
        reason: 'Lived here',
      }),
    )
    const id = await enter({ ...child, childPostcode: 'ZN2 9ZZ', childNhsNumber: undefined })
    const page = await manager.get(`/notifications/${id}`)
    expect(page.text).toMatch(new RegExp(`Case ${reference} ?: very likely the same child`))
    expect(page.text).toContain('Surname the same')
    expect(page.text).toContain('Date of birth the same')
    expect(page.text).toMatch(/Weight \d+(\.\d)?: 0 is as likely as not/)
    expect(page.text).toMatch(/NHS number not given 999 000 0115 One missing/)
    expect(page.text).toMatch(/Postcode ZN2 9ZZ ZN1 1AA Different/)

    const missing = await manager.submit(page, 'Join: same child', { reason: '' })
    expect(missing.status).toBe(422)
    const joined = await manager.submit(page, 'Join: same child', { reason: 'Same mother, same day' })
    expect(joined.title).toBe(`Notification - Case ${reference} - OpenCDR`)
    expect(joined.text).toContain('Both sources stay')
    await manager.submit(joined, 'Undo')
    expect(await stateOf(id)).toBe('new')
    await manager.post(`/notifications/${id}/apart`, [
      ...page.forms.find(form => form.action.endsWith('/joining'))!.fields.filter(([name]) => name === '_csrf'),
      ['other', caseId],
      ['reason', 'Cousins of one name'],
    ])
    expect((await manager.get(`/notifications/${id}`)).text).not.toContain('Possibly the same child')
  })

  test('twins are two children until a person says otherwise', async () => {
    const birth = { childFamilyName: 'Twinned', childDateOfBirth: '2026-01-05', childNhsNumber: undefined }
    await enter({ ...birth, childGivenNames: 'Ash' })
    const id = await enter({ ...birth, childGivenNames: 'Bay' })
    expect((await manager.get(`/notifications/${id}`)).text).toContain(
      'Same birth: two children until a person says otherwise',
    )
  })

  test('a waiting case is confirmed on its own page', async () => {
    const notificationId = await enter(
      { childNhsNumber: '9990000123', dateOfDeath: undefined, timeOfDeath: undefined },
      true,
    )
    const { caseId } = must(
      await openCase(world.app, world.north.manager, { notificationId, expected: 'not-known', reason: 'Lives here' }),
    )
    const page = await manager.get(`/cases/${caseId}/death`)
    expect(page.text).toContain('Sent while the child was dying')
    const wrong = await manager.submit(page, 'Confirm the death', {
      'diedOn-day': '20',
      'diedOn-month': '1',
      'diedOn-year': '2026',
      reason: 'The ward rang',
    })
    expect(wrong.status).toBe(422)
    const done = await manager.submit(wrong, 'Confirm the death', {
      'diedOn-day': '18',
      'diedOn-month': '1',
      'diedOn-year': '2026',
      diedAtTime: '03:10',
      reason: 'The ward rang',
    })
    expect(done.url).toBe(`/cases/${caseId}`)
    const [file] = await world.database.look(`select stage, died_on::text from case_file where id = '${caseId}'`)
    expect(file).toEqual({ stage: 'open', died_on: '2026-01-18' })
  })
})

test('the list shows what is to be decided, the new before the waiting, fifty a page', async () => {
  const fresh = await openWorld({ at: '2026-01-19T10:00' })
  const visitor = await fresh.signedIn(fresh.north.manager)
  expect((await visitor.get('/notifications')).text).toContain('Nothing waits for a decision')
  await fresh.database.look(`insert into notification
      (id, area_id, receipt, state, source, received_at, form_version, answers, family_name, given_names, names_folded)
    select gen_random_uuid(), ${fresh.north.id}, 'R' || i, case when i = 51 then 'waiting' else 'new' end, 'form',
      timestamptz '2026-01-19 08:00' + i * interval '1 minute', '1', '{}', 'Listed' || lpad(i::text, 2, '0'), '', ''
    from generate_series(0, 51) as i`)
  const first = await visitor.get('/notifications')
  const names = (html: string) => [...html.matchAll(/Listed\d\d/g)].map(([name]) => name)
  expect(names(first.html)).toHaveLength(50)
  expect(names(first.html)[0]).toBe('Listed50')
  const second = await visitor.follow(first, 'Next')
  expect(names(second.html)).toEqual(['Listed00', 'Listed51'])
  expect(second.url).toMatch(/^\/notifications\?after=[0-9a-f-]{36}$/)
  await fresh.close()
})

test('nobody but the manager of the area sees a notification', async () => {
  const id = await enter({ childNhsNumber: '9990000131' })
  for (const person of [world.north.chair, world.east.manager]) {
    expect((await (await world.signedIn(person)).get(`/notifications/${id}`)).status).toBe(404)
  }
})
