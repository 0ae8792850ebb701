import { expect } from 'vitest'
import { urls } from '../../src/web/urls.ts'
import { aMeeting, story } from './story.ts'

// R-G5, R-V3
story('a document reaches the panel only when a person has released it', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const panel = await aMeeting(cast, '2026-02-12')
  const theCase = await cast.aCaseIsOpened({ childGivenNames: 'Robin', childFamilyName: 'Testcase' })
  const manager = await world.signedIn(north.manager)
  const documents = urls.documents({ id: theCase.id })
  const minutes = {
    kind: 'jar-minutes',
    'on-day': '18',
    'on-month': '1',
    'on-year': '2026',
    source: 'Chair of the meeting',
    body: 'Robin was well on 10 January.',
  }

  const wrong = await manager.submit(await manager.get(documents), 'Add the document', {
    ...minutes,
    'on-year': '2027',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Date of the document must be today or earlier')
  const added = await manager.submit(wrong, 'Add the document', { 'on-year': '2026' })
  expect(added.text).toContain('Joint agency response minutes 18 Jan 2026 Chair of the meeting To check')
  await manager.submit(added, 'Add the document', { ...minutes, kind: 'post-mortem', body: 'Nothing was found.' })

  await theCase.finishesItsTimeline()
  await theCase.isPutOn(panel)
  const preview = urls.papersPreview({ id: theCase.itemOn(panel) })
  const before = await manager.get(preview)
  expect(before.text).toContain('2 texts are left out: not yet checked by a person.')
  expect(before.text).not.toContain('was well')

  const page = await manager.follow(await manager.get(documents), 'Joint agency response minutes')
  const release = await manager.follow(page, 'Look at the panel’s copy and release')
  await manager.submit(release, 'Release the document')
  const after = await manager.get(preview)
  expect(after.text).toContain('Joint agency response minutes, 1 day after death')
  expect(after.text).toContain('[the child] was well on [7 days before death].')
  expect(after.text).toContain('1 text is left out')

  // Released is released: there is nothing left to press.
  const again = await manager.get(release.url)
  expect([again.url, again.text.includes('Released to the panel’s copy on 19 January 2026')]).toEqual([page.url, true])
  expect(again.links.map(({ text }) => text)).not.toContain('Look at the panel’s copy and release')
})
