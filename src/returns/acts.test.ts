import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, anAgency, linkOf, respondentOf } from '../../test/a-case.ts'
import { aNotice } from '../../test/notices.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { reachOf } from '../access/perform.ts'
import { openRequest } from '../access/sign-in.ts'
import { visitor } from '../access/session.ts'
import { bookkeeping } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { confirmDeath } from '../notifications/confirm-death.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { joinNotification } from '../notifications/join-notification.ts'
import { addAgency } from './add-agency.ts'
import { changeContact } from './change-contact.ts'
import { confirmAgencies, setAgencyAside } from './confirm-agencies.ts'
import { enterReturn } from './enter-return.ts'
import { listEscalations, settleEscalation } from './escalations.ts'
import { readOwnReturn } from './read-own-return.ts'
import { releaseReturn } from './release-return.ts'
import { renewLink } from './renew-link.ts'
import { saveDraft } from './save-draft.ts'
import { sendRequests } from './send-requests.ts'
import { sendReturnBack } from './send-return-back.ts'
import { sendNilReturn, sendReturn } from './send-return.ts'
import { owedRequests } from './store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
})
afterAll(() => world.close())

const manager = () => world.north.manager
const requestsOf = (caseId: string) =>
  world.database.look(`select * from request where case_id = '${caseId}' order by agency`)
const returnsOf = (requestId: string) =>
  world.database.look(`select * from agency_return where request_id = '${requestId}' order by state, version`)
const owed = (caseId: string) =>
  bookkeeping(world.app, reachOf(manager()), scene => owedRequests(scene, { areaId: world.north.id, caseId }))
const organisation = (name: string, contactEmail = 'new@sample.example') => ({
  name,
  kind: 'gp',
  sitsIn: 'Northmarsh',
  contactName: 'Connie Contact',
  contactRole: 'Practice manager',
  contactEmail,
  contactPhone: '',
})
const event = (date: string, text: string) => ({ date, time: null, precision: 'day' as const, category: '', text })

describe('whom to ask (R-G1)', () => {
  test('those whose professionals the notifications name are proposed, once each, and nothing is sent', async () => {
    const police = {
      agencyType: 'police',
      organisation: 'Anytown Police',
      personName: 'Sergeant Sample',
      role: 'Investigator',
      email: 'sergeant@anytown-police.example',
    }
    const caseId = await aCase(world, { involvedAgency: [police], gpPracticeCode: 'Sample Surgery' })
    const { notificationId } = must(
      await enterNotification(world.app, manager(), {
        answers: aNotice({
          gpPracticeCode: undefined,
          involvedAgency: [{ ...police, organisation: 'ANYTOWN POLICE ' }],
          notifierAgency: { type: 'maternity', name: 'Sample Maternity' },
        }),
        source: 'telephone',
        sourceNote: 'Rang the office',
      }),
    )
    must(await joinNotification(world.app, manager(), { notificationId, caseId, reason: 'The same child' }))
    const rows = await requestsOf(caseId)
    expect(rows.map(row => [row['agency'], row['agency_kind'], row['contact_email']])).toEqual([
      ['Anytown Police', 'police', 'sergeant@anytown-police.example'],
      ['Sample Hospital', 'acute-hospital', 'pat@sample-hospital.example'],
      ['Sample Maternity', 'maternity', 'pat@sample-hospital.example'],
      ['Sample Surgery', 'gp', ''],
    ])
    expect(rows.every(row => row['confirmed_known_on'] === null && row['sent_on'] === null)).toBe(true)
    expect(await world.outbox(`case_id = '${caseId}'`)).toEqual([])
  })

  test('an agency that is there already is the same request, and follows what is said until it is asked', async () => {
    const caseId = await aCase(world)
    const add = async (email: string) =>
      must(await addAgency(world.app, manager(), { caseId, organisation: organisation('Twice Surgery', email) }))
        .requestId
    const requestId = await add('first@sample.example')
    expect(await add('second@sample.example')).toBe(requestId)
    must(await confirmAgencies(world.app, manager(), { caseId, requestIds: [requestId] }))
    must(await sendRequests(world.app, manager(), { caseId, requestIds: [requestId] }))
    expect(await add('third@sample.example')).toBe(requestId)
    const row = (await requestsOf(caseId)).find(one => one['id'] === requestId)
    expect(row!['contact_email']).toBe('second@sample.example')
  })

  test('only those confirmed are asked, once each; confirming again gives no more time', async () => {
    const caseId = await aCase(world)
    const [one, two] = await Promise.all(
      ['One Surgery', 'Two Surgery'].map(
        async name =>
          must(await addAgency(world.app, manager(), { caseId, organisation: organisation(name) })).requestId,
      ),
    )
    const requestIds = [one!, two!]
    expect(await sendRequests(world.app, manager(), { caseId, requestIds })).toMatchObject({ reason: 'not-confirmed' })
    must(await confirmAgencies(world.app, manager(), { caseId, requestIds }))
    const due = await world.database.look(`select kind, due_at from due where subject = '${one}'`)
    expect(due.map(row => `${String(row['kind'])} ${String(row['due_at'])}`)).toEqual([
      expect.stringContaining('send-request'),
    ])
    const key = newId()
    expect(must(await sendRequests(world.app, manager(), { caseId, requestIds }, key))).toEqual({ sent: 2 })
    expect(must(await sendRequests(world.app, manager(), { caseId, requestIds }, key))).toEqual({ sent: 2 })
    expect(must(await sendRequests(world.app, manager(), { caseId, requestIds }))).toEqual({ sent: 0 })
    expect(await world.outbox(`case_id = '${caseId}'`)).toHaveLength(2)
  })

  test('set aside, an agency owes nothing; confirming it takes that back', async () => {
    const caseId = await aCase(world)
    const { requestId } = must(
      await addAgency(world.app, manager(), { caseId, organisation: organisation('Unsure Surgery') }),
    )
    must(await confirmAgencies(world.app, manager(), { caseId, requestIds: [requestId] }))
    expect(await owed(caseId)).toHaveLength(1)
    must(await setAgencyAside(world.app, manager(), { caseId, requestIds: [requestId] }))
    expect(await owed(caseId)).toEqual([])
    expect(await world.database.look(`select kind from due where subject = '${requestId}'`)).toEqual([])
    must(await confirmAgencies(world.app, manager(), { caseId, requestIds: [requestId] }))
    must(await sendRequests(world.app, manager(), { caseId, requestIds: [requestId] }))
    const again = await setAgencyAside(world.app, manager(), { caseId, requestIds: [requestId] })
    expect(again).toMatchObject({ reason: 'already-sent' })
  })

  test('nothing leaves before a person has confirmed the death, and no clock runs', async () => {
    const caseId = await aCase(world, {}, true)
    const { requestId } = must(
      await addAgency(world.app, manager(), { caseId, organisation: organisation('Waiting Surgery') }),
    )
    const of = { caseId, requestIds: [requestId] }
    must(await confirmAgencies(world.app, manager(), of))
    expect(await world.database.look(`select kind from due where subject = '${requestId}'`)).toEqual([])
    expect(await sendRequests(world.app, manager(), of)).toMatchObject({ reason: 'death-not-confirmed' })
    expect(await world.outbox(`case_id = '${caseId}'`)).toEqual([])
    await world.database.look(`update request set confirmed_known_on = '2026-01-05' where id = '${requestId}'`)
    must(await confirmDeath(world.app, manager(), { caseId, diedOn: world.today, reason: 'The ward rang' }))
    // Five working days from the confirmation of the death, not from that of the agency before it.
    const [due] = await world.database.look(
      `select (due_at at time zone 'Europe/London')::text as at from due where subject = '${requestId}'`,
    )
    expect(due!['at']).toBe('2026-01-27 00:00:00')
    expect(must(await sendRequests(world.app, manager(), of))).toEqual({ sent: 1 })
  })

  test('the message holds nothing of the child; the database no secret of the link but in the message', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Quiet Surgery' })
    const [message] = await world.outbox(`request_id = '${requestId}'`)
    const [file] = await world.database.look(
      `select family_name, given_names, address, postcode, born_on::text, died_on::text from case_file where id = '${caseId}'`,
    )
    for (const said of Object.values(file!).flatMap(value => String(value).split(', ')))
      expect(`${message!.subject} ${message!.body}`.toLowerCase()).not.toContain(said.toLowerCase())
    expect(message!.body).toContain('section 16N of the Children Act 2004')
    expect(message!.body).toContain('cannot be refused')
    expect(message!.body).toContain('nil return')
    expect(message!.body).toContain('{link}')
    const links = await world.database.look(`select encode(token_hash, 'base64') as hash from request_link`)
    expect(JSON.stringify(links)).not.toContain(message!.secret)
  })

  test('another area’s case is as if it did not exist', async () => {
    const caseId = await aCase(world)
    const requestId = await anAgency(world, caseId, { name: 'Far Surgery' })
    const theirs = { caseId, requestIds: [requestId] }
    expect(await confirmAgencies(world.app, world.east.manager, theirs)).toMatchObject({ reason: 'not-found' })
    expect(await sendReturnBack(world.app, world.east.manager, { requestId, reason: 'No' })).toMatchObject({
      reason: 'not-found',
    })
  })
})

describe('the answer (R-G2)', () => {
  let caseId: string
  beforeAll(async () => {
    caseId = await aCase(world)
  })
  const asked = async (name: string) => {
    const requestId = await anAgency(world, caseId, { name, kind: 'gp' })
    return { requestId, respondent: await respondentOf(world, requestId) }
  }
  const draft = { answers: { repName: 'Gail Practitioner' }, events: [], narrative: '', version: 0 }

  test('a draft keeps whatever is there, and two who write never overwrite each other', async () => {
    const { respondent } = await asked('Draft Surgery')
    expect(must(await saveDraft(world.app, respondent, draft))).toMatchObject({ version: 1 })
    const unfinished = { ...draft, events: [event('', 'Seen, date to look up')], version: 1 }
    must(await saveDraft(world.app, respondent, unfinished))
    expect(await saveDraft(world.app, respondent, { ...draft, version: 1 })).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await saveDraft(world.app, respondent, draft)).toMatchObject({ reason: 'changed-meanwhile' })
    const own = must(await readOwnReturn(world.app, respondent))
    expect(own).toMatchObject({ state: 'draft', version: 2, answers: { repName: 'Gail Practitioner' } })
    expect(own.events[0]!.text).toBe('Seen, date to look up')
  })

  test('an event without a date waits; then the return is sent once, and locked', async () => {
    const { requestId, respondent } = await asked('Full Surgery')
    const unfinished = { ...draft, events: [event('', 'Seen, date to look up')] }
    expect(await sendReturn(world.app, respondent, unfinished)).toMatchObject({ reason: 'event-incomplete' })
    must(await saveDraft(world.app, respondent, unfinished))
    const key = newId()
    const whole = { ...draft, events: [event('2025-11', 'Seen')], narrative: 'Robin was well.', version: 1 }
    const { receipt } = must(await sendReturn(world.app, respondent, whole, key))
    expect(must(await sendReturn(world.app, respondent, whole, key)).receipt).toBe(receipt)
    expect(await sendReturn(world.app, respondent, { ...whole, version: 2 })).toMatchObject({ reason: 'already-sent' })
    expect(await saveDraft(world.app, respondent, { ...whole, version: 2 })).toMatchObject({ reason: 'already-sent' })
    const [row] = await returnsOf(requestId)
    expect(row).toMatchObject({ state: 'sent', kind: 'full', narrative: 'Robin was well.', receipt })
    expect(row!['answers']).toMatchObject({
      repNilReturn: 'no',
      repAgencyType: 'gp',
      repOrganisation: 'Full Surgery',
      repSignOff: { name: 'Gail Practitioner', on: world.today.toString() },
    })
    const events = await world.database.look(`select on_date, text from return_event where request_id = '${requestId}'`)
    expect(events).toEqual([{ on_date: '2025-11', text: 'Seen' }])
    const timeline = await world.database.look(`select wording from timeline_event where case_id = '${caseId}'`)
    expect(timeline).toContainEqual({ wording: 'Seen' })
  })

  test('a nil return keeps what was searched, and the draft that was begun beside it', async () => {
    const { requestId, respondent } = await asked('Nil Surgery')
    must(await saveDraft(world.app, respondent, draft))
    const nil = { searched: 'Records, by name', name: 'Connie Contact', role: 'Practice manager' }
    must(await sendNilReturn(world.app, respondent, nil))
    const rows = await returnsOf(requestId)
    expect(rows.map(row => [row['state'], row['kind']])).toEqual([
      ['sent', 'nil'],
      ['superseded', null],
    ])
    expect(rows[0]!['other']).toEqual({ searched: 'Records, by name' })
    expect(await owed(caseId)).not.toContainEqual(expect.objectContaining({ what: 'Nil Surgery has not answered' }))
  })

  test('sent back, what was sent is kept as it was, and the agency goes on from a copy', async () => {
    const { requestId, respondent } = await asked('Hasty Surgery')
    const whole = { ...draft, events: [event('2025-12-01', 'Seen in haste')], narrative: 'Short.' }
    const { receipt } = must(await sendReturn(world.app, respondent, whole))
    const reason = 'The letters are missing'
    must(await sendReturnBack(world.app, manager(), { requestId, reason }))
    expect(await sendReturnBack(world.app, manager(), { requestId, reason })).toMatchObject({ reason: 'not-returned' })
    const own = must(await readOwnReturn(world.app, respondent))
    expect(own).toMatchObject({ state: 'sent-back', narrative: 'Short.', sentBackReason: reason })
    const timeline = `select wording from timeline_event where case_id = '${caseId}' and wording = 'Seen in haste'`
    expect(await world.database.look(timeline)).toEqual([])
    expect(await world.database.look(`select kind from due where subject = '${requestId}'`)).toEqual([
      { kind: 'prompt-1' },
    ])
    must(await sendReturn(world.app, respondent, { ...own, narrative: 'Longer.' }))
    const rows = await returnsOf(requestId)
    expect(rows.map(row => [row['state'], row['narrative'], row['receipt'] === receipt])).toEqual([
      ['sent', 'Longer.', false],
      ['superseded', 'Short.', true],
    ])
    expect(await world.database.look(timeline)).toHaveLength(1)
  })

  test('entered on its behalf, a return keeps what came, and gives way to nothing that stands', async () => {
    const { requestId, respondent } = await asked('Letter Surgery')
    const entered = {
      requestId,
      kind: 'full' as const,
      answers: { repName: 'Dr Letter' },
      other: { somethingElse: ['as', 'received'] },
      events: [event('2024-05-02', 'A letter of 2024')],
      narrative: 'By letter.',
      respondent: { name: 'Somebody Else', role: 'GP partner' },
    }
    must(await enterReturn(world.app, manager(), entered))
    const [row] = await returnsOf(requestId)
    expect(row).toMatchObject({ state: 'sent', entered_by: manager().accountId, other: entered.other })
    expect(row!['answers']).toMatchObject({ repName: 'Dr Letter', repRole: 'GP partner' })
    expect(await enterReturn(world.app, manager(), entered)).toMatchObject({ reason: 'already-returned' })
    expect(await saveDraft(world.app, respondent, draft)).toMatchObject({ reason: 'already-sent' })
  })

  test('free text reaches the panel only when a person has released it', async () => {
    const { requestId, respondent } = await asked('Released Surgery')
    expect(await releaseReturn(world.app, manager(), { requestId })).toMatchObject({ reason: 'not-returned' })
    must(await sendReturn(world.app, respondent, { ...draft, narrative: 'For the panel.' }))
    expect((await returnsOf(requestId))[0]!['released_on']).toBeNull()
    must(await releaseReturn(world.app, manager(), { requestId }))
    expect((await returnsOf(requestId))[0]).toMatchObject({ released_by: manager().accountId })
  })
})

describe('links and contacts', () => {
  test('a new contact: the old links, their sessions and waiting mail end; the dates stay', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Moving Surgery' })
    const old = await linkOf(world, requestId)
    const { session } = must(await openRequest(world.app, old))
    const due = () => world.database.look(`select kind, due_at from due where subject = '${requestId}'`)
    const before = await due()
    const contact = { name: 'Nora New', role: 'Partner', email: 'nora@sample.example', phone: '' }
    must(await changeContact(world.app, manager(), { requestId, contact }))
    expect(await openRequest(world.app, old)).toMatchObject({ reason: 'not-found' })
    expect((await visitor(world.app, world.keys, session)).state).toBe('none')
    const messages = await world.outbox(`request_id = '${requestId}'`)
    expect(
      messages.map(({ kind, state, to_email, secret }) => `${kind} ${state} ${to_email} ${secret !== null}`).sort(),
    ).toEqual(['new-link waiting nora@sample.example true', 'request withdrawn contact@sample.example false'])
    expect(must(await openRequest(world.app, await linkOf(world, requestId))).requestId).toBe(requestId)
    expect(await due()).toEqual(before)
  })

  test('a lost link: a new one to the same mailbox, whoever asks, a few times an hour at most', async () => {
    const requestId = await anAgency(world, await aCase(world), { name: 'Lost Surgery' })
    const token = await linkOf(world, requestId)
    for (let i = 0; i < 6; i += 1) expect(await renewLink(world.app, token)).toEqual({ ok: true, value: null })
    expect(await renewLink(world.app, 'never-one-of-ours')).toEqual({ ok: true, value: null })
    const renewed = await world.outbox(`request_id = '${requestId}' and kind = 'new-link'`)
    expect(renewed.length).toBeGreaterThanOrEqual(1)
    // Three within an hour of the clock, wherever in it the test runs.
    expect(renewed.length).toBeLessThan(6)
    expect(renewed.every(({ to_email }) => to_email === 'contact@sample.example')).toBe(true)
    const lines = await world.database.look(
      `select detail from audit where act = 'link-renewed' and subject = '${requestId}'`,
    )
    expect(lines).toHaveLength(6)
    expect(must(await openRequest(world.app, token)).requestId).toBe(requestId)
  })

  test('opening a link shows one request and no other to its holder', async () => {
    const caseId = await aCase(world)
    const one = await anAgency(world, caseId, { name: 'First Surgery' })
    const other = await anAgency(world, caseId, { name: 'Other Surgery' })
    const holder = await respondentOf(world, one)
    const rows = await bookkeeping(world.app, reachOf(holder), ({ tx }) =>
      tx.selectFrom('request').select('id').execute(),
    )
    expect(rows).toEqual([{ id: one }])
    must(await sendNilReturn(world.app, await respondentOf(world, other), { searched: 'All', name: 'A', role: 'B' }))
    const returns = await bookkeeping(world.app, reachOf(holder), ({ tx }) =>
      tx.selectFrom('agency_return').select('id').execute(),
    )
    expect(returns).toEqual([])
  })
})

test('an escalation is settled in the area where the agency sits, and read there and where it was raised', async () => {
  const requestId = await anAgency(world, await aCase(world), { name: 'Raised Surgery', sitsIn: 'Eastholm' })
  await world.becomes(world.today.add({ days: 90 }).toString())
  const { rows } = must(await listEscalations(world.app, world.east.chair, {}))
  expect(rows.map(({ agency, askedBy }) => [agency, askedBy])).toEqual([['Raised Surgery', 'Northmarsh']])
  const escalationId = rows[0]!.id
  const settle = { escalationId, outcome: 'Rang the practice: it answers this week' }
  expect(await settleEscalation(world.app, world.north.chair, settle)).toMatchObject({ reason: 'not-found' })
  must(await settleEscalation(world.app, world.east.doctor, settle))
  expect(must(await listEscalations(world.app, world.east.chair, {})).rows[0]).toMatchObject({
    outcome: settle.outcome,
  })
  const ours = must(await listEscalations(world.app, world.north.chair, {})).rows
  expect(ours.map(({ agency }) => agency)).not.toContain('Raised Surgery')
  const [row] = await world.database.look(
    `select case_id from audit where subject = '${escalationId}' and act = 'escalation-settled'`,
  )
  expect(row!['case_id']).toBeNull()
  expect(await world.database.look(`select outcome from escalation where request_id = '${requestId}'`)).toHaveLength(1)
})
