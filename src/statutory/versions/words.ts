import { byId, conditionWords } from '../../forms/condition-words.ts'
import { byKind, type Condition, type Field, type FieldReader, type Option } from '../../forms/form.ts'
import { shapeOf } from './questions.ts'

/** What may differ in one question between two versions, each in words that a person can compare. */
export const aspectsOf = (field: Field): Readonly<Record<Aspect, string>> => ({
  label: field.label,
  help: [field.hint, field.means, field.heading, field.missing, field.noun, field.whenText].filter(Boolean).join(' / '),
  kind: field.kind,
  answers: byKind(answers, '', field),
  limits: byKind(limits, '', field),
  condition: conditionInWords(field.when),
  requirement: [field.required ?? 'mandatory', field.unless && `unless ${field.unless}`].filter(Boolean).join(', '),
  audience: [field.who?.join(', ') ?? 'everybody', field.part, field.restricted && 'restricted']
    .filter(Boolean)
    .join('; '),
  identifies: [field.identifies ?? 'not said', field.professional && 'of the staff'].filter(Boolean).join(', '),
  mapping: field.mapsTo?.join('; ') ?? '',
  source: field.source ?? '',
})

export type Aspect =
  | 'label'
  | 'help'
  | 'kind'
  | 'answers'
  | 'limits'
  | 'condition'
  | 'requirement'
  | 'audience'
  | 'identifies'
  | 'mapping'
  | 'source'

/** With ids and codes as they are declared. */
export const conditionInWords = (condition: Condition | undefined): string =>
  condition === undefined ? 'always' : conditionWords(condition, byId).replaceAll('`', '')

const none = () => ''

const answers: FieldReader<string> = {
  text: none,
  textarea: none,
  number: none,
  date: none,
  'partial-date': none,
  time: none,
  choice: (_, { options }) => listed(options),
  choices: (_, { options }) => listed(options),
  'yes-no': none,
  'yes-no-unknown': (_, { orNotApplicable }) => (orNotApplicable ? 'or does not apply' : ''),
  'nhs-number': none,
  postcode: none,
  coded: (_, { registers }) => registers.join(', '),
  derived: (_, { from }) => from,
  attachment: none,
  reference: (_, { to }) => to,
  together: (_, { parts }) =>
    Object.entries(parts)
      .map(([key, part]) => `${key} (${part.label}): ${byKind(answers, key, part) || part.kind}`)
      .join('; '),
  group: none,
}

const listed = (options: readonly Option[]): string =>
  options
    .map(({ code, label, national, alone }) =>
      [`${code}: ${label}`, national && `national ${national}`, alone && 'alone'].filter(Boolean).join(', '),
    )
    .join('; ')

const limits: FieldReader<string> = {
  text: (_, { max, format }) => [`${max} characters`, format].filter(Boolean).join(', '),
  textarea: (_, { max }) => `${max} characters`,
  number: (_, { min, max, unit, places }) =>
    [`${min} to ${max}`, unit, places && `${places} places`].filter(Boolean).join(', '),
  date: (_, field) => dates(field),
  'partial-date': (_, field) => dates(field),
  time: none,
  choice: (_, { among }) => among ?? '',
  choices: (_, { among }) => among ?? '',
  'yes-no': (_, field) => JSON.stringify(field.detail ?? ''),
  'yes-no-unknown': (_, field) => JSON.stringify(field.detail ?? ''),
  'nhs-number': none,
  postcode: none,
  coded: (_, { max }) => `${max} characters`,
  derived: none,
  attachment: none,
  reference: (_, { max }) => `${max} characters`,
  together: (_, field) => shapeOf(field),
  group: (_, { maxRows, repeats }) => `${maxRows} rows${repeats ? ' of one question' : ''}`,
}

const dates = ({ notAfter, notBefore }: { notAfter?: 'today'; notBefore?: { field: string } }): string =>
  [notAfter && 'not after today', notBefore && `not before ${notBefore.field}`].filter(Boolean).join(', ')
