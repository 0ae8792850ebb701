import {
  type Answer,
  type Answers,
  type AnyAnswers,
  byKind,
  type Field,
  type FieldReader,
  type Form,
  type Group,
  type Option,
} from './form.ts'
import { yesNoOptionsOf } from './options.ts'
import {
  detailLinkId,
  memberLinkId,
  partLinkId,
  questionnaireCanonical,
  sectionLinkId,
  systemOf,
  YES_NO_SYSTEM,
} from './questionnaire-ids.ts'
import type { QuestionnaireResponse, ResponseAnswer, ResponseItem } from './questionnaire-types.ts'

/** Answers as a FHIR R4 QuestionnaireResponse: the items that have an answer, in the form's order. */
export function toResponse<F extends Form>(
  form: F,
  answers: Answers<F>,
  status: QuestionnaireResponse['status'] = 'completed',
): QuestionnaireResponse {
  const given = answers as AnyAnswers
  const item = Object.entries(form.sections).flatMap(([key, section]) => {
    const inside = itemsOf(form, section.fields, given, name => name)
    return inside.length === 0 ? [] : [{ linkId: sectionLinkId(key), text: section.title, item: inside }]
  })
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: questionnaireCanonical(form),
    status,
    ...(item.length > 0 && { item }),
  }
}

const itemsOf = (
  form: Form,
  fields: Readonly<Record<string, Field>>,
  answers: AnyAnswers,
  linkIdOf: (name: string) => string,
): readonly ResponseItem[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const answer = answers[name]
    return answer === undefined ? [] : written(form, linkIdOf(name), field, answer)
  })

const written = (form: Form, linkId: string, field: Field, answer: Answer): readonly ResponseItem[] =>
  byKind(items, linkId, field)(form, answer)

type Write = (form: Form, answer: Answer) => readonly ResponseItem[]

const items: FieldReader<Write> = {
  text: inString,
  textarea: inString,
  number:
    (linkId, { label, places }) =>
    (_, answer) => [
      {
        linkId,
        text: label,
        answer: [places === undefined ? { valueInteger: Number(answer) } : { valueDecimal: Number(answer) }],
      },
    ],
  date: inDate,
  'partial-date': inDate,
  time:
    (linkId, { label }) =>
    (_, answer) => [{ linkId, text: label, answer: [{ valueTime: `${String(answer)}:00` }] }],
  choice:
    (linkId, { label, options }) =>
    (_, answer) => [{ linkId, text: label, answer: [coding(systemOf(linkId), options, String(answer))] }],
  choices:
    (linkId, { label, options }) =>
    (_, answer) => [
      {
        linkId,
        text: label,
        answer: (answer as readonly string[]).map(code => coding(systemOf(linkId), options, code)),
      },
    ],
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': inString,
  postcode: inString,
  coded: inString,
  derived: () => () => [],
  attachment: () => () => [],
  reference: inString,
  together:
    (linkId, { label, parts }) =>
    (form, answer) => [
      { linkId, text: label, item: itemsOf(form, parts, answer as AnyAnswers, key => partLinkId(linkId, key)) },
    ],
  group: (name, field) => (form, answer) => rows(form, name, field, answer as readonly AnyAnswers[]),
}

function rows(form: Form, name: string, field: Group, all: readonly AnyAnswers[]): readonly ResponseItem[] {
  const value = field.repeats && field.fields['value']
  if (!value)
    return all.map(row => ({
      linkId: name,
      text: field.label,
      item: itemsOf(form, field.fields, row, member => memberLinkId(form, name, field, member)),
    }))
  const each = all.flatMap(row => (row['value'] === undefined ? [] : written(form, name, value, row['value'])))
  // A repeated group is repeated; a repeated question has its answers in one item.
  if (value.kind === 'together') return each.map(one => ({ ...one, text: field.label }))
  return [{ linkId: name, text: field.label, answer: each.flatMap(({ answer = [] }) => answer) }]
}

function yesNo(linkId: string, field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): Write {
  return (_, answer) => {
    const { answer: chosen, detail } =
      typeof answer === 'string' ? { answer, detail: undefined } : (answer as AnyAnswers)
    const value: ResponseAnswer =
      field.kind === 'yes-no'
        ? { valueBoolean: chosen === 'yes' }
        : coding(YES_NO_SYSTEM, yesNoOptionsOf(field), String(chosen))
    const inside = detail === undefined ? {} : { item: [{ linkId: detailLinkId(linkId), ...detailOf(field, detail) }] }
    return [{ linkId, text: field.label, answer: [{ ...value, ...inside }] }]
  }
}

function detailOf(
  field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>,
  detail: Answer,
): Omit<ResponseItem, 'linkId'> {
  const of = field.detail
  if (of === undefined) return {}
  if (!('number' in of)) return { text: of.label, answer: [{ valueString: String(detail) }] }
  return {
    text: of.label,
    answer: [of.number.places === undefined ? { valueInteger: Number(detail) } : { valueDecimal: Number(detail) }],
  }
}

const coding = (system: string, options: readonly Option[], code: string): ResponseAnswer => {
  const display = options.find(option => option.code === code)?.label
  return { valueCoding: { system, code, ...(display !== undefined && { display }) } }
}

function inString(linkId: string, { label }: { readonly label: string }): Write {
  return (_, answer) => [{ linkId, text: label, answer: [{ valueString: String(answer) }] }]
}

function inDate(linkId: string, { label }: { readonly label: string }): Write {
  return (_, answer) => [{ linkId, text: label, answer: [{ valueDate: String(answer) }] }]
}
