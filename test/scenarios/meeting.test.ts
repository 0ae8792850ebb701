import { expect } from 'vitest'
import { saveAnalysis } from '../../src/meetings/analysis.ts'
import { urls } from '../../src/web/urls.ts'
import type { Seen } from '../browserless.ts'
import { aFormC } from '../form-c.ts'
import { must } from '../must.ts'
import { aMeeting, type Cast, story } from './story.ts'

// R-M1, R-M3
story('a meeting is planned, and held without a body that must be there', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const manager = await world.signedIn(north.manager)
  const plan = await manager.get(urls.newMeeting({}))
  const on = (day: string, month: string) => ({ 'on-day': day, 'on-month': month, 'on-year': '2026', time: '10:00' })
  expect((await manager.submit(plan, 'Plan the meeting', on('18', '1'))).h1).toBe('This was not done')
  const meeting = await manager.submit(plan, 'Plan the meeting', { ...on('12', '2'), place: 'By video' })
  expect(meeting.text).toContain('Planned. 10:00, By video. Papers open by Thursday 5 February 2026.')
  expect(await world.outbox(`kind = 'invitation'`)).toEqual([])

  const [hospital, socialCare, police] = north.members
  const wanted = [north.chair, hospital!, socialCare!, police!].map(person => person.accountId)
  const invited = await manager.submit(meeting, 'Invite', { invite: wanted })
  expect(await world.outbox(`kind = 'invitation'`)).toHaveLength(4)
  // Nobody attends a meeting that has not been.
  expect(invited.forms.flatMap(({ buttons }) => buttons)).not.toContain('Record attendance')

  const theCase = await cast.aCaseIsOpened()
  await theCase.finishesItsTimeline()
  await theCase.isPutOn({ id: meeting.url.split('/').at(-1)!, on: '2026-02-12' })
  await world.becomes('2026-02-05')
  const papers = await manager.get(urls.papersPreview({ id: (await anItem(cast)).id }))
  await manager.submit(papers, 'Open to everybody invited')
  const { analysisId } = await anItem(cast)
  must(await saveAnalysis(world.app, north.manager, { analysisId, version: 1, answers: aFormC() }))

  await world.becomes('2026-02-12')
  const came = async (people: readonly string[]) =>
    manager.submit(await manager.get(meeting.url), 'Record attendance', { present: people })
  const short = await came([wanted[0]!, wanted[1]!])
  expect(short.text).toContain('Not quorate. Not represented: Sample Children’s Social Care.')
  const chair = await world.signedIn(north.chair)
  const formC = urls.analysis({ id: analysisId })
  const unsigned = await chair.get(formC)
  expect(unsigned.text).toContain('The meeting was not quorate: Not represented: Sample Children’s Social Care')
  expect(buttonsOf(unsigned)).not.toContain('Sign off')

  // Somebody had been overlooked; once Form C is signed nobody is any more.
  expect((await came(wanted)).text).toContain('Quorate. Everybody whom the rule asks for is represented.')
  const signed = await chair.submit(await chair.get(formC), 'Sign off')
  expect(signed.text).toContain('Signed off by the chair on Thursday 12 February 2026')
  const late = await came([wanted[0]!])
  expect(late.text).toContain('A Form C of this meeting is signed, so its attendance stays as it is.')
})

// R-M4
story('a member signs the agreement that was read, and reads nothing before', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const panel = await aMeeting(cast, '2026-02-12')
  const theCase = await cast.aCaseIsOpened()
  await theCase.finishesItsTimeline()
  await theCase.isPutOn(panel)
  await theCase.papersOpenOn(panel)
  const member = await world.signedIn(north.members[0]!)
  const manager = await world.signedIn(north.manager)
  expect((await member.get(urls.papers({}))).text).toContain('Sign the agreement first. Nothing else opens before.')

  const signature = { name: 'Member 1 Sample', organisation: 'Sample Hospital Trust', agree: 'yes' }
  const first = await member.get(urls.agreement({}))
  const unread = await member.submit(first, 'Sign', { ...signature, agree: [] })
  expect([unread.status, unread.text.includes('Select "I agree" to sign')]).toEqual([422, true])
  await manager.submit(await manager.get(urls.agreementText({})), 'Save as a new version', { body: 'Tell nobody.' })
  const changed = await member.submit(first, 'Sign', signature)
  expect(changed.text).toContain('The text of the agreement changed while you were reading.')
  expect((await member.get(urls.papers({}))).text).toContain('Sign the agreement first')

  const second = await member.get(urls.agreement({}))
  expect(second.text).toContain('Tell nobody.')
  const papers = await member.submit(second, 'Sign', signature)
  expect(papers.h1).toBe('Your papers')
  const question = await member.follow(papers, 'No. 1')
  expect(question.text).toContain('Do you or your team know this child or family?')
  const paper = await member.submit(question, 'Continue', { answer: 'no' })
  expect(paper.h1).toBe('Papers of panel number 1')

  await manager.submit(await manager.get(urls.agreementText({})), 'Save as a new version', {
    body: 'Tell nobody ever.',
  })
  expect((await member.get(paper.url)).h1).toBe('Sign the agreement')
})

// pages.md 3.9
story('the room sees one event at a time and what is agreed, and nobody’s name', { on: '2026-01-19' }, async cast => {
  const { world, north } = cast
  const panel = await aMeeting(cast, '2026-02-12')
  const theCase = await cast.aCaseIsOpened({ childGivenNames: 'Robin', childFamilyName: 'Testcase' })
  const surgery = await theCase.asks('Sample Surgery')
  await theCase.reports(surgery, 'Robin was often tired.', [
    ['2026-01-05', 'Robin was seen. The cough was old. Mo Testcase was there. It was cold. A fifth sentence.'],
    ['2026-01-14', 'Robin was seen again.'],
  ])
  await theCase.finishesItsTimeline()
  const analysisId = await theCase.isDiscussedAt(panel)
  const answers = aFormC({
    cCategoryPrimary: undefined,
    cConsensus: undefined,
    cFactorsB: [
      {
        code: 'other',
        otherText: 'What Mo Testcase knew',
        detail: 'Told by Robin Testcase',
        level: '2',
        modifiable: 'yes',
      },
    ],
    cRecommendations: [
      {
        text: 'Tell families like that of Robin Testcase.',
        level: 'local',
        addressee: 'Public health',
        dueDate: '2026-09-01',
      },
    ],
  })
  must(await saveAnalysis(world.app, north.manager, { analysisId, version: 1, answers }))

  const chair = await world.signedIn(north.chair)
  const first = await chair.follow(await chair.get(urls.meeting({ id: panel.id })), 'Show the meeting to the room')
  expect(first.h1).toMatch(/^Item 1 of 1, panel number 1\. .+\.$/)
  for (const said of [
    'Quorate.',
    'Sample Children’s Social Care',
    'Event 1 of 2 12 days before death [the child] was seen. The cough was old. [Mother] was there. It was cold.',
    'The rest is in the papers.',
    'Sources: [Surgery A]',
    'Then 9 days until the next event',
    'Category not agreed Factors 1 recorded',
    'Actions 1 recorded Agreed not yet',
  ])
    expect(first.text).toContain(said)
  expect(first.text).not.toContain('A fifth sentence')
  const second = await chair.follow(first, 'Next event')
  expect(second.text).toContain('Event 2 of 2 3 days before death [the child] was seen again.')

  const whole = await chair.follow(second, 'Form C alone')
  for (const said of [
    'Category not agreed Ticked 3. Trauma',
    'What [Mother] knew Domain B',
    'Influence 2: may have contributed. Could it be changed? Yes.',
    'Tell families like that of [the child]. Public health, by 1 September 2026',
  ])
    expect(whole.text).toContain(said)
  const pause = await chair.follow(whole, 'Break')
  expect(pause.text).toMatch(/^Break Go on/)
  expect((await chair.follow(pause, 'Go on')).text).toContain('Event 2 of 2')

  for (const page of [first, second, whole, pause])
    for (const name of ['Robin', 'Testcase', 'Mo ', 'Sample Surgery', 'Connie']) expect(page.html).not.toContain(name)
  const [line] = await world.database.look(
    `select count(*)::int as n from audit where act = 'room-shown' and case_id is not null`,
  )
  expect(line).toEqual({ n: 4 })
  for (const stranger of [north.members[0]!, north.doctor, world.east.chair])
    expect((await (await world.signedIn(stranger)).get(first.url)).status).toBe(404)
})

const buttonsOf = (page: Seen): readonly string[] => page.forms.flatMap(({ buttons }) => buttons)

async function anItem({ world }: Cast): Promise<{ id: string; analysisId: string }> {
  const [row] = await world.database.look(
    'select meeting_case.id, analysis.id as analysis from meeting_case left join analysis on analysis.meeting_case_id = meeting_case.id',
  )
  return { id: String(row!['id']), analysisId: String(row!['analysis']) }
}
