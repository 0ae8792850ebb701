import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { must, openWorld, type World } from '../../test/world.ts'
import type { Person } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import type { AnyAnswers } from '../forms/form.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { joinNotification } from '../notifications/join-notification.ts'
import { aNotice } from '../../test/notices.ts'
import { partNotification } from '../notifications/part-notification.ts'
import { urls } from '../web/urls.ts'
import { aCase, anAgency, linkOf, respondentOf } from '../../test/a-case.ts'
import { askingFrom } from './asking.ts'
import { setAgencyAside } from './confirm-agencies.ts'
import { addSupplementary, leaveSupplementaryOut, restoreSupplementary } from './decide-supplementary.ts'
import { askingOf, saidOf } from './follow-asking.ts'
import { readAgencies } from './read-agencies.ts'
import { readOwnReturn } from './read-own-return.ts'
import { saveDraft } from './save-draft.ts'
import { sendNilReturn, sendReturn } from './send-return.ts'
import { sendReturnBack } from './send-return-back.ts'

let world: World
let manager: Person
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  manager = world.north.manager
})
afterAll(() => world.close())

const asManager = <T>(work: Parameters<typeof bookkeeping<T>>[2]) => bookkeeping<T>(world.app, reachOf(manager), work)
const asking = (caseId: string) => asManager(scene => askingOf(scene, { areaId: world.north.id, caseId }))
const formsOf = async (caseId: string) => (await asking(caseId)).supplementary
/** A death of which nothing is said that opens a form. */
const quiet = {
  deathExpectedness: 'expected',
  likelyCategory: undefined,
  suspectedSuicide: undefined,
  suspectedMaltreatment: undefined,
  jarCriteria: undefined,
  infectionSuspected: undefined,
  placeOfDeathWard: undefined,
  notifierAgency: { type: 'housing', name: 'Sample Housing' },
}
const sends = async (requestId: string, answers: AnyAnswers) => {
  const respondent = await respondentOf(world, requestId)
  const { version } = must(await readOwnReturn(world.app, respondent))
  must(await sendReturn(world.app, respondent, { answers: answers as never, events: [], narrative: '', version }))
}

// Whatever the acts did: what is kept is what would be worked out now.
afterEach(async () => {
  for (const { id } of await world.database.look(`select id from case_file`)) {
    const of = { areaId: world.north.id, caseId: String(id) }
    const [kept, now] = await asManager(async scene => [await askingOf(scene, of), askingFrom(await saidOf(scene, of))])
    expect(kept).toMatchObject(JSON.parse(JSON.stringify(now)))
  }
})

describe('what suggests a supplementary form', () => {
  test('the notification that opens the case; one that is joined, until it is parted', async () => {
    const caseId = await aCase(world, { ...quiet, likelyCategory: 'drowning' })
    expect(await formsOf(caseId)).toEqual(['S7'])
    const { notificationId } = must(
      await enterNotification(world.app, manager, {
        answers: aNotice({ ...quiet, likelyCategory: 'vehicle', involvedAgency: undefined, gpPracticeCode: undefined }),
        source: 'telephone',
        sourceNote: 'Rang the office',
        beforeDeath: false,
      }),
    )
    must(await joinNotification(world.app, manager, { notificationId, caseId, reason: 'The same child' }))
    expect(await formsOf(caseId)).toEqual(['S7', 'S18'])
    must(await partNotification(world.app, manager, { notificationId }))
    expect(await formsOf(caseId)).toEqual(['S7'])
  })

  test('a return, from when it is sent until it is sent back; a draft suggests nothing', async () => {
    const caseId = await aCase(world, quiet)
    const requestId = await anAgency(world, caseId, { name: 'Suggesting Surgery' })
    const draft = { answers: { eventsKnown: ['epilepsy'] } as never, events: [], narrative: '', version: 0 }
    must(await saveDraft(world.app, await respondentOf(world, requestId), draft))
    expect(await formsOf(caseId)).toEqual([])
    await sends(requestId, { eventsKnown: ['epilepsy'] })
    expect(await formsOf(caseId)).toEqual(['S8'])
    must(await sendReturnBack(world.app, manager, { requestId, reason: 'More is needed' }))
    expect(await formsOf(caseId)).toEqual([])
  })

  test('a hospital that is asked; not one that did not know the child, and none that sent a nil return is involved', async () => {
    const caseId = await aCase(world, quiet)
    await anAgency(world, caseId, { name: 'Form Surgery' })
    const hospital = await anAgency(world, caseId, { name: 'Form Hospital', kind: 'acute-hospital' })
    expect(await asking(caseId)).toMatchObject({ supplementary: ['S3'], involved: ['acute-hospital', 'gp'] })
    must(await sendNilReturn(world.app, await respondentOf(world, hospital), { searched: 'All', name: 'A', role: 'B' }))
    expect((await asking(caseId)).involved).toEqual(['gp'])
    const ambulance = await world.database.look(
      `select id from request where case_id = '${caseId}' and agency = 'Form Surgery'`,
    )
    await world.database.look(
      `update request set sent_on = null, sent_at = null where id = '${String(ambulance[0]!['id'])}'`,
    )
    must(await setAgencyAside(world.app, manager, { caseId, requestIds: [String(ambulance[0]!['id'])] }))
    expect((await asking(caseId)).involved).toEqual([])
  })
})

describe('what the manager decides about it', () => {
  test('leaves out, adds, and takes back, each a line of history; agencies follow', async () => {
    const caseId = await aCase(world, { ...quiet, likelyCategory: 'drowning' })
    const police = await anAgency(world, caseId, { name: 'Decided Police', kind: 'police' })
    const asked = async () =>
      must(await readOwnReturn(world.app, await respondentOf(world, police))).asking.supplementary
    expect(await asked()).toEqual(['S7'])
    must(await leaveSupplementaryOut(world.app, manager, { caseId, form: 'S7', reason: 'It was a bath' }))
    must(await addSupplementary(world.app, manager, { caseId, form: 'S18', reason: 'The car was in the water' }))
    expect(await asked()).toEqual(['S18'])
    const rows = must(await readAgencies(world.app, manager, caseId)).supplementary
    expect(rows.map(({ code, isSuggested, isAsked }) => [code, isSuggested, isAsked])).toEqual([
      ['S7', true, false],
      ['S18', false, true],
    ])
    must(await restoreSupplementary(world.app, manager, { caseId, form: 'S7' }))
    must(await restoreSupplementary(world.app, manager, { caseId, form: 'S18' }))
    expect(await asked()).toEqual(['S7'])
    const lines = await world.database.look(
      `select act, detail->>'form' as form from audit where case_id = '${caseId}' and act like 'supplementary-%' order by id`,
    )
    expect(lines.map(({ act, form }) => [act, form].join(' '))).toEqual([
      'supplementary-left-out S7',
      'supplementary-added S18',
      'supplementary-restored S7',
      'supplementary-restored S18',
    ])
    expect(JSON.stringify(lines)).not.toContain('bath')
  })

  test.each([
    ['adds what is there', addSupplementary, 'S7', 'there-already'],
    ['leaves out what is not there', leaveSupplementaryOut, 'S1', 'not-there'],
    ['takes back what was not decided', restoreSupplementary, 'S7', 'not-there'],
  ] as const)('%s: refused', async (_, act, form, reason) => {
    const caseId = await aCase(world, { ...quiet, likelyCategory: 'drowning' })
    expect(await act(world.app, manager, { caseId, form, reason: 'Because' })).toMatchObject({ reason })
  })

  test('only the manager of this area, and of an open case', async () => {
    const caseId = await aCase(world, quiet)
    const of = { caseId, form: 'S7', reason: 'Because' } as const
    for (const person of [world.east.manager, world.north.chair, world.north.doctor])
      expect(await addSupplementary(world.app, person, of)).toMatchObject({ reason: 'not-found' })
    await world.database.look(`update case_file set closed_on = '2026-01-19' where id = '${caseId}'`)
    expect(await addSupplementary(world.app, manager, of)).toMatchObject({ reason: 'closed' })
    await world.database.look(`update case_file set closed_on = null where id = '${caseId}'`)
  })

  test('on the agencies’ page: the reason, what is left to judge, leave out, undo, add', async () => {
    const staff = await world.signedIn(manager)
    const caseId = await aCase(world, { ...quiet, likelyCategory: 'drowning' })
    const page = await staff.get(urls.agencies({ id: caseId }))
    expect(page.text).toContain('Drowning Asked: drowning is named.Did it happen in or at water?')
    const form = await staff.follow(page, 'Leave out')
    expect((await staff.submit(form, 'Leave it out', { reason: '' })).text).toContain(
      'Enter why this form is not needed',
    )
    const out = await staff.submit(form, 'Leave it out', { reason: 'It was a bath' })
    expect(out.text).toContain('Left out on 19 January 2026: It was a bath')
    const back = await staff.submit(out, 'restored')
    expect(back.text).not.toContain('It was a bath')
    const add = await staff.follow(back, 'Add a form')
    expect(add.html).not.toContain('value="S7"')
    const added = await staff.submit(add, 'Add the form', { form: 'S18', reason: 'A car' })
    expect(added.text).toContain('Added on 19 January 2026: A car')
    expect((await staff.get(urls.case({ id: caseId }))).text).toContain(
      'Supplementary forms Drowning; Collision with or in a vehicle',
    )
    expect((await staff.get(urls.supplementaryLeaveOut({ id: caseId, kind: 's99' }))).status).toBe(404)
    const doctor = await world.signedIn(world.north.doctor)
    const read = await doctor.get(urls.agencies({ id: caseId }))
    expect(read.text).toContain('drowning is named')
    expect(read.links.map(({ text }) => text)).not.toContain('Add a form')
  })
})

describe('an agency', () => {
  test('reads what is asked of its own case, and nothing of what it follows from', async () => {
    const caseId = await aCase(world, quiet)
    const one = await anAgency(world, caseId, { name: 'Reading Surgery' })
    await aCase(world, quiet)
    const holder = await respondentOf(world, one)
    const rows = await bookkeeping(world.app, reachOf(holder), ({ tx }) =>
      tx.selectFrom('asking').select('case_id').execute(),
    )
    expect(rows).toEqual([{ case_id: caseId }])
    for (const table of ['supplementary_decision', 'notification'] as const)
      await expect(
        bookkeeping(world.app, reachOf(holder), ({ tx }) => tx.selectFrom(table).select('area_id').execute()),
      ).rejects.toThrow('permission denied')
  })

  test('is not asked again what the notification says, nor what another agency has answered; nothing of it is told', async () => {
    const caseId = await aCase(world, { ...quiet, placeOfDeathType: 'hospital' })
    const police = await anAgency(world, caseId, { name: 'Asked Police', kind: 'police' })
    const surgery = await anAgency(world, caseId, { name: 'Asked Surgery', kind: 'gp' })
    await sends(surgery, { eventsKnown: ['violence-or-maltreatment'], poverty: 'yes', repName: 'Gail Practitioner' })
    const agency = world.visitor()
    const landing = await agency.get(urls.personalLink({ token: await linkOf(world, police) }))
    const list = await agency.submit(landing, 'Continue')
    expect(list.text).toContain('Because of how the child died')
    expect(list.text).toContain('Violence, abuse or neglect')
    const page = await agency.get(urls.ownReturnSection({ id: police, key: 'circumstances' }))
    expect(page.text).toContain('Where did the child die? Hospital (from the notification)')
    expect(page.text).toContain('Which of these apply? Answered by another agency')
    expect(page.html).not.toContain('name="bPlaceOfDeathType"')
    expect(page.html).not.toContain('name="eventsKnown"')
    const otherwise = await agency.follow(page, 'Say otherwise')
    expect(otherwise.html).toContain('name="bPlaceOfDeathType"')
    const saved = await agency.submit(otherwise, 'Save and continue', { bPlaceOfDeathType: 'public-place' })
    expect(saved.url).toBe(urls.ownReturn({ id: police }))
    // What it has said itself stands among its own questions from now on.
    const again = await agency.get(urls.ownReturnSection({ id: police, key: 'circumstances' }))
    expect(again.html).toContain('name="bPlaceOfDeathType"')
  })
})
