import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shown } from '../../src/forms/condition.ts'
import { type Answer, byKind, type Field, type FieldReader, type Form } from '../../src/forms/form.ts'
import { read } from '../../src/forms/read.ts'
import { addSupplementary } from '../../src/returns/decide-supplementary.ts'
import type { Content } from '../../src/returns/return-pages.ts'
import { readOwnReturn } from '../../src/returns/read-own-return.ts'
import { type ReturnView, standingOf, viewOf } from '../../src/returns/return-view.ts'
import { saveDraft } from '../../src/returns/save-draft.ts'
import { notification } from '../../src/statutory/notification/form.ts'
import { reporting } from '../../src/statutory/reporting/form.ts'
import { supplementaryForms } from '../../src/statutory/supplementary/forms.ts'
import { urls } from '../../src/web/urls.ts'
import { aCase, anAgency, linkOf, respondentOf } from '../a-case.ts'
import { must, openWorld, type World } from '../world.ts'
import { axeFindings, served, type Served, windowFor } from './browser.ts'
import { atKeyboard, type Keyboard, type Look, looksRight } from './keyboard.ts'
import { refuses } from './refusals.ts'
import { kinds, kindsIn, kindsOf, press, put, refused, taken, takenTogether } from './typing.ts'

type Kind = Field['kind']

/** As few supplementary forms as have every kind of question that any of them has. */
const fewest = fewestOf(supplementaryForms)

let world: World
let service: Served
let look: Look
let requestId: string
const section = (key: string): string => `${service.address}${urls.ownReturnSection({ id: requestId, key })}`

beforeAll(async () => {
  world = await openWorld({ at: '2026-01-19T10:00' })
  service = await served(world)
  look = looksRight({ never: ['Invented', 'Sample Hospital'], pictures: process.env['OPENCDR_PICTURES'] })
  const caseId = await aCase(world)
  requestId = await anAgency(world, caseId, { name: 'Sample Hospital', kind: 'acute-hospital' })
  const asked = new Set((await viewNow()).own.asking.supplementary)
  for (const { code } of fewest)
    if (!asked.has(code as 'S1'))
      must(await addSupplementary(world.app, world.north.manager, { caseId, form: code as 'S1', reason: 'Asked for' }))
}, 240_000)

afterAll(async () => {
  await service?.close()
  await world?.close()
})

/** The return as its agency has it now. */
async function viewNow(): Promise<ReturnView> {
  return viewOf(must(await readOwnReturn(world.app, await respondentOf(world, requestId))))
}

const kept = async (): Promise<Readonly<Record<string, Answer | undefined>>> => (await viewNow()).own.answers as never

/** A window in which the link of the request was opened. */
async function opens({ scripts = true, width = 320 } = {}): Promise<Page> {
  const page = await (await windowFor(service, { width, scripts })).newPage()
  await page.goto(`${service.address}${urls.personalLink({ token: await linkOf(world, requestId) })}`)
  await look(page)
  await press(page, 'Continue')
  return page
}

async function isWell(page: Page): Promise<void> {
  await look(page)
  expect(await axeFindings(page), page.url()).toEqual([])
}

describe('a return of one agency', { timeout: 480_000 }, () => {
  test('has every kind of question with few supplementary forms', () => {
    const there = new Set([notification, reporting, ...fewest].flatMap(form => [...kindsOf(form as Form)]))
    expect(kinds.filter(kind => !there.has(kind))).toEqual([])
    expect(fewest.map(({ code }) => code)).toHaveLength(3)
  })

  test('empty: the list says how much there is to answer, and each page asks it', async () => {
    const page = await opens()
    await isWell(page)
    const met = new Set<Kind>()
    let asked = 0
    const { pages } = await viewNow()
    for (const { key, form, section: of, part } of pages) {
      await page.goto(section(key))
      const fields = form.sections[of]!.fields
      const here = await shownHere(page, fields)
      const isNew = [...kindsIn(here)].some(kind => !met.has(kind))
      if (isNew) await isWell(page)
      else await look(page)
      for (const kind of kindsIn(here)) met.add(kind)
      if (part !== 'aside') asked += openOn(here)
    }
    const all = new Set([reporting, ...fewest].flatMap(form => [...kindsOf(form as Form)]))
    expect([...all].filter(kind => !met.has(kind))).toEqual([])
    await page.goto(`${service.address}${urls.ownReturn({ id: requestId })}`)
    expect(await page.innerText('main')).toContain(`${asked} questions have no answer yet`)
    await page.context().close()
  })

  test('refused: every kind that can be typed wrongly says so, all at once; nothing typed is lost', async () => {
    const [page, plain] = [await opens(), await opens({ scripts: false })]
    const met = new Set<Kind>()
    const { pages } = await viewNow()
    for (const { key, form, section: of } of pages) {
      const typed = refused(form.sections[of]!.fields)
      const isNew = [...kindsIn(wronglyTyped(form.sections[of]!.fields))].filter(kind => !met.has(kind))
      if (isNew.length === 0) continue
      for (const kind of isNew) met.add(kind)
      for (const window of [page, plain]) {
        await window.goto(section(key))
        await put(window, typed)
        await press(window, 'Save and continue')
        const scripts = window === page
        await refuses(window, typed, { scripts })
        if (scripts) await isWell(window)
        else await look(window)
      }
    }
    expect(await kept()).toEqual({})
    await Promise.all([page, plain].map(one => one.context().close()))
  })

  test('with scripts each answer saves itself, whatever its kind, and says so', async () => {
    const page = await opens()
    const met = new Set<Kind>()
    for (const { key, form, section: of } of (await viewNow()).pages.filter(({ part }) => part === 'death')) {
      if (Object.values(form.sections[of]!.fields).every(({ kind }) => met.has(kind))) continue
      await page.goto(section(key))
      const fields = await shownHere(page, form.sections[of]!.fields)
      for (const [name, field] of Object.entries(fields).reverse()) {
        if (met.has(field.kind) || field.whenText !== undefined) continue
        const typed = Object.entries(taken({ [name]: field }))
        if (typed.length === 0) continue
        met.add(field.kind)
        const saved = page.waitForResponse(response => response.request().method() === 'POST')
        for (const [control, value] of typed) await answer(page, control, [value].flat()[0]!)
        await page.keyboard.press('Tab')
        await saved
        await page.locator('.opencdr-saved', { hasText: /^Saved 10:00$/ }).waitFor()
        expect(Object.keys(await kept()), `${name} of ${key}`).toContain(name)
      }
    }
    const all = new Set(fewest.flatMap(form => [...topKindsOf(form)]))
    expect([...all].filter(kind => kind !== 'derived' && !met.has(kind))).toEqual([])
    await page.context().close()
  })

  test('by keyboard, without scripts: each kind is answered, and is there on another machine', async () => {
    const context = await windowFor(service, { width: 320, scripts: false })
    const keyboard = await atKeyboard(context, service.address, look)
    await keyboard.open(urls.personalLink({ token: await linkOf(world, requestId) }))
    await keyboard.press('Continue')
    const met = new Set<Kind>()
    const given = new Set<string>()
    for (const { key, form, section: of } of (await viewNow()).pages.filter(({ part }) => part === 'death')) {
      const isNew = Object.values(form.sections[of]!.fields).some(({ kind }) => !met.has(kind))
      if (!isNew) continue
      await keyboard.open(urls.ownReturnSection({ id: requestId, key }))
      const fields = await shownHere(keyboard.page, form.sections[of]!.fields)
      if (met.size === 0) await keyboard.passesAll()
      for (const [name, field] of Object.entries(fields)) {
        if (met.has(field.kind) || field.whenText !== undefined) continue
        if (await byKind(byKeyboard, name, field)(keyboard)) given.add(name)
        met.add(field.kind)
      }
      await keyboard.press('Save and continue')
    }
    expect(Object.keys(await kept())).toEqual(expect.arrayContaining([...given]))
    const all = new Set(fewest.flatMap(form => [...topKindsOf(form)]))
    expect([...all].filter(kind => !met.has(kind))).toEqual([])
    // Another window, which knows nothing but the link.
    const other = await opens({ scripts: false })
    expect(await other.innerText('main')).toMatch(/\d of \d+ answered/)
    const answered = (await viewNow()).pages.find(({ names }) => names.some(name => given.has(name)))!
    await other.goto(section(answered.key))
    expect(await other.locator('main :checked, main input[value]:not([type]):not([value=""])').count()).toBeGreaterThan(
      0,
    )
    await Promise.all([context.close(), other.context().close()])
  })

  test('complete, printed, sent: then nothing of it can be changed', async () => {
    await answerEverything()
    const [page, late, plain] = [await opens(), await opens(), await opens({ scripts: false })]
    expect(await page.innerText('main')).toContain('Every question has an answer.')
    await isWell(page)
    const { key } = (await viewNow()).pages[0]!
    await late.goto(section(key))
    await plain.goto(section(key))
    await page.goto(`${service.address}${urls.ownReturnPrint({ id: requestId })}`)
    await isWell(page)
    await page.emulateMedia({ media: 'print' })
    await look(page)
    for (const hidden of ['.govuk-back-link', '.govuk-skip-link', '.opencdr-footer'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${service.address}${urls.ownReturnCheck({ id: requestId })}`)
    expect(await page.innerText('main')).toContain('Everything that is needed has an answer.')
    await isWell(page)
    await press(page, 'Send the return')
    await isWell(page)
    expect(await page.innerText('main')).toContain('No more prompts will come.')
    await page.goto(`${service.address}${urls.ownReturn({ id: requestId })}`)
    await isWell(page)
    for (const address of [section(key), `${service.address}${urls.ownReturnCheck({ id: requestId })}`]) {
      await page.goto(address)
      expect(await page.innerText('main')).toContain('It cannot be changed any more.')
      expect(await page.locator('main form').count()).toBe(0)
    }
    const sent = await kept()
    await late.getByLabel('Your name').fill('Somebody Late')
    await late.keyboard.press('Tab')
    await late.locator('.opencdr-saved', { hasText: 'Not saved: the return has been sent' }).waitFor()
    await plain.getByLabel('Your name').fill('Somebody Late')
    await press(plain, 'Save and continue')
    expect(await plain.innerText('main')).toContain('It cannot be changed any more.')
    expect(await kept()).toEqual(sent)
    await Promise.all([page, late, plain].map(one => one.context().close()))
  })
})

/** The questions of a page that stand on it. */
async function shownHere(
  page: Page,
  fields: Readonly<Record<string, Field>>,
): Promise<Readonly<Record<string, Field>>> {
  const there = await page.evaluate(
    names => names.filter(name => document.querySelector(`[id="${name}"], [name="${name}"], [name^="${name}-"]`)),
    Object.keys(fields),
  )
  return Object.fromEntries(there.map(name => [name, fields[name]!]))
}

/** How many of them are asked of somebody who has answered nothing yet: those too about which a person decides. */
const openOn = (fields: Readonly<Record<string, Field>>): number =>
  Object.values(fields).filter(
    ({ kind, when, whenText }) =>
      isAnsweredKind(kind) && (whenText === undefined || shown(when, () => undefined) !== 'no'),
  ).length

const isAnsweredKind = (kind: Kind): boolean => kind !== 'derived' && kind !== 'attachment'

/** Those of which something can be wrong that a person typed. */
const wronglyTyped = (fields: Readonly<Record<string, Field>>): Readonly<Record<string, Field>> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, field]) => Object.keys(refused({ [name]: field })).length > 0),
  )

async function answer(page: Page, name: string, value: string): Promise<void> {
  const controls = page.locator(`[name="${name}"]`)
  const kind = await controls.first().evaluate(one => (one as HTMLInputElement).type)
  if (kind === 'radio' || kind === 'checkbox') await page.locator(`[name="${name}"][value="${value}"]`).check()
  else if (kind === 'select-one') await controls.selectOption(value)
  else await controls.fill(value)
}

/** Answers a question from the keyboard; says whether there was anything to answer. */
const byKeyboard: FieldReader<(keyboard: Keyboard) => Promise<boolean>> = {
  text: typed,
  textarea: typed,
  number: typed,
  date: boxes,
  'partial-date': boxes,
  time: typed,
  choice: (_, field) => keyboard => {
    const { label } = field.options[0]!
    return field.options.length <= 10
      ? done(keyboard.choose(labelled(field), label))
      : done(keyboard.select(labelled(field), label))
  },
  choices: (_, field) => keyboard =>
    done(keyboard.tick(field.options.find(({ alone }) => !alone)!.label, { within: labelled(field) })),
  'yes-no': (_, field) => keyboard => done(keyboard.choose(labelled(field), 'Yes')),
  'yes-no-unknown': (_, field) => keyboard => done(keyboard.choose(labelled(field), 'Not known')),
  'nhs-number': typed,
  postcode: typed,
  coded: typed,
  derived: nothing,
  attachment: nothing,
  reference: typed,
  together: (name, { parts }) => first(`${name}-`, parts),
  group: (name, { fields }) => first(`${name}.0.`, fields),
}

const done = (work: Promise<unknown>): Promise<boolean> => work.then(() => true)

function typed(name: string, field: Field): (keyboard: Keyboard) => Promise<boolean> {
  return keyboard => done(keyboard.type(labelled(field), Object.values(taken({ [name]: field }))[0] as string))
}

function boxes(_: string, field: Field): (keyboard: Keyboard) => Promise<boolean> {
  return async keyboard => {
    const within = { within: labelled(field) }
    if (field.kind === 'date')
      for (const [box, value] of [
        ['Day', '3'],
        ['Month', '11'],
      ] as const)
        await keyboard.type(box, value, within)
    return done(keyboard.type('Year', '2025', within))
  }
}

function nothing(): (keyboard: Keyboard) => Promise<boolean> {
  return () => Promise.resolve(false)
}

const first =
  (prefix: string, fields: Readonly<Record<string, Field>>) =>
  (keyboard: Keyboard): Promise<boolean> => {
    const [name, field] = Object.entries(fields)[0]!
    return byKind(byKeyboard, prefix + name, field)(keyboard)
  }

/** The name of a question, with what stands behind it. */
const labelled = ({ label }: Field): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(.*\\))?`)

/** Fills the draft until nothing is left that is asked, whatever the answers open. */
async function answerEverything(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    const view = await viewNow()
    const open = view.pages.filter(page => {
      const { shown, answered, needed } = standingOf(page, view)
      return page.part !== 'aside' && (shown > answered || needed > 0)
    })
    if (open.length === 0) return
    let content: Content = view.own
    for (const page of open) {
      const { fields } = page.form.sections[page.section]!
      const saved = page.answersIn(content)
      const reading = read(page.form, takenTogether(fields), {
        today: world.today,
        complete: false,
        sections: [page.section],
        known: { ...view.known, ...(content.answers as object) },
      })
      content = page.put(content, { ...saved, ...(reading.answers as object) })
    }
    const { answers, events, narrative } = content
    const draft = { answers, events, narrative, version: view.own.version }
    must(await saveDraft(world.app, await respondentOf(world, requestId), draft))
  }
}

/** The kinds of its questions that are asked whatever is answered, without those of their parts and rows. */
const topKindsOf = (form: Form): ReadonlySet<Kind> =>
  new Set(
    Object.values(form.sections).flatMap(({ fields }) =>
      Object.values(fields).flatMap(({ kind, whenText }) => (whenText ? [] : [kind])),
    ),
  )

function fewestOf(forms: readonly Form[]): readonly Form[] {
  const all = new Set(forms.flatMap(form => [...kindsOf(form)]))
  const of = new Map(forms.map(form => [form, kindsOf(form)]))
  const covers = (some: readonly Form[]): boolean => new Set(some.flatMap(form => [...of.get(form)!])).size === all.size
  const choose = (from: readonly Form[], size: number): readonly (readonly Form[])[] =>
    size === 0 ? [[]] : from.flatMap((form, i) => choose(from.slice(i + 1), size - 1).map(rest => [form, ...rest]))
  for (let size = 1; ; size += 1) {
    const found = choose(forms, size).find(covers)
    if (found !== undefined) return found
  }
}
