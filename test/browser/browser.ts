import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve, type ServerType } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/programs.mjs'
import type { World } from '../world.ts'

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

export type Served = { readonly address: string; readonly browser: Browser; close(): Promise<void> }

/** The service on a port of this machine, and Debian's Chromium to look at it. */
export async function served(world: Pick<World, 'fetch'>): Promise<Served> {
  const server = await new Promise<ServerType>(resolve => {
    const started: ServerType = serve({ fetch: world.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started))
  })
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    browser,
    async close() {
      await browser.close()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A window of this width, with the cookies of somebody who is signed in already. */
export async function windowFor(
  { browser, address }: Served,
  {
    width,
    scripts = true,
    cookies = new Map(),
  }: { width: number; scripts?: boolean; cookies?: ReadonlyMap<string, string> },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
  })
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })))
  return context
}

/** What an accessibility engine finds on the page as it stands: WCAG 2.2 A and AA, and the engine's best practices. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
  // The design system's own script puts this on radios with a question beneath; the published examples have it too.
  return findings
    .filter(found => !(found.startsWith('aria-allowed-attr') && found.includes('aria-expanded')))
    .map(found => found.slice(0, 200))
}

/** By how many pixels the page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
