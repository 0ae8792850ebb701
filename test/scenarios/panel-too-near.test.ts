import { expect } from 'vitest'
import { aMeeting, story } from './story.ts'

// process.md 7.6, without its clock C15
story('a timeline finished six days before the panel goes to the next one', { on: '2026-11-24' }, async cast => {
  const { world } = cast
  const december = await aMeeting(cast, '2026-12-10')
  const january = await aMeeting(cast, '2027-01-14')
  const theCase = await cast.aCaseIsOpened()
  const surgery = await theCase.asks('Sample Surgery')
  await theCase.answers(surgery)

  await world.becomes('2026-12-04')
  await theCase.finishesItsTimeline()
  expect(await theCase.isPutOn(december)).toBe('too-late')
  expect(await theCase.owes('papers')).toBeNull()

  expect(await theCase.isPutOn(january)).toBe('scheduled')
  expect(await theCase.owes('papers')).toBe('2027-01-07')

  // The seventh day before is still in time; the day after is not.
  await world.becomes('2027-01-07')
  expect(await theCase.papersOpenOn(january)).toBe('open')
  expect(await theCase.owes('papers')).toBeNull()
})

story(
  'papers that were not opened a week before stay shut until the chair decides',
  { on: '2026-11-24' },
  async cast => {
    const { world } = cast
    const december = await aMeeting(cast, '2026-12-10')
    const theCase = await cast.aCaseIsOpened()
    await theCase.finishesItsTimeline()
    expect(await theCase.isPutOn(december)).toBe('scheduled')

    await world.becomes('2026-12-04')
    expect(await theCase.papersOpenOn(december)).toBe('too-late')
  },
)

story('the chair may put a case on a panel that is near, and the reason is kept', { on: '2026-12-04' }, async cast => {
  const december = await aMeeting(cast, '2026-12-10')
  const theCase = await cast.aCaseIsOpened()
  await theCase.finishesItsTimeline()
  expect(await theCase.isPutOnLate(december, 'The family leaves the country')).toBe('scheduled')
  expect(await theCase.papersOpenOn(december)).toBe('open')
  const [item] = await cast.world.database.look('select override_reason, override_by::text as by from meeting_case')
  expect(item).toEqual({ override_reason: 'The family leaves the country', by: cast.north.chair.accountId })
})
