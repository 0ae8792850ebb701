import type { Form, Section } from './form.ts'
import { isCertain } from './questionnaire-enabled.ts'
import { questionnaireUrl, sectionLinkId } from './questionnaire-ids.ts'
import { fieldItems } from './questionnaire-item.ts'
import { enabled } from './questionnaire-enabled.ts'
import { noteItem } from './questionnaire-note.ts'
import type { Item, Questionnaire } from './questionnaire-types.ts'

/**
 * A form as a FHIR R4 Questionnaire. Sections are groups; each question is an item whose `linkId` is its id, members of a
 * group and parts of a question by dotted ids, the box beside "yes" by `-detail`. Conditions that rest on facts from
 * elsewhere or on somebody's judgement hide nothing, and nothing under them is required.
 */
export const questionnaire = (form: Form): Questionnaire => ({
  resourceType: 'Questionnaire',
  id: form.id,
  url: questionnaireUrl(form),
  version: form.version,
  name: form.id.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()),
  title: form.title,
  status: 'active',
  subjectType: ['Patient'],
  ...(form.effectiveFrom !== undefined && { effectivePeriod: { start: form.effectiveFrom } }),
  item: Object.entries(form.sections).map(([key, section]) => sectionItem(form, key, section)),
})

function sectionItem(form: Form, key: string, section: Section): Item {
  const linkId = sectionLinkId(key)
  const isRequired = isCertain(form, section.when)
  return {
    linkId,
    text: section.title,
    type: 'group',
    ...enabled(form, section.when),
    item: [
      ...(section.intro === undefined ? [] : [noteItem(`${linkId}-intro`, section.intro)]),
      ...Object.entries(section.fields).flatMap(([name, field]) => fieldItems(form, name, field, isRequired)),
    ],
  }
}
