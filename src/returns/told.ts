import { answerText } from '../forms/answer-text.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { Field, Form } from '../forms/form.ts'
import { notification } from '../statutory/notification/form.ts'
import { reportingFor } from '../statutory/reporting/sections-for.ts'
import { sameAs } from '../statutory/same-facts.ts'
import { respondentOf } from './asking.ts'
import { NOT_ASKED } from './own-form.ts'
import type { ReturnPage } from './return-pages.ts'
import type { ReturnView } from './return-view.ts'

/** What is not asked of this agency because somebody has said it: the child's facts of the notification by their value. */
export type ToldRow = { readonly name: string; readonly label: string; readonly said: string | null }

/** What of a section is known already, for the first of its pages. */
export function toldOn({ own, form }: ReturnView, page: ReturnPage): readonly ToldRow[] {
  const { asking, request, whole } = own
  const respondent = respondentOf(request.agency_kind)
  const could: Form['sections'] = reportingFor(respondent, asking.supplementary, undefined, whole).sections
  const put = (form as Form).sections[page.section]?.fields ?? {}
  if (page.key !== page.section) return []
  return Object.entries(could[page.section]?.fields ?? {}).flatMap(([name, field]) => {
    const facts = sameAs(name)
    if (NOT_ASKED.has(name) || name in put || !facts.some(id => asking.answered.includes(id))) return []
    const [id] = facts.filter(one => asking.told[one] !== undefined)
    const asked = id === undefined ? undefined : notificationFields.get(id)
    return [{ name, label: field.label, said: asked && id ? answerText(asked, asking.told[id]!) : null }]
  })
}

const notificationFields: ReadonlyMap<string, Field> = new Map(fieldsOf(notification))
