import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium, type Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markup } from '../../test/oracles/markup.ts'
import { day } from '../kernel/calendar.ts'
import { assets } from './assets.ts'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { DateInput } from './date-input.tsx'
import { Form } from './form.tsx'
import { IdentityBar } from './identity-bar.tsx'
import { documentTitle, Page, type PageProps } from './page.tsx'
import { Radios } from './radios.tsx'
import { ResponsiveTable } from './responsive-table.tsx'
import { StateTag } from './state-tag.tsx'
import { SubNavigation } from './sub-navigation.tsx'
import { Twin } from './twin.tsx'
import { UndoBanner } from './undo-banner.tsx'

const token = { csrf: 'made-for-this-test', formKey: '00000000-0000-4000-8000-000000000001' }

const frame: PageProps = {
  title: 'Agencies',
  context: 'Case K7QF-2M',
  areaName: 'Northmarsh CDOP',
  navigation: [
    { text: 'Today', href: '/today' },
    { text: 'Cases', href: '/cases' },
    { text: 'Notifications 2', href: '/notifications' },
    { text: 'Meetings', href: '/meetings' },
    { text: 'Outbox', href: '/outbox' },
  ],
  current: '/cases',
  csrf: token.csrf,
  demonstration: { today: day('2026-11-24'), moveUrl: '/calendar' },
  signOutUrl: '/sign-out',
  findUrl: '/finds',
}

describe('the title', () => {
  const agencies = { title: 'Agencies', areaName: 'Northmarsh CDOP' }
  const family = { title: 'What happens next', audience: 'family', areaName: 'Northmarsh' } as const
  test.each<[why: string, title: string, props: Parameters<typeof documentTitle>[0]]>([
    ['staff', 'Agencies - Case K7QF-2M - OpenCDR', { ...agencies, context: 'Case K7QF-2M' }],
    ['public', 'Agencies - OpenCDR', { ...agencies, audience: 'public' }],
    ['a family', 'What happens next - Northmarsh', family],
    ['something to put right', 'Error: Agencies - OpenCDR', { ...agencies, problems: [{ text: 'Enter the date' }] }],
    ['nothing to put right', 'Agencies - OpenCDR', { ...agencies, problems: [] }],
    ['nobody signed in', 'Sign in - OpenCDR', { title: 'Sign in', areaName: '' }],
  ])('%s: %s', (_, title, props) => {
    expect(documentTitle(props)).toBe(title)
  })
})

describe('a page', () => {
  const pages = {
    full: fullPage(),
    question: questionPage(),
    family: familyPage(),
    plain: markup(
      <Page {...frame} title="Sign in" areaName="" navigation={[]} demonstration={null} signOutUrl={null} />,
    ),
  }

  test.each(Object.entries(pages))('%s is valid HTML', async (_, html) => {
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
    ).toEqual([])
  })

  test.each(Object.entries(pages))('%s holds no script or style of its own', (_, html) => {
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="/assets/opencdr.js">'])
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i)
  })

  test.each(Object.entries(pages))('%s asks only for files that we serve', (_, html) => {
    const asked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]*)"/g)].map(([, path]) => path)
    expect(new Set(asked)).toEqual(new Set(['/assets/favicon.svg', '/assets/opencdr.css', '/assets/opencdr.js']))
    for (const path of asked) expect(assets().has(path!)).toBe(true)
  })

  test.each(Object.entries(pages))('%s has one h1 and it begins the title', (_, html) => {
    const headings = [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, inner]) =>
      inner!.replace(/<[^>]*>/g, '').trim(),
    )
    expect(headings).toHaveLength(1)
    expect(/<title>(?:Error: )?(.*?)<\/title>/.exec(html)?.[1]).toMatch(
      new RegExp(`^${headings[0]!.replace(/\?/, '\\?')}`),
    )
  })

  test('holds its parts in the order in which they are read', () => {
    const parts = [
      'Skip to main content',
      'The calendar says Tuesday 24 November 2026',
      'Northmarsh CDOP',
      'Sign out',
      'Notifications 2',
      'aria-label="Case K7QF-2M"',
      'aria-label="Case"',
      '>Back<',
      '<main',
      'There is a problem',
      'Undo',
      '<h1',
      '<footer',
      'K7QF-2M, M. Sample',
    ]
    const places = parts.map(part => pages.full.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('marks where one is', () => {
    expect(pages.full).toMatch(/href="\/cases" aria-current="true"/)
    expect(pages.full).toMatch(/href="\/cases\/1\/agencies" aria-current="page"/)
    expect(pages.full.match(/aria-current/g)).toHaveLength(2)
  })

  test('carries the token and a key of its own in every form', () => {
    const forms = pages.full.match(/<form.*?<\/form>/gs) ?? []
    expect(forms).toHaveLength(5)
    for (const form of forms) {
      expect(form).toMatch(/^<form method="post" action="\/[^"]*" novalidate=""/)
      expect(form).toContain(`<input type="hidden" name="_csrf" value="${token.csrf}"/>`)
      expect(form).toMatch(/<input type="hidden" name="_key" value="[0-9a-f-]{36}"\/>/)
    }
  })

  test('of a family wears no tag, no clock of ours and no navigation', () => {
    expect(pages.family).toContain('opencdr-family')
    expect(pages.family).not.toMatch(/govuk-tag|<nav|OpenCDR - /)
  })

  test('says nothing of GOV.UK, whose sign we may not bear', () => {
    for (const html of Object.values(pages)) expect(html).not.toMatch(/GOV\.UK|crown|crest|govuk-logo|govuk-footer/i)
  })
})

const CHROMIUM = '/usr/bin/chromium'

describe.skipIf(!existsSync(CHROMIUM))('in a browser (skipped where there is no Chromium)', () => {
  const found: string[] = []
  let browser: Browser
  let tab: Tab

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
    tab = await browser.newPage()
    tab.on('console', message => found.push(message.text()))
    tab.on('pageerror', error => found.push(error.message))
    const files = assets()
    await tab.route('**/*', route => {
      const path = new URL(route.request().url()).pathname
      const file = files.get(path) ?? { body: PAGES[path]?.() ?? '', type: 'text/html; charset=utf-8' }
      const headers = { 'content-type': file.type, 'content-security-policy': CSP }
      return route.fulfill({ status: 200, headers, body: file.body })
    })
  })
  afterAll(() => browser.close())

  test.each(Object.keys(PAGES))('%s fits a screen 320 pixels wide', async path => {
    await tab.setViewportSize({ width: 320, height: 640 })
    await tab.goto(`http://opencdr.example${path}`)
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  test.each(Object.keys(PAGES))('%s shows the accessibility engine nothing to put right', async path => {
    for (const width of [320, 1200]) {
      await tab.setViewportSize({ width, height: 800 })
      await tab.goto(`http://opencdr.example${path}`)
      await tab.evaluate(axe.source)
      const violations = await tab.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
        return violations.flatMap(({ id, nodes }) => nodes.map(node => [id, node.html]))
      })
      expect(violations.filter(([id, html]) => !isOfTheDesignSystem(id, html))).toEqual([])
    }
  })

  test('rows are labelled blocks when narrow, and a table still', async () => {
    await tab.setViewportSize({ width: 320, height: 640 })
    await tab.goto('http://opencdr.example/full')
    const shown = await tab.evaluate(() => {
      const cell = document.querySelector('td[data-label="Reply by"]')!
      return [getComputedStyle(cell).display, getComputedStyle(cell, '::before').content, cell.getAttribute('role')]
    })
    expect(shown).toEqual(['grid', '"Reply by"', 'cell'])
    expect(await tab.getByRole('row').count()).toBe(4)
  })

  test('one drawing of two is shown, by the width', async () => {
    const drawings = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('svg[role=img]')].map(svg => (svg as SVGElement).clientWidth > 0),
      )
    await tab.setViewportSize({ width: 320, height: 640 })
    await tab.goto('http://opencdr.example/full')
    expect(await drawings()).toEqual([false, true])
    await tab.setViewportSize({ width: 1200, height: 800 })
    expect(await drawings()).toEqual([true, false])
  })

  test('the scripts start: the summary takes the focus and the answer that is not chosen is hidden', async () => {
    await tab.goto('http://opencdr.example/question')
    expect(await tab.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
    expect(await tab.getByLabel('Describe the place').isVisible()).toBe(false)
    await tab.getByLabel('Somewhere else').check()
    expect(await tab.getByLabel('Describe the place').isVisible()).toBe(true)
  })

  test('nothing small to hit: every target is 24 pixels high or a link in a line of text', async () => {
    await tab.setViewportSize({ width: 320, height: 640 })
    await tab.goto('http://opencdr.example/full')
    const small = await tab.evaluate(() =>
      [...document.querySelectorAll('main :is(a, button, input:not([type=hidden])), header a, header button, nav a')]
        .filter(target => getComputedStyle(target).display !== 'inline' && !target.matches('.govuk-skip-link'))
        .filter(target => target.getBoundingClientRect().height > 0 && target.getBoundingClientRect().height < 24)
        .map(target => target.outerHTML),
    )
    expect(small).toEqual([])
  })

  test('on paper there is no navigation, and the foot is there', async () => {
    await tab.goto('http://opencdr.example/full')
    await tab.emulateMedia({ media: 'print' })
    expect(await tab.getByText('K7QF-2M, M. Sample').isVisible()).toBe(true)
    for (const hidden of ['Move on one day', 'Sign out', 'Meetings', 'Overview', 'Undo'])
      expect(await tab.getByText(hidden, { exact: true }).first().isVisible(), hidden).toBe(false)
    await tab.emulateMedia({ media: 'screen' })
  })

  test('our own rules of what a page may load were never broken, and nothing was written to the console', () => {
    expect(found).toEqual([])
  })
})

/** The shipped script says `aria-expanded` of a radio that shows more: deliberate, and theirs to change. */
const isOfTheDesignSystem = (id?: string, html?: string): boolean =>
  id === 'aria-allowed-attr' && /^<input class="govuk-radios__input".* aria-expanded=/.test(html ?? '')

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'"

const PAGES: Readonly<Record<string, () => string>> = {
  '/full': fullPage,
  '/question': questionPage,
  '/family': familyPage,
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How hono writes: `<input/>`, `novalidate=""`.
    'void-style': ['error', { style: 'selfclose' }],
    'attribute-boolean-style': ['error', { style: 'empty' }],
    'attribute-empty-style': ['error', { style: 'empty' }],
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // A table drawn as blocks is no longer a table to some browsers: its roles are said again (pages.md 6.9).
    'no-redundant-role': 'off',
    // The page is one long line.
    'long-title': ['error', { maxlength: 100 }],
  },
})

function fullPage(): string {
  return markup(
    <Page
      {...frame}
      wide
      back="/cases"
      caption="Case K7QF-2M"
      problems={[{ text: 'Enter the date', href: '#agencies' }]}
      banner={
        <UndoBanner action="/cases/1/undo" {...token}>
          The hold for criminal proceedings has ended.
        </UndoBanner>
      }
      identity={
        <>
          <IdentityBar
            reference="K7QF-2M"
            name="Robin Testcase"
            age="4 years 2 months"
            stage="Gathering"
            holds={['criminal proceedings, look again Tue 8 December']}
            next={
              <>
                prompt 2, Sample Surgery, Mon 30 November (<a href="/dates/1/prompt">why?</a>)
              </>
            }
          />
          <SubNavigation
            label="Case"
            current="/cases/1/agencies"
            items={['Overview', 'Agencies', 'Timeline', 'Documents', 'Family', 'Panel', 'History'].map(text => ({
              text,
              href: `/cases/1/${text.toLowerCase()}`,
            }))}
          />
        </>
      }
      printFoot="K7QF-2M, M. Sample, 24 Nov 2026, 14:05"
    >
      <Twin caption="The chase of 3 agencies" wide={<Drawing width={720} />} narrow={<Drawing width={288} />}>
        <ResponsiveTable
          caption="Agencies"
          captionIsHidden
          columns={[
            { head: 'Agency', sort: { href: '/cases/1/agencies?sort=agency', order: 'ascending' } },
            { head: 'Sent' },
            { head: 'Reply by' },
            { head: 'Gaps', format: 'numeric' },
            { head: 'Returned' },
          ]}
          rows={[
            { id: 'agencies', cells: ['Sample Surgery', '2 Nov', 'Tue 12 Jan 2027', '', 'not yet'] },
            { cells: [<a href="/requests/2">Anytown Police</a>, '2 Nov', '–', 3, <StateTag state="Returned" />] },
            { cells: [`A${'nd'.repeat(60)} School`, '2 Nov', '–', 0, <StateTag state="Nil return" />] },
          ]}
        />
      </Twin>
      <Form action="/cases/1/requests" {...token}>
        <Button>Ask 2 agencies</Button>
      </Form>
    </Page>,
  )
}

function questionPage(): string {
  return markup(
    <Page
      {...frame}
      title="Where did the child die?"
      context={undefined}
      audience="public"
      questionIsHeading
      navigation={[]}
      demonstration={null}
      signOutUrl={null}
      findUrl={null}
      back="/notify"
      problems={[
        { text: 'Select where the child died', href: '#place' },
        { text: 'Date of death must be today or earlier', href: '#dateOfDeath-day' },
      ]}
    >
      <Form action="/notify/death" {...token}>
        <Radios
          name="place"
          fieldset={{
            legend: { text: 'Where did the child die?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
          }}
          hint={{ text: 'The place where death was confirmed.' }}
          errorMessage={{ text: 'Select where the child died' }}
          items={[
            { value: 'home', text: 'At home' },
            { value: 'hospital', text: 'In hospital' },
            {
              value: 'other',
              text: 'Somewhere else',
              conditional: {
                html: <CharacterCount name="placeOther" label={{ text: 'Describe the place' }} maxlength={200} />,
              },
            },
          ]}
        />
        <DateInput
          id="dateOfDeath"
          namePrefix="dateOfDeath"
          fieldset={{ legend: { text: 'When did the child die?', classes: 'govuk-fieldset__legend--m' } }}
          errorMessage={{ text: 'Date of death must be today or earlier' }}
        />
        <Button>Continue</Button>
      </Form>
    </Page>,
  )
}

function familyPage(): string {
  return markup(
    <Page
      {...frame}
      title="What happens next"
      context={undefined}
      audience="family"
      areaName="Northmarsh"
      navigation={[]}
      demonstration={null}
      signOutUrl={null}
      findUrl={null}
    >
      <p class="govuk-body">
        Sam Sample will ring you on Thursday 26 November. If you want to speak before then, ring 01632 960001.
      </p>
    </Page>,
  )
}

function Drawing({ width }: { width: number }) {
  return (
    <svg
      role="img"
      aria-label="Chase of 3 agencies; the table below says the same"
      viewBox={`0 0 ${width} 60`}
      width={width}
    >
      <rect x="10" y="20" width="14" height="14" fill="currentColor" />
    </svg>
  )
}
