import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { AnyAnswers } from '../forms/form.ts'
import { type Upgraded, upgradedForm } from '../form-versions/case-forms.ts'
import { formVersions } from '../form-versions/store.ts'
import { LEGACY } from '../statutory/versions/upgrade.ts'
import type { Visit } from '../web/visit.tsx'
import { type AnalysisForm, formOfAnalysis, type OpenAnalysis } from './analysis.ts'

/** Form C as it was on a page that was shown before a person took the case on to a later version. */
export const formAsShown = async (
  visit: Visit,
  { analysis, form }: OpenAnalysis,
  version: string,
): Promise<AnalysisForm> =>
  version === '' || version === form.version
    ? form
    : bookkeeping(visit.app, reachOf(visit.actor), scene =>
        formOfAnalysis(scene, { area_id: analysis.area_id, form_version: version }),
      )

/** What was typed on an earlier version, as the one that Form C is on now takes it. */
export const carriedOver = async (
  visit: Visit,
  from: AnalysisForm,
  to: AnalysisForm,
  answers: AnyAnswers,
): Promise<Upgraded> =>
  from.version === to.version
    ? { answers, aside: {} }
    : bookkeeping(visit.app, reachOf(visit.actor), async scene =>
        upgradedForm(await formVersions(scene), { id: to.id, from: from.version, to: to.version }, answers),
      )

/**
 * Where each of these answers goes: those of the section that was on the page, those of questions that stand in another
 * section now, and what is kept beside the form. What was answered there meanwhile stays.
 */
export function placed(
  form: AnalysisForm,
  key: string,
  { answers, aside }: Upgraded,
  saved: AnyAnswers,
): { readonly here: AnyAnswers; readonly elsewhere: AnyAnswers; readonly aside: Upgraded['aside'] } {
  const onPage = new Set(
    Object.keys((form.sections as Readonly<Record<string, { fields: object }>>)[key]?.fields ?? {}),
  )
  const asked = new Set(fieldsOf(form).map(([name]) => name))
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined)
  const away = given.filter(([name]) => !onPage.has(name))
  const isFree = ([name]: readonly [string, unknown]) => asked.has(name) && saved[name] === undefined
  const isSaid = ([name, answer]: readonly [string, unknown]) => JSON.stringify(saved[name]) === JSON.stringify(answer)
  return {
    here: Object.fromEntries(given.filter(([name]) => onPage.has(name))),
    elsewhere: Object.fromEntries(away.filter(isFree)),
    aside: {
      ...aside,
      ...Object.fromEntries(
        away.filter(one => !isFree(one) && !isSaid(one)).map(([name, answer]) => [`${LEGACY}${name}`, answer]),
      ),
    },
  }
}
