import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, anAgency, respondentOf, stepsTaken } from '../../test/a-case.ts'
import { must, openWorld, smallPanel, type World } from '../../test/world.ts'
import { openRequest } from '../access/sign-in.ts'
import { addArea } from '../admin/add-area.ts'
import { steps } from '../app.ts'
import { tick } from '../tick.ts'
import { sendNilReturn } from './send-return.ts'
import { sendReturnBack } from './send-return-back.ts'
import { writeOffRequest } from './write-off-request.ts'

const nil = { searched: 'Records, by name', name: 'Connie Contact', role: 'Practice manager' }
const sendNil = async (world: World, requestId: string) =>
  must(await sendNilReturn(world.app, await respondentOf(world, requestId), nil))
const kindsOf = async (world: World, requestId: string) =>
  (await world.outbox(`request_id = '${requestId}'`)).map(({ kind, made_on }) => `${kind} ${made_on}`)

test('process.md 7.1: asked before Christmas; one never answers, one sends a nil return', async () => {
  const world = await openWorld({ at: '2025-12-12' })
  const caseId = await aCase(world)
  const silent = await anAgency(world, caseId, { name: 'Silent Surgery' })
  const quick = await anAgency(world, caseId, { name: 'Quick School', kind: 'education-setting' })

  await world.becomes('2026-01-08T15:00')
  await sendNil(world, quick)
  await world.becomes('2026-02-20')
  expect(await stepsTaken(world, silent)).toEqual([
    'prompt-1 2025-12-26 sent',
    'prompt-2 2026-01-09 sent',
    'prompt-3 2026-02-06 sent',
  ])
  await world.becomes('2026-02-23')
  expect(await stepsTaken(world, silent)).toContain('escalation 2026-02-23 sent')
  expect(await stepsTaken(world, quick)).toEqual(['prompt-1 2025-12-26 sent'])
  expect(await kindsOf(world, quick)).toEqual(['request 2025-12-12', 'prompt-1 2025-12-26'])
  const [message] = await world.outbox(`request_id = '${silent}' and kind = 'request'`)
  expect(message!.subject).toContain('Friday 20 February 2026')
  await world.close()
})

test('after an outage only the latest missed prompt goes out, and nobody is escalated within ten working days of it', async () => {
  const world = await openWorld({ at: '2026-01-19' })
  const requestId = await anAgency(world, await aCase(world))
  world.clock.moveTo(world.clock.calendar(0).add({ hours: 24 * 60 }))
  await world.tick()
  expect(await stepsTaken(world, requestId)).toEqual([
    'prompt-1 2026-03-20 missed',
    'prompt-2 2026-03-20 missed',
    'prompt-3 2026-03-20 sent',
  ])
  // Ten working days from the prompt that was received: over Easter.
  await world.becomes('2026-04-07')
  expect(await stepsTaken(world, requestId)).toHaveLength(3)
  await world.becomes('2026-04-08')
  expect(await stepsTaken(world, requestId)).toContain('escalation 2026-04-08 sent')
  await world.close()
})

describe('several agencies, all asked on 19 January 2026', () => {
  let world: World
  let caseId: string
  const asked: Record<string, string> = {}
  beforeAll(async () => {
    world = await openWorld({ at: '2026-01-19' })
    must(
      await addArea(world.app, {
        name: 'Southby',
        localAuthorities: [],
        districts: [],
        coronerAreas: [],
        seats: smallPanel,
      }),
    )
    caseId = await aCase(world)
    const where = { Eastern: 'Eastholm', Southern: 'Southby' }
    for (const name of ['Early', 'Late', 'Prompted', 'Hasty', 'Eastern', 'Southern', 'Silent'])
      asked[name] = await anAgency(world, caseId, {
        name: `${name} Surgery`,
        sitsIn: where[name as keyof typeof where] ?? 'Northmarsh',
      })
  })
  afterAll(() => world.close())

  test('a return at 09:59 on the day of a step stops it; one at 10:01 comes after it', async () => {
    await world.becomes('2026-02-02T09:59')
    await sendNil(world, asked['Early']!)
    await world.becomes('2026-02-02T10:00')
    await world.becomes('2026-02-02T10:01')
    await sendNil(world, asked['Late']!)
    expect(await stepsTaken(world, asked['Early']!)).toEqual([])
    expect(await stepsTaken(world, asked['Late']!)).toEqual(['prompt-1 2026-02-02 sent'])
  })

  test('a prompt brings a further link; the earlier ones go on working', async () => {
    const [request, prompt] = await world.outbox(`request_id = '${asked['Prompted']}'`)
    expect(prompt!.secret).not.toBe(request!.secret)
    for (const { secret } of [request!, prompt!])
      expect(must(await openRequest(world.app, secret!)).requestId).toBe(asked['Prompted'])
  })

  test('a return that is sent back: the dates go on where they are, and never begin again', async () => {
    const requestId = asked['Hasty']!
    await world.becomes('2026-02-05')
    await sendNil(world, requestId)
    await world.becomes('2026-02-10')
    must(await sendReturnBack(world.app, world.north.manager, { requestId, reason: 'The archive was not searched' }))
    const [sentBack] = await world.outbox(`request_id = '${requestId}' and kind = 'sent-back'`)
    expect(sentBack!.body).toContain('Monday 30 March 2026')
    expect(sentBack!.body).not.toContain('archive')
  })

  test('no step is taken twice, whoever runs the tick and however often', async () => {
    await world.becomes('2026-02-15')
    world.clock.moveTo(world.clock.calendar(0).add({ hours: 24 }))
    await Promise.all([tick(world.app, steps), tick(world.app, steps), tick(world.app, steps)])
    await tick(world.app, steps)
    expect(await stepsTaken(world, asked['Silent']!)).toEqual(['prompt-1 2026-02-02 sent', 'prompt-2 2026-02-16 sent'])
    expect(await kindsOf(world, asked['Silent']!)).toHaveLength(3)
    const lines = `select act from audit where subject = '${asked['Silent']}' and act = 'prompt-sent'`
    expect(await world.database.look(lines)).toHaveLength(2)
  })

  test('what was answered is chased no further, and what was sent back on its own dates', async () => {
    await world.becomes('2026-03-30')
    expect(await stepsTaken(world, asked['Early']!)).toEqual([])
    expect(await stepsTaken(world, asked['Late']!)).toHaveLength(1)
    expect(await stepsTaken(world, asked['Hasty']!)).toEqual([
      'prompt-1 2026-02-02 sent',
      'prompt-2 2026-02-16 sent',
      'prompt-3 2026-03-16 sent',
    ])
    const writeOff = { requestId: asked['Silent']!, reason: 'Closed long ago' }
    expect(await writeOffRequest(world.app, world.north.chair, writeOff)).toMatchObject({ reason: 'not-escalated' })
  })

  test('an escalation goes to the doctor and the chair of the area where the agency sits, and tells nothing of the child', async () => {
    await world.becomes('2026-03-31')
    const raised = await world.outbox(`request_id = '${asked['Eastern']}' and kind = 'escalation'`)
    expect(raised.map(({ to_role, to_email }) => `${to_role} ${to_email}`).sort()).toEqual([
      'chair chair.charlie-chair.eastholm@opencdr.example',
      'designated_doctor designated-doctor.dana-doctor.eastholm@opencdr.example',
    ])
    expect(raised.every(({ area_id }) => area_id === world.north.id)).toBe(true)
    expect(raised[0]!.body).toContain('2 February 2026, 16 February 2026 and 16 March 2026')
    const [row] = await world.database.look(`select * from escalation where request_id = '${asked['Eastern']}'`)
    expect(row).toMatchObject({ area_id: world.east.id, asking_area_id: world.north.id, agency: 'Eastern Surgery' })
    const [file] = await world.database.look(`select family_name, given_names from case_file where id = '${caseId}'`)
    for (const name of Object.values(file!)) expect(JSON.stringify([raised, row])).not.toContain(String(name))
  })

  test('where that area has neither doctor nor chair, the escalation stays at home', async () => {
    const [row] = await world.database.look(`select area_id from escalation where request_id = '${asked['Southern']}'`)
    expect(row!['area_id']).toBe(world.north.id)
    expect(await world.outbox(`request_id = '${asked['Southern']}' and kind = 'escalation'`)).toHaveLength(2)
  })

  test('the chair alone writes off, after escalation; a late return is still taken in', async () => {
    const requestId = asked['Silent']!
    const writeOff = (by: World['north']['chair']) =>
      writeOffRequest(world.app, by, { requestId, reason: 'Closed long ago' })
    expect((await writeOff(world.north.manager)).ok).toBe(false)
    must(await writeOff(world.north.chair))
    expect(await writeOff(world.north.chair)).toMatchObject({ reason: 'already-written-off' })
    expect(await world.database.look(`select kind from due where subject = '${requestId}'`)).toEqual([])
    await sendNil(world, requestId)
    const [row] = await world.database.look(`select returned_on::text from request where id = '${requestId}'`)
    expect(row!['returned_on']).toBe('2026-03-31')
  })
})
