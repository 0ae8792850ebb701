import { messagesOf } from './messages.ts'
import {
  byKind,
  type Condition,
  type Field,
  type FieldReader,
  type Form,
  type Identifies,
  type Option,
  type Required,
} from './form.ts'

/** The forms as one document: each field with its type, answers and codes, condition, source, and all it can say. */
export const dataDictionary = (forms: readonly Form[]): string =>
  `${[
    '# Data dictionary',
    '',
    'Made from the declarations of the forms; do not edit it. `UPDATE_DOCS=1 npx vitest run src/statutory` writes it anew.',
    '',
    '“N” in a message stands for a number. In a row a message begins with its place: “Person 2: enter the name”.',
    ...forms.flatMap(formLines),
  ].join('\n')}\n`

const formLines = (form: Form): readonly string[] => [
  '',
  `## ${form.title} (${form.id}, version ${form.version})`,
  ...Object.entries(form.sections).flatMap(([key, section]) => [
    '',
    `### ${section.title} (\`${key}\`)`,
    ...(section.when === undefined ? [] : ['', `Asked ${inWords(section.when)}.`]),
    ...Object.entries(section.fields).flatMap(([name, field]) => fieldLines(form, name, field)),
  ]),
  ...notAskedLines(form),
]

function fieldLines(form: Form, name: string, field: Field): readonly string[] {
  const members = field.kind === 'group' ? Object.entries(field.fields) : []
  return [
    '',
    `#### \`${name}\` ${field.label}`,
    '',
    `- Type: ${byKind(types, name, field)}`,
    `- Answer: ${REQUIRED[field.required ?? 'mandatory']}${field.unless === undefined ? '' : `, unless \`${field.unless}\` is answered`}`,
    ...(field.when === undefined ? [] : [`- Asked ${inWords(field.when)}`]),
    ...(field.who === undefined ? [] : [`- Of: ${field.who.join(', ')}`]),
    `- Identifies: ${IDENTIFIES[field.identifies ?? 'nobody']}`,
    `- Source: ${field.source ?? form.source ?? 'none'}`,
    ...(field.mapsTo === undefined ? [] : [`- Maps to: ${field.mapsTo.join('; ')}`]),
    ...(field.hint === undefined ? [] : [`- Hint: ${field.hint}`]),
    ...(field.means === undefined ? [] : [`- Means: ${field.means}`]),
    ...optionLines(field),
    ...messageLines(name, field),
    ...members.flatMap(([member, question]) =>
      field.kind === 'group' ? fieldLines(form, `${field.row ?? name}.${member}`, question) : [],
    ),
  ]
}

const optionLines = (field: Field): readonly string[] =>
  field.kind === 'choice' || field.kind === 'choices'
    ? ['- Answers:', ...field.options.map(option => `  - \`${option.code}\` ${option.label}${nationally(option)}`)]
    : []

const nationally = ({ national }: Option): string => (national === undefined ? '' : ` (national code ${national})`)

const messageLines = (name: string, field: Field): readonly string[] => [
  '- Messages:',
  ...messagesOf(name, field).map(message => `  - ${message}`),
]

const notAskedLines = ({ notAsked = {} }: Form): readonly string[] =>
  Object.keys(notAsked).length === 0
    ? []
    : ['', '### Not asked', '', ...Object.entries(notAsked).map(([id, why]) => `- \`${id}\`: ${why}`)]

const types: FieldReader<string> = {
  text: (_, { max, format }) => `${format ?? 'short text'}, at most ${max} characters`,
  textarea: (_, { max }) => `long text, at most ${max} characters`,
  number: (_, { min, max, unit }) => `whole number from ${min} to ${max}${unit === undefined ? '' : `, ${unit}`}`,
  date: (_, { notAfter, notBefore }) =>
    `date${notAfter === undefined ? '' : ', today or earlier'}${notBefore === undefined ? '' : `, not before \`${notBefore.field}\``}`,
  'partial-date': (_, { notAfter }) => `year, month or date${notAfter === undefined ? '' : ', today or earlier'}`,
  time: () => 'time of day',
  choice: () => 'one answer of a list',
  choices: () => 'one or more answers of a list',
  'yes-no': (_, { detail }) => `\`yes\`, \`no\`${withDetail(detail)}`,
  'yes-no-unknown': (_, { detail, orNotApplicable }) =>
    `\`yes\`, \`no\`, \`not-known\`${orNotApplicable ? ', `not-applicable`' : ''}${withDetail(detail)}`,
  'nhs-number': () => 'NHS number, 10 digits with a check digit',
  postcode: () => 'postcode',
  together: (_, { parts }) =>
    Object.entries(parts)
      .map(([key, part]) => `\`${key}\` ${part.label} (${byKind(types, key, part)})`)
      .join('; '),
  group: (_, { each, maxRows }) => `rows, one for each ${each}, at most ${maxRows}`,
}

const withDetail = (detail: { readonly label: string; readonly max: number } | undefined): string =>
  detail === undefined ? '' : `; with “yes”, “${detail.label}”, at most ${detail.max} characters`

const REQUIRED: Readonly<Record<Required, string>> = {
  mandatory: 'needed',
  'when-shown': 'needed when asked',
  desired: 'wished for',
  optional: 'optional',
}

const IDENTIFIES: Readonly<Record<Identifies, string>> = {
  direct: 'a person, directly',
  indirect: 'a person, together with other answers',
  'free-text': 'whoever the text names',
  nobody: 'nobody',
}

const OPS = { lt: 'is less than', le: 'is at most', gt: 'is more than', ge: 'is at least' } as const

/** A condition as a clause: ``when `sameAddress` is no``. */
const inWords = (condition: Condition): string => ('always' in condition ? 'always' : `when ${clause(condition)}`)

function clause(condition: Condition): string {
  if ('always' in condition) return 'nothing stands against it'
  if ('judgement' in condition) return `a person judges that ${condition.judgement}`
  if ('all' in condition) return `(${condition.all.map(clause).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(clause).join(' or ')})`
  if ('not' in condition) return `it is not so that ${clause(condition.not)}`
  const id = `\`${condition.field}\``
  switch (condition.op) {
    case 'answered':
      return `${id} is answered`
    case 'in':
      return `${id} is ${condition.values.join(' or ')}`
    case 'notIn':
      return `${id} is not ${condition.values.join(' or ')}`
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return `${id} ${OPS[condition.op]} ${condition.value}`
  }
}
