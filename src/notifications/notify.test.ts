import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seen, Visitor } from '../../test/browserless.ts'
import { aNotice } from '../../test/notices.ts'
import { must, openWorld, type World } from '../../test/world.ts'
import { toBody } from '../forms/to-body.ts'
import { notification as form } from '../statutory/notification/form.ts'
import { sendNotification } from './send-notification.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
})
afterAll(() => world.close())

type Notice = ReturnType<typeof aNotice>

/** What somebody types into one page of the form. */
const typed = (section: keyof (typeof form)['sections'], answers: Notice) =>
  toBody({ ...form, sections: { [section]: form.sections[section] } }, answers as never)

/** Goes through the pages in order, up to the check. */
async function answer(visitor: Visitor, answers: Notice, confirmed: 'yes' | 'no' = 'yes'): Promise<Seen> {
  let page = await visitor.follow(await visitor.get('/notify'), 'Start now')
  for (let pages = 0; page.h1 !== 'Check your answers'; pages += 1) {
    if (pages > 14) throw new Error(`Still at "${page.h1}": ${page.text}`)
    const section = page.url.split('/').at(-1)!
    const fill = section === 'confirmed' ? { deathConfirmed: confirmed } : typed(section as never, answers)
    page = await visitor.submit(page, 'Continue', fill)
    if (page.status !== 200) throw new Error(`${page.title}: ${page.text}`)
  }
  return page
}

const receiptOf = (page: Seen): string => /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(page.text)![0]

describe('the public form', () => {
  test('asks one group of questions a page, in order, and sends what was checked', async () => {
    const visitor = world.visitor()
    const check = await answer(visitor, aNotice())
    expect(check.text).toContain('Robin Alex')
    expect(check.text).toContain('Sergeant Sample')
    const receipt = await visitor.submit(check, 'Send notification')
    expect(receipt.h1).toBe('Notification received')
    const [row] = await world.database.look(`select * from notification where receipt = '${receiptOf(receipt)}'`)
    expect(row).toMatchObject({ source: 'form', area_id: world.north.id, answers: aNotice() })
  })

  test('a child whom we know and one whom we do not are answered with the same bytes', async () => {
    const known = aNotice({ childFamilyName: 'Knownto', childNhsNumber: '9990000069' })
    must(await sendNotification(world.app, { answers: known, address: 'earlier' }))
    const pages: string[] = []
    for (const notice of [known, aNotice({ childFamilyName: 'Unheardof', childNhsNumber: '9990000077' })]) {
      const visitor = world.visitor()
      const receipt = await visitor.submit(await answer(visitor, notice), 'Send notification')
      pages.push(receipt.html.replaceAll(receiptOf(receipt), 'NUMBER'))
    }
    expect(pages[0]).toBe(pages[1])
  })

  test('answers cannot be opened again once they are sent', async () => {
    const visitor = world.visitor()
    await visitor.submit(await answer(visitor, aNotice()), 'Send notification')
    expect((await visitor.get('/notify/check')).h1).toBe('Notification received')
    const again = await visitor.get('/notify/child')
    expect(again.html).not.toContain('Robin')
    const drafts = await world.database.look(`select answers::text from notify_draft where answers->>'sent' = 'true'`)
    expect(drafts.length).toBeGreaterThan(0)
    expect(JSON.stringify(drafts)).not.toContain('Robin')
  })

  test('a mistake is answered with 422 beside what was typed, and goes no further', async () => {
    const visitor = world.visitor()
    const page = await visitor.get('/notify/child')
    const wrong = await visitor.submit(page, 'Continue', {
      ...typed('child', aNotice({ childGivenNames: 'Typedonce' })),
      childNhsNumber: '999 000 0019',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.title).toBe('Error: The child - OpenCDR')
    expect(wrong.text).toContain('Check the NHS number: its last digit does not fit')
    expect(wrong.html).toContain('Typedonce')
    expect((await visitor.get('/notify/check')).url).toBe('/notify/you')
  })

  test('another professional is added without losing what stands there', async () => {
    const visitor = world.visitor()
    const page = await visitor.get('/notify/involved')
    const more = await visitor.submit(page, 'Continue', {
      ...typed('involved', aNotice()),
      _add: 'involvedAgency',
    })
    expect(more.status).toBe(200)
    expect(more.html).toContain('sergeant@anytown-police.example')
    expect(more.html).toContain('involvedAgency.1.organisation')
  })

  test('nobody is asked for the death of a child who is still dying, and nothing leaves', async () => {
    const visitor = world.visitor()
    const notice = aNotice({ notifierEmail: 'bedside@sample.example' })
    const check = await answer(visitor, notice, 'no')
    expect(check.text).toContain('We start nothing until the death is confirmed')
    expect(check.text).not.toContain('Date of death')
    const receipt = receiptOf(await visitor.submit(check, 'Send notification'))
    const [row] = await world.database.look(
      `select before_death, died_on from notification where receipt = '${receipt}'`,
    )
    expect(row).toEqual({ before_death: true, died_on: null })
    expect(await world.outbox(`to_email = 'bedside@sample.example'`)).toEqual([])
  })

  test('a death that is taken back before sending is not sent', async () => {
    const visitor = world.visitor()
    await answer(visitor, aNotice())
    const check = await visitor.submit(await visitor.get('/notify/confirmed'), 'Continue', { deathConfirmed: 'no' })
    expect(check.h1).toBe('Check your answers')
    const receipt = receiptOf(await visitor.submit(check, 'Send notification'))
    const [row] = await world.database.look(
      `select before_death, died_on, answers from notification where receipt = '${receipt}'`,
    )
    expect(row).toMatchObject({ before_death: true, died_on: null })
    expect(row!['answers']).not.toHaveProperty('dateOfDeath')
  })

  test('is kept in this browser only, until it is cleared', async () => {
    const visitor = world.visitor()
    const page = await visitor.get('/notify/child')
    const next = await visitor.submit(page, 'Continue', typed('child', aNotice({ childFamilyName: 'Keptawhile' })))
    expect((await visitor.get('/notify/child')).html).toContain('Keptawhile')
    expect((await world.visitor().get('/notify/child')).html).not.toContain('Keptawhile')
    await visitor.submit(next, 'Clear and leave')
    expect((await visitor.get('/notify/child')).html).not.toContain('Keptawhile')
    expect(JSON.stringify(await world.database.look('select answers from notify_draft'))).not.toContain('Keptawhile')
  })

  test('is forgotten after its hour', async () => {
    const visitor = world.visitor()
    await visitor.submit(
      await visitor.get('/notify/child'),
      'Continue',
      typed('child', aNotice({ childFamilyName: 'Hourold' })),
    )
    await world.database.look(`update notify_draft set kept_until = kept_until - interval '61 minutes'`)
    expect((await visitor.get('/notify/child')).html).not.toContain('Hourold')
    await world
      .visitor()
      .submit(await visitor.get('/notify/child'), 'Continue', {})
      .catch(() => undefined)
    await visitor.submit(await visitor.get('/notify/confirmed'), 'Continue', { deathConfirmed: 'yes' })
    expect(JSON.stringify(await world.database.look('select answers from notify_draft'))).not.toContain('Hourold')
  })

  test('too many from one network are told what to do, and keep what they typed', async () => {
    const visitor = world.visitor()
    const check = await answer(visitor, aNotice({ childFamilyName: 'Limited' }))
    await world.database.look('update attempt set count = 30')
    const limited = await visitor.submit(check, 'Send notification')
    expect(limited.status).toBe(422)
    expect(limited.text).toContain('telephone the panel’s office')
    expect(limited.text).toContain('Limited')
  })

  test('no page of it names the child in its title or address', async () => {
    const visitor = world.visitor()
    const check = await answer(visitor, aNotice())
    expect(check.title).toBe('Check your answers - OpenCDR')
    expect(check.url).toBe('/notify/check')
    expect((await visitor.get('/notify/nothing')).status).toBe(404)
  })
})
