import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody at a keyboard, without a mouse. Each page they come to is looked at. */
export type Keyboard = {
  readonly page: Page
  /** Types an address into the browser. */
  open(path: string): Promise<void>
  /** Tabs on until the thing with this name has the focus; says what was passed when there is none. */
  reach(name: string | RegExp, how?: Reaching): Promise<void>
  /** Tabs once through the whole page, past everything that can be used, in the order in which it stands. */
  passesAll(): Promise<void>
  /** Reaches a link or button and presses it, to the page behind it. */
  press(name: string | RegExp, how?: Reaching): Promise<void>
  /** Reaches a link to a place on the same page, and goes there. */
  jump(name: string | RegExp): Promise<void>
  /** Reaches a text box and types, over what stands there. */
  type(label: string | RegExp, text: string, how?: Reaching): Promise<void>
  /** Reaches a question with radios and takes an answer with the arrow keys. */
  choose(question: string | RegExp, answer: string, how?: Reaching): Promise<void>
  /** Reaches a check box and sees that it is on. */
  tick(label: string | RegExp, how?: Reaching): Promise<void>
  /** Reaches a list and takes the option by its first letters. */
  select(label: string | RegExp, option: string, how?: Reaching): Promise<void>
  /** The name of what has the focus. */
  focus(): Promise<string | undefined>
  /** What stands on the page, with spaces folded. */
  text(): Promise<string>
}

/** `within`: the name of a group around it, for a name that stands on the page more than once. */
export type Reaching = { readonly within?: string | RegExp; readonly backwards?: boolean }

type Stop = {
  readonly name: string
  readonly role: string
  readonly groups: readonly string[]
  readonly unseen: string | null
}

const FIRST_STOP = 'Skip to main content'

export async function atKeyboard(context: BrowserContext, address: string, look: Look): Promise<Keyboard> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Accessibility.enable')

  const reach = async (name: string | RegExp, { within, backwards = false }: Reaching = {}): Promise<Stop> => {
    const fits = (stop: Stop) => is(stop.name, name) && inGroup(stop.groups, within)
    return tabTo(fits, `"${String(name)}"${within === undefined ? '' : ` in "${String(within)}"`}`, backwards)
  }

  const tabTo = async (fits: (stop: Stop) => boolean, sought: string, backwards = false): Promise<Stop> => {
    const passed: string[] = []
    // Once round is enough: every page begins with the same stop.
    for (let rounds = 0; rounds < 2; ) {
      const stop = await focused(cdp)
      if (stop !== null) {
        expect(stop.unseen, `the focus on "${stop.name}" of ${page.url()}`).toBeNull()
        if (fits(stop)) return stop
        if (stop.name === FIRST_STOP) rounds += 1
        passed.push(`${stop.role} "${stop.name}"`)
      }
      await tab(cdp, backwards)
    }
    throw new Error(`Nothing ${sought} is reached on ${page.url()}. Passed: ${passed.join(', ')}`)
  }

  const arrive = async (leave: () => Promise<unknown>): Promise<void> => {
    const loaded = page.waitForEvent('load')
    await leave()
    await loaded
    await look(page)
    // A page may lead to a place of its own: the row that was edited, the row that was added.
    if (new URL(page.url()).hash !== '' || (await focused(cdp)) !== null) return
    await tab(cdp)
    expect((await focused(cdp))?.name, `the first stop of ${page.url()}`).toBe(FIRST_STOP)
    await page.keyboard.press('Enter')
  }

  return {
    page,
    open: path => arrive(() => page.goto(`${address}${path}`)),
    async reach(name, how) {
      await reach(name, how)
    },
    async passesAll() {
      const there = await page.evaluate(numberStops)
      const passed: (string | undefined)[] = []
      await tabTo(({ name }) => name === FIRST_STOP, FIRST_STOP)
      for (let stop = await focused(cdp); stop !== null && passed.length <= there.length; stop = await focused(cdp)) {
        if (passed.length > 0 && stop.name === FIRST_STOP) break
        expect(stop.name, `a name of ${stop.role} ${passed.length} of ${page.url()}`).not.toBe('')
        expect(stop.unseen, `the focus on "${stop.name}" of ${page.url()}`).toBeNull()
        passed.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['stop']))
        await tab(cdp)
      }
      expect(passed, `what is passed on ${page.url()}`).toEqual(there)
    },
    async press(name, how) {
      await reach(name, how)
      await arrive(() => page.keyboard.press('Enter'))
    },
    async jump(name) {
      await reach(name)
      await page.keyboard.press('Enter')
    },
    async type(label, text, how) {
      const { role } = await reach(label, how)
      expect(['textbox', 'searchbox'], `what "${String(label)}" is`).toContain(role)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    },
    async choose(question, answer, how) {
      const asked = ({ role, groups }: Stop) =>
        role === 'radio' && groups.some(group => is(group, question)) && inGroup(groups, how?.within)
      const first = await tabTo(asked, `question "${String(question)}"`)
      for (let stop: Stop | null = first; stop?.name !== answer; ) {
        await page.keyboard.press('ArrowDown')
        stop = await focused(cdp)
        if (stop?.name === first.name) throw new Error(`No answer "${answer}" to "${String(question)}": ${page.url()}`)
      }
      await page.keyboard.press('Space')
      expect(await isOn(page), `"${answer}" of "${String(question)}"`).toBe(true)
    },
    async tick(label, how) {
      const { role } = await reach(label, how)
      expect(role, `what "${String(label)}" is`).toBe('checkbox')
      if (!(await isOn(page))) await page.keyboard.press('Space')
      expect(await isOn(page), `"${String(label)}"`).toBe(true)
    },
    async select(label, option, how) {
      const { role } = await reach(label, how)
      expect(role, `what "${String(label)}" is`).toBe('combobox')
      for (const letter of option) {
        await page.keyboard.press(letter)
        if ((await chosenIn(page)) === option) return
      }
      throw new Error(`No "${option}" in the list "${String(label)}": ${page.url()}`)
    },
    focus: async () => (await focused(cdp))?.name,
    text: async () => (await page.innerText('body')).replace(/\s+/g, ' '),
  }
}

const SHIFT = 8

/** The Tab key, down and up. */
const tab = (cdp: CDPSession, backwards = false): Promise<unknown> =>
  Promise.all(
    (['rawKeyDown', 'keyUp'] as const).map(type =>
      cdp.send('Input.dispatchKeyEvent', {
        type,
        key: 'Tab',
        code: 'Tab',
        windowsVirtualKeyCode: 9,
        modifiers: backwards ? SHIFT : 0,
      }),
    ),
  )

const is = (text: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? text === name : name.test(text)

/**
 * What a screen reader would say of the thing with the focus: its name, its role, and what it stands in; and whether
 * the eye sees the focus too.
 */
async function focused(cdp: CDPSession): Promise<Stop | null> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
  if (result.objectId === undefined || result.className === 'HTMLBodyElement') return null
  const { objectId } = result
  const [{ nodes }, seen] = await Promise.all([
    cdp.send('Accessibility.getAXNodeAndAncestors', { objectId }),
    cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration: unseen.toString(), returnByValue: true }),
  ])
  const [node, ...around] = nodes
  if (node === undefined) return null
  return {
    name: folded(node.name?.value),
    role: String(node.role?.value ?? ''),
    groups: around.map(({ name }) => folded(name?.value)).filter(Boolean),
    unseen: seen.result.value as string | null,
  }
}

/** Why the focus cannot be seen; null where it can. The design system draws it on the label of a radio or check box. */
function unseen(this: HTMLInputElement): string | null {
  // The skip link leads to the whole of what is to be read: the design system draws nothing around that.
  if (this.tagName === 'MAIN') return null
  const box = this.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return 'it has no size'
  if (box.bottom <= 0 || box.top >= window.innerHeight || box.right <= 0 || box.left >= window.innerWidth)
    return 'it is out of sight'
  const label = this.type === 'radio' || this.type === 'checkbox' ? this.labels?.[0] : undefined
  const style = label ? getComputedStyle(label, '::before') : getComputedStyle(this)
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
  return outlined || style.boxShadow !== 'none' ? null : 'nothing is drawn around it'
}

/** Gives everything on the page that can be used its place, as `3 input repName`. Of radios the one that is come to. */
function numberStops(): string[] {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
  const stops = [...all].filter(element => {
    if (element.tabIndex < 0 || !element.checkVisibility()) return false
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = [...document.getElementsByName(element.name)] as HTMLInputElement[]
    return element === (group.find(({ checked }) => checked) ?? group[0])
  })
  return stops.map((element, place) => {
    const says = element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30)
    return (element.dataset['stop'] = `${place} ${element.tagName.toLowerCase()} ${says}`)
  })
}

const folded = (text: unknown): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()

const inGroup = (groups: readonly string[], within: string | RegExp | undefined): boolean =>
  within === undefined || groups.some(group => is(group, within))

const chosenIn = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text)

const isOn = (page: Page): Promise<boolean> => page.evaluate(() => (document.activeElement as HTMLInputElement).checked)

export type Look = (page: Page) => Promise<void>

/** What every page must be, whoever opens it. `never`: what no title and no address may carry; `pictures`: where they go. */
export function looksRight({ never, pictures }: { never: readonly string[]; pictures: string | undefined }): Look {
  let seen = 0
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
  return async page => {
    const { title, h1s, wide } = await page.evaluate(() => ({
      title: document.title,
      h1s: [...document.querySelectorAll('h1')].map(h1 => h1.innerText.trim()),
      wide: document.documentElement.scrollWidth - window.innerWidth,
    }))
    const url = page.url()
    seen += 1
    if (pictures !== undefined) await picture(page, join(pictures, `${String(seen).padStart(3, '0')}-${title}`))
    expect(wide, `pixels by which ${url} is too wide`).toBeLessThanOrEqual(0)
    expect(h1s, `h1 of ${url}`).toHaveLength(1)
    expect(title.replace(/^Error: /, ''), `title of ${url}`).toMatch(startsWith(h1s[0]!))
    // A family’s page names its area instead of the software.
    expect(title).toMatch(/ - (OpenCDR|Northmarsh)$/)
    for (const word of never) expect(`${title} ${url}`.toLowerCase()).not.toContain(word.toLowerCase())
  }
}

const startsWith = (text: string): RegExp => new RegExp(`^${text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} - `)

async function picture(page: Page, path: string): Promise<void> {
  const file = path
    .replace(/[’?]/g, '')
    .replace(/[^\w/.-]+/g, '-')
    .slice(0, 120)
  await page.screenshot({ path: `${file}.png`, fullPage: true })
  await page.setViewportSize({ width: 1100, height: 900 })
  await page.screenshot({ path: `${file}.wide.png`, fullPage: true })
  await page.setViewportSize({ width: 320, height: 800 })
  // The picture moved the page; what has the focus comes back into sight.
  await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'nearest' }))
}
