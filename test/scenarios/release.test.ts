import { expect } from 'vitest'
import { readReportToRelease, releaseReturn } from '../../src/returns/release-return.ts'
import { urls } from '../../src/web/urls.ts'
import type { Seen } from '../browserless.ts'
import { must } from '../must.ts'
import { aMeeting, story } from './story.ts'

const child = { childGivenNames: 'Robin', childFamilyName: 'Testcase' }
const written = 'Robin Testcase was seen by Dr Ida Invented on 12 January 2026. Mo Testcase rang Sample Surgery twice.'

// R-V3
story('a report is released as the panel will read it', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const panel = await aMeeting(cast, '2026-02-12')
  const theCase = await cast.aCaseIsOpened(child)
  const surgery = await theCase.asks('Sample Surgery')
  await theCase.reports(surgery, written, [['2026-01-10', 'Dr Ann Proof saw Robin.']])
  const manager = await world.signedIn(north.manager)
  const request = await manager.get(urls.request({ id: surgery.requestId }))
  const page = await manager.follow(request, 'Release the report to the panel')

  const [original, copy] = sides(page)
  expect(original).toBe(written)
  expect(copy).toBe('[the child] was seen by [Doctor B] on [5 days before death]. [Mother] rang [Surgery A] twice.')
  // Doctor A is the one of the timeline, which the panel reads first. Each reason can be read as well as pointed at.
  expect(page.text).toContain('[the child] name of the child 1')

  const released = await manager.submit(page, 'Release the report')
  expect(released.text).toContain('Released to the panel’s copy')
  await theCase.finishesItsTimeline()
  await theCase.isPutOn(panel)
  const papers = await manager.get(urls.papersPreview({ id: theCase.itemOn(panel) }))
  expect(papers.text).toContain(copy)
})

story('what the case learns meanwhile is shown before anything is released', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const theCase = await cast.aCaseIsOpened({ ...child, childSchoolName: 'Quenby' })
  const manager = await world.signedIn(north.manager)
  const documents = await manager.get(urls.documents({ id: theCase.id }))
  const added = await manager.submit(documents, 'Add the document', {
    kind: 'jar-minutes',
    'on-day': '18',
    'on-month': '1',
    'on-year': '2026',
    source: 'Chair of the meeting',
    body: 'At home Robin was called Quill, at Quenby not.',
  })
  const page = await manager.follow(await manager.follow(added, 'Joint agency'), 'Look at the panel’s copy')
  expect(sides(page)[1]).toBe('At home [the child] was called Quill, at [School] not.')

  const facts = await manager.get(urls.caseFacts({ id: theCase.id }))
  await manager.submit(facts, 'Save facts', { givenNames: 'Robin Quill', school: 'Mock School' })
  const again = await manager.submit(page, 'Release the document')
  expect(again.status).toBe(409)
  expect(again.text).toContain('changed while you were reading. Nothing was released.')
  expect(sides(again)[1]).toBe('At home [the child] was called [the child], at [School B] not.')
  expect((await manager.get(urls.documents({ id: theCase.id }))).text).toContain('To check')

  expect((await manager.submit(again, 'Release the document')).text).toContain('Released')
})

story('a text in which somebody can still be found is not released', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const theCase = await cast.aCaseIsOpened(child)
  const surgery = await theCase.asks('Sample Surgery')
  // The one reader takes these for letters and digits; the other reads a postcode.
  await theCase.reports(surgery, 'The child lived at Z N 1 1 A A.')
  const manager = await world.signedIn(north.manager)
  const page = await manager.get(urls.requestRelease({ id: surgery.requestId }))
  expect(page.text).toContain('could identify somebody: postcode')
  expect(page.forms.flatMap(({ buttons }) => buttons)).not.toContain('Release the report')

  const sent = must(await readReportToRelease(world.app, north.manager, surgery.requestId))
  const release = (shown: string) => releaseReturn(world.app, north.manager, { requestId: surgery.requestId, shown })
  expect(await release(sent.mark)).toMatchObject({ reason: 'names-found' })
  expect(await release('')).toMatchObject({ reason: 'changed-meanwhile' })
})

/** The text as it was written, and as the panel will read it. */
const sides = (page: Seen): readonly string[] =>
  [...page.html.matchAll(/opencdr-as-typed">(.*?)<\/p>/gs)].map(([, text]) => text!.replace(/<[^>]*>/g, ''))
