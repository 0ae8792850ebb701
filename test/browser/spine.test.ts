import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../src/access/actor.ts'
import { mailServer } from '../../src/outbox/deliver.ts'
import { emailOf, openWorld, PASSWORD, type World } from '../world.ts'
import { served, type Served, windowFor } from './browser.ts'
import { atKeyboard, type Keyboard, looksRight } from './keyboard.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'

/** Who sits at a window of their own, with its cookies. */
const PEOPLE = ['notifier', 'manager', 'surgery', 'police', 'nursery', 'doctor', 'chair', 'health', 'care'] as const
type Cast = Readonly<Record<(typeof PEOPLE)[number], Keyboard>>

const mailOf = {
  surgery: 'records@sample-surgery.example',
  police: 'sergeant@anytown-police.example',
  nursery: 'head@sample-nursery.example',
} as const

let world: World
let mailbox: Mailbox
let service: Served
let cast: Cast

beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T09:00' })
  mailbox = await openMailbox()
  service = await served(world)
  // Whoever would like to see the pages names a folder in which their pictures are put.
  const look = looksRight({ never: ['Robin', 'Testcase', '9990000018'], pictures: process.env['OPENCDR_PICTURES'] })
  const windows = PEOPLE.map(async who => {
    const context = await windowFor(service, { width: 320, scripts: false })
    return [who, await atKeyboard(context, service.address, look)] as const
  })
  cast = Object.fromEntries(await Promise.all(windows)) as Cast
}, 60_000)

afterAll(async () => {
  await service?.close()
  await mailbox?.close()
  await world?.close()
})

// One story, told in its order: each test goes on where the one before it ended.
describe('one child’s case by keyboard alone, without scripts, at 320 pixels', { timeout: 240_000 }, () => {
  test('a notifier tells of the death, page by page, and puts a mistake right', async () => {
    const { notifier } = cast
    await notifier.open('/notify')
    await notifier.press('Start now')
    await notifier.type('Your name', 'Pat Notifier')
    await notifier.type('Your job title', 'Consultant')
    await notifier.select('Kind of organisation', 'Acute hospital')
    await notifier.type('Name of your organisation', 'Sample Hospital')
    await notifier.type('Your work email address', 'pat@sample-hospital.example')
    await notifier.press('Continue')
    await notifier.choose('Has a professional confirmed the death?', 'Yes')
    await notifier.press('Continue')

    await notifier.type('Given names', 'Robin Alex')
    await notifier.type('Family name', 'Testcase')
    await notifier.type('NHS number', '999 000 0019')
    await date(notifier, 'Date of birth', '2021-09-12')
    await notifier.choose('Sex', 'Female')
    await notifier.select('Ethnic group', 'White: British')
    await notifier.press('Continue')
    expect(await notifier.page.title()).toBe('Error: The child - OpenCDR')
    await notifier.jump('Check the NHS number: its last digit does not fit')
    await notifier.type('NHS number', '999 000 0018')
    await notifier.press('Continue')

    await notifier.type('Usual address', '4 Sample Road, Anytown')
    await notifier.type('Postcode', 'zn1 1aa')
    await notifier.choose('Did the child normally live outside the area of this panel?', 'No')
    await notifier.press('Continue')

    await date(notifier, 'Date of death', '2026-01-17')
    await notifier.type(/^Time of death/, '19:44')
    await notifier.choose('Was the death expected?', 'Unexpected')
    await notifier.select('Where did the child die?', 'Hospital')
    await notifier.choose(/^Where in the hospital/, 'Paediatric ward')
    await notifier.type('Name', 'Sample Hospital', { within: 'Name of the hospital or place' })
    await notifier.choose('Did what led to the death happen in the same place?', 'Yes')
    await notifier.press('Continue')

    await notifier.type('Summary', 'Robin was found unwell at home by a parent, and came to hospital by ambulance.')
    await notifier.choose('Is abuse or neglect known or suspected?', 'No')
    await notifier.press('Continue')

    await notifier.choose('Has a joint agency response been started?', 'Yes')
    await notifier.tick(/^Sudden/, { within: /^Why was it started/ })
    await notifier.type(/^Lead health professional/, 'Dr Sample Lead')
    await notifier.type(/^Lead police investigator/, 'Sergeant Sample')
    await notifier.choose('Has the death been referred to the coroner?', 'Yes')
    await notifier.type(/^Coroner area/, 'Anytown')
    await notifier.press('Continue')
    await notifier.choose('Is there something that the whole country should know of at once?', 'No')
    await notifier.press('Continue')

    await notifier.select('Kind of agency', 'Police')
    await notifier.type('Name', 'Anytown Police', { within: 'Name of the organisation' })
    await notifier.type(/^Name of the professional/, 'Sergeant Sample')
    await notifier.type(/^Job title/, 'Investigator')
    await notifier.type(/^Email address/, mailOf.police)
    await notifier.press('Add another agency or professional')
    expect(await notifier.focus()).toBe('Agency or professional 2')
    await notifier.select('Kind of agency', 'School, college or other education')
    await notifier.type('Name', 'Sample Nursery School', { within: 'Name of the organisation' })
    await notifier.type(/^Email address/, mailOf.nursery)
    await notifier.type('GP practice', 'Sample Surgery, Anytown')
    await notifier.press('Continue')

    await notifier.type('Name', 'Mo Testcase')
    await notifier.select('Relationship to the child', 'Mother')
    await notifier.type('Year', '1990', { within: /^Date of birth/ })
    await notifier.choose(/^Does this person have parental responsibility/, 'Yes')
    await notifier.choose('Did this person live at the child’s usual address?', 'Yes')
    await notifier.press('Continue')
    await notifier.choose('Could other children be at risk?', 'No')
    await notifier.press('Continue')
    await notifier.press('Continue')

    expect(await notifier.text()).toContain('999 000 0018')
    await notifier.press('Send notification')
    expect(await notifier.text()).toMatch(/Its number is [A-Z0-9-]{8,}/)
  })

  test('the manager signs in, waits, confirms the death, opens the case, and says why it came late', async () => {
    const { manager } = cast
    await signIn(manager, world.north.manager)
    expect(await manager.text()).toContain('Next: Decide about 1 new notification')
    await manager.press('Open')
    await manager.press(/^[A-Z0-9]{4}-[A-Z0-9]{4}/)
    await manager.choose('What happens with this notification?', 'Wait: death not confirmed')
    await manager.type('Reason', 'The ward says that no doctor has confirmed it yet.')
    await manager.press('Save decision')
    expect(await manager.text()).toContain('No date runs and nothing is sent until a person confirms it.')

    await manager.press('Confirm the death')
    await date(manager, 'Date of death', '2026-01-17')
    await manager.type(/^Time of death/, '19:44')
    await manager.type('How do you know?', 'The ward sister rang: Dr Sample has confirmed it.')
    await manager.press('Confirm the death')
    await manager.choose('What happens with this notification?', 'Open a case')
    await manager.choose(/^Was the death expected/, 'Unexpected')
    await manager.type('Reason', 'Lived in Northmarsh; nobody expected the death.')
    await manager.press('Save decision')
    expect(await manager.text()).toContain('Next: Record why the notification came late')
    await manager.press('Open')
    await manager.type('Why did the notification come late?', 'Nobody was in on the Sunday.')
    await manager.press('Save the reason')
    expect(await manager.text()).toContain('Next: Confirm which agencies knew the child')
  })

  test('the manager asks the agencies that were named, once each can be reached', async () => {
    const { manager } = cast
    const named = ['Anytown Police', 'Sample Hospital', 'Sample Nursery School', 'Sample Surgery, Anytown']
    await manager.press('Open')
    for (const agency of named) await manager.tick(agency)
    await manager.press('Ask these agencies')
    await manager.press('Add the contact of Sample Surgery, Anytown')
    await manager.type('Name', 'Connie Contact')
    await manager.type('Job title', 'Practice manager')
    await manager.type('Email address', mailOf.surgery)
    await manager.press('Save the contact')
    for (const agency of named) await manager.tick(agency)
    await manager.press('Ask these agencies')
    await manager.press('Send 4 requests')
    expect(await manager.text()).toContain('0 of 4 agencies have answered')
    await post()
    const { subject, text } = mailbox.latest(mailOf.surgery)
    expect(subject).toBe('Information for a child death review: please answer by Monday 30 March 2026')
    expect(text).not.toMatch(/Robin|Testcase|Sample Road/)
  })

  test('the surgery opens its link, answers half, comes back on the next day, and sends', async () => {
    const { surgery } = cast
    await openLink(surgery, mailOf.surgery)
    expect(await surgery.text()).toContain('Robin Alex Testcase')
    await surgery.press('About you and your agency')
    await surgery.type('Your name', 'Connie Contact')
    await surgery.type('Your job title', 'Practice manager')
    await surgery.type('Your work email address', 'connie@sample-surgery.example')
    await surgery.press('Save and continue')
    await surgery.type(
      /^Your report/,
      'Robin was a bright child who liked trains. Mo Testcase rang us on two evenings.',
    )
    await surgery.press('Save and continue')
    await date(surgery, 'Date', '2025-11-03')
    await surgery.type('What happened', 'Robin was seen with a cough, and sent home with advice.')
    await surgery.press('Add another event')
    await surgery.type('Year', '2024')
    await surgery.type('What happened', 'A health visitor saw Robin at home and found nothing of concern.')
    await surgery.press('Save and continue')

    await world.becomes('2026-01-20T08:30')
    await openLink(surgery, mailOf.surgery)
    await surgery.press('About you and your agency')
    await surgery.type('Summary of your involvement', 'Registered with us from birth.')
    await surgery.press('Save and continue')
    await surgery.press('Back')
    await surgery.press('Check and send')
    expect(await surgery.text()).toMatch(/\d+ answers still needed You can send with gaps\./)
    await surgery.press('Send the return')
    expect(await surgery.text()).toContain('No more prompts will come.')
  })

  test('after two weeks the others are prompted; one has a nil return in two steps, one an event to tell', async () => {
    const { nursery, police } = cast
    await world.becomes('2026-02-02')
    await post()
    expect(mailbox.latest(mailOf.surgery).subject).not.toMatch(/^Prompt/)
    expect(mailbox.latest(mailOf.nursery).subject).toMatch(/^Prompt 1: /)

    await openLink(nursery, mailOf.nursery)
    await nursery.press('We had no contact with this child')
    await nursery.type('What did you search?', 'The register of pupils, by name and date of birth.')
    await nursery.type('Your name', 'Hedy Head')
    await nursery.type('Your job title', 'Head teacher')
    await nursery.press('Send nil return')

    await openLink(police, mailOf.police)
    await police.press('Dated events')
    await date(police, 'Date', '2026-01-17')
    await police.type('Time (optional)', '19:05')
    await police.type('What happened', 'Officers came to the house of Mo Testcase with the ambulance.')
    await police.press('Save and continue')
    await police.press('Back')
    await police.press('Check and send')
    await police.press('Send the return')
  })

  test('the manager enters the report that came by letter, and releases what the panel may read', async () => {
    const { manager } = cast
    await manager.open('/')
    await manager.press('Prompt 2 to Sample Hospital')
    await manager.press('Enter the return on the agency’s behalf')
    await manager.choose('What did the agency answer?', 'A report')
    await manager.type('Who answered?', 'Pat Notifier')
    await manager.type(/^The report/, 'Robin came by ambulance and could not be revived.')
    await date(manager, 'Date', '2026-01-17')
    await manager.type('Time (optional)', '19:20')
    await manager.type('What happened', 'Robin Alex Testcase arrived at the hospital by ambulance.')
    await manager.press('Save the return')
    await manager.press('Agencies')
    await manager.press('Sample Surgery, Anytown')
    await manager.press('Release the report to the panel')
    expect(await manager.text()).toContain('[Mother] rang us on two evenings.')
    await manager.press('Release the report')
  })

  test('the timeline is built, an event put in better words, and finished', async () => {
    const { manager } = cast
    await manager.press('Timeline')
    await manager.press('Edit event of 17 Jan 2026, 19:20')
    await manager.type('What happened', 'Robin arrived at the hospital by ambulance, without signs of life.')
    await manager.press('Save event')
    await manager.press('Finish timeline')
    expect(await manager.text()).toContain('First told as: Robin Alex Testcase arrived at the hospital by ambulance.')
  })

  test('the first letter is drafted, completed, and released', async () => {
    const { manager } = cast
    await manager.press('Family')
    await manager.press('Draft the letter')
    await manager.reach('Letter')
    const drafted = await manager.page.inputValue(':focus')
    await manager.type('Letter', drafted.replace('Morgan Manager', '{keyWorker} will ring you.\n\nMorgan Manager'))
    await manager.press('Save the draft')
    await manager.press('Release')
    expect(await manager.text()).toContain('Before it can be released, fill in {keyWorker} in the draft.')
    await manager.press('Back')
    await manager.type('Letter', drafted.replace('Morgan Manager', 'Kit Keyworker will ring you.\n\nMorgan Manager'))
    await manager.press('Save the draft')
    await manager.press('Release')
    await manager.press('Release the letter')
    await manager.press('Show the letter to print')
    expect(await manager.text()).toContain('Dear parents and carers of Robin,')
  })

  test('a meeting is planned, everybody is invited, and the papers open', async () => {
    const { manager } = cast
    await manager.press('Meetings')
    await manager.press('Plan a meeting')
    await date(manager, 'Date of the meeting', '2026-03-04')
    await manager.type('Time', '10:00')
    await manager.type(/^Place/, 'By video')
    await manager.press('Plan the meeting')
    await manager.tick(/^[A-Z0-9]{4}-[A-Z0-9]{2}/)
    await manager.press('Put on this meeting')
    await manager.press('Invite')
    await manager.press('Look at them and open no. 1')
    await manager.press('Open to everybody invited')
    await post()
    expect(mailbox.latest(emailOf(world.north.chair)).subject).toBe('Papers for the panel on Wednesday 4 March 2026')
  })

  test('chair, doctor and members sign the agreement, declare no conflict and read papers without a name', async () => {
    const { chair, doctor, health, care } = cast
    const prepares = async (reader: Keyboard, person: Person, body: string): Promise<void> => {
      await signIn(reader, person)
      await reader.press('Papers')
      await reader.press('Read and sign the agreement')
      await reader.type('Your organisation', body)
      await reader.choose('Do you agree?', 'I agree')
      await reader.press('Sign')
      await reader.press('No. 1')
      await reader.choose('Do you or your team know this child or family?', 'No')
      await reader.press('Continue')
      const papers = await reader.text()
      expect(papers).toContain('[the child] arrived at the hospital by ambulance, without signs of life.')
      expect(papers).not.toMatch(/Robin|Testcase|Sample Surgery|Anytown|17 Jan/)
      await reader.press('I have read these papers')
    }
    await Promise.all([
      prepares(chair, world.north.chair, 'Northmarsh'),
      prepares(doctor, world.north.doctor, 'Sample Hospital Trust'),
      prepares(health, world.north.members[0]!, 'Sample Hospital Trust'),
      prepares(care, world.north.members[1]!, 'Sample Children’s Social Care'),
    ])
  })

  test('Form C is drafted, section by section, and the doctor reads it', async () => {
    const { manager, doctor } = cast
    await manager.press('Panel')
    await manager.press('Form C, draft')
    await section(manager, 'Category of death', async () => {
      await manager.tick(/Infection$/)
      await manager.choose('Primary category', '9. Infection')
      await manager.choose('Was it a sudden unexpected death in infancy or childhood?', 'No')
    })
    await section(manager, 'Domain A: the child', async () => {
      await manager.select('Factor', 'Asthma')
      await manager.type('Evidence', 'The surgery saw a cough twice that autumn.')
      await manager.choose('Influence', '2: may have contributed')
      await manager.choose(/^Could it be changed/, 'Yes')
      await manager.choose('Influence of this domain as a whole', '2: may have contributed')
    })
    for (const domain of ['B: family and social environment', 'C: physical environment', 'D: services'])
      await section(manager, `Domain ${domain}`, () =>
        manager.choose('Influence of this domain as a whole', '1: none, or unlikely to have contributed'),
      )
    await section(manager, 'Modifiable factors', async () => {
      await manager.choose('Were there modifiable factors?', 'Modifiable factors identified')
      await manager.type(/^Which factors/, 'Asthma')
      await manager.type(/^What could be changed, and how/, 'A check for asthma after a second visit.')
    })
    await section(manager, 'Cause of death and inquest', async () => {
      await manager.type('Cause of death as the panel understands it', '1a Acute severe asthma')
      await manager.choose('Where does the cause come from?', 'Post-mortem examination')
    })
    await section(manager, 'The review so far', async () => {
      await manager.tick('JAR final case discussion')
      await manager.tick('Chronology')
      await manager.choose('Were the family’s views considered?', 'Yes')
      await manager.type('Short summary without names', 'A young child with a cough collapsed at home.')
    })
    await section(manager, 'Learning', async () => {
      await manager.type('What was learned', 'A second visit for the same cough should lead to a check for asthma.')
      await manager.choose('Is there something for national bodies?', 'No')
    })
    await section(manager, 'Recommendations', async () => {
      await manager.type('What should be done', 'Ask every practice for an asthma plan after a second visit.')
      await manager.choose('Where it is to be done', 'The region or the integrated care board')
      await manager.type('To whom', 'The integrated care board')
      await manager.choose('Where it stands', 'Open')
    })
    await doctor.press('No. 1')
    await doctor.press('Form C so far')
    expect(await doctor.text()).toContain('Ask every practice for an asthma plan after a second visit.')
  })

  test('the panel meets, is quorate and agrees; the chair signs', async () => {
    const { manager, chair } = cast
    await world.becomes('2026-03-04T10:30')
    await manager.press('Meetings')
    await manager.press('Wed 4 Mar 2026, 10:00')
    for (const person of [/^Charlie/, /^Dana/, /^Member 2/, /^Member 1/]) await manager.tick(person)
    await manager.press('Record attendance')
    expect(await manager.text()).toContain('Held, quorate.')
    await manager.press('Form C of no. 1, draft')
    await section(manager, 'Outcome', async () => {
      await manager.choose('Did the panel agree?', 'Yes')
      await manager.type('How will the family hear what was learned?', 'The key worker visits with a letter.')
      await manager.choose('Outcome of the review', 'Completed')
    })
    await chair.press('Meetings')
    await chair.press('Wed 4 Mar 2026, 10:00')
    await chair.press('Form C of no. 1, draft')
    await chair.press('Sign off')
    expect(await chair.text()).toContain('Signed off by the chair on Wednesday 4 March 2026.')
  })

  test('the case closes, every copy goes, and history tells the whole of it', async () => {
    const { manager, health } = cast
    await manager.press('Cases')
    await manager.press(/^[A-Z0-9]{4}-[A-Z0-9]{2}$/)
    expect(await manager.text()).toContain('Next: Close the case')
    await manager.press('Open')
    await manager.press('Close case')
    expect(await manager.text()).toContain('Closed on 4 March 2026.')
    await world.tick()
    await manager.press('Closure')
    expect(await manager.text()).toContain('Every reader’s copy of the panel’s papers was deleted.')
    await health.press('Papers')
    expect(await health.text()).not.toContain('To read')
    await manager.press('Open the sealed copy')
    await manager.type('Why do you open it?', 'The coroner asks what the panel saw.')
    await manager.press('Open it')
    expect(await manager.text()).toContain('[the child] arrived at the hospital by ambulance')
    await manager.press('History')
    await manager.press('Changes')
    const told = await manager.text()
    for (const act of [
      'Closed the case',
      'Signed Form C off',
      'Copies outside the record were deleted',
      'A prompt went out: Sample Nursery School',
      'Sample Surgery, Anytown, by its personal link',
    ])
      expect(told).toContain(act)
    await manager.press('Sign out')
  })
})

/** A date in its three boxes; what is left out of it stays empty. */
async function date(keyboard: Keyboard, question: string, on: string): Promise<void> {
  const [year, month, day] = on.split('-') as [string, string, string]
  const within = { within: question }
  await keyboard.type('Day', day, within)
  await keyboard.type('Month', month, within)
  await keyboard.type('Year', year, within)
}

async function signIn(keyboard: Keyboard, person: Person): Promise<void> {
  await keyboard.open('/')
  await keyboard.type('E-mail address', emailOf(person))
  await keyboard.type('Password', PASSWORD)
  await keyboard.press('Sign in')
}

async function openLink(keyboard: Keyboard, address: string): Promise<void> {
  const link = /https:\S+\/r\/\S+/.exec(mailbox.latest(address).text)![0]
  await keyboard.open(new URL(link).pathname)
  await keyboard.press('Continue')
}

async function section(keyboard: Keyboard, title: string, answer: () => Promise<void>): Promise<void> {
  await keyboard.press(`Change (${title})`)
  await answer()
  await keyboard.press('Save')
}

/** What waits in the outbox leaves by the mail server. */
const post = (): Promise<void> => world.tickAll(mailServer(mailbox.url))
