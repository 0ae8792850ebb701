import { expect } from 'vitest'
import { enterNotification } from '../../src/notifications/enter-notification.ts'
import { urls } from '../../src/web/urls.ts'
import type { Seen, Visitor } from '../browserless.ts'
import { must } from '../must.ts'
import { aNotice } from '../notices.ts'
import { type Case, type Cast, story, tokenOf } from './story.ts'

const professional = (organisation: string) => ({ agencyType: 'police', organisation, personName: 'Sam Sample' })

// R-N1, R-G1
story('a notification joined by mistake takes with it what it had brought', { on: '2026-01-19' }, async cast => {
  const theCase = await cast.aCaseIsOpened({
    notifierAgency: { type: 'acute-hospital', name: 'Anytown Hospital' },
    involvedAgency: [professional('Anytown Police')],
  })
  const manager = await cast.world.signedIn(cast.north.manager)
  const theirs = ['Anytown Hospital', 'Anytown Police']
  expect(await notAsked(manager, theCase)).toEqual(theirs)

  const notice = await aNotification(cast, {
    notifierAgency: { type: 'ambulance', name: 'Sample Ambulance Service' },
    involvedAgency: ['Anytown Police', 'Anytown School', 'Sample Surgery', 'Anytown Swimming Club'].map(professional),
  })
  const joined = await joins(manager, notice, theCase)
  expect(joined.text).toContain('Both sources stay.')
  expect(await notAsked(manager, theCase)).toEqual([
    ...theirs,
    'Anytown School',
    'Anytown Swimming Club',
    'Sample Ambulance Service',
    'Sample Surgery',
  ])

  // Before the mistake is seen: one is confirmed, one is asked, one is also somebody's own addition.
  const agencies = await manager.get(urls.agencies({ id: theCase.id }))
  await manager.submit(agencies, 'Ask these agencies', { request: idOf(agencies, 'Anytown School'), do: 'confirm' })
  expect(await theCase.owes('send-request')).toBe('2026-01-26')
  const confirmed = await manager.get(agencies.url)
  await manager.submit(confirmed, 'Ask these agencies', { request: idOf(confirmed, 'Sample Surgery'), do: 'send' })
  const added = { name: 'Anytown Swimming Club', kind: 'other', sitsIn: String(cast.north.id) }
  await manager.submit(await manager.get(urls.newAgency({ id: theCase.id })), 'Add the agency', added)

  const parted = await manager.submit(await manager.get(urls.notification({ id: notice })), 'Undo')
  expect(parted.text).not.toContain('Both sources stay.')
  // The police were named before, and are still.
  expect(await notAsked(manager, theCase)).toEqual([...theirs, 'Anytown Swimming Club'])
  const after = await manager.get(urls.agencies({ id: theCase.id }))
  expect(after.rows.map(([agency]) => agency)).toEqual(['Sample Surgery'])
  expect(await theCase.owes('send-request')).toBeNull()
  expect(await theCase.owes('prompt-1')).toBe('2026-02-02')

  // Joined again after all, it brings them again.
  await joins(manager, notice, theCase)
  expect(await notAsked(manager, theCase)).toContain('Anytown School')
})

story('what another notification names too stays when one is parted', { on: '2026-01-19' }, async cast => {
  const theCase = await cast.aCaseIsOpened({ notifierAgency: { type: 'police', name: 'Anytown Police' } })
  const manager = await cast.world.signedIn(cast.north.manager)
  const naming = { involvedAgency: [professional('Anytown School')], notifierAgency: undefined }
  const [one, two] = [await aNotification(cast, naming), await aNotification(cast, naming)]
  for (const notice of [one, two]) await joins(manager, notice, theCase)
  const part = async (notice: string) => manager.submit(await manager.get(urls.notification({ id: notice })), 'Undo')
  await part(one)
  expect(await notAsked(manager, theCase)).toEqual(['Anytown Police', 'Anytown School'])
  await part(two)
  expect(await notAsked(manager, theCase)).toEqual(['Anytown Police'])
})

/** What somebody telephoned, in nothing like what the case was opened from. */
async function aNotification({ world, north }: Cast, change: Readonly<Record<string, unknown>>): Promise<string> {
  const answers = aNotice({ gpPracticeCode: undefined, ...change })
  const entered = { answers, source: 'telephone', sourceNote: 'Rang the office' } as const
  return must(await enterNotification(world.app, north.manager, entered)).notificationId
}

const joins = async (manager: Visitor, notice: string, { id }: Case): Promise<Seen> => {
  const page = await manager.get(urls.notification({ id: notice }))
  const joining = [...tokenOf(page), ['other', id], ['reason', 'The same child']] as const
  return manager.post(urls.notificationJoining({ id: notice }), joining)
}

/** The agencies of the case's page that nobody has asked yet, as they stand to be ticked. */
const notAsked = async (manager: Visitor, { id }: Case): Promise<string[]> =>
  [...choices(await manager.get(urls.agencies({ id })))].map(([name]) => name)

const idOf = (page: Seen, agency: string): string => choices(page).get(agency)!

const choices = ({ html }: Seen): Map<string, string> =>
  new Map(
    [...html.matchAll(/name="request" type="checkbox" value="([^"]+)"[^>]*>\s*<label[^>]*>([^<]*)/g)].map(
      ([, id = '', name = '']) => [name.trim(), id],
    ),
  )
