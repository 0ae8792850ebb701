import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Typing } from './typing.ts'

type Seen = {
  readonly title: string
  readonly summaryHasFocus: boolean
  readonly links: readonly string[]
  /** Links behind which there is no control that has the problem. */
  readonly leadNowhere: readonly string[]
  /** What stands at the questions, in page order. */
  readonly messages: readonly string[]
  /** Messages that nobody hears who comes to their question. */
  readonly unheard: readonly string[]
  /** Controls in which something else stands than was typed. */
  readonly lost: readonly string[]
  /** Controls in which something stands that cannot be right, and of which nothing is said. */
  readonly passedOver: readonly string[]
}

/**
 * A page that refuses what was typed says it all at once: at the top, with links that lead to the controls, and at each
 * question, in page order, so that a screen reader says it too. Nothing that was typed is lost.
 */
export async function refuses(page: Page, typed: Typing = {}, { scripts = true } = {}): Promise<readonly string[]> {
  const seen = await page.evaluate(look, typed)
  const { title, summaryHasFocus, links, leadNowhere, messages, unheard, lost, passedOver } = seen
  const at = page.url()
  expect(title, at).toMatch(/^Error: /)
  if (scripts) expect(summaryHasFocus, `the focus of ${at}`).toBe(true)
  expect(messages.length, at).toBeGreaterThan(0)
  expect({ at, leadNowhere, unheard, lost, passedOver }).toEqual({
    at,
    leadNowhere: [],
    unheard: [],
    lost: [],
    passedOver: [],
  })
  expect(links, at).toEqual(messages)
  return messages
}

/** Runs within the page. */
function look(typed: Typing): Seen {
  const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const summary = document.querySelector('.govuk-error-summary')
  const links = [...(summary?.querySelectorAll('a') ?? [])]
  // The script that counts letters says so too, in words of its own.
  const messages = [...document.querySelectorAll('main .govuk-error-message:not(.govuk-character-count__message)')]
  const controlsOf = (name: string) => [...document.getElementsByName(name)] as HTMLInputElement[]
  const valuesOf = (name: string): string[] =>
    controlsOf(name).flatMap(one =>
      (one.type === 'radio' || one.type === 'checkbox') && !one.checked ? [] : [one.value.replace(/\r\n/g, '\n')],
    )
  const said = messages.map(message => message.id)
  const here = Object.entries(typed).filter(([name]) => controlsOf(name).length > 0)
  return {
    title: document.title,
    summaryHasFocus: summary !== null && document.activeElement === summary,
    links: links.map(text),
    leadNowhere: links
      .filter(link => {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
        return !target?.matches('input, select, textarea') || target.closest('.govuk-form-group--error') === null
      })
      .map(link => `${text(link)} -> ${link.hash}`),
    messages: messages.map(message => text(message).replace(/^Error: ?/, '')),
    unheard: messages
      .filter(({ id }) => id === '' || document.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`) === null)
      .map(text),
    lost: here.filter(([name, value]) => valuesOf(name).join('\n') !== [value].flat().join('\n')).map(([name]) => name),
    passedOver: here
      // What is wrong beside a "yes" is told there.
      .filter(([name]) => !(`${name}-detail` in typed))
      .filter(([name]) => {
        const groups = controlsOf(name).map(control => control.closest('.govuk-form-group--error'))
        return said.length > 0 && groups.every(group => group === null)
      })
      .map(([name]) => name),
  }
}
