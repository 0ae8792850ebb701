import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import type { AnyAnswers, Field } from '../forms/form.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import type { Visit } from '../web/visit.tsx'
import { carriedOver, wholeOn } from './forms-of-return.ts'
import type { OwnReturn } from './read-own-return.ts'
import { type ReturnPage, sectionPage } from './return-pages.ts'

/** The return on the forms of the day on which a page was shown: a person may have taken the case on to later ones. */
export async function asItWasShown(visit: Visit, own: OwnReturn, shownOn: string): Promise<OwnReturn> {
  const on = dayOrNull(shownOn)
  const { actor, app } = visit
  if (on === null || on.toString() === own.whole.on || actor.kind !== 'respondent') return own
  return { ...own, whole: await bookkeeping(app, reachOf(actor), scene => wholeOn(scene, actor.areaId, on)) }
}

/** Where the answers of a page stand on the forms of today, and what these have no place for. */
export type Landed = {
  readonly page: ReturnPage
  readonly answers: AnyAnswers
  readonly aside: Readonly<Record<string, unknown>>
}

/** Takes what was typed on an earlier version of the form to the one that the return is on now; nothing is left out. */
export async function carryOver(
  visit: Visit,
  { own, shown, page, answers }: { own: OwnReturn; shown: OwnReturn; page: ReturnPage; answers: AnyAnswers },
): Promise<Landed> {
  const { whole } = own
  if (shown.whole.on === whole.on || !page.names.some(name => shown.whole.sectionOf.has(name)))
    return { page, answers, aside: {} }
  const now = await bookkeeping(visit.app, reachOf(visit.actor), scene =>
    carriedOver(scene, answers, shown.whole.on, whole.on),
  )
  const fields = [...new Set([...page.names, ...Object.keys(now.answers)])].flatMap(
    (name): (readonly [string, Field])[] => {
      const field = whole.declared(name)
      return field === undefined ? [] : [[name, field]]
    },
  )
  return {
    page: sectionPage(
      whole.form,
      page.section,
      { title: page.title, fields: Object.fromEntries(fields) },
      { key: page.key, title: page.title, hint: page.hint, names: fields.map(([name]) => name) },
    ),
    answers: now.answers,
    aside: now.aside,
  }
}
