import { expect } from 'vitest'
import type { Person } from '../../src/access/actor.ts'
import { addAccount } from '../../src/admin/add-account.ts'
import { draftFirstLetter } from '../../src/families/first-letter.ts'
import { urls } from '../../src/web/urls.ts'
import type { Seen, Visitor } from '../browserless.ts'
import { emailOf, must, PASSWORD, type World } from '../world.ts'
import { aMeeting, type Case, story } from './story.ts'

// pages.md 6.3
story('two managers change the facts of one case at once', { on: '2026-01-19' }, async cast => {
  const { world } = cast
  const theCase = await cast.aCaseIsOpened({ childAddressLine: '4 Sample Road', childSchoolName: undefined })
  const facts = urls.caseFacts({ id: theCase.id })
  const [morgan, alex] = await twoManagers(world)
  const [morgans, alexs] = [await morgan.get(facts), await alex.get(facts)]
  await morgan.submit(morgans, 'Save facts', { address: '6 Mock Lane', school: 'Sample School' })

  const both = await alex.submit(alexs, 'Save facts', { address: '8 Trial Row', postcode: 'ZN2 2BB' })
  expect(both.status).toBe(409)
  // What only one of them changed is nobody's question, but for what the other has not seen yet.
  expect(choicesOn(both)).toEqual(['address', 'school'])
  for (const said of ['8 Trial Row', '6 Mock Lane', 'Not answered']) expect(both.text).toContain(said)
  expect(both.text).toMatch(/Saved by Morgan Manager, \d\d:\d\d/)
  expect(both.html).not.toMatch(/type="radio"[^>]*checked/)

  const half = await alex.submit(both, 'Save facts', { '_choose.address': 'yours' })
  expect([half.status, half.title.startsWith('Error:'), choicesOn(half)]).toEqual([409, true, ['address', 'school']])
  expect(half.text).toContain('Select which answer stays')
  // What was chosen already stays chosen.
  expect(half.html.match(/type="radio"[^>]*checked/g)).toHaveLength(1)

  await alex.submit(half, 'Save facts', { '_choose.address': 'yours', '_choose.school': 'saved' })
  expect(await factsOf(world, theCase)).toEqual({
    address: '8 Trial Row',
    postcode: 'ZN2 2BB',
    school: 'Sample School',
  })
})

story('a third change while somebody chooses is asked about too', { on: '2026-01-19' }, async cast => {
  const { world } = cast
  const theCase = await cast.aCaseIsOpened()
  const facts = urls.caseFacts({ id: theCase.id })
  const [morgan, alex] = await twoManagers(world)
  const [morgans, alexs] = [await morgan.get(facts), await alex.get(facts)]
  await morgan.submit(morgans, 'Save facts', { address: '6 Mock Lane' })
  const both = await alex.submit(alexs, 'Save facts', { address: '8 Trial Row' })
  await morgan.submit(await morgan.get(facts), 'Save facts', { address: '10 Proof Hill' })

  const again = await alex.submit(both, 'Save facts', { '_choose.address': 'yours' })
  expect([again.status, choicesOn(again)]).toEqual([409, ['address']])
  expect(again.text).toContain('10 Proof Hill')
  await alex.submit(again, 'Save facts', { '_choose.address': 'saved' })
  expect(await factsOf(world, theCase)).toMatchObject({ address: '10 Proof Hill' })
})

story('what else happens to a case is in nobody’s way', { on: '2026-01-19' }, async cast => {
  const { world } = cast
  const theCase = await cast.aCaseIsOpened()
  const [, alex] = await twoManagers(world)
  const page = await alex.get(urls.caseFacts({ id: theCase.id }))
  await theCase.finishesItsTimeline()
  const saved = await alex.submit(page, 'Save facts', { address: '8 Trial Row' })
  expect([saved.status, saved.h1]).toEqual([200, 'Overview'])
  expect(await factsOf(world, theCase)).toMatchObject({ address: '8 Trial Row' })
})

story('a mistake in between does not hide what somebody else saved', { on: '2026-01-19' }, async cast => {
  const theCase = await cast.aCaseIsOpened()
  const facts = urls.caseFacts({ id: theCase.id })
  const [morgan, alex] = await twoManagers(cast.world)
  const page = await alex.get(facts)
  await morgan.submit(await morgan.get(facts), 'Save facts', { address: '6 Mock Lane' })
  const wrong = await alex.submit(page, 'Save facts', { familyName: '', address: '8 Trial Row' })
  expect(wrong.status).toBe(422)
  const both = await alex.submit(wrong, 'Save facts', { familyName: 'Testcase' })
  expect([both.status, choicesOn(both)]).toEqual([409, ['address']])
})

story('every form that two people can have open asks which answer stays', { on: '2026-01-19' }, async cast => {
  const { world } = cast
  const theCase = await cast.aCaseIsOpened()
  const surgery = await theCase.asks('Sample Surgery')
  await theCase.reports(surgery, '', [['2025-11-03', 'A fever']])
  must(await draftFirstLetter(world.app, cast.north.manager, { caseId: theCase.id }))
  const editors = await twoManagers(world)
  const [event] = await world.database.look('select id from timeline_event')
  const asked = (url: string, submit: string, field: string) => bothAt(editors, { url, submit, field })
  const newVersion = 'Save as a new version'
  expect(await asked(urls.timelineEvent({ id: String(event!['id']) }), 'Save event', 'wording')).toBe('Of Alex')
  expect(await asked(urls.family({ id: theCase.id }), 'Save the draft', 'body')).toBe('Of Alex')
  expect(await asked(urls.letterTemplate({}), newVersion, 'body')).toBe('Of Alex')

  await theCase.finishesItsTimeline()
  const id = await theCase.isDiscussedAt(await aMeeting(cast, '2026-02-12'))
  const section = (key: string) => urls.analysisSection({ id, key })
  expect(await asked(section('papers'), 'Save', 'cCaseSummary')).toBe('Of Alex')
  expect(await asked(urls.agreementText({}), newVersion, 'body')).toBe('Of Alex')

  // Another section of the same form is another page.
  const [morgan, alex] = editors
  const [learning, cause] = [await morgan.get(section('learning')), await alex.get(section('cause'))]
  await morgan.submit(learning, 'Save', { 'cLearning.0.text': 'What was learned' })
  expect((await alex.submit(cause, 'Save', { cCauseOfDeath: 'A cause' })).h1).toBe('Form C')
  const [row] = await world.database.look('select answers from analysis')
  expect(row!['answers']).toMatchObject({ cLearning: [{ text: 'What was learned' }], cCauseOfDeath: 'A cause' })
})

story(
  'what was written to a letter that has been released meanwhile is shown to its writer',
  { on: '2026-01-19' },
  async cast => {
    const theCase = await cast.aCaseIsOpened()
    const { letterId } = must(await draftFirstLetter(cast.world.app, cast.north.manager, { caseId: theCase.id }))
    const [morgan, alex] = await twoManagers(cast.world)
    const page = await alex.get(urls.family({ id: theCase.id }))
    await morgan.submit(await morgan.get(urls.letterRelease({ id: letterId })), 'Release the letter')
    const refused = await alex.submit(page, 'Save the draft', { body: 'Dear parents of Robin' })
    expect([refused.status, refused.h1]).toEqual([409, 'This was not done'])
    expect(refused.text).toContain('Dear parents of Robin')
  },
)

/** Both have the page open, both save; the second chooses its own. Gives what stands there in the end. */
async function bothAt(
  [morgan, alex]: readonly [Visitor, Visitor],
  { url, submit, field }: { url: string; submit: string; field: string },
): Promise<string> {
  const [first, second] = [await morgan.get(url), await alex.get(url)]
  await morgan.submit(first, submit, { [field]: 'Of Morgan' })
  const both = await alex.submit(second, submit, { [field]: 'Of Alex' })
  expect([url, both.status, choicesOn(both)]).toEqual([url, 409, [field]])
  expect(both.text).toContain('Of Morgan')
  expect(both.text).toContain('Saved by Morgan Manager')
  await alex.submit(both, submit, { [`_choose.${field}`]: 'yours' })
  const after = await alex.get(url)
  return after.forms.flatMap(form => form.fields).find(([name]) => name === field)![1]
}

/** The questions at which a page has somebody choose. */
const choicesOn = (page: Seen): readonly string[] => [
  ...new Set(
    [...page.html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].flatMap(
      ([radio]) => /name="_choose\.([^"]+)"/.exec(radio)?.[1] ?? [],
    ),
  ),
]

async function twoManagers(world: World): Promise<readonly [Visitor, Visitor]> {
  const { manager } = world.north
  const alex: Person = { ...manager, name: 'Alex Manager' }
  const { areaId, role, name } = alex
  must(await addAccount(world.app, { areaId, role, name, email: emailOf(alex), password: PASSWORD }))
  return [await world.signedIn(manager), await world.signedIn(alex)]
}

const factsOf = async ({ database }: World, { id }: Case) =>
  (await database.look(`select address, postcode, school from case_file where id = '${id}'`))[0]
