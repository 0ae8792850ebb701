import { day } from '../kernel/calendar.ts'
import { plainDate } from '../kernel/text.ts'
import { byId, conditionWords } from './condition-words.ts'
import { entriesOf, type Entry } from './dictionary-entry.ts'
import type { Form, Option } from './form.ts'

/** The forms as one document: each field with its type, answers and codes, condition, source, and all it can say. */
export const dataDictionary = (forms: readonly Form[]): string =>
  `${[
    '# Data dictionary',
    '',
    'Made from the declarations of the forms; do not edit it. `UPDATE_DOCS=1 npx vitest run src/statutory` writes it anew.',
    '',
    ABOUT_MESSAGES,
    ...forms.flatMap(formLines),
  ].join('\n')}\n`

/** What one has to know to read the messages, wherever they are listed. */
export const ABOUT_MESSAGES =
  '“N” in a message stands for a number. In a row a message begins with its place: “Person 2: enter the name”.'

const formLines = (form: Form): readonly string[] => [
  '',
  `## ${form.title} (${form.id}, version ${form.version})`,
  ...(form.code === undefined ? [] : ['', `Form ${form.code} of the national set.`]),
  ...(form.effectiveFrom === undefined ? [] : ['', `In force from ${plainDate(day(form.effectiveFrom))}.`]),
  ...Object.entries(form.sections).flatMap(([key, section]) => [
    '',
    `### ${section.title} (\`${key}\`)`,
    ...(section.when === undefined ? [] : ['', `Asked ${conditionWords(section.when, byId)}.`]),
    ...(section.by === undefined ? [] : ['', 'Only the panel’s office answers it.']),
    ...entriesOf(form, key).flatMap(entryLines),
  ]),
  ...notAskedLines(form),
]

const entryLines = (entry: Entry): readonly string[] => {
  const { field } = entry
  return [
    '',
    `#### \`${entry.id}\` ${field.label}`,
    '',
    `- Type: ${entry.type}`,
    `- Answer: ${entry.answer}`,
    ...(field.when === undefined ? [] : [`- Asked ${conditionWords(field.when, byId)}`]),
    ...(field.who === undefined ? [] : [`- Of: ${field.who.join(', ')}`]),
    `- Identifies: ${entry.identifies}`,
    ...(field.restricted ? ['- Seen: by a narrower role'] : []),
    ...(entry.answered === undefined ? [] : [`- Answered: ${entry.answered}`]),
    ...('among' in field && field.among !== undefined ? [`- Among: what was ticked under \`${field.among}\``] : []),
    `- Source: ${entry.source}`,
    ...(field.mapsTo === undefined ? [] : [`- Maps to: ${field.mapsTo.join('; ')}`]),
    ...(field.hint === undefined ? [] : [`- Hint: ${field.hint}`]),
    ...(field.means === undefined ? [] : [`- Means: ${field.means}`]),
    ...listed(
      'Answers',
      entry.options.map(
        ({ part, option }) =>
          `${part === undefined ? '' : `\`${part}\`: `}\`${option.code}\` ${option.label}${nationally(option)}`,
      ),
    ),
    ...listed('Messages', entry.messages),
    ...entry.members.flatMap(entryLines),
  ]
}

const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`- ${title}:`, ...items.map(item => `  - ${item}`)]

const nationally = ({ national }: Option): string => (national === undefined ? '' : ` (national code ${national})`)

const notAskedLines = ({ notAsked = {} }: Form): readonly string[] =>
  Object.keys(notAsked).length === 0
    ? []
    : ['', '### Not asked', '', ...Object.entries(notAsked).map(([id, why]) => `- \`${id}\`: ${why}`)]
