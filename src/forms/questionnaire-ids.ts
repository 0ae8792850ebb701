import { fieldsOf } from './condition.ts'
import type { Form, Group } from './form.ts'
import { CANONICAL } from './json-schema-basic.ts'

/** The canonical address of a form's questionnaire, without its version. */
export const questionnaireUrl = ({ id }: Form): string => `${CANONICAL}/fhir/Questionnaire/${id}`

/** What a response names: the questionnaire in its version. */
export const questionnaireCanonical = (form: Form): string => `${questionnaireUrl(form)}|${form.version}`

/** The code system of the answers to one question. */
export const systemOf = (linkId: string): string => `${CANONICAL}/fhir/CodeSystem/${linkId}`

/** Questions answered with yes, no, not known and does not apply share one. */
export const YES_NO_SYSTEM = systemOf('yes-no')

// No field has a hyphen in its name, so none of these can be taken for a question.
export const sectionLinkId = (key: string): string => `section-${key}`
export const detailLinkId = (linkId: string): string => `${linkId}-detail`
export const helpLinkId = (linkId: string): string => `${linkId}-help`
export const headingLinkId = (linkId: string): string => `${linkId}-heading`

export const partLinkId = (linkId: string, part: string): string => `${linkId}.${part}`

/** The members of a group by their own ids; where groups share these, by the group's. */
export function memberLinkId(form: Form, name: string, { row = name }: Group, member: string): string {
  const sharing = fieldsOf(form).filter(([other, field]) => field.kind === 'group' && (field.row ?? other) === row)
  return `${sharing.length === 1 ? row : name}.${member}`
}
