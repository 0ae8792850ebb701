import { expect } from 'vitest'
import { closeCase } from '../../src/closing/close-case.ts'
import { newId } from '../../src/kernel/ids.ts'
import { saveAnalysis, signAnalysis } from '../../src/meetings/analysis.ts'
import { referCase } from '../../src/meetings/refer-case.ts'
import { enterNotification } from '../../src/notifications/enter-notification.ts'
import { joinNotification } from '../../src/notifications/join-notification.ts'
import { partNotification } from '../../src/notifications/part-notification.ts'
import { urls } from '../../src/web/urls.ts'
import type { Seen, Visitor } from '../browserless.ts'
import { aFormC } from '../form-c.ts'
import { must } from '../must.ts'
import { aNotice } from '../notices.ts'
import { aMeeting, type Case, type Cast, story, tokenOf } from './story.ts'

// process.md 2.2, R-C4, R-D6, R-G1, R-G2, clock C33
story('a case closes when nothing is owed, and not before', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const april = await aMeeting(cast, '2026-04-30')
  const theCase = await cast.aCaseIsOpened({ childGivenNames: 'Robin', suspectedMaltreatment: 'yes' })
  const hospital = await theCase.asks('Anytown Hospital')
  const school = await theCase.asks('Anytown School')
  const surgery = await theCase.knows('Sample Surgery')
  const manager = await world.signedIn(north.manager)
  const chair = await world.signedIn(north.chair)
  const stillOwed = (owed: readonly string[]) => staysOpen(cast, theCase, manager, owed)

  const letter = 'The first letter to the family is neither released nor withheld: CDOP manager'
  const timeline = 'The timeline is not finished: CDOP manager'
  const formC = 'Form C is not signed off: Chair'
  const referral = REFERRAL
  await stillOwed([
    'Anytown Hospital has not answered: The agency',
    'Anytown School has not answered: The agency',
    'Sample Surgery knew the child and has not been asked: CDOP manager',
    letter,
    timeline,
    formC,
    referral,
  ])

  // Asking is the manager's turn, answering the agency's.
  const agencies = await manager.get(urls.agencies({ id: theCase.id }))
  const check = await manager.submit(agencies, 'Ask these agencies', { request: surgery.requestId, do: 'check' })
  await manager.submit(check, urls.askAgencies({ id: theCase.id }))
  const rest = [letter, timeline, formC, referral]
  await stillOwed([
    'Anytown Hospital has not answered: The agency',
    'Anytown School has not answered: The agency',
    'Sample Surgery has not answered: The agency',
    ...rest,
  ])
  await surgery.sendsANilReturn()
  await theCase.reports(school, 'Robin was often tired.', [['2025-12-01', 'Fell asleep in class']])
  await stillOwed(['Anytown Hospital has not answered: The agency', ...rest])

  // The chair cannot write a request off that has not been escalated.
  const writeOff = urls.requestWriteOff({ id: hospital.requestId })
  const early = await chair.submit(await chair.get(writeOff), 'Write the request off', { reason: 'It takes too long' })
  expect(early.text).toContain('A request can be written off only after it was escalated.')
  await world.becomes('2026-03-31')
  await stillOwed(['Anytown Hospital has not answered, and the request has not been written off: Chair', ...rest])
  const hospitals = await chair.get(urls.request({ id: hospital.requestId }))
  await chair.submit(await chair.follow(hospitals, 'Write the request off'), 'Write the request off', {
    reason: 'The ward was closed and its records are lost',
  })
  await stillOwed(rest)

  const drafted = await manager.submit(await manager.get(urls.family({ id: theCase.id })), 'Draft the letter')
  await stillOwed(rest)
  await manager.submit(await manager.follow(drafted, 'Release'), 'Release the letter')
  await stillOwed([timeline, formC, referral])

  await manager.submit(await manager.get(urls.timeline({ id: theCase.id })), 'Finish timeline')
  await stillOwed([formC, referral])

  // The panel agrees, but no Form C is signed while a suspicion has gone nowhere.
  const analysis = await theCase.isDiscussedAt(april)
  const answers = aFormC({ cSafeguardingReferral: 'yes', cSafeguardingReferralDate: '2026-04-30' })
  must(await saveAnalysis(world.app, north.manager, { analysisId: analysis, version: 1, answers }))
  const unsigned = await chair.get(urls.analysis({ id: analysis }))
  expect(unsigned.text).toContain(`Before the chair can sign ${referral.replace(/:.*/, '')}`)
  expect(unsigned.forms.flatMap(({ buttons }) => buttons)).not.toContain('Sign off')
  await stillOwed([formC, referral])
  await chair.submit(await chair.get(urls.referral({ id: theCase.id })), urls.referral({ id: theCase.id }), {
    to: 'The partnership board',
    reason: 'The police suspect neglect',
  })
  await stillOwed([formC])
  await chair.submit(await chair.get(urls.analysis({ id: analysis })), 'Sign off')

  const ready = await manager.get(urls.closure({ id: theCase.id }))
  expect(ready.text).toContain('This case can be closed.')
  expect(ready.text).toContain('Every copy outside the record: 4 readers’ copies of the panel’s papers')
  // Only the manager closes.
  const chairs = await chair.get(urls.closure({ id: theCase.id }))
  expect(chairs.forms.flatMap(({ buttons }) => buttons)).not.toContain('Close case')
  const closed = await manager.submit(ready, 'Close case')
  expect(closed.text).toContain('Closed on 30 April 2026.')
  expect(await theCase.owes('first-letter')).toBeNull()
  expect((await manager.get(urls.case({ id: theCase.id }))).text).toContain(
    'This case was closed on Thursday 30 April 2026. Its record and history stay.',
  )
})

story('what goes when a case closes, and what stays', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const { theCase, manager, chair } = await aCaseThatCanClose(cast)
  const member = await world.signedIn(north.members[0]!)
  const papers = await member.follow(await member.get(urls.papers({})), 'No. 1')
  expect(papers.text).toContain('[the child] fell asleep in class')

  const closed = await manager.submit(await manager.get(urls.closure({ id: theCase.id })), 'Close case')
  expect(await theCase.owes('delete-copies')).toBe('2026-04-30')
  expect(closed.text).toContain('4 copies have not been deleted yet; the service does so by itself.')
  await world.tick()
  expect(await theCase.owes('delete-copies')).toBeNull()
  const after = await manager.get(urls.closure({ id: theCase.id }))
  expect(after.text).toContain('Every reader’s copy of the panel’s papers was deleted.')
  expect((await member.get(papers.url)).status).toBe(404)
  const copies = await world.database.look('select body, deleted_on::text as gone from panel_copy')
  expect(copies).toEqual(Array.from({ length: 4 }, () => ({ body: null, gone: '2026-04-30' })))

  // One copy is sealed, and opens to the manager and the chair, each time with a reason that is kept.
  const sealed = await manager.follow(after, 'Open the sealed copy')
  expect((await manager.submit(sealed, 'Open it')).text).toContain('Enter why you open it')
  for (const reader of [manager, chair]) {
    const page = await reader.get(urls.sealedCopy({ id: theCase.id }))
    const opened = await reader.submit(page, 'Open it', { reason: 'The coroner asks what was seen' })
    expect(opened.text).toContain('Exactly what the panel saw, sealed on 30 April 2026.')
    expect(opened.text).toContain('[the child] fell asleep in class')
  }
  expect(await world.database.look('select reason from sealed_copy_opening')).toHaveLength(2)
  const doctor = await world.signedIn(north.doctor)
  expect((await doctor.get(urls.sealedCopy({ id: theCase.id }))).status).toBe(404)

  // The record can still be read, whole; nothing in it changes any more.
  expect((await manager.get(urls.timeline({ id: theCase.id }))).text).toContain('Robin fell asleep in class')
  expect((await manager.get(urls.history({ id: theCase.id }))).text).toContain('Closed the case')
  const again = await manager.post(urls.closure({ id: theCase.id }), tokenOf(after))
  expect(again.text).toContain('This case is closed, so nothing in it can be changed.')
  const letter = await manager.post(urls.family({ id: theCase.id }), tokenOf(after))
  expect(letter.text).toContain('This case is closed, so nothing in it can be changed.')
})

// process.md 7.9
story(
  'one suspicion is enough, whoever has it, and no other person’s no takes it away',
  { on: '2026-01-19' },
  async cast => {
    const { world, north } = cast
    const { theCase, manager } = await aCaseThatCanClose(cast)
    await staysOpen(cast, theCase, manager, [])
    const notified = { answers: aNotice({ suspectedMaltreatment: 'yes' }), sourceNote: 'A relative wrote' }
    const { notificationId } = must(
      await enterNotification(world.app, north.manager, { ...notified, source: 'letter' }),
    )
    const joining = { notificationId, caseId: theCase.id, reason: 'The same child' }
    must(await joinNotification(world.app, north.manager, joining))
    await staysOpen(cast, theCase, manager, [REFERRAL])
    await manager.submit(await manager.get(urls.caseFacts({ id: theCase.id })), 'Save facts', { suspicion: 'no' })
    await staysOpen(cast, theCase, manager, [REFERRAL])
    // It was another child.
    must(await partNotification(world.app, north.manager, { notificationId }))
    await staysOpen(cast, theCase, manager, [])
  },
)

story('harm that the panel itself finds is referred before anything is signed', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const { theCase, analysisId, chair } = await aCaseOnItsPanel(cast)
  const found = {
    cCategoryAll: ['deliberateHarm'],
    cCategoryPrimary: 'deliberateHarm',
    cSafeguardingReferral: 'yes',
    cSafeguardingReferralDate: '2026-04-30',
  }
  must(await saveAnalysis(world.app, north.manager, { analysisId, version: 1, answers: aFormC(found) }))
  expect((await chair.get(urls.analysis({ id: analysisId }))).text).toContain('Abuse or neglect is suspected')
  expect(await signAnalysis(world.app, north.chair, { analysisId, version: 2 })).toMatchObject({ reason: 'owed' })
  const to = { caseId: theCase.id, to: 'The partnership board', reason: 'Found by the panel' }
  must(await referCase(world.app, north.chair, to))
  must(await signAnalysis(world.app, north.chair, { analysisId, version: 2 }))
})

/** The closure page lists what is owed and has no button; who posts all the same is refused, and the case stays open. */
async function staysOpen(
  { world, north }: Cast,
  theCase: Case,
  manager: Visitor,
  owed: readonly string[],
): Promise<void> {
  const page = await manager.get(urls.closure({ id: theCase.id }))
  const listed = (seen: Seen): string[] => seen.rows.map(([what, whose]) => `${what}: ${whose}`)
  expect(listed(page)).toEqual(owed)
  expect(page.forms.flatMap(({ buttons }) => buttons).includes('Close case')).toBe(owed.length === 0)
  if (owed.length === 0) return
  expect(page.text).toContain(`${owed.length} ${owed.length === 1 ? 'thing is' : 'things are'} owed`)
  // Each leads to where it is done.
  for (const { href } of page.links.filter(({ text }) => owed.some(what => what.startsWith(`${text}:`))))
    expect((await manager.get(href)).status).toBe(200)
  expect(listed(await manager.post(page.url, [...tokenOf(page), ['_key', newId()]]))).toEqual(owed)
  expect(await closeCase(world.app, north.manager, { caseId: theCase.id })).toEqual({ ok: false, reason: 'owed' })
  expect(await world.database.look('select closed_on from case_file')).toEqual([{ closed_on: null }])
}

const REFERRAL =
  'Abuse or neglect is suspected, and the case has not been referred to the safeguarding partnership board: CDOP manager or chair'

/** Everything is done: a report, the letter, the timeline, the panel and its Form C. */
async function aCaseThatCanClose(cast: Cast) {
  const { world, north } = cast
  const { theCase, analysisId, manager, chair } = await aCaseOnItsPanel(cast)
  must(await saveAnalysis(world.app, north.manager, { analysisId, version: 1, answers: aFormC() }))
  await chair.submit(await chair.get(urls.analysis({ id: analysisId })), 'Sign off')
  return { theCase, manager, chair }
}

async function aCaseOnItsPanel(cast: Cast) {
  const { world, north } = cast
  const april = await aMeeting(cast, '2026-04-30')
  const theCase = await cast.aCaseIsOpened({ childGivenNames: 'Robin', childFamilyName: 'Testcase' })
  const school = await theCase.asks('Anytown School')
  await theCase.reports(school, '', [['2025-12-01', 'Robin fell asleep in class']])
  const manager = await world.signedIn(north.manager)
  const drafted = await manager.submit(await manager.get(urls.family({ id: theCase.id })), 'Draft the letter')
  await manager.submit(await manager.follow(drafted, 'Release'), 'Release the letter')
  await theCase.finishesItsTimeline()
  const analysisId = await theCase.isDiscussedAt(april)
  return { theCase, analysisId, manager, chair: await world.signedIn(north.chair) }
}
