import { expect } from 'vitest'
import { closeCase } from '../../src/closing/close-case.ts'
import { proposeForm } from '../../src/form-versions/propose-form.ts'
import { saveAnalysis, signAnalysis } from '../../src/meetings/analysis.ts'
import { addSupplementary } from '../../src/returns/decide-supplementary.ts'
import { urls } from '../../src/web/urls.ts'
import { anAgency, linkOf } from '../a-case.ts'
import type { Seen, Visitor } from '../browserless.ts'
import { aFormC } from '../form-c.ts'
import { extraQuestion, laterVersion } from '../forms/next.ts'
import { must } from '../must.ts'
import { emailOf, type World } from '../world.ts'
import { aMeeting, type Case, type Cast, story } from './story.ts'

const infant = {
  childDateOfBirth: '2022-03-01',
  dateOfDeath: '2022-03-28',
  timeOfDeath: undefined,
}
const BMI = 'Mother’s body mass index at booking'
const S4 = 'Chromosomal, genetic or congenital condition'
const LATER = 'Take this case on to the later versions'

// dictionary 10.5: from the forms of 2021.1 to those of 2022.1
story('the forms change in April 2022 while two cases are open', { on: '2022-03-30' }, async cast => {
  const { world, north } = cast
  const [goesOn, stays] = [await cast.aCaseIsOpened(infant), await cast.aCaseIsOpened(infant)]
  for (const { id: caseId } of [goesOn, stays])
    must(await addSupplementary(world.app, north.manager, { caseId, form: 'S4', reason: 'A trisomy was found' }))
  const [half, whole] = [await aMaternityUnit(world, goesOn), await aMaternityUnit(world, stays)]
  const manager = await world.signedIn(north.manager)

  // The mother's body mass index is asked on S4, and the child's height nowhere.
  const before = await pageWith(half, 'motherBmi', 'S4-')
  expect([before.url, before.h1]).toEqual([expect.stringContaining('/sections/S4-'), expect.stringContaining(S4)])
  await half.agency.submit(before, 'Save and continue', { motherBmi: '31' })
  expect(await pageAsking(half, 'childHeightCm')).toBeNull()
  await whole.agency.submit(await pageWith(whole, 'motherBmi', 'S4-'), 'Save and continue', { motherBmi: '29' })
  await sends(whole)
  const meeting = await aMeeting(cast, '2022-04-20')
  await world.becomes('2022-04-05')

  // The new forms are in force: a new case is asked by them, and the open ones by theirs.
  const later = await aMaternityUnit(world, await cast.aCaseIsOpened(infant))
  expect((await pageWith(later, 'motherBmi', 'birth')).url).toContain('/sections/birth')
  const half2 = { ...half, agency: await opens(world, half.requestId) }
  const open = await pageWith(half2, 'motherBmi', 'S4-')
  expect(open.url).toContain('/sections/S4-')
  expect(fieldOf(open, 'motherBmi')).toBe('31')

  // A person takes one of them on. What was half given is there, where it is asked now.
  const forms = await manager.get(urls.caseForms({ id: goesOn.id }))
  expect(forms.text).toContain('This case uses the forms of Wednesday 30 March 2022')
  expect(forms.rows).toContainEqual(['Draft of Anytown Maternity', '1', 'None'])
  await manager.submit(forms, LATER)
  const list = await half2.agency.get(urls.ownReturn({ id: half.requestId }))
  expect(list.text).toContain('On Tuesday 5 April 2022 this review went on to a later version of the forms.')
  const after = await pageWith(half2, 'motherBmi', 'birth')
  expect([after.url, fieldOf(after, 'motherBmi')]).toEqual([expect.stringContaining('/sections/birth'), '31'])
  expect(await pageAsking(half2, 'childHeightCm')).not.toBeNull()

  // A page that was open all the while is saved as it was typed, and lands where it belongs.
  const saved = await half2.agency.submit(open, 'Save and continue', { motherBmi: '32' })
  expect(saved.status).toBe(200)
  expect(fieldOf(await pageWith(half2, 'motherBmi', 'birth'), 'motherBmi')).toBe('32')
  // Typed on the old page once more, while a colleague has changed it on the new one: both are shown.
  await half2.agency.submit(await pageWith(half2, 'motherBmi', 'birth'), 'Save and continue', { motherBmi: '33' })
  const both = await half2.agency.submit(open, 'Save and continue', { motherBmi: '34' })
  expect([both.status, both.text]).toEqual([409, expect.stringMatching(/Yours 34.*Saved by .* 33/)])
  await half2.agency.submit(both, 'Save and continue', { '_choose.motherBmi': 'yours' })
  expect(await answersOf(world, half.requestId)).toMatchObject({ motherBmi: 34 })

  // The other is reviewed and closed on the forms on which it began, and is shown on them.
  await stays.finishesItsTimeline()
  await closes(cast, stays, manager, await stays.isDiscussedAt(meeting))
  const closed = await manager.get(urls.request({ id: whole.requestId }))
  expect(closed.text).toMatch(new RegExp(`${S4}.*${BMI} 29`))
  expect(await manager.get(urls.caseForms({ id: stays.id }))).toMatchObject({
    text: expect.stringContaining('This case uses the forms of Wednesday 30 March 2022'),
    forms: expect.not.arrayContaining([expect.objectContaining({ buttons: [LATER] })]),
  })
  await sends(half2)
  const sent = await manager.get(urls.request({ id: half.requestId }))
  expect(sent.text).toMatch(new RegExp(`Birth and pregnancy.*${BMI} 34`))
  expect(sent.text).not.toContain(S4)
})

story(
  'a version that two people brought in reaches an agency, with the words of its area',
  { on: '2026-02-26' },
  async cast => {
    const { world, north, east } = cast
    const born2026 = { childDateOfBirth: '2026-01-20', dateOfDeath: '2026-02-24', timeOfDeath: undefined }
    const theCase = await cast.aCaseIsOpened(born2026)
    const unit = await aMaternityUnit(world, theCase)
    const manager = await world.signedIn(north.manager)
    await unit.agency.submit(await pageWith(unit, 'motherGravidity'), 'Save and continue', {
      motherGravidity: '2',
      motherParity: '1',
    })
    const form = laterVersion('reporting', {
      without: ['motherGravidity'],
      more: { newWord: extraQuestion },
      section: 'birth',
    })
    const { versionId } = must(await proposeForm(world.app, { form, moved: {} }, emailOf(north.manager)))
    const version = urls.formVersion({ id: versionId })
    const own = await manager.get(version)
    expect(own.text).toContain('You proposed this version. Somebody else must approve it.')
    expect(own.forms.flatMap(({ buttons }) => buttons)).not.toContain('Approve this version')
    const second = await world.signedIn(east.manager)
    await second.submit(await second.get(version), 'Approve this version')
    await addsWords(manager)

    // The area's words are there at once; the new version waits for its day, and then for a person.
    expect((await pageWith(unit, 'motherParity', 'birth')).text).toContain('As in the maternity notes.')
    expect((await pageWith(unit, 'localQuestion1')).text).toContain('Which team was on duty?')
    await world.becomes('2026-03-01')
    expect(await pageAsking(unit, 'newWord')).toBeNull()
    await manager.submit(await manager.get(urls.caseForms({ id: theCase.id })), LATER)

    const list = await (await opens(world, unit.requestId)).get(urls.ownReturn({ id: unit.requestId }))
    expect(list.text).toContain('Those that no question takes any more stand here')
    expect(list.text).toContain('How many times had the mother been pregnant? 2')
    const now = { ...unit, agency: await opens(world, unit.requestId) }
    expect(fieldOf(await pageWith(now, 'motherParity', 'birth'), 'motherParity')).toBe('1')
    await now.agency.submit(await pageWith(now, 'newWord', 'birth'), 'Save and continue', { newWord: 'Serendipity' })
    await now.agency.submit(await pageWith(now, 'localQuestion1'), 'Save and continue', {
      localQuestion1: 'The blue team',
    })
    const check = await now.agency.get(urls.ownReturnCheck({ id: unit.requestId }))
    const shown = [
      'Which word was new? Serendipity',
      'Which team was on duty? The blue team',
      'How many times had the mother been pregnant? 2',
    ]
    for (const said of shown) expect(check.text).toContain(said)
    await sends(now)
    const request = await manager.get(urls.request({ id: unit.requestId }))
    for (const said of [...shown, 'Answers to an earlier version of the form']) expect(request.text).toContain(said)
    expect(request.text).not.toContain('Other answers, as received')

    // An agency of another area is asked by the same version, without the words of this one.
    const other = await theCase.asks('Sample Surgery')
    const words = await pageWith({ requestId: other.requestId, agency: await opens(world, other.requestId) }, 'repName')
    expect(words.text).not.toContain('As in the maternity notes.')
  },
)

type Unit = { readonly requestId: string; readonly agency: Visitor }

async function aMaternityUnit(world: World, { id }: Case): Promise<Unit> {
  const requestId = await anAgency(world, id, { name: 'Anytown Maternity', kind: 'maternity' })
  return { requestId, agency: await opens(world, requestId) }
}

/** The newest link of a request, opened; what was opened before is signed out by time. */
async function opens(world: World, requestId: string): Promise<Visitor> {
  const agency = world.visitor()
  await agency.submit(await agency.get(urls.personalLink({ token: await linkOf(world, requestId) })), 'Continue')
  return agency
}

/** The pages of a return that its list leads to, those of one section first. */
async function* pagesOf({ agency, requestId }: Unit, first = ''): AsyncGenerator<Seen> {
  const list = await agency.get(urls.ownReturn({ id: requestId }))
  const links = new Set(list.links.map(({ href }) => href).filter(href => href.includes('/sections/')))
  const isFirst = (href: string) => href.includes(`/sections/${first}`)
  const inOrder = [...links].toSorted((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
  for (const href of inOrder) yield await agency.get(href)
}

async function pageAsking(unit: Unit, name: string, first?: string): Promise<Seen | null> {
  for await (const page of pagesOf(unit, first)) if (page.html.includes(`name="${name}"`)) return page
  return null
}

async function pageWith(unit: Unit, name: string, first?: string): Promise<Seen> {
  const page = await pageAsking(unit, name, first)
  if (page === null) throw new Error(`No page asks ${name}`)
  return page
}

const fieldOf = (page: Seen, name: string): string | undefined =>
  page.forms.flatMap(({ fields }) => fields).find(([one]) => one === name)?.[1]

const sends = async ({ agency, requestId }: Unit): Promise<void> => {
  const thanks = await agency.submit(await agency.get(urls.ownReturnCheck({ id: requestId })), 'Send the return')
  expect(thanks.h1).toBe('Return received')
}

const answersOf = async (world: World, requestId: string): Promise<unknown> =>
  (await world.database.look(`select answers from agency_return where request_id = '${requestId}'`))[0]!['answers']

async function addsWords(manager: Visitor): Promise<void> {
  const path = urls.formWords({ form: 'reporting' })
  await manager.submit(await manager.get(path), 'Save these words', {
    question: 'motherParity',
    hint: 'As in the maternity notes.',
  })
  await manager.submit(await manager.get(path), 'Add this question', { label: 'Which team was on duty?', kind: 'text' })
}

async function closes({ world, north }: Cast, theCase: Case, manager: Visitor, analysisId: string): Promise<void> {
  const drafted = await manager.submit(await manager.get(urls.family({ id: theCase.id })), 'Draft the letter')
  await manager.submit(await manager.follow(drafted, 'Release'), 'Release the letter')
  must(await saveAnalysis(world.app, north.manager, { analysisId, version: 1, answers: aFormC() }))
  must(await signAnalysis(world.app, north.chair, { analysisId, version: 2 }))
  must(await closeCase(world.app, north.manager, { caseId: theCase.id }))
}
