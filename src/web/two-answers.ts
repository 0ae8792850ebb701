import { createHash } from 'node:crypto'
import { fieldsOf } from '../forms/condition.ts'
import type { AnyAnswers, Form } from '../forms/form.ts'
import { toBody } from '../forms/to-body.ts'
import { type Body, field, values } from './body.ts'

/**
 * What the page of a versioned form carries beside its answers: the version it was shown with, and what each question
 * held then; and where two people answered the same question, both answers and which of them was chosen.
 */
const VERSION = 'version'
const BASE = '_base'
const ASKED = '_asked'
const BY = '_by'
const SAVED = '_saved.'
export const CHOICE = '_choose.'

/** What is saved now, which somebody else may have changed. */
export type Saved = { readonly answers: AnyAnswers; readonly version: number }

/** For a page as it is first shown. */
export const shownWith = (form: Form, { answers, version }: Saved): Body => ({
  [VERSION]: String(version),
  [BASE]: fieldsOf(form)
    .map(([name]) => `${name}:${digestOf(form, name, answers)}`)
    .join(' '),
})

/** For a page that is shown again: what it was first shown with. */
export const carriedBy = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name === VERSION || name === BASE))

/** The questions that somebody else answered since the page was shown, and otherwise than it does. */
export function answeredTwice(form: Form, page: Body, yours: AnyAnswers, saved: AnyAnswers): readonly string[] {
  const base = new Map(
    field(page, BASE)
      .split(' ')
      .map(pair => pair.split(':') as [string, string | undefined]),
  )
  return fieldsOf(form)
    .map(([name]) => name)
    .filter(name => base.get(name) !== digestOf(form, name, saved))
    .filter(name => digestOf(form, name, yours) !== digestOf(form, name, saved))
}

// Compared as their controls would hold them, in the form's own order.
const digestOf = (form: Form, name: string, answers: AnyAnswers): string =>
  createHash('sha256')
    .update(JSON.stringify(controlsFor(form, { [name]: answers[name] })))
    .digest('base64url')
    .slice(0, 16)

/** Both answers to each of these questions, as a posted body that a page shows as a choice. */
export const bothAnswers = (
  form: Form,
  { yours, saved, twice, by }: { yours: AnyAnswers; saved: Saved; twice: readonly string[]; by: string },
): Body => ({
  ...controlsFor(form, yours),
  ...shownWith(form, saved),
  [ASKED]: twice,
  [BY]: by,
  ...Object.fromEntries(
    Object.entries(controlsFor(form, saved.answers))
      .filter(([control]) => isOfOne(twice, control))
      .map(([control, value]) => [`${SAVED}${control}`, value]),
  ),
})

const controlsFor = (form: Form, answers: AnyAnswers): Body => toBody(form, answers as never)

export type TwoAnswers = {
  /** The questions to choose at. */
  readonly asked: readonly string[]
  /** Whose the saved answers are, and since when. */
  readonly by: string
  readonly yours: Body
  readonly saved: Body
  readonly chosen: (name: string) => string
  /** Everything but the choice itself, to be posted again. */
  readonly carried: Body
}

/** The choice that a posted body holds, or null when it is none. */
export function twoAnswers(body: Body): TwoAnswers | null {
  const asked = values(body, ASKED)
  if (asked.length === 0) return null
  return {
    asked,
    by: field(body, BY),
    yours: controlsOf(body),
    saved: savedIn(body),
    chosen: name => field(body, `${CHOICE}${name}`),
    carried: Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith(CHOICE))),
  }
}

/** The controls of a posted form, with the answer that was chosen where there were two; and where none was chosen. */
export function settled(body: Body): { readonly controls: Body; readonly undecided: readonly string[] } {
  const two = twoAnswers(body)
  const asked = two?.asked ?? []
  const taken = asked.filter(name => two?.chosen(name) === 'saved')
  const of = (controls: Body, wanted: boolean) =>
    Object.entries(controls).filter(([control]) => isOfOne(taken, control) === wanted)
  return {
    controls: Object.fromEntries([...of(controlsOf(body), false), ...of(savedIn(body), true)]),
    undecided: asked.filter(name => !['yours', 'saved'].includes(two?.chosen(name) ?? '')),
  }
}

const controlsOf = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => ![VERSION, BASE, ASKED, BY].includes(name) && !name.startsWith(SAVED) && !name.startsWith(CHOICE),
    ),
  )

const savedIn = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith(SAVED) ? [[name.slice(SAVED.length), value] as const] : [],
    ),
  )

/** `on-day` is a control of `on`, `event.0.text` of `event`. */
const isOfOne = (names: readonly string[], control: string): boolean =>
  names.some(name => control === name || control.startsWith(`${name}-`) || control.startsWith(`${name}.`))
