import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aNotice } from '../../test/notices.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { day } from '../kernel/calendar.ts'
import { confirmDeath } from './confirm-death.ts'
import { enterNotification } from './enter-notification.ts'
import { joinNotification } from './join-notification.ts'
import { keepApart } from './keep-apart.ts'
import { leaveWaiting } from './leave-waiting.ts'
import { openCase } from './open-case.ts'
import { partNotification } from './part-notification.ts'
import { passOn } from './pass-on.ts'
import { readNotification } from './read-notification.ts'
import { screenOut } from './screen-out.ts'
import { sendNotification } from './send-notification.ts'
import { undoScreening } from './undo-screening.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
})
afterAll(() => world.close())

let visitors = 0
const send = async (answers = aNotice(), beforeDeath = false): Promise<string> => {
  visitors += 1
  const { receipt } = must(await sendNotification(world.app, { answers, beforeDeath, address: `visitor ${visitors}` }))
  const [row] = await world.database.look(`select id from notification where receipt = '${receipt}'`)
  return String(row!['id'])
}
const stored = async (id: string) => (await world.database.look(`select * from notification where id = '${id}'`))[0]!
const open = async (notificationId: string) =>
  must(await openCase(world.app, world.north.manager, { notificationId, expected: 'unexpected', reason: 'Lived here' }))
const dueOf = (caseId: string) => world.database.look(`select kind from due where case_id = '${caseId}'`)
const reasonOf = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? 'done' : outcome.reason)

/** Another child for each test, so that none is like another's. */
let children = 0
const another = (change: Parameters<typeof aNotice>[0] = {}) => {
  children += 1
  const name = `Invented${String.fromCharCode(65 + (children % 26))}${children}`
  return aNotice({
    childGivenNames: `${name}child`,
    childFamilyName: `${name}family`,
    childNhsNumber: undefined,
    childNhsNumberAbsentReason: 'nhs-number-not-currently-available',
    childDateOfBirth: day('2015-01-01')
      .add({ days: children * 17 })
      .toString(),
    dateOfDeath: day('2025-06-01')
      .add({ days: children * 5 })
      .toString(),
    ...change,
  })
}

describe('where a notification goes', () => {
  test.each([
    { what: 'the district of the home', change: { childPostcode: 'ZE1 2BB' }, area: 'east', inbound: false },
    {
      what: 'the local authority of the home',
      change: { childPostcode: undefined, childLocalAuthority: 'East Sampleshire' },
      area: 'east',
      inbound: false,
    },
    {
      what: 'the place of death, for a home in no area of the service',
      change: { childPostcode: 'AA9 9AA', placeOfDeathName: { name: 'Sample Hospital, Anytown, ZE1 4AA' } },
      area: 'east',
      inbound: true,
    },
    { what: 'a person decides', change: { childPostcode: 'AA9 9AA' }, area: 'north', inbound: false },
  ] as const)('$what', async ({ change, area, inbound }) => {
    const row = await stored(await send(another(change)))
    expect({ area: row['area_id'], inbound: row['inbound'] }).toEqual({ area: world[area].id, inbound })
    expect(String(row['placed_because'])).not.toBe('')
  })

  test('a child known already is taken in like any other, and the notifier is told a number and nothing else', async () => {
    const first = await stored(
      await send(another({ childFamilyName: 'Twicetold', notifierEmail: 'twice@sample.example' })),
    )
    await send(another({ childFamilyName: 'Twicetold', notifierEmail: 'twice@sample.example' }))
    const messages = await world.outbox(`to_email = 'twice@sample.example'`)
    expect(messages.map(message => message.kind)).toEqual(['receipt', 'receipt'])
    const [one, two] = messages.map(message => message.body.replace(/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{2}/g, 'N'))
    expect(one).toBe(two)
    expect(messages.filter(message => message.body.includes(String(first['receipt'])))).toHaveLength(1)
    expect(JSON.stringify(messages)).not.toMatch(/Twicetold|Sample Road|ZN1/)
  })

  test('more than the limit within an hour is refused, and nothing is stored of it', async () => {
    const from = { answers: another({ childFamilyName: 'Oftensent' }), address: 'one network' }
    must(await sendNotification(world.app, from))
    await world.database.look('update attempt set count = 29')
    must(await sendNotification(world.app, from))
    expect(reasonOf(await sendNotification(world.app, from))).toBe('too-often')
    const [{ n }] = (await world.database.look(
      `select count(*)::int as n from notification where family_name = 'Oftensent'`,
    )) as [{ n: number }]
    expect(n).toBe(2)
  })

  test('the same form sent twice is one notification', async () => {
    const key = '00000000-0000-4000-8000-000000000001'
    const from = { answers: another(), address: 'twice' }
    expect(must(await sendNotification(world.app, from, key))).toEqual(
      must(await sendNotification(world.app, from, key)),
    )
  })
})

test('what a manager enters may be incomplete, and what does not fit is kept as received', async () => {
  const entered = { source: 'telephone', beforeDeath: false, answers: { childFamilyName: 'Halfknown' } } as const
  const other = { childNhsNumber: '999 000 0019' }
  const refused = await enterNotification(world.app, world.north.manager, { ...entered, other, sourceNote: ' ' })
  expect(reasonOf(refused)).toBe('source-missing')
  const { notificationId } = must(
    await enterNotification(world.app, world.north.manager, { ...entered, other, sourceNote: 'A school nurse' }),
  )
  const row = await stored(notificationId)
  expect(row).toMatchObject({ nhs_number: null, source_note: 'A school nurse', other, area_id: world.north.id })
})

describe('opening a case', () => {
  test('takes over the facts, the family, the professionals and the notifier, and dates run', async () => {
    const id = await send(another({ childAliases: [{ value: 'Bobbin' }, { value: 'Bob Other' }] }))
    const { caseId, reference } = await open(id)
    const [file] = await world.database.look(`select * from case_file where id = '${caseId}'`)
    expect(file).toMatchObject({
      reference,
      expected: 'unexpected',
      sex: 'male',
      aliases: ['Bobbin', 'Bob Other'],
      postcode: 'ZN1 1AA',
      suspicion: 'no',
      inbound: false,
    })
    expect(String(file!['scope_because'])).toMatch(/^The child was born alive and died aged/)
    const people = await world.database.look(
      `select kind, name, agency_type from case_person where case_id = '${caseId}' order by kind, name`,
    )
    expect(people).toEqual([
      { kind: 'family', name: 'Mo Testcase', agency_type: '' },
      { kind: 'professional', name: '', agency_type: 'gp' },
      { kind: 'professional', name: 'Pat Notifier', agency_type: 'acute-hospital' },
      { kind: 'professional', name: 'Sergeant Sample', agency_type: 'police' },
    ])
    expect(await dueOf(caseId)).not.toEqual([])
    const [proposed] = await world.database.look(`select count(*)::int as n from request where case_id = '${caseId}'`)
    expect(proposed).toEqual({ n: 3 })
    expect(
      reasonOf(
        await openCase(world.app, world.north.manager, { notificationId: id, expected: 'expected', reason: 'Again' }),
      ),
    ).toBe('decided-already')
  })

  test.each([
    {
      what: 'eighteen on the day of death',
      change: { childDateOfBirth: '2008-01-17', dateOfDeath: '2026-01-17' },
      is: 'outside',
    },
    { what: 'the day before', change: { childDateOfBirth: '2008-01-18', dateOfDeath: '2026-01-17' }, is: 'done' },
    { what: 'no date of birth', change: { childDateOfBirth: undefined }, is: 'scope-undecided' },
    {
      what: 'dead on the day of birth',
      change: { childDateOfBirth: '2026-01-17', dateOfDeath: '2026-01-17' },
      is: 'scope-undecided',
    },
    {
      what: 'signs of life, by what came beside the form',
      change: {
        childDateOfBirth: '2026-01-17',
        dateOfDeath: '2026-01-17',
        bornAliveConfirmed: 'yes-health-professional',
      },
      is: 'done',
    },
    {
      what: 'a stillbirth',
      change: { childDateOfBirth: '2026-01-17', dateOfDeath: '2026-01-17', bornAliveConfirmed: 'no' },
      is: 'outside',
    },
  ])('by the facts: $what is $is', async ({ change, is }) => {
    const notificationId = await send(another(change))
    const input = { notificationId, expected: 'not-known', reason: 'By the facts' } as const
    expect(reasonOf(await openCase(world.app, world.north.manager, input))).toBe(is)
    if (is !== 'scope-undecided') return
    const { caseId } = must(
      await openCase(world.app, world.north.manager, { ...input, scopeBecause: 'Born alive, by the midwife' }),
    )
    const [file] = await world.database.look(`select scope_because from case_file where id = '${caseId}'`)
    expect(file).toEqual({ scope_because: 'Born alive, by the midwife' })
  })

  test('the area of death is told, without a detail, where it is another area of the service', async () => {
    const { caseId, reference } = await open(await send(another({ coronerArea: 'Eastholm' })))
    const messages = await world.outbox(`case_id = '${caseId}'`)
    expect(messages.map(({ kind, to_name, to_role, state }) => ({ kind, to_name, to_role, state }))).toEqual([
      { kind: 'area-of-death-told', to_name: 'Morgan Manager', to_role: 'cdop_manager', state: 'waiting' },
    ])
    expect(messages[0]!.to_email).toMatch(/eastholm/)
    expect(messages[0]!.body).toContain(reference)
    expect(JSON.stringify(messages)).not.toMatch(/Invented|Sample Road|ZN1/)
  })

  test('another area’s manager finds nothing to open', async () => {
    const notificationId = await send(another())
    const input = { notificationId, expected: 'expected', reason: 'Not mine' } as const
    expect(reasonOf(await openCase(world.app, world.east.manager, input))).toBe('not-found')
  })
})

describe('a notice sent while the child is dying', () => {
  const dying = () =>
    another({
      coronerArea: 'Eastholm',
      dateOfDeath: undefined,
      timeOfDeath: undefined,
      notifierEmail: 'dying@sample.example',
    })

  test('waits: no clock, nothing leaves, until a person confirms the death', async () => {
    const notificationId = await send(dying(), true)
    const { caseId } = await open(notificationId)
    const [file] = await world.database.look(`select * from case_file where id = '${caseId}'`)
    expect(file).toMatchObject({ stage: 'waiting', death_confirmed_on: null })
    expect(await dueOf(caseId)).toEqual([])
    expect(await world.outbox(`case_id = '${caseId}' or to_email = 'dying@sample.example'`)).toEqual([])

    const confirm = (diedOn: string) =>
      confirmDeath(world.app, world.north.manager, {
        caseId,
        diedOn: day(diedOn),
        diedAtTime: '08:15',
        reason: 'Told by the ward',
      })
    expect(reasonOf(await confirm('2026-01-20'))).toBe('date-does-not-fit')
    must(await confirm('2026-01-19'))
    expect(reasonOf(await confirm('2026-01-19'))).toBe('confirmed-already')
    const [after] = await world.database.look(
      `select stage, death_confirmed_because, to_char(died_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as died_at from case_file where id = '${caseId}'`,
    )
    expect(after).toEqual({ stage: 'open', death_confirmed_because: 'Told by the ward', died_at: '2026-01-19 08:15' })
    expect(await dueOf(caseId)).not.toEqual([])
    expect((await world.outbox(`case_id = '${caseId}'`)).map(message => message.kind)).toEqual(['area-of-death-told'])
  })

  test('confirmed before a case is opened, it opens like any other', async () => {
    const notificationId = await send(dying(), true)
    must(await leaveWaiting(world.app, world.north.manager, { notificationId, reason: 'Still alive' }))
    expect(await stored(notificationId)).toMatchObject({ state: 'waiting' })
    must(
      await confirmDeath(world.app, world.north.manager, { notificationId, diedOn: day('2026-01-19'), reason: 'Told' }),
    )
    expect(await stored(notificationId)).toMatchObject({ state: 'new', before_death: true })
    const { caseId } = await open(notificationId)
    const [file] = await world.database.look(`select stage from case_file where id = '${caseId}'`)
    expect(file).toEqual({ stage: 'open' })
  })

  test('left waiting by the manager, a case opened from it waits too', async () => {
    const notificationId = await send(another())
    must(await leaveWaiting(world.app, world.north.manager, { notificationId, reason: 'Not confirmed' }))
    const { caseId } = await open(notificationId)
    expect(await dueOf(caseId)).toEqual([])
  })

  test('a later notice joined to it is a ground, but confirms nothing by itself', async () => {
    const { caseId } = await open(await send(dying(), true))
    must(
      await joinNotification(world.app, world.north.manager, {
        notificationId: await send(another()),
        caseId,
        reason: 'The same child',
      }),
    )
    const [file] = await world.database.look(`select death_confirmed_on from case_file where id = '${caseId}'`)
    expect(file).toEqual({ death_confirmed_on: null })
    expect(await dueOf(caseId)).toEqual([])
  })
})

describe('joining and parting', () => {
  const everything = async (caseId: string) => ({
    file: (
      await world.database.look(
        `select aliases, names_folded, nhs_number, family_name, first_notified_at::text from case_file where id = '${caseId}'`,
      )
    )[0],
    people: await world.database.look(
      `select kind, name, relation, organisation, notification_id from case_person where case_id = '${caseId}' order by 1, 2, 3, 4, 5`,
    ),
  })
  const join = (notificationId: string, caseId: string) =>
    joinNotification(world.app, world.north.manager, { notificationId, caseId, reason: 'The same child' })
  const part = (notificationId: string) => partNotification(world.app, world.north.manager, { notificationId })

  test('both sources are kept, the facts of the case stay, and parting restores exactly', async () => {
    const later = another({ childFamilyName: 'Joinable', childGivenNames: 'Ash' })
    const earlierId = await send(
      aNotice({
        ...later,
        childFamilyName: 'Other-Name',
        childNhsNumber: '9990000026',
        householdMember: [{ name: 'Gran Testcase', relationship: 'grandparent', sameAddress: 'no' }],
      }),
    )
    await world.becomes('2026-01-19T11:00')
    const { caseId } = await open(await send(later))
    const before = await everything(caseId)
    const noticeBefore = await stored(earlierId)

    must(await join(earlierId, caseId))
    const joined = await everything(caseId)
    expect(joined.file).toMatchObject({ aliases: ['Ash Other-Name'], nhs_number: null, family_name: 'Joinable' })
    expect(String(joined.file!['names_folded'])).toContain('ash other name')
    expect(String(joined.file!['first_notified_at']) < String(before.file!['first_notified_at'])).toBe(true)
    expect(joined.people.map(person => person['name'])).toContain('Gran Testcase')
    expect(await stored(earlierId)).toMatchObject({
      state: 'joined',
      case_id: caseId,
      answers: noticeBefore['answers'],
    })
    expect(reasonOf(await join(earlierId, caseId))).toBe('decided-already')

    must(await part(earlierId))
    expect(await everything(caseId)).toEqual(before)
    expect({ ...(await stored(earlierId)), version: 0 }).toEqual({ ...noticeBefore, version: 0 })
    expect(reasonOf(await part(earlierId))).toBe('not-joined')
  })

  test('parting one takes nothing away that another joined notice still gives', async () => {
    const child = another({ childFamilyName: 'Shared' })
    const { caseId } = await open(await send(child))
    const same = aNotice({
      ...child,
      childGivenNames: 'Nick',
      householdMember: [{ name: 'Aunt Sample', relationship: 'other-relative', sameAddress: 'no' }],
    })
    const [one, two] = [await send(same), await send(same)]
    must(await join(one, caseId))
    const withOne = await everything(caseId)
    must(await join(two, caseId))
    must(await part(one))
    const left = await everything(caseId)
    expect(left.file).toMatchObject({ aliases: withOne.file!['aliases'] })
    expect(left.people.filter(person => person['name'] === 'Aunt Sample')).toEqual([
      expect.objectContaining({ notification_id: two }),
    ])
    must(await part(two))
    expect((await everything(caseId)).file).toMatchObject({ aliases: [] })
  })

  test('a waiting notice waits again when it is parted', async () => {
    const { caseId } = await open(await send(another()))
    const notificationId = await send(another())
    must(await leaveWaiting(world.app, world.north.manager, { notificationId, reason: 'Not confirmed' }))
    must(await join(notificationId, caseId))
    must(await part(notificationId))
    expect(await stored(notificationId)).toMatchObject({ state: 'waiting', decision_reason: 'Not confirmed' })
  })
})

test('a screening keeps its reason, and taking it back restores what stood before', async () => {
  const notificationId = await send(another())
  const decide = (reason: string) => screenOut(world.app, world.north.manager, { notificationId, reason })
  expect(reasonOf(await decide(' '))).toBe('reason-missing')
  must(await decide('Eighteen already'))
  expect(await stored(notificationId)).toMatchObject({ state: 'outside', decision_reason: 'Eighteen already' })
  expect(
    reasonOf(await openCase(world.app, world.north.manager, { notificationId, expected: 'expected', reason: 'x' })),
  ).toBe('decided-already')
  must(await undoScreening(world.app, world.north.manager, { notificationId }))
  expect(await stored(notificationId)).toMatchObject({
    state: 'new',
    decided_on: null,
    decided_by: null,
    decision_reason: '',
  })
})

test('passed on, a notification is the other area’s, whole, and its manager is told nothing of the child', async () => {
  const notificationId = await send(another({ childFamilyName: 'Passedon' }))
  const input = { notificationId, reason: 'The family had moved' }
  expect(reasonOf(await passOn(world.app, world.north.manager, { ...input, toAreaId: world.north.id }))).toBe(
    'no-such-area',
  )
  must(await passOn(world.app, world.north.manager, { ...input, toAreaId: world.east.id }))
  expect(await stored(notificationId)).toMatchObject({
    area_id: world.east.id,
    state: 'new',
    placed_because: 'Passed on by Northmarsh: The family had moved',
  })
  const keys = await world.database.look(
    `select distinct area_id from match_key where notification_id = '${notificationId}'`,
  )
  expect(keys).toEqual([{ area_id: world.east.id }])
  expect(reasonOf(await readNotification(world.app, world.north.manager, notificationId))).toBe('not-found')
  expect(must(await readNotification(world.app, world.east.manager, notificationId)).notification.family_name).toBe(
    'Passedon',
  )
  const messages = await world.outbox(`kind = 'passed-on'`)
  expect(messages).toHaveLength(1)
  expect(messages[0]!.to_email).toMatch(/eastholm/)
  expect(JSON.stringify(messages)).not.toContain('Passedon')
})

describe('possibly the same child', () => {
  test('a case and its joined sources are one suggestion; kept apart, it does not come back', async () => {
    const child = another({ childFamilyName: 'Likely', childNhsNumber: '9990000034' })
    const { caseId, reference } = await open(await send(child))
    const differently = await send(
      aNotice({ ...child, childFamilyName: 'Wholly-Other', childGivenNames: 'Kim', childNhsNumber: undefined }),
    )
    must(
      await joinNotification(world.app, world.north.manager, { notificationId: differently, caseId, reason: 'Same' }),
    )
    const notificationId = await send(
      aNotice({ ...child, childFamilyName: 'Wholly', childGivenNames: 'Kimberley', childNhsNumber: undefined }),
    )
    const triage = must(await readNotification(world.app, world.north.manager, notificationId))
    expect(triage.possible.map(one => one.suggestion)).toEqual([
      expect.objectContaining({ caseId, reference, why: expect.arrayContaining(['Date of birth the same']) }),
    ])
    expect(triage.possible[0]!.rows.find(row => row.fact === 'Postcode')).toMatchObject({ word: 'Same' })
    expect(triage.possible[0]!.rows.find(row => row.fact === 'NHS number')).toMatchObject({ word: 'One missing' })

    must(await keepApart(world.app, world.north.manager, { notificationId, otherId: caseId, reason: 'Cousins' }))
    expect(must(await readNotification(world.app, world.north.manager, notificationId)).possible).toEqual([])
  })

  test('two notices kept apart stay apart when one of them becomes a case', async () => {
    const child = another({ childNhsNumber: '9990000042' })
    const [one, two] = [await send(child), await send(child)]
    const seen = must(await readNotification(world.app, world.north.manager, two))
    expect(seen.possible.map(possible => possible.suggestion)).toEqual([
      expect.objectContaining({ notificationId: one }),
    ])
    must(await keepApart(world.app, world.north.manager, { notificationId: two, otherId: one, reason: 'Twins' }))
    await open(one)
    expect(must(await readNotification(world.app, world.north.manager, two)).possible).toEqual([])
  })

  test('of another area only its name is known', async () => {
    const child = another({ childNhsNumber: '9990000050' })
    await send(aNotice({ ...child, childPostcode: 'ZE1 1AA' }))
    const mine = must(await readNotification(world.app, world.north.manager, await send(child)))
    expect(mine.alsoIn).toEqual(['Eastholm'])
    expect(mine.possible).toEqual([])
    const swapped = aNotice({
      ...child,
      childNhsNumber: undefined,
      childDateOfBirth: '2014-08-03',
      childPostcode: 'ZE1 1AA',
    })
    await send(swapped)
    const other = await send(aNotice({ ...swapped, childDateOfBirth: '2014-03-08', childPostcode: 'ZN1 1AA' }))
    expect(must(await readNotification(world.app, world.north.manager, other)).alsoIn).toEqual(['Eastholm'])
  })
})

test('no act leaves a name, number, address or date of the child in history or in a message', async () => {
  const history = await world.database.look('select detail from audit')
  const messages = await world.outbox()
  const said = JSON.stringify([history, messages])
  for (const word of ['Invented', 'Testcase', '9990000', 'Sample Road', 'ZN1', 'Likely', 'Twicetold', 'Cousins']) {
    expect(said).not.toContain(word)
  }
  expect(world.logged()).not.toMatch(/Invented|Testcase|9990000/)
})
