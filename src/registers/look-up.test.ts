import { afterAll, beforeAll, expect, test } from 'vitest'
import { must, openWorld, type World } from '../../test/world.ts'
import { publicActor } from '../access/actor.ts'
import { soughtIn } from '../forms/look-up.ts'
import { read } from '../forms/read.ts'
import { day } from '../kernel/calendar.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { aNotice } from '../../test/notices.ts'
import { openCase } from '../notifications/open-case.ts'
import { notification } from '../statutory/notification/form.ts'
import { filledRegisters, lookUp } from './find-entries.ts'
import { importRegister } from './import-register.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19' })
})
afterAll(() => world.close())

const surgeries = ['code,name', 'A81001,Sample Surgery', 'A81002,The Sample Health Centre', 'A81003,Élan Practice']
const take = (lines: readonly string[], register: 'ods' | 'icd-10' = 'ods') =>
  importRegister(world.app, register, () => [lines.join('\n')])
const names = async (typed: string) =>
  (await lookUp(world.app, publicActor, { name: 'a', registers: ['ods'], typed })).matches.map(match =>
    [match.answer, match.name, match.until].filter(Boolean).join(' '),
  )

test('nothing is offered before a list was taken in, and nothing half taken in', async () => {
  expect(await filledRegisters(world.app, publicActor)).toEqual([])
  const visitor = world.visitor()
  expect((await visitor.get('/notify/involved')).forms.flatMap(form => form.buttons)).not.toContain('Find')
  expect(await take([...surgeries, 'A81004,'])).toMatchObject({ reason: 'faulty', detail: 'line 5: it has no name' })
  expect(await world.database.look('select 1 from register_entry')).toEqual([])
})

test('a list is taken in whole; what the next one no longer names has ended', async () => {
  expect(must(await take(surgeries))).toEqual({ entries: 3, added: 3, ended: 0 })
  expect(must(await take([...surgeries.slice(0, 3), 'A81005,New Surgery']))).toEqual({
    entries: 3,
    added: 1,
    ended: 1,
  })
  expect(await filledRegisters(world.app, publicActor)).toEqual(['ods'])
  expect(await names('elan')).toEqual(['A81003 Élan Practice 2026-01-19'])
  must(await take(surgeries))
  expect(await names('elan')).toEqual(['A81003 Élan Practice'])
})

test('several thousand entries are one act', async () => {
  const many = Array.from({ length: 2500 }, (_, i) => `R${10 + (i % 89)}.${i % 10}${Math.floor(i / 890)},Finding ${i}`)
  const codes = new Set(many.map(line => line.split(',')[0]))
  const once = many.filter(line => codes.delete(line.split(',')[0]))
  expect(must(await take(['code,name', ...once], 'icd-10')).added).toBe(once.length)
})

test('words in any order, those that begin the name first; or the code itself', async () => {
  expect(await names('SAMPLE')).toEqual(['A81001 Sample Surgery', 'A81002 The Sample Health Centre'])
  expect(await names('centre sample')).toEqual(['A81002 The Sample Health Centre'])
  expect(await names('a81 002')).toEqual(['A81002 The Sample Health Centre'])
  expect(await names('100% _')).toEqual([])
  expect(await names('')).toEqual([])
})

test('the box of a row is found by its control', () => {
  const sought = (name: string) => soughtIn(notification, { _find: name, [name]: 'Sample' })?.sought
  expect(sought('gpPracticeCode')).toEqual({ name: 'gpPracticeCode', registers: ['ods'], typed: 'Sample' })
  expect(sought('involvedAgency.0.organisation-code')).toMatchObject({ typed: 'Sample' })
  expect(sought('childFamilyName')).toBeNull()
  expect(sought('nothing.0.like-this')).toBeNull()
  expect(soughtIn(notification, { gpPracticeCode: 'Sample' })).toBeNull()
})

test.each([
  [{ gpPracticeCode: 'sample', 'gpPracticeCode-found': 'A81001' }, 'A81001'],
  [{ gpPracticeCode: 'The village surgery', 'gpPracticeCode-found': '-' }, 'The village surgery'],
  [{ gpPracticeCode: 'The village surgery' }, 'The village surgery'],
])('%j is %s', (body, answer) => {
  const reading = read(notification, body, { today: day('2026-01-19'), complete: false })
  expect(reading).toEqual({ ok: true, answers: { gpPracticeCode: answer } })
})

test('on the public form, without a script: find, choose, go on', async () => {
  const visitor = world.visitor()
  const page = await visitor.get('/notify/involved')
  const found = await visitor.post('/notify/involved', [
    ...page.forms[0]!.fields.filter(([name]) => name.startsWith('_') && name !== '_find'),
    ['gpPracticeCode', 'sample'],
    ['_find', 'gpPracticeCode'],
  ])
  expect(found.status).toBe(200)
  expect(found.text).toContain('Found in the NHS organisation codes (ODS)')
  expect(found.text).toContain('Sample Surgery (A81001)')
  expect(found.text).toContain('None of these: keep what I wrote')
  const fields = found.forms[0]!.fields
  expect(fields).toContainEqual(['gpPracticeCode', 'sample'])
  expect(fields).toContainEqual(['gpPracticeCode-found', '-'])
  await visitor.submit(found, 'Continue', { 'gpPracticeCode-found': 'A81001' })
  expect((await visitor.get('/notify/involved')).forms[0]!.fields).toContainEqual(['gpPracticeCode', 'A81001'])
  const nothing = await visitor.post('/notify/involved', [
    ...page.forms[0]!.fields.filter(([name]) => name.startsWith('_') && name !== '_find'),
    ['gpPracticeCode', 'zzz'],
    ['_find', 'gpPracticeCode'],
  ])
  expect(nothing.text).toContain('Nothing in the NHS organisation codes (ODS) has these words')
})

test('an organisation that a notification gives as a code is named in the case', async () => {
  const { notificationId } = must(
    await enterNotification(world.app, world.north.manager, {
      answers: aNotice({ gpPracticeCode: 'A81002' }),
      source: 'telephone',
      sourceNote: 'Rang the office',
    }),
  )
  const { caseId } = must(
    await openCase(world.app, world.north.manager, { notificationId, expected: 'unexpected', reason: 'Lived here' }),
  )
  const rows = await world.database.look(
    `select organisation from case_person where case_id = '${caseId}' and agency_type = 'gp'`,
  )
  expect(rows).toEqual([{ organisation: 'The Sample Health Centre' }])
})
