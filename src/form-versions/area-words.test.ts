import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must, openWorld, type World } from '../../test/world.ts'
import { type Form, text } from '../forms/form.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { aNotice } from '../../test/notices.ts'
import { notification } from '../statutory/notification/form.ts'
import { proposed, recalled } from '../statutory/sources.ts'
import { differences } from '../statutory/versions/differences.ts'
import { changeAreaWords, readAreaWords } from './area-words.ts'
import { noOverlay, type Overlay, overlaid, overlayFaults } from './overlay.ts'

const ownQuestion = text('Which team was on duty?', {
  noun: 'the team on duty',
  required: 'optional',
  identifies: 'nobody',
  source: proposed,
})
const whole: Overlay = {
  words: { childFamilyName: { hint: 'As on the red book.' }, 'involvedAgency.role': { means: 'What they do.' } },
  contact: 'Telephone 01632 960100.',
  local: { localTeam: ownQuestion },
}

describe('what an area adds to a form', () => {
  test('are words and a section of its own, and nothing else differs', () => {
    expect(overlayFaults(notification, whole)).toEqual([])
    const form = overlaid(notification, whole)
    const changed = differences(notification, form).map(one => [
      one.id,
      'aspects' in one ? one.aspects.map(({ aspect }) => aspect) : one.kind,
    ])
    expect(changed).toEqual([
      ['childFamilyName', ['help']],
      ['involvedAgency.role', ['help']],
      ['localTeam', 'added'],
    ])
    expect((form as Form).sections['you']!.intro).toContain('Telephone 01632 960100.')
    expect(overlaid(notification, noOverlay)).toEqual(notification)
  })

  test.each<[string, Partial<Overlay>, string]>([
    ['words for no question', { words: { nothing: { hint: 'a' } } }, 'nothing: the form does not ask it'],
    ['more than words', { words: { childSex: { label: 'Gender' } as never } }, 'childSex: an area cannot change label'],
    ['no words', { words: { childSex: { hint: ' ' } } }, 'childSex: there are no words'],
    ['a national id', { local: { team: ownQuestion } }, 'team: ids of an area’s own questions begin with “local”'],
    [
      'a national question',
      { local: { localTeam: { ...ownQuestion, source: recalled } } },
      'localTeam: it must be marked as our own',
    ],
    [
      'a duty',
      { local: { localTeam: { ...ownQuestion, required: 'mandatory' } } },
      'localTeam: nobody can be made to answer it',
    ],
    ['a question ill made', { local: { localTeam: { ...ownQuestion, max: 0 } } }, 'localTeam: has no length'],
  ])('refused: %s', (_, overlay, fault) => {
    expect(overlayFaults(notification, { ...noOverlay, ...overlay }).join('\n')).toContain(fault)
  })
})

describe('an area’s words', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ at: '2026-01-19' })
  })
  afterAll(() => world.close())

  test('are changed one by one on their page, and put right where they are wrong', async () => {
    const visitor = await world.signedIn(world.north.manager)
    const path = '/forms/notification/words'
    const page = await visitor.get(path)
    const refused = await visitor.submit(page, 'Save these words', { hint: 'As on the red book.' })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Select the question')])
    await visitor.submit(page, 'Save these words', { question: 'childFamilyName', hint: 'As on the red book.' })
    const late = await visitor.submit(page, 'Save whom to turn to', { contact: 'Telephone 01632 960100.' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Telephone 01632 960100.')
    await visitor.submit(late, 'Save whom to turn to')
    await visitor.submit(await visitor.get(path), 'Add this question', {
      label: 'Which team was on duty?',
      kind: 'text',
    })
    const { overlay, version } = must(await readAreaWords(world.app, world.north.manager, 'notification'))
    expect(version).toBe(3)
    expect(overlay).toMatchObject({
      words: { childFamilyName: { hint: 'As on the red book.' } },
      contact: 'Telephone 01632 960100.',
      local: { localQuestion1: { label: 'Which team was on duty?', required: 'optional', source: proposed } },
    })
    expect((await visitor.get('/forms/no-such-form/words')).status).toBe(404)
  })

  test('stand on the public form once the home says which area it is, and for no other area', async () => {
    const asked = async (postcode: string) => {
      const visitor = world.visitor()
      const home = await visitor.get('/notify/home')
      expect(home.text).not.toContain('Telephone 01632 960100.')
      await visitor.submit(home, 'Continue', {
        childAddressLine: '4 Sample Road',
        childPostcode: postcode,
        childNonResident: 'no',
      })
      return [(await visitor.get('/notify/child')).text, (await visitor.get('/notify/local')).status] as const
    }
    expect(await asked('ZN1 1AA')).toEqual([expect.stringContaining('As on the red book.'), 200])
    expect(await asked('ZE1 1AA')).toEqual([expect.not.stringContaining('As on the red book.'), 404])
  })

  test('an answer to an own question is kept and shown', async () => {
    const answers = { ...aNotice(), localQuestion1: 'The blue team' } as ReturnType<typeof aNotice>
    const { notificationId } = must(
      await enterNotification(world.app, world.north.manager, { answers, source: 'telephone', sourceNote: 'Rang' }),
    )
    const visitor = await world.signedIn(world.north.manager)
    expect((await visitor.get(`/notifications/${notificationId}`)).text).toMatch(
      /Which team was on duty\?\s*The blue team/,
    )
    expect((await visitor.get('/notifications/new')).text).toContain('Which team was on duty?')
  })

  test('blank words are the form’s own again; each change is a version of its own', async () => {
    const of = { formId: 'notification', change: { question: 'childFamilyName', hint: '', means: '' } }
    expect(await changeAreaWords(world.app, world.north.manager, { ...of, version: 2 })).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(must(await changeAreaWords(world.app, world.north.manager, { ...of, version: 3 })).version).toBe(4)
    expect(must(await readAreaWords(world.app, world.north.manager, 'notification')).overlay.words).toEqual({})
    expect(await world.database.look('select version from form_overlay order by version')).toHaveLength(4)
    expect(must(await readAreaWords(world.app, world.east.manager, 'notification')).version).toBe(0)
  })
})
