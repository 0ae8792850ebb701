import { expect } from 'vitest'
import type { Person } from '../../src/access/actor.ts'
import { urls } from '../../src/web/urls.ts'
import type { Visitor } from '../browserless.ts'
import { aMeeting, type Cast, story } from './story.ts'

// R-M4, process.md 6
story('a member who knew the family reads only if the chair lets them', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const panel = await aMeeting(cast, '2026-02-12')
  const theCase = await cast.aCaseIsOpened()
  await theCase.finishesItsTimeline()
  await theCase.isPutOn(panel)
  expect(await theCase.papersOpenOn(panel)).toBe('open')
  const [neighbour, teacher] = [await signed(cast, north.members[0]!), await signed(cast, north.members[1]!)]
  const chair = await world.signedIn(north.chair)

  expect((await answers(neighbour, 'yes')).h1).toBe('These papers are shut to you')
  expect((await answers(teacher, 'not-sure')).h1).toBe('These papers are shut to you')
  const meeting = await chair.get(urls.meeting({ id: panel.id }))
  expect(meeting.text).toContain('Member 1 Sample answered "Yes".')
  await chair.submit(meeting, 'Keep them shut for Member 1 Sample')
  await chair.submit(meeting, 'Open the papers for Member 2 Sample')

  // Another answer does not undo what the chair has decided.
  expect((await answers(neighbour, 'no')).h1).toBe('These papers are shut to you')
  expect((await neighbour.get(urls.papers({}))).rows[0]!.at(-1)).toBe('Conflict')
  const papers = await teacher.follow(await teacher.get(urls.papers({})), 'No. 1')
  expect(papers.h1).toBe('Papers of panel number 1')

  // Nor does the chair's leave last for somebody who thinks again.
  expect((await answers(teacher, 'yes')).h1).toBe('These papers are shut to you')
})

/** Signed in, and the agreement signed. */
async function signed({ world }: Cast, reader: Person): Promise<Visitor> {
  const member = await world.signedIn(reader)
  const signature = { name: reader.name, organisation: 'A sample', agree: 'yes' }
  await member.submit(await member.get(urls.agreement({})), urls.agreement({}), signature)
  return member
}

/** "Do you or your team know this child or family?" */
async function answers(member: Visitor, answer: 'no' | 'yes' | 'not-sure') {
  const { links } = await member.get(urls.papers({}))
  const { href } = links.find(({ text }) => text === 'No. 1')!
  const id = href.split('/')[2]!
  return member.submit(await member.get(urls.paperConflict({ id })), 'Continue', { answer })
}
