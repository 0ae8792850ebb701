import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/programs.mjs'
import type { Answer } from '../../src/forms/form.ts'
import type { Questionnaire, QuestionnaireResponse, Item } from '../../src/forms/questionnaire-types.ts'

/** LHC-Forms, as it is published, on a page of its own. */
export type LhcForms = {
  /** Shows a questionnaire, and a response to it where there is one. */
  show(form: Questionnaire, response?: QuestionnaireResponse): Promise<void>
  /** Types an answer as a person would, into the item with this number on the page. */
  type(item: Item, at: string, value: Answer): Promise<void>
  press(button: string): Promise<void>
  /** The headings and questions that stand on the page. */
  titles(): Promise<readonly string[]>
  /** What LHC-Forms makes of what was typed. */
  response(): Promise<unknown>
  close(): Promise<void>
}

const root = fileURLToPath(new URL('../../node_modules/lforms/dist/lforms/', import.meta.url))

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LHC-Forms</title>
<link href="/webcomponent/styles.css" rel="stylesheet"><link rel="icon" href="data:,"></head><body><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script>
<script src="/fhir/R4/lformsFHIR.min.js"></script></body></html>`

export async function openLhcForms(): Promise<LhcForms> {
  const server = createServer(({ url = '/' }, response) => {
    const type = url.endsWith('.css') ? 'text/css' : url.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    try {
      response.end(url === '/' ? SHELL : readFileSync(join(root, url)))
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => 'LForms' in window && 'FHIR' in (window as unknown as Window).LForms)
  const at = (id: string) => page.locator(`[id="${id}"]`)
  return {
    async show(form, response) {
      await page.evaluate(
        async ([questionnaire, answers]) => {
          const { Util } = (window as unknown as Window).LForms
          const own = Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4')
          const shown = answers ? Util.mergeFHIRDataIntoLForms(answers, own, 'R4') : questionnaire
          await Util.addFormToPage(shown, 'form', { fhirVersion: 'R4' })
        },
        [form, response] as const,
      )
      await page.locator('#form .lhc-form-title').waitFor()
    },
    async type(item, id, value) {
      if (item.type === 'boolean') return at(`${id}|${value === 'yes'}`).click()
      if (item.type === 'choice') {
        for (const code of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) {
          const display = item.answerOption!.find(option => option.valueCoding.code === code)!.valueCoding.display!
          // Its list follows keys, not what stands in the box; each line begins with its number.
          await at(id).fill(display.slice(0, -1))
          await at(id).pressSequentially(display.slice(-1))
          const words = display.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          await page.locator('#completionOptions li', { hasText: new RegExp(`^(\\d+:)?\\s*${words}$`) }).click()
        }
        // It takes over what was chosen when one goes on.
        return at(id).blur()
      }
      if (item.type === 'date') {
        const [year, month, day] = String(value).split('-')
        const box = at(id).locator('input')
        await box.fill([month, day, year].filter(part => part !== undefined).join('/'))
        return box.press('Enter')
      }
      if (item.type === 'time') {
        const box = at(id).locator('input')
        await box.fill(`${String(value)}:00`)
        return box.press('Enter')
      }
      await at(id).fill(String(value))
      return at(id).blur()
    },
    press: button => at(button).click(),
    titles: () => page.locator('#form .lhc-question').allInnerTexts(),
    response: () =>
      page.evaluate(() => (window as unknown as Window).LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')),
    async close() {
      await browser.close()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

type Window = {
  readonly LForms: {
    readonly FHIR: unknown
    readonly Util: {
      addFormToPage(form: unknown, element: string, options: object): Promise<void>
      convertFHIRQuestionnaireToLForms(form: unknown, version: string): unknown
      mergeFHIRDataIntoLForms(response: unknown, form: unknown, version: string): unknown
      getFormFHIRData(type: string, version: string): unknown
    }
  }
}
