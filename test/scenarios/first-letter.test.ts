import { expect } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { urls } from '../../src/web/urls.ts'
import type { Seen } from '../browserless.ts'
import { story, tokenOf } from './story.ts'

// R-N3, clock C5, process.md 4
story('the first letter is drafted, read, and goes out by hand', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const theCase = await cast.aCaseIsOpened({ childGivenNames: 'Robin Alex' })
  const manager = await world.signedIn(north.manager)

  // Ten working days from Monday 19 January.
  const overview = await manager.get(urls.case({ id: theCase.id }))
  expect(dateOf(overview, 'First letter to the family')).toMatch(/^Mon 2 Feb 2026 why .* To come$/)
  const why = await manager.follow(overview, 'why this date, First letter to the family')
  expect(why.text).toContain('Tenth working day: Monday 2 February 2026.')

  const family = await manager.follow(overview, 'Family')
  expect(family.text).toContain('nothing goes out until a person releases it')
  const drafted = await manager.submit(family, 'Draft the letter')
  expect(letterIn(drafted)).toMatch(/^19 January 2026\s+Dear parents and carers of Robin,\s+We are so sorry that Robin/)
  expect(letterIn(drafted)).toMatch(/Morgan Manager[^]*Child death review team, Northmarsh\s*$/)
  const kinder = letterIn(drafted).replace('We are so sorry', 'All of us are so sorry')
  const saved = await manager.submit(drafted, 'Save the draft', { body: kinder })

  // A draft is not a letter yet: the date stands, and passes.
  expect(await theCase.owes('first-letter')).toBe('2026-02-02')
  await world.becomes('2026-02-03')
  expect(dateOf(await manager.get(urls.case({ id: theCase.id })), 'First letter to the family')).toMatch(/Overdue$/)
  const today = await manager.get(urls.today({}))
  expect(today.text).toMatch(/Overdue.*First letter to the family/)

  const check = await manager.follow(saved, 'Release')
  expect(check.text).toContain('It is not sent by itself.')
  expect(check.text).toContain('All of us are so sorry that Robin has died.')
  const released = await manager.submit(check, 'Release the letter')
  expect(released.text).toContain('Released on Tuesday 3 February 2026')
  expect(await theCase.owes('first-letter')).toBeNull()

  // It is there to be printed and posted; no message carries it, now or later.
  const printed = await manager.follow(released, 'Show the letter to print')
  expect(printed.text).toContain('All of us are so sorry that Robin has died.')
  await world.becomes('2026-03-03')
  expect(await world.outbox(`case_id = '${theCase.id}'`)).toEqual([])
})

story('a letter that is withheld says why, and stays withheld', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const theCase = await cast.aCaseIsOpened()
  const manager = await world.signedIn(north.manager)
  const drafted = await manager.submit(await manager.get(urls.family({ id: theCase.id })), 'Draft the letter')
  const check = await manager.follow(drafted, 'Release')

  const withhold = await manager.follow(drafted, 'Withhold')
  const unsaid = await manager.submit(withhold, 'Withhold the letter')
  expect([unsaid.status, unsaid.title]).toEqual([422, expect.stringMatching(/^Error: /)])
  expect(unsaid.text).toContain('Enter why the letter is withheld')
  expect(await theCase.owes('first-letter')).toBe('2026-02-02')

  const withheld = await manager.submit(unsaid, 'Withhold the letter', { reason: 'The police ask for it' })
  expect(withheld.text).toContain('Withheld: The police ask for it on Monday 19 January 2026')
  expect(await theCase.owes('first-letter')).toBeNull()
  // The page to release it was open in another window; nor does knowing its newest version help.
  expect((await manager.submit(check, 'Release the letter')).status).toBe(409)
  const newest = [...tokenOf(withheld), ['version', '2'], ['_key', newId()]] as const
  expect((await manager.post(check.url, newest)).status).toBe(409)
  expect((await manager.get(urls.family({ id: theCase.id }))).text).toContain('Withheld: The police ask for it')
})

story('no letter is drafted for a child who is still alive', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const theCase = await cast.aCaseIsOpened({}, true)
  const manager = await world.signedIn(north.manager)
  const family = await manager.get(urls.family({ id: theCase.id }))
  expect(family.text).toContain('No letter can be drafted before the death is confirmed.')
  expect(family.forms.flatMap(({ buttons }) => buttons)).not.toContain('Draft the letter')
  expect(await theCase.owes('first-letter')).toBeNull()
  expect((await manager.post(urls.family({ id: theCase.id }), tokenOf(family))).status).toBe(409)
  expect(await world.database.look('select id from letter')).toEqual([])

  const confirm = await manager.follow(await manager.get(urls.case({ id: theCase.id })), 'Confirm the death')
  const died = { 'diedOn-day': '19', 'diedOn-month': '1', 'diedOn-year': '2026', reason: 'Told by the ward' }
  await manager.submit(confirm, urls.caseDeath({ id: theCase.id }), died)
  expect(await theCase.owes('first-letter')).toBe('2026-02-02')
  const drafted = await manager.submit(await manager.get(urls.family({ id: theCase.id })), 'Draft the letter')
  expect(letterIn(drafted)).toContain('Dear parents and carers of')
})

story('two people at one letter: neither writes over the other', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const theCase = await cast.aCaseIsOpened()
  const [one, other] = [await world.signedIn(north.manager), await world.signedIn(north.manager)]
  const family = urls.family({ id: theCase.id })
  const hers = await one.submit(await one.get(family), 'Draft the letter')
  const his = await other.get(family)
  const releasing = await other.follow(his, 'Release')

  expect((await one.submit(hers, 'Save the draft', { body: ' ' })).text).toContain('Enter the letter')
  await one.submit(hers, 'Save the draft', { body: 'Dear family, this is hers.' })
  const meanwhile = await other.submit(his, 'Save the draft', { body: 'Dear family, this is his.' })
  expect(meanwhile.status).toBe(409)
  for (const both of ['Dear family, this is his.', 'Dear family, this is hers.']) expect(meanwhile.text).toContain(both)
  // Nor does a letter leave that is not the one that was read.
  expect((await other.submit(releasing, 'Release the letter')).status).toBe(409)
  expect(letterIn(await one.get(family))).toBe('Dear family, this is hers.')
})

story('the letter is the area’s own, and the area’s alone', { on: '2026-01-19' }, async cast => {
  const { world, north, east } = cast
  const [before, after] = [await cast.aCaseIsOpened(), await cast.aCaseIsOpened({ childGivenNames: 'Robin' })]
  const manager = await world.signedIn(north.manager)
  const drafted = await manager.submit(await manager.get(urls.family({ id: before.id })), 'Draft the letter')

  const text = await manager.follow(drafted, 'The area’s text for the first letter')
  const own = { body: 'Dear family of {child},\nwe think of you. {manager}, {area}' }
  expect((await manager.submit(text, 'Save as a new version', own)).text).toContain('Version 2.')
  const later = { body: 'Another text, from a window that was open before' }
  expect((await manager.submit(text, 'Save as a new version', later)).status).toBe(409)
  const next = await manager.submit(await manager.get(urls.family({ id: after.id })), 'Draft the letter')
  expect(letterIn(next)).toBe('Dear family of Robin,\nwe think of you. Morgan Manager, Northmarsh')
  expect(letterIn(await manager.get(urls.family({ id: before.id })))).toBe(letterIn(drafted))

  // The doctor and the chair may know where the letter stands; they write none. The neighbour finds nothing.
  for (const reader of [north.doctor, north.chair]) {
    const seen = await (await world.signedIn(reader)).get(urls.family({ id: after.id }))
    expect(seen.status).toBe(200)
    expect(seen.forms.filter(form => form.action.includes('letter'))).toEqual([])
  }
  const neighbour = await world.signedIn(east.manager)
  expect((await neighbour.get(urls.family({ id: after.id }))).status).toBe(404)
})

/** The letter as it stands in its box. */
const letterIn = ({ forms }: Seen): string => {
  const fields = forms.find(({ buttons }) => buttons.includes('Save the draft'))!.fields
  return fields.find(([name]) => name === 'body')![1]
}

/** One date of the case, as its page tells it. */
const dateOf = ({ rows }: Seen, what: string): string =>
  rows
    .find(([first]) => first === what)!
    .slice(2)
    .join(' ')
