import { expect } from 'vitest'
import { urls } from '../../src/web/urls.ts'
import type { Seen, Visitor } from '../browserless.ts'
import { aMeeting, type Case, type Cast, story, type Told } from './story.ts'

const surgerySays: readonly Told[] = [
  ['2025-11-10 14:05', 'Seen with a cough, sent home'],
  ['2024', 'Asthma was diagnosed'],
  ['2025-12', 'A nurse telephoned the family'],
  ['2026-01-16', 'Missed a review of the inhalers'],
]
const schoolSays: readonly Told[] = [
  ['2025-11-10', 'Went home at noon, coughing'],
  ['2026-01-16', 'Missed a review of the inhalers'],
  ['2025-11-24', 'Ran a race'],
]

// R-V1, R-V2
story('two agencies tell of one life, and the manager makes one timeline of it', { on: '2026-01-19' }, async cast => {
  const { theCase, manager } = await twoReports(cast)
  const timeline = urls.timeline({ id: theCase.id })

  // In order, each with whoever told it; what both told in the same words stands once.
  const apart = await eventsOn(manager, theCase)
  expect(apart).toEqual([
    '2024, month not known: Asthma was diagnosed (Sample Surgery)',
    '10 Nov 2025: Went home at noon, coughing (Anytown School)',
    '10 Nov 2025, 14:05: Seen with a cough, sent home (Sample Surgery)',
    '24 Nov 2025: Ran a race (Anytown School)',
    'about December 2025: A nurse telephoned the family (Sample Surgery)',
    '16 Jan 2026: Missed a review of the inhalers (Anytown School Sample Surgery)',
  ])

  // The school's cough and the surgery's are one, the manager says. Each agency's own time stays to be seen.
  const seen = await edit(manager, theCase, 'Seen with a cough')
  const joined = await manager.submit(seen, 'Join with 10 Nov 2025: Went home at noon, coughing')
  expect(joined.url).toBe(timeline)
  const both = '10 Nov 2025, 14:05: Seen with a cough, sent home (Anytown School: 10 Nov 2025 Sample Surgery)'
  expect((await eventsOn(manager, theCase))[1]).toBe(both)
  expect((await edit(manager, theCase, 'Seen with a cough')).text).toContain(
    'Anytown School, 10 Nov 2025: Went home at noon, coughing Sample Surgery, 10 Nov 2025, 14:05: Seen with a cough',
  )
  // Or not, and back.
  await manager.submit(await edit(manager, theCase, 'Seen with a cough'), 'Part into 2 events')
  expect(await eventsOn(manager, theCase)).toEqual(apart)
  const again = await edit(manager, theCase, 'Seen with a cough')
  await manager.submit(again, 'Join with 10 Nov 2025: Went home at noon, coughing')
  expect((await eventsOn(manager, theCase))[1]).toBe(both)

  // In better words, on its right day, in its lane; what it was first told as stays below.
  const race = await edit(manager, theCase, 'Ran a race')
  const nothing = await manager.submit(race, 'Save event', { wording: '' })
  expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining('Enter what happened')])
  await manager.submit(race, 'Save event', {
    wording: 'Ran at the sports day, without a cough',
    'on-day': '3',
    'on-month': '11',
    lane: 'Family and home',
  })
  expect((await eventsOn(manager, theCase))[1]).toBe(
    '3 Nov 2025: Ran at the sports day, without a cough First told as: Ran a race (Anytown School: 24 Nov 2025)',
  )
  expect((await manager.get(timeline)).rows[1]![1]).toBe('Family and home')

  // What says nothing to the panel is left out of its copy, and stays in the record.
  await manager.submit(await edit(manager, theCase, 'A nurse telephoned'), 'Save event', { leftOut: 'yes' })
  expect(await eventsOn(manager, theCase)).toContain(
    'about December 2025: A nurse telephoned the family (left out of the panel’s copy) (Sample Surgery)',
  )
})

story(
  'a timeline is finished when every return is in, and taken up again until papers open',
  { on: '2026-01-19' },
  async cast => {
    const { world } = cast
    const february = await aMeeting(cast, '2026-02-26')
    const { theCase, manager } = await twoReports(cast)
    const hospital = await theCase.asks('Anytown Hospital')
    const timeline = urls.timeline({ id: theCase.id })

    const early = await manager.submit(await manager.get(timeline), 'Finish timeline')
    expect(early.status).toBe(409)
    expect(early.text).toContain('Some are still owed. Nothing was stored.')
    await hospital.sendsANilReturn()
    const race = await edit(manager, theCase, 'Ran a race')
    const finished = await manager.submit(await manager.get(timeline), 'Finish timeline')
    expect(finished.text).toContain('The timeline is finished. Its wording is released to the panel’s copy.')

    // Finished, it stands: also for who had an event open to edit.
    expect(finished.links.filter(({ text }) => text.startsWith('Edit'))).toEqual([])
    const late = await manager.submit(race, 'Save event', { wording: 'Walked' })
    expect(late.text).toContain('The timeline is finished. Take it up again first.')
    expect((await manager.submit(race, 'Join with 10 Nov 2025: Went home at noon, coughing')).status).toBe(409)
    expect(await eventsOn(manager, theCase)).toContain('24 Nov 2025: Ran a race (Anytown School)')

    // Taken up again by hand, and by itself when a further agency has something to tell.
    const reopened = await manager.submit(finished, 'Undo')
    expect(reopened.text).not.toContain('The timeline is finished.')
    await manager.submit(await edit(manager, theCase, 'Ran a race'), 'Save event', { wording: 'Walked' })
    await theCase.finishesItsTimeline()
    const club = await theCase.asks('Anytown Swimming Club')
    await theCase.reports(club, '', [['2025-10-01', 'Joined the club']])
    expect((await manager.get(timeline)).text).not.toContain('The timeline is finished.')
    expect(await eventsOn(manager, theCase)).toContain('24 Nov 2025: Walked First told as: Ran a race (Anytown School)')
    await theCase.finishesItsTimeline()

    expect(await theCase.isPutOn(february)).toBe('scheduled')
    expect(await theCase.papersOpenOn(february)).toBe('open')
    const shut = await manager.submit(await manager.get(timeline), 'Undo')
    expect(shut.text).toContain('The papers are open to the panel')
    expect((await manager.get(timeline)).text).toContain('The timeline is finished.')
    expect(await world.database.look('select timeline_finished_on::text as on_day from case_file')).toEqual([
      { on_day: '2026-01-19' },
    ])
  },
)

async function twoReports({ world, north, ...cast }: Cast): Promise<{ theCase: Case; manager: Visitor }> {
  const theCase = await cast.aCaseIsOpened()
  const surgery = await theCase.asks('Sample Surgery')
  const school = await theCase.asks('Anytown School')
  await theCase.reports(surgery, '', surgerySays)
  await theCase.reports(school, '', schoolSays)
  return { theCase, manager: await world.signedIn(north.manager) }
}

/** The timeline as its table tells it: `10 Nov 2025, 14:05: Seen with a cough (Sample Surgery)`. */
const eventsOn = async (manager: Visitor, { id }: Case): Promise<string[]> =>
  (await manager.get(urls.timeline({ id }))).rows.map(([when, , what, sources]) => `${when}: ${what} (${sources})`)

/** The page of the event that begins with these words. */
async function edit(manager: Visitor, { id }: Case, words: string): Promise<Seen> {
  const timeline = await manager.get(urls.timeline({ id }))
  const [row] = timeline.rows.flatMap(([, , what], place) => (what!.startsWith(words) ? [place] : []))
  return manager.get(timeline.links.filter(({ text }) => text.startsWith('Edit event'))[row!]!.href)
}
